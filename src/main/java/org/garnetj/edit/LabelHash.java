package org.garnetj.edit;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells stacks of labels apart, however their files are packed. */
public final class LabelHash {

    private LabelHash() {}

    /**
     * The SHA-256 of the text {@code width x height x depth} and a line feed, followed by the
     * labels, one byte each, x fastest, then y, then slices.
     */
    public static String of(final RandomAccessibleInterval<UnsignedByteType> labels) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            final String size =
                    labels.dimension(0) + " x " + labels.dimension(1) + " x " + labels.dimension(2);
            digest.update((size + "\n").getBytes(StandardCharsets.UTF_8));
            for (long z = 0; z < labels.dimension(2); z++) {
                digest.update(Planes.bytePlane(labels, z));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
