package org.garnetj.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Text for an HTML page. */
final class Html {

    private Html() {}

    /** {@code text} so that a browser shows it as it is, in content and in quoted attributes. */
    static String escape(final String text) {
        final StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    /** {@code <name>content</name>}; the content is HTML already. */
    static String element(final String name, final String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /** {@code <name>text</name>}, the text escaped. */
    static String text(final String name, final String text) {
        return element(name, escape(text));
    }

    /** A relative path as it stands in a link. */
    static String address(final String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (final URISyntaxException e) {
            throw new IllegalArgumentException(path + " cannot be an address", e);
        }
    }

    private static void append(final StringBuilder escaped, final int c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(c);
        }
    }
}
