package org.garnetj.report;

import org.garnetj.image.Phase;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** The coloured pixels of an overlay, without its lines and letters. */
final class OverlayPixels {

    private static final double TINT = 0.42;
    private static final double FILL = 0.75;
    private static final int WHITE = 0xFFFFFF;

    private OverlayPixels() {}

    static BufferedImage of(final Overlay overlay, final Frame frame) {
        final int[] rgb = new int[frame.width() * frame.height()];
        Arrays.fill(rgb, WHITE);
        overlay.grey().ifPresent(cut -> drawGrey(cut, overlay.range().orElseThrow(), frame, rgb));
        final boolean opaque = overlay.grey().isEmpty();
        if (overlay.colours().isEmpty()) {
            overlay.phases().ifPresent(cut -> drawPhases(cut, frame, rgb, opaque));
        } else {
            overlay.phases().ifPresent(cut -> drawClasses(overlay, cut, frame, rgb));
        }
        if (opaque && overlay.phases().isEmpty()) {
            fillObjects(overlay, frame, rgb);
        }
        final BufferedImage image =
                new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, frame.width(), frame.height(), rgb, 0, frame.width());
        return image;
    }

    private static void drawGrey(
            final Cut cut, final GreyRange range, final Frame frame, final int[] rgb) {
        final float[] values = Resampling.grey(cut, frame.width(), frame.height());
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(255 * range.part(values[i])) * 0x010101;
        }
    }

    private static void drawPhases(
            final Cut cut, final Frame frame, final int[] rgb, final boolean opaque) {
        final int[] labels = Resampling.labels(cut, frame.width(), frame.height());
        for (int i = 0; i < rgb.length; i++) {
            final Phase phase = Phase.ofLabel(labels[i]).orElse(Phase.NOT_ANALYSED);
            if (opaque) {
                rgb[i] = phase.rgb();
            } else if (Palette.tint(phase) >= 0) {
                rgb[i] = mix(rgb[i], Palette.tint(phase), TINT);
            }
        }
    }

    private static void drawClasses(
            final Overlay overlay, final Cut cut, final Frame frame, final int[] rgb) {
        final int[] labels = Resampling.labels(cut, frame.width(), frame.height());
        for (int i = 0; i < rgb.length; i++) {
            final Integer colour = overlay.colours().get(labels[i]);
            if (colour != null) {
                rgb[i] = mix(rgb[i], colour, TINT);
            }
        }
    }

    private static void fillObjects(final Overlay overlay, final Frame frame, final int[] rgb) {
        final Cut cut = overlay.objects().orElseThrow();
        final int[] objects = Resampling.objects(cut, frame.width(), frame.height());
        for (int i = 0; i < rgb.length; i++) {
            if (objects[i] != 0) {
                final int colour = overlay.colours().getOrDefault(objects[i], Palette.OUTLINE);
                rgb[i] = mix(WHITE, colour, FILL);
            }
        }
    }

    private static int mix(final int under, final int over, final double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            final int a = under >> shift & 0xff;
            final int b = over >> shift & 0xff;
            mixed |= (int) Math.round(a + share * (b - a)) << shift;
        }
        return mixed;
    }
}
