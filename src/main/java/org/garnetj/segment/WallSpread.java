package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.ArrayList;
import java.util.List;

/**
 * The width of the point spread in sections, the extent of a pixel included, measured where the
 * wall between a wide dark body and LLZO crosses a row or a column of a slice: the one blurred edge
 * that comes nearest to the greys there, by least squares. Each edge is placed by the sum of its
 * greys; what noise adds to the spread by that is taken off.
 */
final class WallSpread {

    private static final int ENOUGH = 30;
    private static final int MOST = 2000;
    private static final double NARROWEST = 0.3;
    private static final double WIDEST = 2.2;
    private static final double STEP = 0.05;

    /** Pixels that a wall is looked at on each side, and those of them that show the levels. */
    private static final int DEEP = 7;

    private static final int LEVEL = 4;

    /** Pixels of a profile, half of them dark. */
    private static final int PIXELS = 8;

    /** Slices behind a void's wall that are void too, so that no back shines through near it. */
    private static final int BEHIND = 3;

    private static final double LEAST_CONTRAST = 0.3;

    private final Scene scene;

    private WallSpread(final Scene scene) {
        this.scene = scene;
    }

    /** Standard deviation in pixels, 0.3 to 2.2; NaN where there are too few plain walls. */
    static double of(final Scene scene, final Execution execution) {
        final WallSpread walls = new WallSpread(scene);
        final List<double[]> all = new ArrayList<>();
        scene.mapSlices("measure the point spread", execution, walls::profiles)
                .forEach(all::addAll);
        if (all.size() < ENOUGH) {
            return Double.NaN;
        }
        final int step = 1 + all.size() / MOST;
        final List<double[]> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return fit(some);
    }

    private static double fit(final List<double[]> profiles) {
        final int count = 1 + (int) Math.round((WIDEST - NARROWEST) / STEP);
        int best = 0;
        final double[] squares = new double[count];
        for (int k = 0; k < count; k++) {
            final BlurredEdge edge = new BlurredEdge(NARROWEST + k * STEP);
            squares[k] = profiles.stream().mapToDouble(own -> squares(own, edge)).sum();
            best = squares[k] < squares[best] ? k : best;
        }
        double spread = NARROWEST + best * STEP;
        if (best > 0 && best < count - 1) {
            final double before = squares[best - 1] - squares[best];
            final double after = squares[best + 1] - squares[best];
            spread += 0.5 * STEP * (before - after) / (before + after);
        }
        final double ofPlace = squares[best] / profiles.size();
        return Math.max(
                NARROWEST, Math.sqrt(Math.max(NARROWEST * NARROWEST, spread * spread - ofPlace)));
    }

    private static double squares(final double[] profile, final BlurredEdge edge) {
        double place = -0.5 * (PIXELS - 1);
        for (final double share : profile) {
            place += share;
        }
        double sum = 0;
        for (int k = 0; k < PIXELS; k++) {
            final double difference = profile[k] - edge.at(place - (k - (PIXELS / 2 - 1)));
            sum += difference * difference;
        }
        return sum;
    }

    /** The share of the dark along each plain wall of a slice, from the dark to the LLZO. */
    private List<double[]> profiles(final int z) {
        final List<double[]> profiles = new ArrayList<>();
        final int width = scene.width;
        for (int y = DEEP; y < scene.height - DEEP; y++) {
            for (int x = DEEP; x < width - DEEP; x++) {
                final int i = y * width + x;
                if (CavityPhases.isDark(scene.labels(z)[i])) {
                    addIfPlain(z, i, width, 1, profiles);
                    addIfPlain(z, i, -width, 1, profiles);
                    addIfPlain(z, i, 1, width, profiles);
                    addIfPlain(z, i, -1, width, profiles);
                }
            }
        }
        return profiles;
    }

    private void addIfPlain(
            final int z,
            final int i,
            final int across,
            final int along,
            final List<double[]> profiles) {
        if (scene.labels(z)[i + across] != Scene.LLZO || !isPlain(z, i, across, along)) {
            return;
        }
        final float[] grey = scene.grey(z);
        final double dark = level(grey, i - LEVEL * across, -across, along);
        final double bright = level(grey, i + (LEVEL + 1) * across, across, along);
        if (bright - dark < LEAST_CONTRAST) {
            return;
        }
        final double[] profile = new double[PIXELS];
        for (int k = 0; k < PIXELS; k++) {
            final double own = grey[i + (k - (PIXELS / 2 - 1)) * across];
            profile[k] = (bright - own) / (bright - dark);
        }
        profiles.add(profile);
    }

    private boolean isPlain(final int z, final int i, final int across, final int along) {
        final byte[] labels = scene.labels(z);
        final byte own = labels[i];
        for (int k = 0; k < DEEP; k++) {
            for (int side = -along; side <= along; side += along) {
                if (labels[i - k * across + side] != own
                        || k > 0 && labels[i + k * across + side] != Scene.LLZO) {
                    return false;
                }
            }
        }
        return own == Scene.LI || isDeep(z, i, across);
    }

    private boolean isDeep(final int z, final int i, final int across) {
        final int next = Math.min(scene.depth - 1, z + 1);
        for (int k = 0; k <= LEVEL; k++) {
            if (scene.labels(next)[i - k * across] != Scene.VOID) {
                return false;
            }
        }
        return scene.labels(Math.min(scene.depth - 1, z + BEHIND))[i] == Scene.VOID;
    }

    private static double level(
            final float[] grey, final int from, final int across, final int along) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < DEEP - LEVEL; k++) {
            for (int side = -along; side <= along; side += along) {
                sum += grey[from + k * across + side];
                count++;
            }
        }
        return sum / count;
    }
}
