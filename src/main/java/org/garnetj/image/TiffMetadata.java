package org.garnetj.image;

import net.algart.matrices.tiff.TiffException;
import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.tags.TagRational;
import net.algart.matrices.tiff.tags.Tags;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gathers what the tags of a TIFF say, the most explicit first: OME-XML, ImageJ's description, the
 * microscope's own tag, and last a resolution in pixels a centimetre.
 */
final class TiffMetadata {

    private static final int CENTIMETRE = 3;
    private static final int WHITE_IS_ZERO = 0;

    private TiffMetadata() {}

    /**
     * @param frames how many slices or frames the file has; a file of one page may have more
     */
    static ImageMetadata of(
            final TiffDescription description,
            final List<TiffIFD> pages,
            final int frames,
            final boolean tinted)
            throws TiffException {
        final TiffIFD first = pages.get(0);
        final MetadataBuilder builder = new MetadataBuilder();
        description.ome().ifPresent(ome -> ome.tell(builder));
        final double perUnitX = resolution(first, Tags.X_RESOLUTION);
        final double perUnitY = resolution(first, Tags.Y_RESOLUTION);
        description.imageJ().ifPresent(ij -> ij.tell(builder, perUnitX, perUnitY));
        fei(first).ifPresent(tags -> tellFei(tags, builder, first));
        zeiss(first).ifPresent(tags -> tags.tell(builder, first.optInt(Tags.IMAGE_WIDTH, 0)));
        tellOfMissingSlices(builder, pages);
        if (description.imageJ().isEmpty()) {
            tellCentimetres(builder, first, perUnitX, perUnitY);
        }
        final ImageJInfo info = ImageJInfo.of(first);
        builder.times(
                info.times().filter(times -> times.length() == frames), ImageJDescription.SOURCE);
        builder.labelTimes(
                info.labelTimes().filter(times -> times.length() == frames),
                ImageJDescription.SOURCE);
        builder.acquired(acquired(pages)).labels(info.labels()).tilt(info.tilt());
        if (first.getPhotometricInterpretationCode() == WHITE_IS_ZERO) {
            builder.note("white is stored as zero; the stored values are kept, as in ImageJ");
        }
        if (tinted) {
            builder.note("colour was averaged to grey");
        }
        return builder.build();
    }

    private static void tellFei(
            final FeiTags tags, final MetadataBuilder builder, final TiffIFD page) {
        tags.tell(builder, page.optInt(Tags.IMAGE_WIDTH, 0), page.optInt(Tags.IMAGE_LENGTH, 0));
    }

    private static void tellCentimetres(
            final MetadataBuilder builder,
            final TiffIFD page,
            final double perCentimetreX,
            final double perCentimetreY) {
        if (page.optInt(Tags.RESOLUTION_UNIT, 0) == CENTIMETRE
                && perCentimetreX > 0
                && PrinterResolution.isScale(LengthUnit.CENTIMETRE, perCentimetreX)) {
            builder.pixel_um(
                    LengthUnit.CENTIMETRE.toMicrometres(1 / perCentimetreX),
                    LengthUnit.CENTIMETRE.toMicrometres(1 / perCentimetreY),
                    "TIFF resolution in pixels a centimetre");
        }
    }

    private static Optional<FeiTags> fei(final TiffIFD page) {
        final String helios = TiffDescription.text(page, FeiTags.HELIOS);
        final String text = helios.isEmpty() ? TiffDescription.text(page, FeiTags.SFEG) : helios;
        return text.isEmpty() ? Optional.empty() : Optional.of(FeiTags.parse(text));
    }

    private static Optional<ZeissTags> zeiss(final TiffIFD page) {
        final String text = TiffDescription.text(page, ZeissTags.TAG);
        return text.isEmpty() ? Optional.empty() : Optional.of(ZeissTags.parse(text));
    }

    /** A FIB counts its slices; where pages leave some out, the slices are not equally spaced. */
    private static void tellOfMissingSlices(
            final MetadataBuilder builder, final List<TiffIFD> pages) {
        final List<Integer> indices =
                pages.stream()
                        .flatMap(page -> zeiss(page).flatMap(ZeissTags::sliceIndex).stream())
                        .toList();
        for (int i = 1; i < indices.size(); i++) {
            if (indices.get(i) - indices.get(i - 1) > 1) {
                builder.note(
                        "after slice "
                                + indices.get(i - 1)
                                + " of the FIB comes slice "
                                + indices.get(i)
                                + ": slices are missing");
            }
        }
    }

    private static List<LocalDateTime> acquired(final List<TiffIFD> pages) {
        final List<LocalDateTime> times = new ArrayList<>();
        for (final TiffIFD page : pages) {
            final Optional<LocalDateTime> time =
                    fei(page)
                            .flatMap(FeiTags::acquired)
                            .or(() -> zeiss(page).flatMap(ZeissTags::acquired));
            if (time.isEmpty()) {
                return List.of();
            }
            times.add(time.get());
        }
        return times;
    }

    /**
     * Pixels per unit; 0 if the file does not say, NaN if what it says makes no sense. The two
     * numbers are unsigned, and programs fill all 32 bits of them.
     */
    private static double resolution(final TiffIFD page, final int tag) {
        if (!(page.get(tag) instanceof TagRational rational)) {
            return 0;
        }
        final double perUnit =
                Integer.toUnsignedLong((int) rational.getNumerator())
                        / (double) Integer.toUnsignedLong((int) rational.getDenominator());
        return perUnit > 0 && perUnit < Double.POSITIVE_INFINITY ? perUnit : Double.NaN;
    }
}
