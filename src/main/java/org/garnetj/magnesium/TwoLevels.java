package org.garnetj.magnesium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether one deposit holds magnesium all through or in a part only. The net counts per lithium,
 * smoothed along the deposit until they are significant, are cut half way up to the level of the
 * part with magnesium. Each piece of either kind must be more likely as what it is by {@code
 * ln(voxels · deposits / α)} after a price for each face of the cut: of all the pieces that can be
 * drawn in counts of one level, so few reach this that a deposit of one level is cut at most at the
 * rate α.
 */
final class TwoLevels {

    private static final double[] WIDTHS = {0.7, 1, 1.4, 2};
    private static final double ENOUGH = 0.2;
    private static final double FACE = 1.5;
    private static final double BRIGHTEST = 0.95;
    private static final double LEAST_VOXELS = 3;
    private static final double DARK = 0.3;
    private static final int ROUNDS = 10;

    private final DepositBox box;
    private final double[] edge_um;
    private final double price;
    private final double[] signal;
    private final double[] net;
    private final double[] owned;
    private final double mean;
    private double level;
    private boolean[] bright;

    private TwoLevels(
            final DepositBox box,
            final double[] edge_um,
            final InteractionVolume spot,
            final double rate) {
        this.box = box;
        this.edge_um = edge_um;
        signal = spot.smooth(box.share, box.size);
        net = new double[signal.length];
        owned = new double[signal.length];
        int voxels = 0;
        for (int k = 0; k < net.length; k++) {
            if (box.share[k] > 0) {
                owned[k] = 1;
                net[k] = box.counts[k] - box.background[k];
                voxels++;
            } else {
                signal[k] = 0;
            }
        }
        price = Math.log(voxels / rate);
        final double lithium = Arrays.stream(signal).sum();
        mean = lithium > 0 ? Arrays.stream(net).sum() / lithium : 0;
    }

    /**
     * Parts a deposit.
     *
     * @param spot how far counts spread
     * @param rate probability of parting a deposit that is all one
     */
    static MagnesiumPart part(
            final DepositBox box,
            final double[] edge_um,
            final InteractionVolume spot,
            final double rate) {
        final TwoLevels levels = new TwoLevels(box, edge_um, spot, rate);
        return levels.mean > 0 ? levels.parted(spot) : new MagnesiumPart(box, 0, null);
    }

    private MagnesiumPart parted(final InteractionVolume spot) {
        final double[] local = cut();
        final double threshold = 0.5 * level;
        dropPieces(false);
        dropPieces(true);
        level = levelOfBright();
        if (!isTwo(spot)) {
            return new MagnesiumPart(box, mean, null);
        }
        final double[] margin = new double[local.length];
        for (int k = 0; k < margin.length; k++) {
            final double distance = Math.max(1e-6, Math.abs(local[k] - threshold) / level);
            margin[k] = owned[k] == 0 ? Double.NaN : bright[k] ? distance : -distance;
        }
        return new MagnesiumPart(box, level, margin);
    }

    /** Local net counts per lithium, and what of it is bright. */
    private double[] cut() {
        final double edge = Math.cbrt(edge_um[0] * edge_um[1] * edge_um[2]);
        double[] local = null;
        for (final double width : WIDTHS) {
            final InteractionVolume window = InteractionVolume.of(width * edge, edge_um);
            final double[] lithium = window.smooth(signal, box.size);
            local = window.smooth(net, box.size);
            for (int k = 0; k < local.length; k++) {
                local[k] = owned[k] == 0 ? 0 : local[k] / Math.max(1e-12, lithium[k]);
            }
            level = Math.max(mean, brightest(local));
            divide(local);
            if (error(window, lithium) < ENOUGH) {
                return local;
            }
        }
        return local;
    }

    /** The level that all but 5 % of the lithium stays below. */
    private double brightest(final double[] local) {
        final Integer[] order =
                IntStream.range(0, local.length)
                        .filter(k -> owned[k] > 0)
                        .boxed()
                        .sorted((a, b) -> Double.compare(local[b], local[a]))
                        .toArray(Integer[]::new);
        double left = (1 - BRIGHTEST) * Arrays.stream(signal).sum();
        int k = 0;
        while (k < order.length - 1 && (left -= signal[order[k]]) > 0) {
            k++;
        }
        return local[order[k]];
    }

    private void divide(final double[] local) {
        bright = new boolean[local.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < local.length; k++) {
                bright[k] = owned[k] > 0 && local[k] >= 0.5 * level;
            }
            level = levelOfBright();
        }
    }

    private double levelOfBright() {
        double counts = 0;
        double lithium = 0;
        for (int k = 0; k < net.length; k++) {
            counts += bright[k] ? net[k] : 0;
            lithium += bright[k] ? signal[k] : 0;
        }
        return lithium > 0 ? counts / lithium : level;
    }

    /** Standard error of the local level over the level, for a typical voxel. */
    private double error(final InteractionVolume window, final double[] lithium) {
        final double[] support = window.smooth(owned, box.size);
        double sum = 0;
        double variance = 0;
        for (int k = 0; k < net.length; k++) {
            if (owned[k] > 0 && signal[k] > 0) {
                final double voxels = support[k] / window.at(0, 0, 0);
                final double signalHere = level * lithium[k] / support[k];
                final double backgroundHere = Math.max(box.background[k], 0.01);
                variance +=
                        signal[k]
                                * (backgroundHere + signalHere)
                                / (voxels * signalHere * signalHere);
                sum += signal[k];
            }
        }
        return Math.sqrt(variance / sum);
    }

    /** Turns over all pieces of one kind that are no evidence by themselves. */
    private void dropPieces(final boolean kind) {
        final boolean[] seen = new boolean[bright.length];
        final boolean[] drop = new boolean[bright.length];
        for (int k = 0; k < bright.length; k++) {
            if (owned[k] > 0 && bright[k] == kind && !seen[k]) {
                final List<Integer> piece = piece(k, seen);
                if (!isEvident(piece)) {
                    piece.forEach(voxel -> drop[voxel] = true);
                }
            }
        }
        for (int k = 0; k < bright.length; k++) {
            bright[k] ^= drop[k];
        }
    }

    private List<Integer> piece(final int start, final boolean[] seen) {
        final List<Integer> piece = new ArrayList<>(List.of(start));
        seen[start] = true;
        for (int next = 0; next < piece.size(); next++) {
            for (final int k : neighbours(piece.get(next), 26)) {
                if (bright[k] == bright[start] && !seen[k]) {
                    seen[k] = true;
                    piece.add(k);
                }
            }
        }
        return piece;
    }

    /** Neighbours that the deposit owns, through 6 faces or 26 vertices. */
    private int[] neighbours(final int k, final int most) {
        final int[] found = new int[most];
        final int x = box.first[0] + k % box.size[0];
        final int y = box.first[1] + k / box.size[0] % box.size[1];
        final int z = box.first[2] + k / (box.size[0] * box.size[1]);
        int count = 0;
        for (int step = 0; step < 27; step++) {
            final int dx = step % 3 - 1;
            final int dy = step / 3 % 3 - 1;
            final int dz = step / 9 - 1;
            final int steps = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
            final int other = box.index(x + dx, y + dy, z + dz);
            if (steps > 0 && (most > 6 || steps == 1) && other >= 0 && owned[other] > 0) {
                found[count++] = other;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean isEvident(final List<Integer> piece) {
        double evidence = 0;
        for (final int k : piece) {
            final double other =
                    CountingStatistics.logLikelihood(
                            box.counts[k], box.background[k] + level * signal[k]);
            final double plain = CountingStatistics.logLikelihood(box.counts[k], box.background[k]);
            evidence += bright[k] ? other - plain : plain - other;
            evidence -= FACE * faces(k);
        }
        return piece.size() >= LEAST_VOXELS && evidence > price;
    }

    private int faces(final int k) {
        int faces = 0;
        for (final int other : neighbours(k, 6)) {
            faces += bright[other] == bright[k] ? 0 : 1;
        }
        return faces;
    }

    /** Whether two levels are so much more likely than one that chance does not explain it. */
    private boolean isTwo(final InteractionVolume spot) {
        final double[] kept = new double[net.length];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = bright[k] ? box.share[k] : 0;
        }
        final double[] seen = spot.smooth(kept, box.size);
        double evidence = 0;
        double dark = 0;
        double rest = 0;
        double background = 0;
        double brightLithium = 0;
        for (int k = 0; k < net.length; k++) {
            if (owned[k] > 0) {
                final double counts = box.counts[k];
                evidence +=
                        CountingStatistics.logLikelihood(
                                        counts, box.background[k] + level * seen[k])
                                - CountingStatistics.logLikelihood(
                                        counts, box.background[k] + mean * signal[k])
                                - 0.5 * FACE * faces(k);
                dark += bright[k] ? 0 : signal[k];
                brightLithium += bright[k] ? signal[k] : 0;
                background += bright[k] ? 0 : box.background[k];
                rest += bright[k] ? 0 : net[k] - level * seen[k];
            }
        }
        return dark > 0
                && brightLithium > 0
                && evidence > price
                && level * dark > CurrieLimits.detectionLimit(background, 1e9)
                && rest < DARK * level * dark;
    }
}
