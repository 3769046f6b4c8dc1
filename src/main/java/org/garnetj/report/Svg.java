package org.garnetj.report;

import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/** Drawings as SVG elements that stand in an HTML page. */
final class Svg {

    private Svg() {}

    /**
     * Draws, and returns an {@code svg} element that grows and shrinks with its place. The same
     * drawing gives the same text.
     *
     * @param id unique in the page
     */
    static String of(
            final String id, final int width, final int height, final Consumer<Graphics2D> draw) {
        final SVGGraphics2D graphics = new SVGGraphics2D(width, height);
        graphics.setDefsKeyPrefix(id + "_");
        draw.accept(graphics);
        final String element =
                graphics.getSVGElement(null, false, new ViewBox(0, 0, width, height), null, null);
        return withoutNamespaces(element);
    }

    /** In HTML the element needs no namespaces; without them the page names no address at all. */
    private static String withoutNamespaces(final String element) {
        final int end = element.indexOf('>');
        return element.substring(0, end).replaceAll("\\s+xmlns(:\\w+)?=([\"'])[^\"']*\\2", "")
                + element.substring(end);
    }
}
