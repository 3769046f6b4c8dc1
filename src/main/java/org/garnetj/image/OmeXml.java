package org.garnetj.image;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * The OME-XML in an OME-TIFF's ImageDescription: axes and physical sizes of its one image. Physical
 * sizes are in micrometres and the time increment in seconds unless a unit is named; a unit that is
 * no length, such as {@code pixel}, leaves the size unknown.
 *
 * <p>See the OME data model, schema 2016-06.
 */
final class OmeXml {

    static final String SOURCE = "OME-XML";

    private final Element pixels;
    private final int images;

    private OmeXml(final Element pixels, final int images) {
        this.pixels = pixels;
        this.images = images;
    }

    /** Whether a description looks like OME-XML. */
    static boolean isOme(final String description) {
        return description != null
                && description.stripLeading().startsWith("<")
                && description.contains("<OME")
                && (description.contains("Pixels") || description.contains("BinaryOnly"));
    }

    /**
     * @param name the file, for messages
     */
    static OmeXml parse(final String name, final String description) {
        try {
            final Document document =
                    builder().parse(new InputSource(new StringReader(description.strip())));
            final NodeList found = document.getElementsByTagNameNS("*", "Pixels");
            if (found.getLength() == 0) {
                throw new InputException(
                        name,
                        "its OME-XML describes no image, or is in another file",
                        "open the stack in Fiji and save it as one TIFF");
            }
            return new OmeXml((Element) found.item(0), found.getLength());
        } catch (final SAXException | IOException | ParserConfigurationException e) {
            throw new InputException(
                    name,
                    "its OME-XML is not well-formed (" + e.getMessage() + ")",
                    "save it again as OME-TIFF",
                    e);
        }
    }

    /** Number of images, of which this is the first. */
    int images() {
        return images;
    }

    int size(final String axis) {
        return number("Size" + axis).map(Double::intValue).orElse(1);
    }

    void tell(final MetadataBuilder builder) {
        builder.pixel_um(physical_um("X"), physical_um("Y"), SOURCE);
        builder.slice_um(physical_um("Z"), SOURCE);
        builder.interval_s(increment_s(), SOURCE);
        builder.times(times(), SOURCE);
    }

    /** {@code DeltaT} of the planes, if every frame has one and they rise. */
    private Optional<FrameTimes> times() {
        final double[] seconds = new double[size("T")];
        Arrays.fill(seconds, Double.NaN);
        final NodeList planes = pixels.getElementsByTagNameNS("*", "Plane");
        for (int i = 0; i < planes.getLength(); i++) {
            final Element plane = (Element) planes.item(i);
            final int frame = Numbers.parse(plane.getAttribute("TheT")).orElse(-1.0).intValue();
            if (frame >= 0 && frame < seconds.length && Double.isNaN(seconds[frame])) {
                seconds[frame] = seconds(plane, "DeltaT").orElse(Double.NaN);
            }
        }
        for (int i = 0; i < seconds.length; i++) {
            if (Double.isNaN(seconds[i]) || i > 0 && !(seconds[i] > seconds[i - 1])) {
                return Optional.empty();
            }
        }
        return seconds.length < 2 ? Optional.empty() : Optional.of(FrameTimes.of(seconds));
    }

    private double physical_um(final String axis) {
        final String key = "PhysicalSize" + axis;
        final Optional<LengthUnit> unit =
                pixels.hasAttribute(key + "Unit")
                        ? LengthUnit.parse(pixels.getAttribute(key + "Unit"))
                        : Optional.of(LengthUnit.MICROMETRE);
        return unit.flatMap(u -> number(key).map(u::toMicrometres)).orElse(0.0);
    }

    private double increment_s() {
        return seconds(pixels, "TimeIncrement").orElse(0.0);
    }

    private static Optional<Double> seconds(final Element element, final String key) {
        final String unit =
                element.hasAttribute(key + "Unit") ? element.getAttribute(key + "Unit") : "s";
        return Numbers.parse(element.getAttribute(key))
                .flatMap(time -> TimeUnit.seconds(unit, time));
    }

    private Optional<Double> number(final String attribute) {
        return Numbers.parse(pixels.getAttribute(attribute));
    }

    /** A file from anywhere must not make us open other files or addresses. */
    private static DocumentBuilder builder() throws ParserConfigurationException {
        final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        final DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder;
    }
}
