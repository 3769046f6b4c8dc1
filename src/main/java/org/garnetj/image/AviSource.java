package org.garnetj.image;

import ij.plugin.AVI_Reader;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An AVI movie whose frames are uncompressed, or a JPEG or PNG each, by ImageJ's own reader, frame
 * by frame. The interval is that at which it plays, which its camera may not have recorded at.
 */
final class AviSource implements SliceSource {

    private static final String SOURCE = "AVI header";

    private final String name;
    private final AviFrames frames;
    private final AVI_Reader reader = new AVI_Reader();
    private final GreyRgb grey;
    private final SampleKind kind;

    AviSource(final Path path, final ColourRule rule) throws IOException {
        name = path.getFileName().toString();
        frames = AviFrames.of(path);
        requireWhole();
        grey = new GreyRgb(name, rule, true);
        reader.displayDialog(false);
        final Object stack = reader.makeStack(path.toString(), 1, 0, true, false, false);
        if (stack == null || reader.getSize() == 0) {
            throw unreadable();
        }
        if (reader.getSize() != frames.steps().size()) {
            throw damaged(
                    "its index tells of "
                            + reader.getSize()
                            + " frames and it holds "
                            + frames.steps().size());
        }
        kind = processor(0).getBitDepth() == 16 ? SampleKind.UINT16 : SampleKind.UINT8;
    }

    private void requireWhole() {
        if (frames.truncated()) {
            throw damaged("it ends before its frames do");
        }
        if (frames.steps().isEmpty()) {
            throw damaged("it holds no frames");
        }
    }

    @Override
    public int width() {
        return reader.getWidth();
    }

    @Override
    public int height() {
        return reader.getHeight();
    }

    @Override
    public int slices() {
        return reader.getSize();
    }

    @Override
    public SampleKind kind() {
        return kind;
    }

    @Override
    public void addTo(final SliceCollector collector, final int index) {
        collector.add(plane(processor(index), "frame " + index), kind, "frame " + index);
    }

    @Override
    public ImageMetadata metadata() {
        final MetadataBuilder builder = new MetadataBuilder();
        builder.interval_s(frames.interval_s(), SOURCE);
        if (frames.hasGaps()) {
            builder.steps(frames.steps());
        }
        if (grey.tinted()) {
            builder.note("colour was averaged to grey");
        }
        return builder.build();
    }

    private ImageProcessor processor(final int index) {
        final ImageProcessor frame = reader.getProcessor(index + 1);
        if (frame == null) {
            throw unreadable();
        }
        return frame;
    }

    private Object plane(final ImageProcessor frame, final String what) {
        final int pixels = frame.getPixelCount();
        if (frame instanceof ColorProcessor colour) {
            final byte[] rgb = new byte[3 * pixels];
            for (int channel = 0; channel < 3; channel++) {
                System.arraycopy(colour.getChannel(channel + 1), 0, rgb, channel * pixels, pixels);
            }
            return grey.grey(rgb, pixels, what);
        }
        return frame.getPixels() instanceof byte[] indices
                        && frame.getColorModel() instanceof IndexColorModel palette
                ? grey.grey(rgb(indices, palette), pixels, what)
                : frame.getPixels();
    }

    private static byte[] rgb(final byte[] indices, final IndexColorModel palette) {
        final byte[] rgb = new byte[3 * indices.length];
        for (int i = 0; i < indices.length; i++) {
            rgb[i] = (byte) palette.getRed(indices[i] & 0xFF);
            rgb[indices.length + i] = (byte) palette.getGreen(indices[i] & 0xFF);
            rgb[2 * indices.length + i] = (byte) palette.getBlue(indices[i] & 0xFF);
        }
        return rgb;
    }

    private InputException unreadable() {
        final String said =
                reader.getErrorText() == null
                        ? ""
                        : reader.getErrorText()
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .reduce((first, last) -> last)
                                .orElse("");
        return new InputException(
                name,
                "its frames cannot be read" + (said.isEmpty() ? "" : " (" + said + ")"),
                "AVI is read uncompressed, or with a JPEG or PNG for each frame; write the frames as "
                        + VideoFiles.REMEDY);
    }

    private InputException damaged(final String cause) {
        return new InputException(
                name,
                cause,
                "the file is truncated or damaged: copy it again, or write the frames that are whole as "
                        + VideoFiles.REMEDY);
    }
}
