package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** By what curtains are told from the sample. */
public enum CurtainMethod {
    /**
     * The stripes that explain best, in the sense of least squares, by how much pixels differ from
     * others of their grey hereabouts, and that change slowly along y: {@link StripeFilter}.
     */
    VARIATIONAL,
    /** Slow waves in the vertical detail of a wavelet transform: {@link WaveletStripes}. */
    WAVELET_FFT;

    /** The method a user named: {@code variational} or {@code wavelet-fft}. */
    public static CurtainMethod parse(final String key, final String text) {
        for (final CurtainMethod method : values()) {
            if (method.key().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return method;
            }
        }
        throw new ParameterException(key, text, "give variational or wavelet-fft");
    }

    /** The word a user types. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
