package org.garnetj.command;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.GUI;
import ij.gui.GenericDialog;
import ij.io.FileInfo;
import ij.plugin.frame.Recorder;

import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An ImageJ dialog made from a command's keys: a field with label and unit for each, recorded under
 * the key itself.
 */
final class CommandDialog {

    private static final int PATH_COLUMNS = 40;
    private static final int VALUE_COLUMNS = 12;

    private final CommandInfo info;
    private final GenericDialog dialog;

    /**
     * What stands in each field. The dialog's own {@code getNext...} would record the labels; we
     * record the keys.
     */
    private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();

    CommandDialog(final CommandInfo info, final GenericDialog dialog) {
        this.info = info;
        this.dialog = dialog;
    }

    /** Shows the dialog and returns the words entered; empty when the user cancels. */
    Optional<Map<String, String>> ask() {
        Commands.keys(info).forEach(key -> fields.put(key.getName(), addField(key)));
        dialog.addHelp("<html><p>" + info.getDescription() + "</p>" + keysAsHtml() + "</html>");
        TallDialog.fit(dialog, GUI.getMaxWindowBounds(dialog));
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return Optional.empty();
        }
        final Map<String, String> words = new LinkedHashMap<>();
        fields.forEach((key, field) -> words.put(key, field.get().strip()));
        return Optional.of(words);
    }

    private Supplier<String> addField(final ModuleItem<?> key) {
        final String text = Commands.defaultText(info, key);
        if (MacroOptions.isFlag(key)) {
            dialog.setInsets(5, 20, 0);
            dialog.addCheckbox(key.getLabel(), Boolean.parseBoolean(text));
            final Checkbox box = (Checkbox) dialog.getCheckboxes().lastElement();
            return () -> Boolean.toString(box.getState());
        }
        if (isChoice(key)) {
            dialog.addChoice(key.getLabel(), choices(key), text);
            return ((Choice) dialog.getChoices().lastElement())::getSelectedItem;
        }
        if (key.getType() == File.class) {
            addFileField(key, text);
        } else {
            final int columns = key.getType() == String.class ? PATH_COLUMNS : VALUE_COLUMNS;
            dialog.addStringField(key.getLabel(), text, columns);
        }
        return ((TextField) dialog.getStringFields().lastElement())::getText;
    }

    private void addFileField(final ModuleItem<?> key, final String text) {
        if (FileWidget.DIRECTORY_STYLE.equals(key.getWidgetStyle())) {
            dialog.addDirectoryField(key.getLabel(), text, PATH_COLUMNS);
        } else {
            dialog.addFileField(
                    key.getLabel(),
                    "input".equals(key.getName()) && key.isRequired() ? activeFile() : text,
                    PATH_COLUMNS);
        }
    }

    /** The file of the image in front, which is most likely what the user means to work on. */
    private static String activeFile() {
        final ImagePlus front = WindowManager.getCurrentImage();
        final FileInfo file = front == null ? null : front.getOriginalFileInfo();
        return file == null || file.getFilePath() == null ? "" : file.getFilePath();
    }

    /**
     * Writes the keys of a command that has run as Fiji records those of SciJava commands, flags as
     * words too; what the command has filled in stands for what was left open.
     */
    static void record(final CommandModule done) {
        for (final ModuleItem<?> key : Commands.keys((CommandInfo) done.getInfo())) {
            final Object value = done.getInput(key.getName());
            if (value != null && !value.toString().isEmpty()) {
                Recorder.recordOption(key.getName(), recordable(key, Words.of(value)));
            }
        }
    }

    /** In a macro a backslash begins an escape; Java takes either slash in a path. */
    private static String recordable(final ModuleItem<?> key, final String value) {
        return key.getType() == File.class ? value.replace('\\', '/') : value;
    }

    private String keysAsHtml() {
        final StringBuilder html = new StringBuilder("<dl>");
        for (final ModuleItem<?> key : Commands.keys(info)) {
            html.append("<dt><b>").append(key.getName()).append("</b> ").append(key.getLabel());
            html.append("</dt><dd>").append(key.getDescription()).append(' ');
            html.append(Commands.constraint(key)).append("</dd>");
        }
        return html.append("</dl>").toString();
    }

    private static boolean isChoice(final ModuleItem<?> key) {
        return key.getChoices() != null && !key.getChoices().isEmpty();
    }

    private static String[] choices(final ModuleItem<?> key) {
        return key.getChoices().stream().map(Object::toString).toArray(String[]::new);
    }
}
