package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.image.Planes;

import java.util.List;

/** Draws sheets and lids of cracks into stacks of the turned one's size. */
final class CrackDrawing {

    private CrackDrawing() {}

    /** The aperture in µm in the voxels of each sheet, pores on the way left out; 0 elsewhere. */
    static void apertures(final List<Crack> cracks, final PlanarImg<FloatType, ?> target) {
        for (final Crack crack : cracks) {
            final SpallationSheet sheet = crack.sheet();
            for (int line = 0; line < sheet.runs().frame().lines(); line++) {
                final double aperture = sheet.apertures().aperture_um()[line];
                if (!Double.isNaN(aperture)) {
                    for (int k = sheet.runs().from(line); k <= sheet.runs().to(line); k++) {
                        Planes.<float[]>array(target, slice(sheet, line))[
                                        pixel(sheet, line, k, target.dimension(0))] =
                                (float) aperture;
                    }
                }
            }
        }
    }

    /** Each crack's number in the LLZO of its lid; 0 elsewhere. */
    static void lids(final List<Crack> cracks, final PlanarImg<UnsignedShortType, ?> target) {
        for (final Crack crack : cracks) {
            final SpallationSheet sheet = crack.sheet();
            for (int line = 0; line < sheet.runs().frame().lines(); line++) {
                if (sheet.runs().kind(line) == SheetRuns.NONE || sheet.lid().voxels(line) == 0) {
                    continue;
                }
                for (int k = sheet.lid().top(line); k < sheet.runs().from(line); k++) {
                    if (sheet.lid().isLlzo(line, k)) {
                        Planes.<short[]>array(target, slice(sheet, line))[
                                        pixel(sheet, line, k, target.dimension(0))] =
                                (short) crack.spallation().crack();
                    }
                }
            }
        }
    }

    private static int slice(final SpallationSheet sheet, final int line) {
        return sheet.around().box().min()[2] + line / sheet.runs().frame().sizeU();
    }

    private static int pixel(
            final SpallationSheet sheet, final int line, final int k, final long width) {
        final int[] min = sheet.around().box().min();
        final int x = min[0] + line % sheet.runs().frame().sizeU();
        return Math.toIntExact((min[1] + k) * width + x);
    }
}
