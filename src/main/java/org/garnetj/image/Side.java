package org.garnetj.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/**
 * A side of a stack: top and bottom are small and large y, left and right small and large x, front
 * and back small and large z.
 *
 * <p>Measurements are written for a surface at the top. {@link #toTop} turns a stack so that this
 * side becomes the top, as a view, and {@link #fromTop} turns a result back.
 */
public enum Side {
    TOP(1, false),
    BOTTOM(1, true),
    LEFT(0, false),
    RIGHT(0, true),
    FRONT(2, false),
    BACK(2, true);

    private final int axis;
    private final boolean far;

    Side(final int axis, final boolean far) {
        this.axis = axis;
        this.far = far;
    }

    /** The side a user named, e.g. {@code top}. */
    public static Side parse(final String key, final String text) {
        for (final Side side : values()) {
            if (side.key().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return side;
            }
        }
        throw new ParameterException(key, text, "give top, bottom, left, right, front or back");
    }

    /** The word a user types for this side. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The axis this side is perpendicular to: 0 x, 1 y, 2 z. */
    public int axis() {
        return axis;
    }

    /** Whether this side lies where the coordinate along its axis is greatest. */
    public boolean isFar() {
        return far;
    }

    /** Whether a turned stack is a mirror image of its own. */
    public boolean mirrors() {
        return axis != 1 != far;
    }

    /**
     * Turns {@code volume} so that this side lies at small y: the axis is exchanged with y, then
     * flipped if it is the far side.
     */
    public <T extends RealType<T>> Volume<T> toTop(final Volume<T> volume) {
        final double[] edge = {
            volume.voxelSize().x(), volume.voxelSize().y(), volume.voxelSize().z()
        };
        final double along = edge[axis];
        edge[axis] = edge[1];
        edge[1] = along;
        final VoxelSize turned =
                new VoxelSize(edge[0], edge[1], edge[2], volume.voxelSize().unit());
        return new Volume<>(turn(volume.pixels()), turned, volume.name());
    }

    /** Turns pixels that were computed on {@link #toTop} back to the stack's own orientation. */
    public <T> RandomAccessibleInterval<T> fromTop(final RandomAccessibleInterval<T> turned) {
        final RandomAccessibleInterval<T> unflipped = far ? flip(turned) : turned;
        return axis == 1 ? unflipped : Views.permute(unflipped, axis, 1);
    }

    /**
     * Turns a point of {@link #toTop} back.
     *
     * @param point x, y, z from the corner of the turned stack
     * @param height of the turned stack, in the same unit
     */
    public double[] fromTop(final double[] point, final double height) {
        final double[] back = point.clone();
        back[1] = far ? height - point[1] : point[1];
        final double along = back[axis];
        back[axis] = back[1];
        back[1] = along;
        return back;
    }

    private <T> RandomAccessibleInterval<T> turn(final RandomAccessibleInterval<T> pixels) {
        final RandomAccessibleInterval<T> permuted =
                axis == 1 ? pixels : Views.permute(pixels, axis, 1);
        return far ? flip(permuted) : permuted;
    }

    private static <T> RandomAccessibleInterval<T> flip(final RandomAccessibleInterval<T> pixels) {
        return Views.zeroMin(Views.invertAxis(pixels, 1));
    }
}
