package org.garnetj.image;

import net.algart.matrices.tiff.TiffIFD;
import net.algart.matrices.tiff.tags.Tags;

import java.util.Optional;

/**
 * What the first page of a TIFF says in words.
 *
 * @param imageJ ImageJ's description
 * @param ome OME-XML
 * @param shape the array shape, if tifffile wrote a grey image
 * @param software the program that wrote the file, or empty
 * @param isZeiss whether a Zeiss microscope wrote it
 */
record TiffDescription(
        Optional<ImageJDescription> imageJ,
        Optional<OmeXml> ome,
        Optional<TifffileShape> shape,
        String software,
        boolean isZeiss) {

    static TiffDescription of(final String name, final TiffIFD page) {
        final String text = text(page, Tags.IMAGE_DESCRIPTION);
        return new TiffDescription(
                ImageJDescription.parse(text),
                OmeXml.isOme(text) ? Optional.of(OmeXml.parse(name, text)) : Optional.empty(),
                page.optInt(Tags.SAMPLES_PER_PIXEL, 1) == 1
                        ? TifffileShape.parse(text)
                        : Optional.empty(),
                text(page, Tags.SOFTWARE),
                page.containsKey(ZeissTags.TAG));
    }

    /**
     * Whether an indexed image's indices are its values, coloured only for display: so in the files
     * of ImageJ, tifffile (and scikit-image, which writes through it) and Zeiss microscopes.
     */
    boolean indicesAreValues() {
        return imageJ.isPresent() || ome.isPresent() || isZeiss || software.contains("tifffile");
    }

    /** How many slices there are, by the word of the description; 1 if it says nothing. */
    int images() {
        return imageJ.map(ImageJDescription::images)
                .or(() -> shape.map(TifffileShape::images))
                .orElse(1);
    }

    void requireOneAxis(final String name, final int slices) {
        shape.ifPresent(array -> array.requireOneAxis(name));
        imageJ.ifPresent(ij -> Axes.requireOne(name, ij.channels(), ij.slices(), ij.frames()));
        ome.ifPresent(xml -> requireWholeOme(name, xml, slices));
    }

    /** Refuses what is no ImageJ hyperstack of so many channels. */
    void requireChannels(final String name, final int channels, final int planes) {
        final int found = imageJ.map(ImageJDescription::channels).orElse(1);
        if (found != channels || planes % channels != 0) {
            throw new InputException(
                    name,
                    "it has " + found + " channels in " + planes + " planes instead of " + channels,
                    "give the file as it was written");
        }
    }

    private static void requireWholeOme(final String name, final OmeXml xml, final int slices) {
        Axes.requireOne(name, xml.size("C"), xml.size("Z"), xml.size("T"));
        final int stated = xml.size("Z") * xml.size("T");
        if (xml.images() == 1 && stated != slices) {
            throw new InputException(
                    name,
                    "its OME-XML tells of " + stated + " slices and the file holds " + slices,
                    "if it is one of several files of a stack, open the stack in Fiji and save it"
                            + " as one TIFF; otherwise copy or save it again");
        }
        if (xml.images() > 1) {
            throw new InputException(
                    name,
                    "it holds " + xml.images() + " images",
                    "open it in Fiji and save the one you want as TIFF");
        }
    }

    /** A text tag; null characters part one text into several. */
    static String text(final TiffIFD page, final int tag) {
        final Object value = page.get(tag);
        if (value instanceof String text) {
            return text;
        }
        return value instanceof String[] texts ? String.join("\n", texts) : "";
    }
}
