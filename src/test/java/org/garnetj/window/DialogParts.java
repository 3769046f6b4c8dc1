package org.garnetj.window;

import ij.gui.MultiLineLabel;

import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Label;
import java.awt.TextArea;
import java.awt.TextComponent;
import java.awt.event.ItemEvent;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

import javax.swing.JEditorPane;

/** The parts of an AWT dialog, top to bottom, in the order they were added. */
final class DialogParts {

    private final List<Component> parts = new ArrayList<>();

    DialogParts(final Container dialog) {
        collect(dialog);
    }

    private void collect(final Container container) {
        for (final Component part : container.getComponents()) {
            parts.add(part);
            if (part instanceof Container inner) {
                collect(inner);
            }
        }
    }

    /** What is written on labels, check boxes and buttons, and what stands in text areas. */
    List<String> texts() {
        final List<String> texts = new ArrayList<>();
        for (final Component part : parts) {
            if (part instanceof Label label) {
                texts.add(label.getText().strip());
            } else if (part instanceof Checkbox box) {
                texts.add(box.getLabel().strip());
            } else if (part instanceof MultiLineLabel lines) {
                texts.add(text(lines));
            } else if (part instanceof TextArea area) {
                texts.add(area.getText());
            } else if (part instanceof JEditorPane page) {
                texts.add(page.getText());
            } else if (part instanceof Button button) {
                texts.add("[" + button.getLabel().strip() + "]");
            }
        }
        return texts;
    }

    String contents(final String label) {
        final Component field = after(label);
        return field instanceof Choice choice
                ? choice.getSelectedItem()
                : ((TextComponent) field).getText();
    }

    void fill(final String label, final String text) {
        ((TextComponent) after(label)).setText(text);
    }

    void pick(final String label, final String item) {
        final Choice choice = (Choice) after(label);
        choice.select(item);
        choice.dispatchEvent(
                new ItemEvent(choice, ItemEvent.ITEM_STATE_CHANGED, item, ItemEvent.SELECTED));
    }

    Button button(final String name) {
        return (Button)
                first(part -> part instanceof Button b && b.getLabel().strip().equals(name), name);
    }

    /** The field that follows a label. */
    private Component after(final String label) {
        final Component before =
                first(part -> part instanceof Label l && l.getText().strip().equals(label), label);
        return parts.subList(parts.indexOf(before), parts.size()).stream()
                .filter(part -> part instanceof TextComponent || part instanceof Choice)
                .findFirst()
                .orElseThrow();
    }

    private Component first(final Predicate<Component> wanted, final String name) {
        return parts.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " among " + texts()));
    }

    /** ImageJ's own label keeps its text to itself. */
    private static String text(final MultiLineLabel label) {
        try {
            final Field lines = MultiLineLabel.class.getDeclaredField("lines");
            lines.setAccessible(true);
            return String.join("\n", Arrays.asList((String[]) lines.get(label)));
        } catch (final ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
