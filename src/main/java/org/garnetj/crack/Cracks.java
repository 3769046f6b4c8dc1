package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.LabelImage;
import org.garnetj.mesh.MeshBuilder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cracks of any kind in a phase stack, told from pores and measured: cavities (void, Li and Li–Mg)
 * are cut into sheets and the rest ({@link SheetFinder}); connected sheets (26 neighbours) are a
 * crack. What is not analysed (255) is outside; so must be the vacuum beyond the sample.
 */
public final class Cracks {

    /** Ids go up to here. */
    static final int MOST = 65_535;

    private final Volume<UnsignedByteType> phases;
    private final PlanarImg<UnsignedByteType, ?> pixels;
    private final VoxelSize voxel;
    private final CracksSettings settings;
    private final Execution execution;

    private Cracks(
            final Volume<UnsignedByteType> phases,
            final CracksSettings settings,
            final Execution execution) {
        this.phases = phases;
        pixels = Planes.copy(phases.pixels());
        voxel = phases.voxelSize();
        this.settings = settings;
        this.execution = execution;
    }

    /**
     * Finds and measures the cracks.
     *
     * @param phases labels 0 void, 1 LLZO, 2 Li, 3 Li–Mg, 255 not analysed
     * @param known on the grid of the phases: greys for apertures, probabilities for intervals
     * @throws org.garnetj.image.InputException if the stack has other labels
     */
    public static CracksResult measure(
            final Volume<UnsignedByteType> phases,
            final Evidence known,
            final CracksSettings settings,
            final Execution execution) {
        return new Cracks(phases, settings, execution)
                .measure(PhaseCheck.of(phases, execution).hasCeramic(), known);
    }

    private CracksResult measure(final boolean hasCeramic, final Evidence known) {
        final PlanarImg<UnsignedByteType, ?> kinds = hasCeramic ? cavities() : Planes.bytes(pixels);
        final Sheets sheets = Sheets.of(kinds, pixels, settings, voxel, execution);
        final Optional<StackGreys> greys = StackGreys.of(phases, known, execution);
        final List<CrackGeometer> found =
                execution
                        .mapItems("measure cracks", sheets.all(), sheet -> geometer(sheet, greys))
                        .stream()
                        .flatMap(Optional::stream)
                        .sorted(
                                Comparator.comparingLong((CrackGeometer crack) -> -crack.voxels())
                                        .thenComparingInt(CrackGeometer::label))
                        .toList();
        final int ids = Math.min(MOST, found.size());
        return result(sheets, found.subList(0, ids), found.size() - ids, known.probabilities());
    }

    /** {@link SheetFinder#OPEN} in cavities. */
    private PlanarImg<UnsignedByteType, ?> cavities() {
        final PlanarImg<UnsignedByteType, ?> kinds = Planes.bytes(pixels);
        execution.forEach(
                "find cavities",
                BlockPlan.slices(pixels),
                block -> {
                    final byte[] labels = Planes.array(pixels, block.index());
                    final byte[] target = Planes.array(kinds, block.index());
                    for (int at = 0; at < target.length; at++) {
                        target[at] = Cavities.isCavity(labels[at]) ? SheetFinder.OPEN : 0;
                    }
                });
        return kinds;
    }

    /** Measures a sheet if it is large enough; what has too little wall is not looked at. */
    private Optional<CrackGeometer> geometer(
            final Sheets.Sheet sheet, final Optional<StackGreys> greys) {
        final double least = settings.mindiameter_um(voxel);
        if (sheet.diameter_um() < least) {
            return Optional.empty();
        }
        final CrackGeometer crack = CrackGeometer.of(sheet.body(), sheet.shape(), settings, greys);
        final double diameter = CrackGeometer.diameter_um(crack.area_um2());
        return diameter >= least && diameter >= settings.minaspect() * crack.opening_um()
                ? Optional.of(crack)
                : Optional.empty();
    }

    private CracksResult result(
            final Sheets sheets,
            final List<CrackGeometer> found,
            final int leftOut,
            final Optional<Evidence.Probabilities> known) {
        final LabelImage objects = sheets.objects();
        final ElectrodeReach reach =
                ElectrodeReach.of(objects.labels(), objects.count(), pixels, settings.surface());
        final PoresOnTheWay pores = PoresOnTheWay.of(sheets, execution);
        final List<CrackGeometry> cracks =
                execution.mapItems(
                        "measure cracks",
                        IntStream.rangeClosed(1, found.size()).boxed().toList(),
                        id -> found.get(id - 1).geometry(id, reach, pores, known));
        final Orientations orientations = new Orientations(settings.surface());
        final List<CrackBranch> branches = new ArrayList<>();
        final MeshBuilder middles = new MeshBuilder();
        for (int i = 0; i < found.size(); i++) {
            orientations.add(found.get(i).orientations());
            branches.addAll(found.get(i).branches(i + 1));
            found.get(i).addTo(middles);
        }
        return new CracksResult(
                cracks,
                orientations.bins(),
                branches,
                ids(objects, found),
                apertures(found),
                middles.mesh(),
                leftOut);
    }

    private Volume<UnsignedShortType> ids(
            final LabelImage objects, final List<CrackGeometer> found) {
        final short[] idOf = new short[objects.count() + 1];
        for (int i = 0; i < found.size(); i++) {
            idOf[found.get(i).label()] = (short) (i + 1);
        }
        final PlanarImg<UnsignedShortType, ?> ids = Planes.shorts(pixels);
        execution.forEach(
                "draw cracks",
                BlockPlan.slices(ids),
                block -> {
                    final int[] labels = Planes.array(objects.labels(), block.index());
                    final short[] target = Planes.array(ids, block.index());
                    for (int at = 0; at < target.length; at++) {
                        target[at] = idOf[labels[at]];
                    }
                });
        return phases.with(ids, phases.name() + " cracks");
    }

    private Volume<FloatType> apertures(final List<CrackGeometer> found) {
        final PlanarImg<FloatType, ?> apertures = Planes.floats(pixels);
        execution.mapItems(
                "draw apertures",
                found,
                crack -> {
                    crack.draw(apertures);
                    return null;
                });
        return phases.with(apertures, phases.name() + " apertures");
    }
}
