package org.garnetj.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A PNG, BMP, JPEG or GIF picture: one slice. Such files state no scale worth trusting. */
final class RasterSource implements SliceSource {

    private final Path path;
    private final String name;
    private final GreyRgb grey;
    private final int width;
    private final int height;
    private BufferedImage picture;

    RasterSource(final Path path, final ColourRule rule, final boolean jpeg) {
        this.path = path;
        this.name = path.getFileName().toString();
        this.grey = new GreyRgb(name, rule, jpeg);
        try (ImageInputStream stream = ImageIO.createImageInputStream(path.toFile())) {
            final ImageReader reader = ImageIO.getImageReaders(stream).next();
            try {
                reader.setInput(stream);
                width = reader.getWidth(0);
                height = reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        } catch (final IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int slices() {
        return 1;
    }

    @Override
    public SampleKind kind() {
        return picture().getSampleModel().getDataType() == DataBuffer.TYPE_USHORT
                        && picture().getSampleModel().getSampleSize(0) == 16
                ? SampleKind.UINT16
                : SampleKind.UINT8;
    }

    @Override
    public void addTo(final SliceCollector collector, final int index) {
        collector.add(plane(picture()), kind(), name);
    }

    @Override
    public ImageMetadata metadata() {
        final MetadataBuilder builder = new MetadataBuilder();
        return (grey.tinted() ? builder.note("colour was averaged to grey") : builder).build();
    }

    private Object plane(final BufferedImage image) {
        final Raster raster = image.getRaster();
        if (image.getColorModel() instanceof IndexColorModel model) {
            return indexed(raster, model);
        }
        if (kind() == SampleKind.UINT16) {
            final short[] samples = new short[colourBands(raster) * width * height];
            for (int band = 0; band < colourBands(raster); band++) {
                copyShorts(raster, band, samples);
            }
            return colourBands(raster) == 1 ? samples : grey.grey(samples, width * height, "it");
        }
        final byte[] samples = new byte[colourBands(raster) * width * height];
        for (int band = 0; band < colourBands(raster); band++) {
            copyBytes(raster, band, samples);
        }
        return colourBands(raster) == 1 ? samples : grey.grey(samples, width * height, "it");
    }

    /** Opacity is no brightness. */
    private static int colourBands(final Raster raster) {
        return raster.getNumBands() >= 3 ? 3 : 1;
    }

    private byte[] indexed(final Raster raster, final IndexColorModel model) {
        final byte[] rgb = new byte[3 * width * height];
        final int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                final int at = y * width + x;
                rgb[at] = (byte) model.getRed(row[x]);
                rgb[width * height + at] = (byte) model.getGreen(row[x]);
                rgb[2 * width * height + at] = (byte) model.getBlue(row[x]);
            }
        }
        return grey.grey(rgb, width * height, "it");
    }

    private void copyBytes(final Raster raster, final int band, final byte[] samples) {
        final int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, band, row);
            final int start = (band * height + y) * width;
            for (int x = 0; x < width; x++) {
                samples[start + x] = (byte) row[x];
            }
        }
    }

    private void copyShorts(final Raster raster, final int band, final short[] samples) {
        final int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(0, y, width, 1, band, row);
            final int start = (band * height + y) * width;
            for (int x = 0; x < width; x++) {
                samples[start + x] = (short) row[x];
            }
        }
    }

    private BufferedImage picture() {
        if (picture == null) {
            picture = read();
        }
        return picture;
    }

    /** The JPEG reader fills what is missing with grey and only warns. */
    private BufferedImage read() {
        try (ImageInputStream stream = ImageIO.createImageInputStream(path.toFile())) {
            final ImageReader reader = ImageIO.getImageReaders(stream).next();
            try {
                final List<String> warnings = new ArrayList<>();
                reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
                reader.setInput(stream);
                final BufferedImage image = reader.read(0);
                for (final String warning : warnings) {
                    if (warning.startsWith("Truncated") || warning.contains("premature end")) {
                        throw new IOException(warning);
                    }
                }
                return image;
            } finally {
                reader.dispose();
            }
        } catch (final IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private InputException damaged(final Exception e) {
        return new InputException(
                name,
                "the picture cannot be read"
                        + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"),
                "the file is truncated or damaged, or of a kind unknown here: save it as TIFF",
                e);
    }
}
