package org.garnetj.validation;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.garnetj.shape.Densities;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Media drawn at random whose limits are known, and many objects. */
final class RandomReferences {

    private static final String SITES = "Stauffer and Aharony, Introduction to Percolation Theory";
    private static final int SAMPLES = 5;
    private static final int SIZE = 96;
    private static final int HALVINGS = 9;

    private final Execution execution;
    private final References rows = new References("Random media");

    private RandomReferences(final Execution execution) {
        this.execution = execution;
    }

    static List<Reference> of(final Execution execution) {
        final RandomReferences random = new RandomReferences(execution);
        random.objects();
        random.percolation("6", Connectivity.FACES_6, 0.3116);
        random.percolation("18", Connectivity.EDGES_18, 0.1372);
        random.percolation("26", Connectivity.VERTICES_26, 0.0976);
        random.balls();
        return random.rows.rows();
    }

    private void objects() {
        final PlanarImg<UnsignedByteType, ?> every =
                Drawing.draw(96, 96, 96, (x, y, z) -> x % 2 + y % 2 + z % 2 == 0);
        rows.amount(
                "every other voxel of 96³: parts",
                "",
                48 * 48 * 48,
                ConnectedComponents.label(every, Connectivity.VERTICES_26, execution).count(),
                0);
    }

    /** The share of sites from which on some part reaches from end to end, mean over samples. */
    private void percolation(
            final String neighbours, final Connectivity connectivity, final double exact) {
        double sum = 0;
        for (int seed = 1; seed <= SAMPLES; seed++) {
            double low = 0;
            double high = 0.5;
            for (int i = 0; i < HALVINGS; i++) {
                final double middle = (low + high) / 2;
                if (spans(sites(middle, seed), connectivity)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            sum += (low + high) / 2;
        }
        rows.amount(
                "sites at random on a cubic lattice, " + neighbours + " neighbours, 96³: threshold",
                "",
                exact,
                sum / SAMPLES,
                0.006,
                SITES);
    }

    private static PlanarImg<UnsignedByteType, ?> sites(final double share, final int seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        return Drawing.draw(SIZE, SIZE, SIZE, (x, y, z) -> random.nextDouble() < share);
    }

    private boolean spans(
            final PlanarImg<UnsignedByteType, ?> sites, final Connectivity connectivity) {
        final LabelImage parts = ConnectedComponents.label(sites, connectivity, execution);
        final Set<Integer> first = new HashSet<>();
        for (final int part : Planes.<int[]>array(parts.labels(), 0)) {
            first.add(part);
        }
        first.remove(0);
        for (final int part : Planes.<int[]>array(parts.labels(), SIZE - 1)) {
            if (first.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Balls thrown at random: the space between them is e^−η of the volume and its surface 3ηe^−η/R
     * a volume.
     */
    private void balls() {
        final double eta = 0.5;
        final double radius = 12;
        double pores = 0;
        double surface = 0;
        for (int seed = 1; seed <= SAMPLES; seed++) {
            final Densities found =
                    Densities.of(
                            balls(seed, eta, radius),
                            value -> value > 0,
                            value -> true,
                            VoxelSize.um(1, 1, 1),
                            execution);
            pores += (1 - found.volume_fraction()) / SAMPLES;
            surface += found.surface_per_um() / SAMPLES;
        }
        final double free = Math.exp(-eta);
        rows.share(
                "overlapping balls, η = 0.5, R = 12 voxels: space between", "", free, pores, 0.03);
        rows.share(
                "overlapping balls, η = 0.5, R = 12 voxels: surface a volume",
                "1/µm",
                3 * eta * free / radius,
                surface,
                0.05);
    }

    private static PlanarImg<UnsignedByteType, ?> balls(
            final int seed, final double eta, final double radius) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double edge = SIZE + 2 * radius;
        final double each = 4 * Math.PI * radius * radius * radius / 3;
        final double[][] middles = new double[(int) Math.round(eta * edge * edge * edge / each)][3];
        for (final double[] middle : middles) {
            for (int d = 0; d < 3; d++) {
                middle[d] = random.nextDouble(-radius, SIZE + radius);
            }
        }
        return Drawing.draw(
                SIZE,
                SIZE,
                SIZE,
                (x, y, z) -> {
                    for (final double[] m : middles) {
                        final double dx = x + 0.5 - m[0];
                        final double dy = y + 0.5 - m[1];
                        final double dz = z + 0.5 - m[2];
                        if (dx * dx + dy * dy + dz * dz < radius * radius) {
                            return true;
                        }
                    }
                    return false;
                });
    }
}
