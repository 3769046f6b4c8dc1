package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells cracks from pores and measures the cracks. */
final class CrackMeter {

    /** A footprint counts as at most this many times as wide as its largest circle. */
    private static final double ELONGATION = 1.5;

    private final Volume<UnsignedByteType> phases;
    private final ReferenceSurface surface;
    private final PlanarImg<IntType, ?> labels;
    private final SpallationSettings settings;
    private final boolean mgKnown;
    private final SheetMeter sheets;

    CrackMeter(
            final Volume<UnsignedByteType> phases,
            final ReferenceSurface surface,
            final Cavities cavities,
            final SpallationSettings settings,
            final boolean mgKnown,
            final SheetMeter sheets) {
        this.phases = phases;
        this.surface = surface;
        labels = cavities.objects().labels();
        this.settings = settings;
        this.mgKnown = mgKnown;
        this.sheets = sheets;
    }

    /** The cracks among the cavities, the largest volume first, numbered from 1. */
    List<Crack> cracks(final List<Cavity> cavities, final Execution execution) {
        final List<Crack> cracks = new ArrayList<>();
        for (final Cavity cavity : cavities) {
            measure(cavity, execution).ifPresent(cracks::add);
        }
        cracks.sort(
                Comparator.comparingDouble((Crack crack) -> -crack.spallation().volume_um3())
                        .thenComparingInt(crack -> crack.cavity().pieces()[0]));
        final List<Crack> numbered = new ArrayList<>();
        for (final Crack crack : cracks) {
            final Spallation spallation = crack.spallation().withCrack(numbered.size() + 1);
            numbered.add(new Crack(crack.cavity(), spallation, crack.sheet()));
        }
        return numbered;
    }

    private Optional<Crack> measure(final Cavity cavity, final Execution execution) {
        final VoxelSize voxel = phases.voxelSize();
        final Footprint footprint = Footprint.of(cavity, labels);
        if (footprint.equivalentDiameter_um(voxel) < settings.mindiameter()) {
            return Optional.empty();
        }
        final Extent extent = Extent.of(cavity, surface, labels, phases.pixels());
        final double diameter = footprint.equivalentDiameter_um(voxel);
        if (extent.shallowest_um() > settings.reach() * diameter || isFilm(extent)) {
            return Optional.empty();
        }
        final Aperture aperture = Aperture.of(cavity, labels, voxel, execution);
        final double wide = Math.min(diameter, ELONGATION * footprint.inscribedDiameter_um(voxel));
        if (wide < settings.minaspect() * aperture.mean_um()) {
            return Optional.empty();
        }
        final SpallationSheet sheet = sheets.measure(cavity, footprint, extent);
        return Optional.of(
                new Crack(cavity, spallation(footprint, extent, aperture, sheet), sheet));
    }

    /** What lies within twice the film's depth is a rough or curved surface, not a crack. */
    private boolean isFilm(final Extent extent) {
        return extent.deepest_um() <= 2 * settings.film() * phases.voxelSize().y_um();
    }

    private Spallation spallation(
            final Footprint footprint,
            final Extent extent,
            final Aperture aperture,
            final SpallationSheet sheet) {
        final double voxel = phases.voxelSize().volume_um3();
        final double volume = extent.voxels() * voxel;
        final double li = extent.voxels(Phase.LI) * voxel;
        final double liMg = extent.voxels(Phase.LI_MG) * voxel;
        final double fill = (li + liMg) / volume;
        final double mg = liMg / (li + liMg);
        final double area = footprint.area_um2(phases.voxelSize()) / surface.cosine();
        return new Spallation(
                0,
                Stage.of(extent.isOpen(), fill, mg, mgKnown, settings),
                extent.isOpen(),
                extent.isAtEdge(),
                volume,
                extent.voxels(Phase.VOID) * voxel,
                li,
                liMg,
                fill,
                mg,
                area,
                Math.sqrt(4 * area / Math.PI),
                extent.deepest_um(),
                extent.meanDepth_um(),
                aperture.mean_um(),
                aperture.max_um(),
                sheet.geometry(),
                sheet.intervals()
                        .around(volume, fill, li + liMg, sheet.geometry().aperture_median_um()));
    }
}
