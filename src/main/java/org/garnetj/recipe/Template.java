package org.garnetj.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A parameter's text with references in it.
 *
 * <p>{@code ${name}} stands for the value of an input, or the folder of an earlier step; {@code
 * ${step.value}} for a value an earlier step returned; {@code $$} for a dollar sign.
 */
final class Template {

    private final List<Piece> pieces;

    private Template(final List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * @throws IllegalArgumentException for a reference that is not closed or has no name
     */
    static Template parse(final String text) {
        final List<Piece> pieces = new ArrayList<>();
        final StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("$$", at)) {
                literal.append('$');
                at += 2;
            } else if (text.startsWith("${", at)) {
                final int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new IllegalArgumentException("'" + text + "' lacks a closing brace");
                }
                pieces.add(new Piece(literal.toString(), null));
                literal.setLength(0);
                pieces.add(new Piece("", Reference.parse(text.substring(at + 2, end))));
                at = end + 1;
            } else {
                literal.append(text.charAt(at++));
            }
        }
        pieces.add(new Piece(literal.toString(), null));
        return new Template(pieces);
    }

    /** Text without references, written so that {@link #parse} gives it back. */
    static String escape(final String literal) {
        return literal.replace("$", "$$");
    }

    List<Reference> references() {
        return pieces.stream().map(Piece::reference).filter(r -> r != null).toList();
    }

    /** The reference the text begins with, or null. */
    Reference first() {
        return pieces.stream()
                .filter(piece -> piece.reference != null || !piece.literal.isEmpty())
                .findFirst()
                .map(Piece::reference)
                .orElse(null);
    }

    String fill(final Function<Reference, String> values) {
        final StringBuilder text = new StringBuilder();
        for (final Piece piece : pieces) {
            text.append(piece.reference == null ? piece.literal : values.apply(piece.reference));
        }
        return text.toString();
    }

    /**
     * What stands between {@code ${} and {@code }}.
     *
     * @param name an input or a step
     * @param value a value the step returned, or null for the input or the step's folder
     */
    record Reference(String name, String value) {

        static Reference parse(final String inside) {
            final String trimmed = inside.strip();
            final int dot = trimmed.indexOf('.');
            final String name = dot < 0 ? trimmed : trimmed.substring(0, dot);
            final String value = dot < 0 ? null : trimmed.substring(dot + 1);
            if (name.isEmpty() || (value != null && value.isEmpty())) {
                throw new IllegalArgumentException("${" + inside + "} names nothing");
            }
            return new Reference(name, value);
        }

        @Override
        public String toString() {
            return "${" + name + (value == null ? "" : "." + value) + "}";
        }
    }

    private record Piece(String literal, Reference reference) {}
}
