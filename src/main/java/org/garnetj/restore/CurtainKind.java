package org.garnetj.restore;

import org.garnetj.electro.ParameterException;

import java.util.Locale;

/** What curtains do to a grey. */
public enum CurtainKind {
    /** Whichever of the two explains the dark parts of the stack better. */
    AUTO,
    /** A factor: void stays black. */
    MULTIPLICATIVE,
    /** The same step on bright and dark. */
    ADDITIVE;

    /** The kind a user named: {@code auto}, {@code multiplicative} or {@code additive}. */
    public static CurtainKind parse(final String key, final String text) {
        for (final CurtainKind kind : values()) {
            if (kind.key().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new ParameterException(key, text, "give auto, multiplicative or additive");
    }

    /** The word a user types. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
