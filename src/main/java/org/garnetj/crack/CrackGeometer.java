package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.mesh.MeshBuilder;
import org.garnetj.shape.Shape;

import java.util.List;
import java.util.Optional;

/** Measures one crack. */
final class CrackGeometer {

    private final CrackBody body;
    private final Shape shape;
    private final Side side;
    private final CrackApertures apertures;
    private final MedialSheet surface;
    private final SheetLines sheet;
    private final Orientations orientations;
    private final SheetBranches branches;

    private CrackGeometer(
            final CrackBody body,
            final Shape shape,
            final CracksSettings settings,
            final Optional<StackGreys> greys) {
        this.body = body;
        this.shape = shape;
        side = settings.surface();
        final Openings openings = Openings.of(body, shape.voxels());
        surface = MedialSheet.of(body, openings.mean_um());
        sheet = SheetLines.through(body, surface, shape.volume_um3());
        orientations = new Orientations(side);
        sheet.forEachPiece((area, place) -> orientations.add(area, surface.normals()[place]));
        branches = branches(settings.minaspect());
        final CrackApertures byLabels =
                new ThicknessApertures(body, surface, openings, sheet.scale(), opening_um());
        apertures =
                greys.<CrackApertures>map(
                                known -> GreyApertures.of(body, surface, sheet, known, byLabels))
                        .orElse(byLabels);
    }

    /**
     * Measures a crack.
     *
     * @param greys for its apertures; by labels without them
     */
    static CrackGeometer of(
            final CrackBody body,
            final Shape shape,
            final CracksSettings settings,
            final Optional<StackGreys> greys) {
        return new CrackGeometer(body, shape, settings, greys);
    }

    /** Diameter of the circle of an area. */
    static double diameter_um(final double area_um2) {
        return Math.sqrt(4 * area_um2 / Math.PI);
    }

    int label() {
        return body.label();
    }

    long voxels() {
        return shape.voxels();
    }

    /** Mean opening over the area by labels. */
    double opening_um() {
        return shape.volume_um3() / area_um2();
    }

    /** Area of the mid-surface. */
    double area_um2() {
        return orientations.area_um2();
    }

    /** Its branches. */
    List<CrackBranch> branches(final int crack) {
        return new BranchMeter(body, surface, sheet, apertures, branches, side).of(crack);
    }

    /** Adds its mid-surface. */
    void addTo(final MeshBuilder mesh) {
        SheetMesh.add(body, surface, mesh);
    }

    /** Draws the opening into its voxels. */
    void draw(final PlanarImg<FloatType, ?> apertures_um) {
        body.forEach(
                (x, y, z, at) ->
                        Planes.<float[]>array(apertures_um, z)[at] =
                                (float) apertures.in_um(x, y, z));
    }

    Orientations orientations() {
        return orientations;
    }

    CrackGeometry geometry(
            final int crack,
            final ElectrodeReach reach,
            final PoresOnTheWay pores,
            final Optional<Evidence.Probabilities> known) {
        final boolean reachesWorking = reach.reachesWorking(label());
        final boolean reachesCounter = reach.reachesCounter(label());
        final double[] volumes = volumes_um3();
        final double li = volumes[Phase.LI.label()];
        final double liMg = volumes[Phase.LI_MG.label()];
        final double[] normal = orientations.uprightNormal();
        final LongestWay way = way(reachesWorking && reachesCounter);
        return new CrackGeometry(
                crack,
                reachesWorking,
                reachesCounter,
                touchesEdge(),
                shape.volume_um3(),
                volumes[Phase.VOID.label()],
                li,
                liMg,
                (li + liMg) / shape.volume_um3(),
                liMg / (li + liMg),
                area_um2(),
                diameter_um(area_um2()),
                Widths.greatest_um(body),
                apertures.mean_um(),
                apertures.percentile_um(50),
                apertures.percentile_um(95),
                apertures.max_um(),
                shape.surface_um2() - shape.cut_um2(),
                orientations.meanDip_deg(),
                orientations.strike_deg(normal),
                normal[0],
                normal[1],
                normal[2],
                area_um2() / projected_um2(normal),
                branches.branches().size(),
                branches.junctions(),
                branches.deadEnds(),
                way.length_um(),
                way.tortuosity(),
                pores.counts()[label()],
                pores.voxels()[label()] * body.voxel().volume_um3(),
                known.map(this::intervals).orElse(CrackIntervals.unknown()));
    }

    // -- Helper methods --

    /** The area being what it is, the opening goes with the volume. */
    private CrackIntervals intervals(final Evidence.Probabilities known) {
        final double[] volumes = volumes_um3();
        final double lithium = volumes[Phase.LI.label()] + volumes[Phase.LI_MG.label()];
        final double median = apertures.percentile_um(50);
        return CrackIntervals.of(
                        new CrackRoom(body, known),
                        (least, volume) -> median * volume / shape.volume_um3())
                .around(shape.volume_um3(), lithium / shape.volume_um3(), lithium, median);
    }

    /** Area of the projection of the mid-surface on a plane. */
    private double projected_um2(final double[] normal) {
        final double[] sum = new double[1];
        sheet.forEachPiece(
                (area, place) -> {
                    final double[] own = surface.normals()[place];
                    sum[0] +=
                            area
                                    * Math.abs(
                                            own[0] * normal[0]
                                                    + own[1] * normal[1]
                                                    + own[2] * normal[2]);
                });
        return sum[0];
    }

    private SheetBranches branches(final double minaspect) {
        final double[] areas = new double[surface.normals().length];
        sheet.forEachPiece((area, place) -> areas[place] += area);
        final double least =
                Math.max(MedialSheet.REACH * body.longestEdge_um(), minaspect * opening_um());
        return SheetBranches.of(body, areas, leaves(), Math.PI / 4 * least * least);
    }

    /** By voxel of the mid-surface a bit for each side on which the crack goes on nearby. */
    private int[] leaves() {
        final int[] leaves = new int[surface.normals().length];
        final int[] next = new int[3];
        body.forEach(
                (x, y, z, at) -> {
                    for (int face = 0; face < 6; face++) {
                        next[0] = x;
                        next[1] = y;
                        next[2] = z;
                        next[face / 2] += 2 * (face % 2) - 1;
                        if (!body.isAnalysed(next)) {
                            leaves[surface.nearest(body.middle_um(x, y, z))] |= 1 << face;
                        }
                    }
                });
        return leaves;
    }

    private LongestWay way(final boolean betweenElectrodes) {
        return betweenElectrodes
                ? LongestWay.across(surface.grid(), side.axis(), body.voxel().um(side.axis()))
                : new SheetRims(body, surface).longestWay(surface.grid(), place -> true);
    }

    private double[] volumes_um3() {
        final double[] volumes = new double[256];
        body.forEach((x, y, z, at) -> volumes[Planes.<byte[]>array(body.phases(), z)[at] & 0xFF]++);
        for (int label = 0; label < volumes.length; label++) {
            volumes[label] *= body.voxel().volume_um3();
        }
        return volumes;
    }

    /** Sideways, what is not analysed is an edge as well. */
    private boolean touchesEdge() {
        final boolean[] touches = new boolean[1];
        final int[] next = new int[3];
        body.forEach(
                (x, y, z, at) -> {
                    for (int d = 0; d < 3 && !touches[0]; d++) {
                        for (int step = -1; step <= 1 && d != side.axis(); step += 2) {
                            next[0] = x;
                            next[1] = y;
                            next[2] = z;
                            next[d] += step;
                            touches[0] |= !body.isAnalysed(next);
                        }
                    }
                });
        return touches[0];
    }
}
