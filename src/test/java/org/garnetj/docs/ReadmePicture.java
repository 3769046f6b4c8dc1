package org.garnetj.docs;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.Foreshortening;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Volume;
import org.garnetj.report.Cut;
import org.garnetj.report.Overlay;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * Draws the picture of the README: a slice of the FIB-SEM sample as the microscope gave it, and
 * with its phases and cracks. Arguments: the sample's stack, the folder of its demo results, the
 * picture to write.
 */
public final class ReadmePicture {

    private static final int COLUMNS = 760;
    private static final int ROWS = 400;
    private static final int GAP = 8;
    private static final double TILT_DEG = 52;

    private ReadmePicture() {}

    /** Draws it. */
    public static void main(final String[] arguments) throws IOException {
        final Path results = Path.of(arguments[1]);
        final Volume<?> grey = stack(ImageReader.read(Path.of(arguments[0])));
        final Volume<?> phases = labels(results.resolve("segment/phases.tif"));
        final Volume<?> cracks = labels(results.resolve("spallations/cracks.tif"));
        final long middle = grey.depth() / 2;
        final Cut slice = Cut.slice(grey, middle);
        final Overlay plain = Overlay.of(slice);
        final BufferedImage below =
                plain.withPhases(Cut.slice(phases, middle))
                        .withObjects(Cut.slice(cracks, middle))
                        .image(COLUMNS, ROWS);
        ImageIO.write(
                stacked(plain.image(COLUMNS, ROWS), below), "jpg", Path.of(arguments[2]).toFile());
    }

    private static BufferedImage stacked(final BufferedImage above, final BufferedImage below) {
        final int height = above.getHeight() + GAP + below.getHeight();
        final BufferedImage both =
                new BufferedImage(above.getWidth(), height, BufferedImage.TYPE_INT_RGB);
        final Graphics2D pen = both.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, both.getWidth(), height);
        pen.drawImage(above, 0, 0, null);
        pen.drawImage(below, 0, above.getHeight() + GAP, null);
        pen.dispose();
        return both;
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> stack(
            final LoadedImage<T> image) {
        return Foreshortening.corrected(
                image.toVolume(Calibration.NONE), image.metadata(), TILT_DEG);
    }

    private static Volume<?> labels(final Path file) {
        return ImageReader.read(file).toVolume(Calibration.NONE);
    }
}
