package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Planes;

import java.util.ArrayDeque;

/**
 * The pores on the way of a crack that are not so much thicker than it that they are told from it
 * by their thickness: bulges of its opening, narrower than {@value #WIDEST} openings. The sheet
 * goes on through a bulge as thick as it is around it and at the height of the places around; at
 * its rim it ends at the bulge.
 */
final class Bulges {

    /** Radius of the widest, in openings. */
    private static final double WIDEST = 1.5;

    /** Radius of the widest, in diameters of the crack. */
    private static final double WIDEST_SHARE = 0.2;

    /** Least radius, in longest edges of a voxel: that of the neighbours. */
    private static final double NARROWEST = 2;

    /** Mean of the unit vectors to the sheet around from which on it lies on one side only. */
    private static final double ONE_SIDED = 0.75;

    /** Nothing of what is across this belongs to the sheet. */
    private static final double NOTHING = -1;

    private final CrackBody body;
    private final MedialSheet sheet;
    private final double reach_um;
    private final SheetProfile profile;
    private final boolean[] bulges;

    /** Places of the sheet next to bulges. */
    private final boolean[] beside;

    /** Middle of the sheet above each place, and half of its thickness. */
    private final double[] middle_um;

    private final double[] half_um;

    /**
     * Looks at a crack.
     *
     * @param opening_um its mean opening
     * @param diameter_um of the circle of its area
     */
    Bulges(
            final CrackBody body,
            final MedialSheet sheet,
            final double opening_um,
            final double diameter_um) {
        this.body = body;
        this.sheet = sheet;
        reach_um =
                Math.max(
                        NARROWEST * body.longestEdge_um(),
                        Math.min(WIDEST * opening_um, WIDEST_SHARE * diameter_um));
        profile = SheetProfile.of(body, sheet, reach_um);
        final int places = sheet.normals().length;
        bulges = new boolean[places];
        beside = new boolean[places];
        middle_um = new double[places];
        half_um = new double[places];
        mark();
        place();
    }

    /**
     * Parts the pores from the sheet.
     *
     * @param kinds in the crack's voxels it becomes {@link SheetFinder#BULK} outside the sheet, and
     *     {@link SheetFinder#THROUGH_PORE} where the sheet runs through a pore
     * @param thickness in µm, in the latter it becomes that of the sheet
     * @return whether there are any
     */
    boolean part(
            final PlanarImg<UnsignedByteType, ?> kinds, final PlanarImg<FloatType, ?> thickness) {
        final boolean[] any = new boolean[1];
        body.forEach(
                (x, y, z, at) -> {
                    final double[] voxel = body.middle_um(x, y, z);
                    final int i = sheet.nearest(voxel);
                    if (bulges[i] || beside[i]) {
                        final byte[] slice = Planes.array(kinds, z);
                        if (height_um(voxel, i) > half_um[i]) {
                            slice[at] = SheetFinder.BULK;
                            any[0] = true;
                        } else if (bulges[i]) {
                            final float[] t = Planes.array(thickness, z);
                            slice[at] = SheetFinder.THROUGH_PORE;
                            t[at] = Math.min(t[at], (float) (2 * half_um[i]));
                        }
                    }
                });
        return any[0];
    }

    // -- Helper methods --

    private void mark() {
        final ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < bulges.length; i++) {
            bulges[i] = exceeds(i, LeastExcess.BEGIN);
            if (bulges[i]) {
                open.add(i);
            }
        }
        final PointGrid grid =
                new PointGrid(sheet.grid().points(), NARROWEST * body.longestEdge_um());
        while (!open.isEmpty()) {
            grid.forEachNear(
                    grid.points()[open.poll()],
                    i -> {
                        if (!bulges[i] && exceeds(i, LeastExcess.GO_ON)) {
                            bulges[i] = true;
                            open.add(i);
                        }
                    });
        }
    }

    private boolean exceeds(final int i, final LeastExcess least) {
        final double level = profile.level_um()[i];
        return profile.opening_um()[i] - level
                > least.over(voxel_um(i), level, profile.spread_um());
    }

    /** Length of a voxel across the sheet. */
    private double voxel_um(final int i) {
        double length = Double.POSITIVE_INFINITY;
        for (int d = 0; d < 3; d++) {
            length = Math.min(length, body.voxel().um(d) / Math.abs(sheet.normals()[i][d]));
        }
        return length;
    }

    /** Lays the sheet through the bulges. */
    private void place() {
        final PointGrid grid = new PointGrid(sheet.grid().points(), reach_um);
        for (int i = 0; i < bulges.length; i++) {
            if (bulges[i]) {
                final Around around = new Around(i);
                grid.forEachNear(grid.points()[i], around::add);
                half_um[i] = around.isOneSided() ? NOTHING : 0.5 * profile.level_um()[i];
                middle_um[i] =
                        Math.max(
                                half_um[i] - profile.down_um()[i],
                                Math.min(profile.up_um()[i] - half_um[i], around.height_um()));
            } else {
                middle_um[i] = ownMiddle_um(i);
                half_um[i] = 0.5 * profile.opening_um()[i] + voxel_um(i);
            }
        }
    }

    private double ownMiddle_um(final int i) {
        return 0.5 * (profile.up_um()[i] - profile.down_um()[i]);
    }

    /** How far a voxel lies from the middle of the sheet above or below a place. */
    private double height_um(final double[] voxel, final int i) {
        final double[] place = sheet.grid().points()[i];
        return Math.abs(along(voxel, place, i) - middle_um[i]);
    }

    private double along(final double[] to, final double[] from, final int i) {
        double sum = 0;
        for (int d = 0; d < 3; d++) {
            sum += (to[d] - from[d]) * sheet.normals()[i][d];
        }
        return sum;
    }

    /** The sheet around a place in a bulge. */
    private final class Around {

        private final int place;
        private final double[] directions = new double[3];
        private double heights;
        private double weights;

        Around(final int place) {
            this.place = place;
        }

        void add(final int other) {
            if (bulges[other]) {
                return;
            }
            beside[other] = true;
            final double[] from = sheet.grid().points()[place];
            final double[] to = sheet.grid().points()[other].clone();
            double squared = 0;
            for (int d = 0; d < 3; d++) {
                squared += (to[d] - from[d]) * (to[d] - from[d]);
            }
            final double weight = Math.exp(-2 * squared / (reach_um * reach_um));
            for (int d = 0; d < 3; d++) {
                directions[d] += weight * (to[d] - from[d]) / Math.sqrt(squared);
                to[d] += ownMiddle_um(other) * sheet.normals()[other][d];
            }
            heights += weight * along(to, from, place);
            weights += weight;
        }

        double height_um() {
            return weights > 0 ? heights / weights : ownMiddle_um(place);
        }

        boolean isOneSided() {
            final double mean = Math.hypot(directions[0], Math.hypot(directions[1], directions[2]));
            return mean > ONE_SIDED * weights;
        }
    }
}
