package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Means of the greys deep inside cavities over windows of 3³ blocks of 2³ or 4³ voxels: so free of
 * noise that lithium shows that no single voxel, nor 27 of them, could tell from void. How free, is
 * measured on windows of LLZO, which noise that is alike in neighbouring voxels, rings and shading
 * trouble as well.
 */
final class CavityBlocks {

    /** Voxels with more of LLZO than this are not asked. */
    private static final float DEEP = 0.03f;

    private static final double DARKEST = -0.5;
    private static final double BRIGHTEST = 1.5;
    private static final double LEAST_FILLED = 0.25;
    private static final double LEAST_WINDOWS = 40;
    private static final double APART_SIGMA = 5;

    /** What is left of LLZO in deep voxels feigns up to this contrast. */
    private static final double APART_BY_WALLS = 0.03;

    private final Scene scene;
    private final LlzoShare llzo;
    private final int edge;
    private final int across;
    private final int down;

    /** By layer: sums of deep greys, their number, the same of LLZO, number of dark voxels. */
    private final List<float[][]> layers;

    private CavityBlocks(
            final Scene scene, final LlzoShare llzo, final int edge, final Execution execution) {
        this.scene = scene;
        this.llzo = llzo;
        this.edge = edge;
        across = (scene.width + edge - 1) / edge;
        down = (scene.height + edge - 1) / edge;
        final int deep = (scene.depth + edge - 1) / edge;
        layers =
                execution.mapItems(
                        "average cavities", IntStream.range(0, deep).boxed().toList(), this::layer);
    }

    /** What windows of {@code 3 · edge} voxels show. */
    static CavityLevel level(
            final Scene scene,
            final GreyModel model,
            final LlzoShare llzo,
            final int edge,
            final Execution execution) {
        final CavityBlocks blocks = new CavityBlocks(scene, llzo, edge, execution);
        final double full = 27 * edge * edge * edge;
        final GreyHistogram greys = blocks.means(0, LEAST_FILLED * full);
        final GreyHistogram ceramic = blocks.means(2, 0.75 * full);
        final double white = model.voidDeviation() * model.voidDeviation();
        final double spread = 0.5 * (ceramic.quantile(0.84) - ceramic.quantile(0.16));
        final double excess = Math.max(0, spread * spread - white / full);
        final double sigma =
                Math.sqrt(white / (LEAST_FILLED * full) + (ceramic.total() > 0 ? excess : white));
        return new CavityLevel(
                greys,
                sigma,
                Math.max(APART_SIGMA * sigma, APART_BY_WALLS * (1 - model.voidGrey())),
                LEAST_WINDOWS,
                blocks.asked(LEAST_FILLED * full));
    }

    private float[][] layer(final int layer) {
        final float[][] sums = new float[5][across * down];
        final int end = Math.min(scene.depth, (layer + 1) * edge);
        for (int z = layer * edge; z < end; z++) {
            final float[] plane = scene.grey(z);
            final byte[] labels = scene.labels(z);
            final float[] share = llzo.of(z);
            for (int i = 0; i < plane.length; i++) {
                final int block = i / scene.width / edge * across + i % scene.width / edge;
                final boolean dark = CavityPhases.isDark(labels[i]);
                final boolean ceramic = labels[i] == Scene.LLZO && share[i] > 1 - DEEP;
                sums[4][block] += dark ? 1 : 0;
                if (ceramic || dark && share[i] < DEEP) {
                    final int at = ceramic ? 2 : 0;
                    sums[at][block] += ceramic ? plane[i] : (plane[i] - share[i]) / (1 - share[i]);
                    sums[at + 1][block]++;
                }
            }
        }
        return sums;
    }

    private GreyHistogram means(final int at, final double least) {
        final GreyHistogram means = new GreyHistogram(DARKEST, BRIGHTEST);
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int y = 0; y < down; y++) {
                for (int x = 0; x < across; x++) {
                    final double number = window(at + 1, layer, y, x);
                    if (number >= least) {
                        means.add(window(at, layer, y, x) / number);
                    }
                }
            }
        }
        return means;
    }

    private long asked(final double least) {
        long voxels = 0;
        for (int layer = 0; layer < layers.size(); layer++) {
            for (int block = 0; block < across * down; block++) {
                final boolean isAsked = window(1, layer, block / across, block % across) >= least;
                voxels += isAsked ? (long) layers.get(layer)[4][block] : 0;
            }
        }
        return voxels;
    }

    private double window(final int at, final int layer, final int y, final int x) {
        double sum = 0;
        for (int w = Math.max(0, layer - 1); w <= Math.min(layers.size() - 1, layer + 1); w++) {
            final float[] sums = layers.get(w)[at];
            for (int v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++) {
                    sum += sums[v * across + u];
                }
            }
        }
        return sum;
    }
}
