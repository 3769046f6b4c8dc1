package org.garnetj.kinetics;

/**
 * How two groups differ.
 *
 * @param first a group
 * @param second another one
 * @param slope difference of the slopes of their lines, in µm/s per mA/cm²
 * @param exponent difference of the exponents of their power laws
 */
public record GrowthContrast(String first, String second, Difference slope, Difference exponent) {

    static GrowthContrast of(final GrowthRate first, final GrowthRate second) {
        return new GrowthContrast(
                first.group(),
                second.group(),
                first.line()
                        .flatMap(line -> second.line().map(line::steeperThan))
                        .orElse(Difference.UNKNOWN),
                first.power()
                        .flatMap(power -> second.power().map(power::steeperThan))
                        .orElse(Difference.UNKNOWN));
    }
}
