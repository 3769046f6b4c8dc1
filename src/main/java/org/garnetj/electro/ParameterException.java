package org.garnetj.electro;

/**
 * A parameter has a value that has no meaning. The message names the parameter, the value and what
 * would be right; edges turn it into a usage error.
 */
public final class ParameterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param key the parameter as a user types it, e.g. {@code tilt}
     * @param value what was given
     * @param remedy what is allowed, e.g. {@code "give 0 to 90 degrees"}
     */
    public ParameterException(final String key, final Object value, final String remedy) {
        super(key + "=" + value + " is not valid: " + remedy);
        this.key = key;
    }

    /** The parameter as a user types it. */
    public String key() {
        return key;
    }

    /**
     * Returns {@code value} if it is a positive finite number, and complains of {@code key}
     * otherwise.
     */
    public static double requirePositive(final String key, final double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new ParameterException(key, value, "give a positive number");
        }
        return value;
    }

    /**
     * Returns {@code value} if it is zero or a positive finite number, and complains of {@code key}
     * otherwise.
     */
    public static double requireNotNegative(final String key, final double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new ParameterException(key, value, "give zero or a positive number");
        }
        return value;
    }

    /**
     * Returns {@code value} if it is neither infinite nor NaN, and complains of {@code key}
     * otherwise.
     */
    public static double requireFinite(final String key, final double value) {
        if (!Double.isFinite(value)) {
            throw new ParameterException(key, value, "give a finite number");
        }
        return value;
    }

    /**
     * Returns {@code value} if it lies in {@code [low, high]}, and complains of {@code key}
     * otherwise.
     */
    public static double requireWithin(
            final String key, final double value, final double low, final double high) {
        if (!(value >= low && value <= high)) {
            throw new ParameterException(key, value, "give a number from " + low + " to " + high);
        }
        return value;
    }
}
