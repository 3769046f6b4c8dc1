package org.garnetj.restore;

import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

/** Slices less their rings. */
final class RinglessPlanes<T extends RealType<T>> implements SliceFilter {

    private final Volume<T> stack;
    private final RingSettings.Centre centre;
    private final RingField field;

    RinglessPlanes(final Volume<T> stack, final RingSettings.Centre centre, final RingField field) {
        this.stack = stack;
        this.centre = centre;
        this.field = field;
    }

    @Override
    public void compute(final int first, final float[][] slices) {
        final int width = Math.toIntExact(stack.width());
        for (int s = 0; s < slices.length; s++) {
            final float[] plane = Planes.floatPlane(stack.pixels(), first + s);
            final float[] rings = field.amplitude(first + s);
            for (int i = 0; i < plane.length; i++) {
                final double dx = i % width + 0.5 - centre.x_px();
                final double dy = i / width + 0.5 - centre.y_px();
                slices[s][i] = (float) (plane[i] - ring(rings, dx, dy));
            }
        }
    }

    private static double ring(final float[] rings, final double dx, final double dy) {
        final double radius = Math.sqrt(dx * dx + dy * dy);
        final double fine = RingProfile.FINE * radius;
        final int inner = Math.min(rings.length / RingProfile.TERMS - 2, (int) fine);
        final double share = fine - inner;
        final int at = inner * RingProfile.TERMS;
        final int next = at + RingProfile.TERMS;
        double sum = rings[at] + share * (rings[next] - rings[at]);
        final double cosine = radius > 0 ? dx / radius : 1;
        final double sine = radius > 0 ? dy / radius : 0;
        double c = cosine;
        double s = sine;
        for (int term = 1; term < RingProfile.TERMS; term += 2) {
            sum +=
                    2 * c * (rings[at + term] + share * (rings[next + term] - rings[at + term]))
                            + 2
                                    * s
                                    * (rings[at + term + 1]
                                            + share
                                                    * (rings[next + term + 1]
                                                            - rings[at + term + 1]));
            final double turned = c * cosine - s * sine;
            s = s * cosine + c * sine;
            c = turned;
        }
        return sum;
    }
}
