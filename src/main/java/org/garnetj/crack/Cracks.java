package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.LabelImage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
     * @throws org.garnetj.image.InputException if the stack has other labels
     */
    public static CracksResult measure(
            final Volume<UnsignedByteType> phases,
            final CracksSettings settings,
            final Execution execution) {
        final Cracks cracks = new Cracks(phases, settings, execution);
        return PhaseCheck.of(phases, execution).hasCeramic()
                ? cracks.measure()
                : cracks.result(
                        new LabelImage(Planes.ints(phases.pixels()), new long[0]),
                        new PoresOnTheWay(new int[1], new long[1]),
                        List.of());
    }

    private CracksResult measure() {
        final Sheets sheets = Sheets.of(cavities(), pixels, settings, voxel, execution);
        final List<CrackGeometer> found =
                execution.mapItems("measure cracks", sheets.all(), this::geometer).stream()
                        .flatMap(Optional::stream)
                        .sorted(
                                Comparator.comparingLong((CrackGeometer crack) -> -crack.voxels())
                                        .thenComparingInt(CrackGeometer::label))
                        .toList();
        return result(sheets.objects(), PoresOnTheWay.of(sheets, execution), found);
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
    private Optional<CrackGeometer> geometer(final Sheets.Sheet sheet) {
        final double least = settings.mindiameter_um(voxel);
        if (sheet.diameter_um() < least) {
            return Optional.empty();
        }
        final CrackGeometer crack =
                CrackGeometer.of(
                        sheet.body(), sheet.shape(), settings.surface(), settings.minaspect());
        final double diameter = CrackGeometer.diameter_um(crack.area_um2());
        return diameter >= least && diameter >= settings.minaspect() * crack.aperture_um()
                ? Optional.of(crack)
                : Optional.empty();
    }

    private CracksResult result(
            final LabelImage sheets, final PoresOnTheWay pores, final List<CrackGeometer> found) {
        final ElectrodeReach reach =
                ElectrodeReach.of(sheets.labels(), sheets.count(), pixels, settings.surface());
        final Orientations all = new Orientations(settings.surface());
        final short[] idOf = new short[sheets.count() + 1];
        final List<CrackGeometry> cracks = new ArrayList<>();
        for (final CrackGeometer crack : found.subList(0, Math.min(MOST, found.size()))) {
            final int id = cracks.size() + 1;
            idOf[crack.label()] = (short) id;
            all.add(crack.orientations());
            cracks.add(
                    crack.geometry(
                            id,
                            reach.reachesWorking(crack.label()),
                            reach.reachesCounter(crack.label()),
                            pores.counts()[crack.label()],
                            pores.voxels()[crack.label()] * voxel.volume_um3()));
        }
        return new CracksResult(
                cracks, all.bins(), ids(sheets, idOf), found.size() - cracks.size());
    }

    private Volume<UnsignedShortType> ids(final LabelImage sheets, final short[] idOf) {
        final PlanarImg<UnsignedShortType, ?> ids = Planes.shorts(pixels);
        execution.forEach(
                "draw cracks",
                BlockPlan.slices(ids),
                block -> {
                    final int[] labels = Planes.array(sheets.labels(), block.index());
                    final short[] target = Planes.array(ids, block.index());
                    for (int at = 0; at < target.length; at++) {
                        target[at] = idOf[labels[at]];
                    }
                });
        return phases.with(ids, phases.name() + " cracks");
    }
}
