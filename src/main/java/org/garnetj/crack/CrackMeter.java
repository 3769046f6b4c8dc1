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
    private final int labelCount;
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
        labelCount = cavities.objects().count();
        this.settings = settings;
        this.mgKnown = mgKnown;
        this.sheets = sheets;
    }

    /**
     * The cracks among cavities.
     *
     * @param cracks the largest volume first, numbered from 1
     * @param deep how many more there would be if they came nearer to the surface
     */
    record Found(List<Crack> cracks, int deep) {}

    /** Tells the cracks from the pores; those that have merged are split where they have a neck. */
    Found cracks(final List<Cavity> cavities, final Execution execution) {
        final List<Crack> cracks = new ArrayList<>();
        int deep = 0;
        int free = labelCount + 1;
        for (final Cavity cavity : cavities) {
            final Candidate candidate = Candidate.of(cavity, labels, surface, phases);
            deep += isWide(candidate) && !isNear(candidate) && isFlat(candidate) ? 1 : 0;
            final Optional<Sheet> sheet = sheet(candidate, execution);
            if (sheet.isPresent()) {
                final List<Sheet> parts = parts(sheet.get(), free, execution);
                free += parts.size() > 1 ? parts.size() : 0;
                parts.forEach(part -> cracks.add(measure(part)));
            }
        }
        cracks.sort(
                Comparator.comparingDouble((Crack crack) -> -crack.spallation().volume_um3())
                        .thenComparingInt(crack -> crack.cavity().pieces()[0]));
        final List<Crack> numbered = new ArrayList<>();
        for (final Crack crack : cracks) {
            final Spallation spallation = crack.spallation().withCrack(numbered.size() + 1);
            numbered.add(new Crack(crack.cavity(), spallation, crack.sheet()));
        }
        return new Found(numbered, deep);
    }

    // -- Helper methods --

    /**
     * A cavity that may be a crack.
     *
     * @param extent what its voxels add up to
     */
    private record Candidate(Cavity cavity, Footprint footprint, Extent extent) {

        static Candidate of(
                final Cavity cavity,
                final PlanarImg<IntType, ?> labels,
                final ReferenceSurface surface,
                final Volume<UnsignedByteType> phases) {
            return new Candidate(
                    cavity,
                    Footprint.of(cavity, labels),
                    Extent.of(cavity, surface, labels, phases.pixels()));
        }
    }

    /** A cavity that is a crack, with its local thickness. */
    private record Sheet(Candidate candidate, Aperture aperture) {}

    /** The cracks that have become one; itself if not all of the parts were cracks. */
    private List<Sheet> parts(final Sheet whole, final int free, final Execution execution) {
        final List<Cavity> cavities =
                FootprintSplit.of(
                        whole.candidate().cavity(),
                        labels,
                        free,
                        whole.candidate().footprint(),
                        phases.voxelSize(),
                        settings.mindiameter());
        if (cavities.size() == 1) {
            return List.of(whole);
        }
        final List<Sheet> parts =
                cavities.stream()
                        .map(part -> Candidate.of(part, labels, surface, phases))
                        .map(part -> sheet(part, execution))
                        .flatMap(Optional::stream)
                        .toList();
        if (parts.size() == cavities.size()) {
            return parts;
        }
        final Cavity joined = cavities.stream().reduce(Cavity::with).orElseThrow();
        return List.of(new Sheet(Candidate.of(joined, labels, surface, phases), whole.aperture()));
    }

    /** The candidate as a crack, if it is one. */
    private Optional<Sheet> sheet(final Candidate candidate, final Execution execution) {
        if (!isWide(candidate) || !isNear(candidate) || isFilm(candidate.extent())) {
            return Optional.empty();
        }
        final Aperture aperture =
                Aperture.of(candidate.cavity(), labels, phases.voxelSize(), execution);
        return isSheet(candidate, aperture.mean_um())
                ? Optional.of(new Sheet(candidate, aperture))
                : Optional.empty();
    }

    private boolean isWide(final Candidate candidate) {
        return candidate.footprint().equivalentDiameter_um(phases.voxelSize())
                >= settings.mindiameter();
    }

    private boolean isNear(final Candidate candidate) {
        return candidate.extent().shallowest_um()
                <= settings.reach()
                        * candidate.footprint().equivalentDiameter_um(phases.voxelSize());
    }

    private boolean isSheet(final Candidate candidate, final double aperture_um) {
        final VoxelSize voxel = phases.voxelSize();
        final double wide =
                Math.min(
                        candidate.footprint().equivalentDiameter_um(voxel),
                        ELONGATION * candidate.footprint().inscribedDiameter_um(voxel));
        return wide >= settings.minaspect() * aperture_um;
    }

    /** Whether it is a sheet by its mean extent along y, which costs nothing to find. */
    private boolean isFlat(final Candidate candidate) {
        final VoxelSize voxel = phases.voxelSize();
        return isSheet(
                candidate,
                candidate.extent().voxels()
                        * voxel.volume_um3()
                        / candidate.footprint().area_um2(voxel));
    }

    private Crack measure(final Sheet crack) {
        final Candidate own = crack.candidate();
        final SpallationSheet sheet = sheets.measure(own.cavity(), own.footprint(), own.extent());
        return new Crack(
                own.cavity(),
                spallation(own.footprint(), own.extent(), crack.aperture(), sheet),
                sheet);
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
