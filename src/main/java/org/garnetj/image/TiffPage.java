package org.garnetj.image;

import net.algart.matrices.tiff.TiffException;
import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.TiffReader;
import net.algart.matrices.tiff.TiffSampleType;
import net.algart.matrices.tiff.tags.Tags;

import java.io.IOException;
import java.util.Arrays;

/** The pixels of one page of a TIFF as one grey plane. */
final class TiffPage {

    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int YCBCR = 6;

    private final TiffReader reader;
    private final String name;
    private final GreyRgb grey;

    /** Whether an indexed page holds values, coloured only for display. */
    private final boolean indicesAreValues;

    TiffPage(
            final TiffReader reader,
            final String name,
            final GreyRgb grey,
            final boolean indicesAreValues) {
        this.reader = reader;
        this.name = name;
        this.grey = grey;
        this.indicesAreValues = indicesAreValues;
    }

    /** How the pixels of a page are stored, once grey. */
    static SampleKind kind(final TiffIFD page) throws TiffException {
        final TiffSampleType type = page.sampleType();
        return switch (type) {
            case BIT, UINT8 -> SampleKind.UINT8;
            case INT8 -> SampleKind.INT8;
            case UINT16 -> SampleKind.UINT16;
            case INT16 -> SampleKind.INT16;
            case UINT32 -> SampleKind.UINT32;
            case INT32 -> SampleKind.INT32;
            case FLOAT -> SampleKind.FLOAT32;
            case DOUBLE -> SampleKind.FLOAT64;
        };
    }

    /** The grey plane of a page, x fastest. */
    Object plane(final TiffIFD page, final String what) throws IOException {
        final Object samples = reader.readJavaArray(reader.newMap(page));
        final int pixels = page.getImageDimX() * page.getImageDimY();
        final int channels = page.getSamplesPerPixel();
        final int photometric = page.getPhotometricInterpretationCode();
        if (channels >= 3 && (photometric == RGB || photometric == YCBCR)) {
            return rgb(samples, pixels, what);
        }
        if (channels > 1 && !isGreyWithAlpha(page)) {
            throw new InputException(
                    name,
                    what + " has " + channels + " values a pixel",
                    "split its channels and give one (Image > Color > Split Channels)");
        }
        if (photometric == PALETTE && !indicesAreValues) {
            return paletted(page, samples, what);
        }
        return channels == 1 ? samples : first(samples, pixels);
    }

    private Object rgb(final Object samples, final int pixels, final String what) {
        if (samples instanceof byte[] bytes) {
            return grey.grey(bytes, pixels, what);
        }
        if (samples instanceof short[] shorts) {
            return grey.grey(shorts, pixels, what);
        }
        throw GreyRgb.isColour(name, what);
    }

    private Object paletted(final TiffIFD page, final Object samples, final String what) {
        final Palette palette =
                Palette.ofColorMap(page.optValue(Tags.COLOR_MAP, int[].class).orElse(new int[0]));
        if (samples instanceof byte[] indices && palette.isGrey(indices)) {
            return palette.greys(indices);
        }
        throw new InputException(
                name,
                what + " is a colour image with a colour table",
                "convert to grey (Image > Type > 8-bit); if its indices are labels, save it once"
                        + " from ImageJ");
    }

    private static boolean isGreyWithAlpha(final TiffIFD page) throws TiffException {
        return page.getSamplesPerPixel() == 2 && page.optInt(Tags.EXTRA_SAMPLES, 0) > 0;
    }

    private static Object first(final Object samples, final int pixels) {
        if (samples instanceof byte[] bytes) {
            return Arrays.copyOf(bytes, pixels);
        }
        if (samples instanceof short[] shorts) {
            return Arrays.copyOf(shorts, pixels);
        }
        if (samples instanceof float[] floats) {
            return Arrays.copyOf(floats, pixels);
        }
        return Arrays.copyOf((int[]) samples, pixels);
    }
}
