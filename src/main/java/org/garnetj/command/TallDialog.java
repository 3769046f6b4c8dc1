package org.garnetj.command;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Panel;
import java.awt.Rectangle;
import java.awt.ScrollPane;

/** Lets the fields of a dialog scroll that would be taller than the screen with its buttons. */
final class TallDialog {

    /** What the buttons and the frame take. */
    private static final int BUTTONS = 120;

    private static final int SCROLL_BAR = 30;
    private static final int STEP = 30;

    private TallDialog() {}

    /**
     * Moves the fields into a pane that scrolls, if they are too many.
     *
     * @param dialog laid out by a {@link GridBagLayout}, without its buttons yet
     * @param screen what windows may cover
     */
    static void fit(final Dialog dialog, final Rectangle screen) {
        dialog.pack();
        final int tallest = screen.height - BUTTONS;
        if (dialog.getHeight() <= tallest) {
            return;
        }
        final Dimension size = dialog.getPreferredSize();
        final GridBagLayout grid = (GridBagLayout) dialog.getLayout();
        final Panel fields = new Panel(new GridBagLayout());
        for (final Component field : dialog.getComponents()) {
            fields.add(field, grid.getConstraints(field));
        }
        final ScrollPane pane = new ScrollPane(ScrollPane.SCROLLBARS_AS_NEEDED);
        pane.add(fields);
        pane.getVAdjustable().setUnitIncrement(STEP);
        pane.setPreferredSize(
                new Dimension(Math.min(size.width + SCROLL_BAR, screen.width), tallest));
        final GridBagConstraints whole = new GridBagConstraints();
        whole.gridx = 0;
        whole.gridy = 0;
        whole.gridwidth = GridBagConstraints.REMAINDER;
        dialog.add(pane, whole);
    }
}
