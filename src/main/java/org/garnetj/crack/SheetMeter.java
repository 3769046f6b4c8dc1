package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.List;
import java.util.stream.IntStream;

/** Measures the sheet of a spallation: its opening, its mid-surface, its lid, what it meets. */
final class SheetMeter {

    /** Columns run along y. */
    private static final int ACROSS = 1;

    /** Width of the windows of what is usual, in diameters of the largest circle within. */
    private static final double WINDOW = 0.5;

    private final Volume<UnsignedByteType> phases;
    private final ReferenceSurface surface;
    private final PlanarImg<IntType, ?> labels;
    private final TurnedEvidence evidence;
    private final double[] contrasts;
    private final Execution execution;

    /**
     * @param contrasts grey of LLZO less that of void, and of lithium, in the whole stack
     */
    SheetMeter(
            final Volume<UnsignedByteType> phases,
            final ReferenceSurface surface,
            final Cavities cavities,
            final TurnedEvidence evidence,
            final double[] contrasts,
            final Execution execution) {
        this.phases = phases;
        this.surface = surface;
        labels = cavities.objects().labels();
        this.evidence = evidence;
        this.contrasts = contrasts;
        this.execution = execution;
    }

    SpallationSheet measure(final Cavity cavity, final Footprint footprint, final Extent extent) {
        final VoxelSize voxel = phases.voxelSize();
        final Surroundings around = Surroundings.of(cavity, labels, phases, evidence);
        final double window = WINDOW * footprint.inscribedDiameter_um(voxel);
        final int branches = markTransverse(around, window);
        final SheetRuns runs = runs(around, window);
        final SheetPlanes planes = planes(runs, voxel);
        final Opening opening = Opening.by(around, runs, planes, contrasts, execution);
        final ApertureMap apertures = ApertureMap.of(around, runs, planes, opening, execution);
        final Surroundings kept = around.withoutEvidence();
        final LidColumns lid = new LidColumns(kept, runs, surface);
        return new SpallationSheet(
                kept,
                runs,
                planes,
                apertures,
                lid,
                geometry(around, runs, planes, apertures, lid, extent),
                intervals(around, runs, planes),
                transverse(around, runs, planes, branches));
    }

    // -- Helper methods --

    private CrackIntervals intervals(
            final Surroundings around, final SheetRuns runs, final SheetPlanes planes) {
        return !around.hasProbabilities()
                ? CrackIntervals.unknown()
                : CrackIntervals.of(
                        around,
                        (least, volume) ->
                                ApertureMap.of(
                                                around,
                                                runs,
                                                planes,
                                                Opening.fromProbability(least),
                                                execution)
                                        .quantile_um(0.5));
    }

    private List<TransverseCrack> transverse(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final int count) {
        final TransverseExtent.LowerFace face =
                (x, z) -> {
                    final int line = z * runs.frame().sizeU() + x;
                    return planes.height(line) + 0.5 * runs.usual(line);
                };
        final TransverseMeter meter = new TransverseMeter(around, surface, contrasts, execution);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> meter.measure(number, face, voxel -> isAtEdge(around, voxel)))
                .toList();
    }

    /** Whether the block ends beside a voxel of the surroundings or below it. */
    private boolean isAtEdge(final Surroundings around, final int[] voxel) {
        final int x = around.box().min()[0] + voxel[0];
        final int z = around.box().min()[2] + voxel[2];
        final int below = voxel[1] + 1;
        return x == 0
                || x == labels.dimension(0) - 1
                || z == 0
                || z == labels.dimension(2) - 1
                || below == around.size()[1]
                || around.phase(voxel[2], below * around.size()[0] + voxel[0])
                        == (byte) Phase.NOT_ANALYSED.label();
    }

    private int markTransverse(final Surroundings around, final double window) {
        final SheetRuns runs = runs(around, window);
        final SheetPlanes planes = planes(runs, around.voxel());
        return new TransverseFinder(around, runs, planes, execution).mark();
    }

    private static SheetRuns runs(final Surroundings around, final double window) {
        return SheetRuns.of(around, Surroundings.CRACK, around.lines(ACROSS), window);
    }

    private SheetPlanes planes(final SheetRuns runs, final VoxelSize voxel) {
        return SheetPlanes.of(runs, runs.middles(), voxel, execution);
    }

    private SpallationGeometry geometry(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final ApertureMap apertures,
            final LidColumns columns,
            final Extent extent) {
        final VoxelSize voxel = phases.voxelSize();
        final SheetShape shape = SheetShape.of(runs, planes, apertures, surface.normal());
        final FootprintEllipse ellipse = FootprintEllipse.of(runs, surface, voxel);
        final Lid lid = Lid.of(columns, runs, surface, voxel);
        final CutPores pores = CutPores.of(runs, planes, columns, voxel);
        return new SpallationGeometry(
                shape.aperture_median_um(),
                shape.aperture_p95_um(),
                CrackWalls.area_um2(around, execution),
                extent.isOpen() ? lid.mouth_area_um2() : 0,
                shape.dip_deg(),
                ellipse.a_um(),
                ellipse.b_um(),
                ellipse.angle_deg(),
                shape.roughness(),
                lid.volume_um3(),
                lid.thickness_um(),
                lid.uplift_um(),
                pores.count(),
                pores.volume_um3(),
                lid.crater_area_um2(),
                lid.undercut_area_um2());
    }
}
