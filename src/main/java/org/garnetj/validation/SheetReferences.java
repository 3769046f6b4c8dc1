package org.garnetj.validation;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.DistanceTransform;
import org.garnetj.label.LocalThickness;
import org.garnetj.shape.Shapes;

import java.util.List;
import java.util.SplittableRandom;

/** Flat cracks in any orientation, how thick things are, and distances. */
final class SheetReferences {

    private static final VoxelSize CUBE = VoxelSize.um(1, 1, 1);
    private static final VoxelSize FLAT = VoxelSize.um(1, 1, 2);

    private final Execution execution;
    private final References rows = new References("Cracks and distances");

    private SheetReferences(final Execution execution) {
        this.execution = execution;
    }

    static List<Reference> of(final Execution execution) {
        final SheetReferences sheets = new SheetReferences(execution);
        sheets.disc("100", 1, 0, 0);
        sheets.disc("110", 1, 1, 0);
        sheets.disc("111", 1, 1, 1);
        sheets.disc("321", 3, 2, 1);
        sheets.thickness();
        sheets.distances();
        return sheets.rows.rows();
    }

    /** Both faces and the rim of a disc that is a crack of 4 voxels. */
    private void disc(final String normal, final double x, final double y, final double z) {
        final double radius = 32;
        final double half = 2;
        final double exact = 2 * Math.PI * radius * (radius + 2 * half);
        final PlanarImg<UnsignedByteType, ?> disc =
                Drawing.solid(
                        (u, v, w) -> Math.abs(u) < half && v * v + w * w < radius * radius,
                        radius + half,
                        Drawing.axes(x, y, z),
                        CUBE,
                        new SplittableRandom(3));
        final double found =
                Shapes.of(disc, value -> value > 0, CUBE, execution).orElseThrow().surface_um2();
        rows.share(
                "crack 4 voxels open, 64 wide, normal " + normal + ": area of its walls",
                "µm²",
                exact,
                found,
                0.02);
    }

    private void thickness() {
        final PlanarImg<UnsignedByteType, ?> slab =
                Drawing.draw(24, 24, 24, (x, y, z) -> y > 7 && y < 13);
        rows.amount("slab 5 µm thick, voxels 1 : 1 : 2: mean thickness", "µm", 5, mean(slab), 1e-5);
        final PlanarImg<UnsignedByteType, ?> slanted =
                Drawing.draw(48, 48, 24, (x, y, z) -> Math.abs(0.6 * x + 0.8 * y - 33) < 3.5);
        rows.amount(
                "slab 7 µm thick at 37°, voxels 1 : 1 : 2: mean thickness",
                "µm",
                7,
                mean(slanted),
                0.5);
        final PlanarImg<UnsignedByteType, ?> cylinder =
                Drawing.draw(32, 32, 16, (x, y, z) -> Math.hypot(x - 15.4, y - 15.7) < 10);
        rows.amount(
                "cylinder 20 µm wide, voxels 1 : 1 : 2: greatest thickness",
                "µm",
                20,
                largest(cylinder),
                1);
        final PlanarImg<UnsignedByteType, ?> ball =
                Drawing.draw(
                        32,
                        32,
                        18,
                        (x, y, z) ->
                                Math.hypot(Math.hypot(x - 15.4, y - 15.7), 2 * (z - 8.6)) < 12);
        rows.amount(
                "ball 24 µm wide, voxels 1 : 1 : 2: greatest thickness",
                "µm",
                24,
                largest(ball),
                FLAT.z_um());
    }

    private PlanarImg<FloatType, ?> thickness_um(final PlanarImg<UnsignedByteType, ?> mask) {
        return LocalThickness.of_um(mask, value -> value > 0, FLAT, execution);
    }

    private double mean(final PlanarImg<UnsignedByteType, ?> mask) {
        final PlanarImg<FloatType, ?> thickness = thickness_um(mask);
        double sum = 0;
        long voxels = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : Planes.<float[]>array(thickness, z)) {
                sum += t;
                voxels += t > 0 ? 1 : 0;
            }
        }
        return sum / voxels;
    }

    private double largest(final PlanarImg<UnsignedByteType, ?> mask) {
        final PlanarImg<FloatType, ?> thickness = thickness_um(mask);
        double largest = 0;
        for (int z = 0; z < thickness.dimension(2); z++) {
            for (final float t : Planes.<float[]>array(thickness, z)) {
                largest = Math.max(largest, t);
            }
        }
        return largest;
    }

    /** Squared distances are whole numbers here, so they must agree to the last bit. */
    private void distances() {
        final int size = 20;
        final SplittableRandom random = new SplittableRandom(5);
        final PlanarImg<UnsignedByteType, ?> noise =
                Drawing.draw(size, size, size, (x, y, z) -> random.nextInt(60) > 0);
        final PlanarImg<FloatType, ?> squared =
                DistanceTransform.squared_um2(noise, value -> value > 0, FLAT, execution);
        int wrong = 0;
        for (int z = 0; z < size; z++) {
            for (int at = 0; at < size * size; at++) {
                final double nearest = nearest(noise, at % size, at / size, z);
                wrong += Planes.<float[]>array(squared, z)[at] == nearest ? 0 : 1;
            }
        }
        rows.amount(
                "distance to a void in noise, 20³, voxels 1 : 1 : 2: voxels that differ",
                "",
                0,
                wrong,
                0,
                "trying all voxels");
    }

    private static double nearest(
            final PlanarImg<UnsignedByteType, ?> noise, final int x, final int y, final int z) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int w = 0; w < noise.dimension(2); w++) {
            final byte[] plane = Planes.array(noise, w);
            for (int at = 0; at < plane.length; at++) {
                if (plane[at] == 0) {
                    final double dx = at % noise.dimension(0) - x;
                    final double dy = at / noise.dimension(0) - y;
                    final double dz = FLAT.z_um() * (w - z);
                    nearest = Math.min(nearest, dx * dx + dy * dy + dz * dz);
                }
            }
        }
        return nearest;
    }
}
