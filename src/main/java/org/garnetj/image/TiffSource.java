package org.garnetj.image;

import net.algart.matrices.tiff.TiffException;
import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.TiffReader;
import net.algart.matrices.tiff.UnsupportedTiffFormatException;
import net.algart.matrices.tiff.tags.Tags;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A TIFF or BigTIFF: one page or many, stripped or tiled, compressed or not, an ImageJ hyperstack
 * of one axis beside x and y, or OME-TIFF. ImageJ writes stacks above 4 GB as one page followed by
 * the other slices without any directory; those are read too.
 *
 * <p>Pixel values are ImageJ's: 1-bit becomes 0 and 255, and where white is stored as zero the
 * stored values are kept.
 */
final class TiffSource implements SliceSource {

    private final Path path;
    private final String name;
    private final TiffReader reader;
    private final List<TiffIFD> pages;
    private final TiffDescription description;
    private final GreyRgb grey;
    private final TiffPage decoder;
    private final Optional<RawLayout> contiguous;

    TiffSource(final Path path, final ColourRule rule) {
        this(path, rule, 1);
    }

    /**
     * @param channels how many channels the file must have; their planes are slices, those of one
     *     slice one after another
     */
    TiffSource(final Path path, final ColourRule rule, final int channels) {
        this.path = path;
        this.name = path.getFileName().toString();
        this.reader = reading(() -> open(path));
        try {
            this.pages = reading(() -> TiffPages.fullSize(name, reader.allIFDs()));
            this.description = TiffDescription.of(name, pages.get(0));
            this.grey = reading(() -> new GreyRgb(name, rule, isJpeg(pages.get(0))));
            this.decoder = new TiffPage(reader, name, grey, description.indicesAreValues());
            this.contiguous = reading(this::findContiguous);
            if (channels == 1) {
                description.requireOneAxis(name, slices());
            } else {
                description.requireChannels(name, channels, slices());
            }
            requireComplete();
        } catch (final RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public int width() {
        return reading(() -> pages.get(0).getImageDimX());
    }

    @Override
    public int height() {
        return reading(() -> pages.get(0).getImageDimY());
    }

    @Override
    public int slices() {
        return contiguous.map(RawLayout::depth).orElse(pages.size());
    }

    @Override
    public SampleKind kind() {
        return reading(() -> TiffPage.kind(pages.get(0)));
    }

    @Override
    public void addTo(final SliceCollector collector, final int index) throws IOException {
        final String what = slices() == 1 ? "it" : "page " + (index + 1);
        if (contiguous.isPresent()) {
            collector.add(contiguous.get().plane(path, index), kind(), what);
        } else {
            final TiffIFD page = pages.get(index);
            final Object plane = reading(() -> decoder.plane(page, what));
            collector.add(plane, reading(() -> TiffPage.kind(page)), what);
        }
    }

    @Override
    public ImageMetadata metadata() {
        return reading(() -> TiffMetadata.of(description, pages, slices(), grey.tinted()));
    }

    @Override
    public void close() {
        reading(
                () -> {
                    reader.close();
                    return null;
                });
    }

    private static TiffReader open(final Path path) throws IOException {
        return new TiffReader(path)
                .setAutoUnpackBits(TiffReader.UnpackBits.UNPACK_TO_0_255)
                .setAutoScaleWhenIncreasingBitDepth(false)
                .setAutoCorrectInvertedBrightness(false)
                .setCaching(false);
    }

    private static boolean isJpeg(final TiffIFD page) throws TiffException {
        return page.getCompressionCode() == TiffIFD.COMPRESSION_JPEG
                || page.getCompressionCode() == TiffIFD.COMPRESSION_OLD_JPEG;
    }

    private Optional<RawLayout> findContiguous() throws IOException {
        final int images = description.images();
        final TiffIFD page = pages.get(0);
        if (pages.size() > 1 || images <= 1) {
            return Optional.empty();
        }
        if (page.getCompressionCode() != TiffIFD.COMPRESSION_NONE
                || page.getSamplesPerPixel() != 1
                || page.checkSupportedBitDepth() < 8) {
            throw new InputException(
                    name,
                    "it says it has " + images + " images and holds one",
                    "it is incomplete: copy or save it again");
        }
        final RawLayout layout =
                new RawLayout(
                        page.getImageDimX(),
                        page.getImageDimY(),
                        images,
                        TiffPage.kind(page),
                        reader.getByteOrder(),
                        page.getLongArray(Tags.STRIP_OFFSETS)[0]);
        if (Files.size(path) < layout.end()) {
            throw truncated(layout.describeShortage(Files.size(path)));
        }
        return Optional.of(layout);
    }

    private void requireComplete() {
        final int images = description.images();
        if (slices() < images) {
            throw truncated("it holds " + slices() + " of its " + images + " slices");
        }
    }

    private InputException truncated(final String cause) {
        return new InputException(name, cause, "the file is truncated: copy or save it again");
    }

    /** Something that reads the file. */
    private interface Reading<R> {
        R run() throws IOException;
    }

    private <R> R reading(final Reading<R> work) {
        try {
            return work.run();
        } catch (final InputException e) {
            throw e;
        } catch (final UnsupportedTiffFormatException e) {
            throw new InputException(
                    name,
                    "this kind of TIFF is not supported (" + brief(e) + ")",
                    "open it in Fiji and save it as TIFF",
                    e);
        } catch (final IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private InputException damaged(final Exception e) {
        return new InputException(
                name,
                "it cannot be read as TIFF (" + brief(e) + ")",
                "the file is truncated or damaged: copy or save it again",
                e);
    }

    private static String brief(final Exception e) {
        final String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return text.length() > 160 ? text.substring(0, 160) + "…" : text;
    }
}
