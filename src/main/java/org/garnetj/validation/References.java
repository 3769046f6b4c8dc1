package org.garnetj.validation;

import java.util.ArrayList;
import java.util.List;

/** The references of one topic, as they are found. */
final class References {

    private static final String CLOSED_FORM = "closed form";

    private final String topic;
    private final List<Reference> rows = new ArrayList<>();

    References(final String topic) {
        this.topic = topic;
    }

    /** A result of a closed form that may be off by a share of it. */
    void share(
            final String name,
            final String unit,
            final double exact,
            final double found,
            final double share) {
        share(name, unit, exact, found, share, CLOSED_FORM);
    }

    void share(
            final String name,
            final String unit,
            final double exact,
            final double found,
            final double share,
            final String source) {
        amount(name, unit, exact, found, share * Math.abs(exact), source);
    }

    /** A result of a closed form that may be off by an amount in its unit. */
    void amount(
            final String name,
            final String unit,
            final double exact,
            final double found,
            final double allowed) {
        amount(name, unit, exact, found, allowed, CLOSED_FORM);
    }

    void amount(
            final String name,
            final String unit,
            final double exact,
            final double found,
            final double allowed,
            final String source) {
        rows.add(new Reference(topic, name, unit, exact, found, allowed, source));
    }

    List<Reference> rows() {
        return List.copyOf(rows);
    }
}
