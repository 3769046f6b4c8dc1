package org.garnetj.command;

import ij.ImagePlus;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;

import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An ImageJ dialog made from a command's keys: a field with label and unit for each, recorded under
 * the key itself.
 */
final class CommandDialog {

    private static final int PATH_COLUMNS = 40;

    private final CommandInfo info;
    private final GenericDialog dialog;

    CommandDialog(final CommandInfo info, final GenericDialog dialog) {
        this.info = info;
        this.dialog = dialog;
    }

    /** Shows the dialog and returns the words entered; empty when the user cancels. */
    Optional<Map<String, String>> ask() {
        Commands.keys(info).forEach(this::addField);
        dialog.addHelp("<html><p>" + info.getDescription() + "</p>" + keysAsHtml() + "</html>");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return Optional.empty();
        }
        final Map<String, String> words = readFields();
        record(words);
        return Optional.of(words);
    }

    private void addField(final ModuleItem<?> key) {
        final String text = Commands.defaultText(info, key);
        if (MacroOptions.isFlag(key)) {
            dialog.addCheckbox(key.getLabel(), Boolean.parseBoolean(text));
        } else if (isChoice(key)) {
            dialog.addChoice(key.getLabel(), choices(key), text);
        } else if (key.getType() == File.class) {
            addFileField(key, text);
        } else {
            dialog.addStringField(key.getLabel(), text, 10);
        }
    }

    private void addFileField(final ModuleItem<?> key, final String text) {
        if (FileWidget.DIRECTORY_STYLE.equals(key.getWidgetStyle())) {
            dialog.addDirectoryField(key.getLabel(), text, PATH_COLUMNS);
        } else {
            dialog.addFileField(
                    key.getLabel(),
                    "input".equals(key.getName()) ? activeFile() : text,
                    PATH_COLUMNS);
        }
    }

    /** The file of the image in front, which is most likely what the user means to work on. */
    private static String activeFile() {
        final ImagePlus front = ij.WindowManager.getCurrentImage();
        final boolean hasFile =
                front != null
                        && front.getOriginalFileInfo() != null
                        && front.getOriginalFileInfo().getFilePath() != null;
        return hasFile ? front.getOriginalFileInfo().getFilePath() : "";
    }

    private Map<String, String> readFields() {
        final boolean recording = Recorder.record;
        Recorder.record = false; // the dialog would record its labels; we record the keys
        try {
            final Map<String, String> words = new LinkedHashMap<>();
            for (final ModuleItem<?> key : Commands.keys(info)) {
                words.put(key.getName(), readField(key).strip());
            }
            return words;
        } finally {
            Recorder.record = recording;
        }
    }

    private String readField(final ModuleItem<?> key) {
        if (MacroOptions.isFlag(key)) {
            return Boolean.toString(dialog.getNextBoolean());
        }
        return isChoice(key) ? dialog.getNextChoice() : dialog.getNextString();
    }

    private void record(final Map<String, String> words) {
        if (!Recorder.record) {
            return;
        }
        for (final ModuleItem<?> key : Commands.keys(info)) {
            final String value = words.get(key.getName());
            if (!MacroOptions.isFlag(key)) {
                if (!value.isEmpty()) {
                    Recorder.recordOption(key.getName(), value.replace((char) 92, (char) 47));
                }
            } else if (Boolean.parseBoolean(value)) {
                Recorder.recordOption(key.getName());
            }
        }
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
