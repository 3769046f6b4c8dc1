package org.garnetj.image;

import net.algart.matrices.tiff.TiffIFD;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The "Info" text of an image, kept by ImageJ in its private TIFF tags 50838 (byte counts) and
 * 50839 (data). We put there what ImageJ has no place for, a line each: the names of labels, {@code
 * garnetj.phases=0:void,1:LLZO}, the tilt, {@code garnetj.tilt_deg=52.0} and {@code
 * garnetj.tilt_corrected=true}, and the times of frames that are not equally spaced, {@code
 * garnetj.times_s=0.0,1.0,3.0}.
 *
 * @param text the Info text, or empty
 * @param sliceLabels what ImageJ calls the slices, in order; empty if it has no names for them
 */
record ImageJInfo(String text, List<String> sliceLabels) {

    static final int BYTE_COUNTS_TAG = 50838;
    static final int DATA_TAG = 50839;

    private static final String PHASES = "garnetj.phases=";
    private static final String TILT = "garnetj.tilt_deg=";
    private static final String TILT_CORRECTED = "garnetj.tilt_corrected=";
    private static final String TIMES = "garnetj.times_s=";
    private static final int MAGIC = 0x494a494a;
    private static final int INFO = 0x696e666f;
    private static final int LABELS = 0x6c61626c;
    private static final int HEADER_BYTES = 12;

    ImageJInfo(final String text) {
        this(text, List.of());
    }

    static ImageJInfo of(final TiffIFD page) {
        if (page.get(BYTE_COUNTS_TAG) instanceof long[] counts && counts.length > 1) {
            final ByteOrder order = page.getByteOrder();
            final ByteBuffer data = ByteBuffer.wrap(bytes(page.get(DATA_TAG))).order(order);
            final List<String> info = read(data, counts, INFO);
            return new ImageJInfo(
                    info.isEmpty() ? "" : info.get(0), List.copyOf(read(data, counts, LABELS)));
        }
        return new ImageJInfo("");
    }

    static ImageJInfo ofLabels(final Map<Integer, String> labels) {
        final StringBuilder line = new StringBuilder();
        new TreeMap<>(labels)
                .forEach((label, name) -> line.append(',').append(label).append(':').append(name));
        return new ImageJInfo(line.isEmpty() ? "" : PHASES + line.substring(1) + "\n");
    }

    /** The same with the tilt, as far as it is known. */
    ImageJInfo with(final StageTilt tilt) {
        final StringBuilder lines = new StringBuilder(text);
        tilt.tilt_deg().ifPresent(deg -> lines.append(TILT).append(deg).append('\n'));
        tilt.corrected().ifPresent(yes -> lines.append(TILT_CORRECTED).append(yes).append('\n'));
        return new ImageJInfo(lines.toString());
    }

    /** The same with the times of frames, which an interval tells where they are even. */
    ImageJInfo with(final FrameTimes times) {
        return times.isEven()
                ? this
                : new ImageJInfo(
                        Arrays.stream(times.seconds())
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(",", text + TIMES, "\n")));
    }

    /** When the frames were taken, by the text. */
    Optional<FrameTimes> times() {
        return value(TIMES)
                .flatMap(
                        list ->
                                TimeLabels.rising(
                                        Arrays.stream(list.split(","))
                                                .map(Numbers::parse)
                                                .toList()));
    }

    /** When the frames were taken, by labels that are times. */
    Optional<FrameTimes> labelTimes() {
        return TimeLabels.times(sliceLabels);
    }

    /** The tilt that the text states. */
    StageTilt tilt() {
        return new StageTilt(
                value(TILT)
                        .filter(word -> word.matches("-?\\d+(\\.\\d+)?"))
                        .map(Double::parseDouble)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                value(TILT_CORRECTED)
                        .filter(word -> word.matches("true|false"))
                        .map(Boolean::valueOf));
    }

    private Optional<String> value(final String key) {
        return text.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst();
    }

    /** The names of labels that the text states. */
    Map<Integer, String> labels() {
        final Map<Integer, String> labels = new TreeMap<>();
        text.lines()
                .filter(line -> line.startsWith(PHASES))
                .flatMap(line -> Arrays.stream(line.substring(PHASES.length()).split(",")))
                .map(entry -> entry.split(":", 2))
                .filter(entry -> entry.length == 2 && entry[0].strip().matches("\\d{1,9}"))
                .forEach(entry -> labels.put(Integer.parseInt(entry[0].strip()), entry[1].strip()));
        return labels;
    }

    /** The data tag's bytes, big-endian: a header naming one Info text, then the text. */
    byte[] encoded() {
        final byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
        return ByteBuffer.allocate(HEADER_BYTES + utf16.length)
                .putInt(MAGIC)
                .putInt(INFO)
                .putInt(1)
                .put(utf16)
                .array();
    }

    /** The byte counts tag's values: header, text. */
    int[] byteCounts() {
        return new int[] {HEADER_BYTES, 2 * text.length()};
    }

    /** The texts of one type, in order. */
    private static List<String> read(final ByteBuffer data, final long[] counts, final int wanted) {
        final List<String> texts = new ArrayList<>();
        if (data.remaining() < HEADER_BYTES || data.getInt(0) != MAGIC) {
            return texts;
        }
        int entry = 1;
        int start = (int) counts[0];
        for (int at = 4; at + 8 <= counts[0]; at += 8) {
            final int type = data.getInt(at);
            final int count = data.getInt(at + 4);
            for (int i = 0; i < count && entry < counts.length; i++) {
                final int length = (int) counts[entry++];
                if (type == wanted && start + length <= data.limit()) {
                    final Charset charset =
                            data.order() == ByteOrder.BIG_ENDIAN
                                    ? StandardCharsets.UTF_16BE
                                    : StandardCharsets.UTF_16LE;
                    texts.add(new String(data.array(), start, length, charset));
                }
                start += length;
            }
        }
        return texts;
    }

    /** The TIFF library hands bytes out as wider numbers. */
    private static byte[] bytes(final Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (value instanceof short[] shorts) {
            for (final short s : shorts) {
                bytes.write(s);
            }
        } else if (value instanceof int[] ints) {
            for (final int i : ints) {
                bytes.write(i);
            }
        }
        return bytes.toByteArray();
    }
}
