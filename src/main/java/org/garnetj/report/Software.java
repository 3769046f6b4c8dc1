package org.garnetj.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which GarnetJ made a result.
 *
 * @param version e.g. {@code 0.1.0}
 * @param commit the revision it was built from; {@code unknown} when built outside version control
 */
public record Software(String version, String commit) {

    private static final String FILE = "garnetj-build.properties";

    /** The running one, as its build wrote it down. */
    public static Software running() {
        final Properties build = new Properties();
        try (InputStream stream = Software.class.getResourceAsStream(FILE)) {
            if (stream != null) {
                build.load(stream);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Software(known(build, "version"), known(build, "commit"));
    }

    /** {@code GarnetJ 0.1.0 (commit 0fe4752)}. */
    @Override
    public String toString() {
        final String revision = commit.length() > 10 ? commit.substring(0, 10) : commit;
        return "GarnetJ " + version + " (commit " + revision + ")";
    }

    private static String known(final Properties build, final String key) {
        final String value = build.getProperty(key, "");
        final boolean filled =
                !value.isBlank() && !value.startsWith("${") && !"UNKNOWN".equals(value);
        return filled ? value : "unknown";
    }
}
