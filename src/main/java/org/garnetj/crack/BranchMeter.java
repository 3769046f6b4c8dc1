package org.garnetj.crack;

import org.garnetj.image.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Measures the branches of a crack. */
final class BranchMeter {

    /** Fewest ends of a branch. */
    private static final int ENDS = 2;

    private final CrackBody body;
    private final MedialSheet surface;
    private final SheetLines lines;
    private final CrackApertures apertures;
    private final SheetBranches branches;
    private final Side side;

    BranchMeter(
            final CrackBody body,
            final MedialSheet surface,
            final SheetLines lines,
            final CrackApertures apertures,
            final SheetBranches branches,
            final Side side) {
        this.body = body;
        this.surface = surface;
        this.lines = lines;
        this.apertures = apertures;
        this.branches = branches;
        this.side = side;
    }

    /** All branches of the crack with this number. */
    List<CrackBranch> of(final int crack) {
        final int count = branches.branches().size();
        final double[] volumes = new double[count];
        final List<Orientations> orientations = new ArrayList<>();
        for (int branch = 0; branch < count; branch++) {
            orientations.add(new Orientations(side));
        }
        lines.forEachPiece(
                (area, place) -> {
                    final int branch = branches.branchOf()[place];
                    orientations.get(branch).add(area, surface.normals()[place]);
                    volumes[branch] += area * apertures.at_um(place);
                });
        return IntStream.range(0, count)
                .mapToObj(branch -> row(crack, branch, orientations.get(branch), volumes[branch]))
                .toList();
    }

    // -- Helper methods --

    private CrackBranch row(
            final int crack,
            final int branch,
            final Orientations orientations,
            final double volume_um3) {
        final double area = orientations.area_um2();
        final double[] normal = orientations.uprightNormal();
        final SheetBranches.Branch own = branches.branches().get(branch);
        return new CrackBranch(
                crack,
                branch + 1,
                ends(own),
                own.isDeadEnd(),
                area,
                length_um(branch),
                volume_um3 / area,
                orientations.meanDip_deg(),
                orientations.strike_deg(normal),
                normal[0],
                normal[1],
                normal[2]);
    }

    private double length_um(final int branch) {
        final double[][] places =
                IntStream.range(0, branches.branchOf().length)
                        .filter(place -> branches.branchOf()[place] == branch)
                        .mapToObj(place -> surface.grid().points()[place])
                        .toArray(double[][]::new);
        return new SheetRims(body, surface)
                .longestWay(
                        new PointGrid(places, surface.grid().cube_um()),
                        place -> branches.branchOf()[place] == branch)
                .length_um();
    }

    private String ends(final SheetBranches.Branch branch) {
        final List<String> ends = new ArrayList<>();
        branch.junctions().forEach(junction -> ends.add("junction " + junction));
        final int working = 2 * side.axis() + (side.isFar() ? 1 : 0);
        for (int face = 0; face < 6; face++) {
            if ((branch.leaves() & 1 << face) != 0) {
                ends.add(face == working ? "working" : face == (working ^ 1) ? "counter" : "edge");
            }
        }
        while (ends.size() < ENDS) {
            ends.add("tip");
        }
        return String.join(";", ends);
    }
}
