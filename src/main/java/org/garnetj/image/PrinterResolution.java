package org.garnetj.image;

/**
 * Tells a scale from a resolution meant for printers and screens. Programs fill XResolution with 72
 * dpi and the like when they know nothing.
 */
final class PrinterResolution {

    private static final double[] DPI = {
        72, 75, 90, 96, 100, 120, 144, 150, 180, 200, 240, 300, 360, 400, 600, 720, 1200, 2400
    };

    /** 72 dpi is often rounded to 28 pixels a centimetre. */
    private static final double TOLERANCE = 0.015;

    private PrinterResolution() {}

    /** Whether so many pixels in a unit may be the scale of a micrograph. */
    static boolean isScale(final LengthUnit unit, final double pixelsPerUnit) {
        return switch (unit) {
            case INCH -> false;
            case CENTIMETRE -> pixelsPerUnit != 1 && !isPrinters(2.54 * pixelsPerUnit);
            default -> true;
        };
    }

    private static boolean isPrinters(final double dotsPerInch) {
        for (final double dpi : DPI) {
            if (Math.abs(dotsPerInch / dpi - 1) < TOLERANCE) {
                return true;
            }
        }
        return false;
    }
}
