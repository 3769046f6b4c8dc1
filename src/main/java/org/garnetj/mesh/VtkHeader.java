package org.garnetj.mesh;

/** The XML at the beginning of a VTK file whose arrays follow as raw numbers. */
final class VtkHeader {

    /** VTK's number for a triangle. */
    static final int TRIANGLE = 5;

    static final String END = "\n  </AppendedData>\n</VTKFile>\n";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n");
    private int depth;
    private long offset;

    VtkHeader(final String type) {
        open(
                "VTKFile",
                " type=\""
                        + type
                        + "\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\"");
    }

    void open(final String element, final String attributes) {
        line("<" + element + attributes + ">");
        depth++;
    }

    void close(final String element) {
        depth--;
        line("</" + element + ">");
    }

    /** An array; what is written later has its length as 64 bits before its bytes. */
    void array(final String type, final String name, final int components, final long bytes) {
        line(
                "<DataArray type=\""
                        + type
                        + "\" Name=\""
                        + name
                        + "\" NumberOfComponents=\""
                        + components
                        + "\" format=\"appended\" offset=\""
                        + offset
                        + "\"/>");
        offset += Long.BYTES + bytes;
    }

    /** All of it up to where the numbers begin. */
    String text() {
        line("<AppendedData encoding=\"raw\">");
        return text + "_";
    }

    private void line(final String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
