package org.garnetj.kinetics;

import java.util.ArrayList;
import java.util.List;

/**
 * Growth rate against current density of several groups of dendrites.
 *
 * @param groups each with its laws, in the order of their first dendrites
 * @param contrasts of each group with each later one
 */
public record GrowthRates(List<GrowthRate> groups, List<GrowthContrast> contrasts) {

    public GrowthRates {
        groups = List.copyOf(groups);
        contrasts = List.copyOf(contrasts);
    }

    /** Fits the laws of each group and compares the groups. */
    public static GrowthRates of(final List<GrowthPoint> points, final GrowthSettings settings) {
        final List<GrowthRate> groups = new ArrayList<>();
        final List<String> names = points.stream().map(GrowthPoint::group).distinct().toList();
        for (final String name : names) {
            final GrowthSettings own =
                    new GrowthSettings(settings.resamples(), settings.seed() + groups.size());
            groups.add(
                    GrowthRate.of(
                            name,
                            points.stream().filter(point -> point.group().equals(name)).toList(),
                            own));
        }
        final List<GrowthContrast> contrasts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                contrasts.add(GrowthContrast.of(groups.get(i), groups.get(j)));
            }
        }
        return new GrowthRates(groups, contrasts);
    }
}
