package org.garnetj.image;

import net.algart.matrices.tiff.TiffException;
import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.tags.Tags;

import java.util.List;

/** The pages of a TIFF that are slices. */
final class TiffPages {

    private static final int IMAGE_DEPTH = 32997;

    private TiffPages() {}

    /** Leaves out previews, and refuses pages of different sizes. */
    static List<TiffIFD> fullSize(final String name, final List<TiffIFD> all) throws TiffException {
        if (all.isEmpty()) {
            throw new InputException(name, "it holds no image", "copy or save it again");
        }
        final List<TiffIFD> full = all.stream().filter(page -> !isReduced(page)).toList();
        final List<TiffIFD> pages =
                (full.isEmpty() ? all : full).stream().map(TiffPages::withCompression).toList();
        final TiffIFD first = pages.get(0);
        requireFlat(name, first);
        for (int i = 1; i < pages.size(); i++) {
            requireSameSize(name, first, pages.get(i), i);
        }
        return pages;
    }

    /** A rare extension keeps several slices in one page. */
    private static void requireFlat(final String name, final TiffIFD page) {
        if (page.optInt(IMAGE_DEPTH, 1) > 1) {
            throw new InputException(
                    name,
                    "its pages hold " + page.optInt(IMAGE_DEPTH, 1) + " slices each",
                    "open it in Fiji and save it as TIFF");
        }
    }

    /** Older versions of ImageJ leave the compression out, which means none. */
    private static TiffIFD withCompression(final TiffIFD page) {
        return page.containsKey(Tags.COMPRESSION)
                ? page
                : new TiffIFD(page).putCompressionCode(TiffIFD.COMPRESSION_NONE);
    }

    private static boolean isReduced(final TiffIFD page) {
        return (page.optInt(Tags.NEW_SUBFILE_TYPE, 0) & TiffIFD.FILETYPE_REDUCED_IMAGE) != 0;
    }

    private static void requireSameSize(
            final String name, final TiffIFD first, final TiffIFD page, final int index)
            throws TiffException {
        if (page.getImageDimX() != first.getImageDimX()
                || page.getImageDimY() != first.getImageDimY()) {
            throw new InputException(
                    name,
                    "page "
                            + (index + 1)
                            + " has "
                            + page.getImageDimX()
                            + " × "
                            + page.getImageDimY()
                            + " pixels where the first has "
                            + first.getImageDimX()
                            + " × "
                            + first.getImageDimY(),
                    "crop or scale all pages to one size");
        }
    }
}
