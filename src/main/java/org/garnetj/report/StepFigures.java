package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.StackFolder;
import org.garnetj.image.Volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plating steps that were laid on the first: fields of the first and of a step by turns, in which
 * walls go on from field to field where the two lie on each other.
 */
final class StepFigures {

    private static final String TABLE = "register-steps.csv";
    private static final String STEPS = "steps/";
    private static final int MOST_STEPS = 6;

    /** Fields along the width. */
    private static final int FIELDS = 8;

    private StepFigures() {}

    /** The figure of a step of a run that aligned the stacks of plating steps. */
    static Optional<Figure> of(final StepRecord step, final String id) {
        final Optional<Path> folder = step.output().filter(f -> step.wrote(TABLE));
        if (folder.isEmpty() || !Files.isRegularFile(folder.get().resolve(TABLE))) {
            return Optional.empty();
        }
        final Table rows = Table.read(folder.get().resolve(TABLE));
        final Volume<?> first = stack(folder.get(), rows.text(0, "name"));
        final List<Panel> panels = new ArrayList<>();
        final int steps = rows.rows() - 1;
        final int shown = Math.min(steps, MOST_STEPS);
        for (int i = 1; i <= shown; i++) {
            panels.add(panel(folder.get(), first, rows, i * steps / shown, id));
        }
        return Optional.of(
                new Figure(
                        panels,
                        "Fields of the first stack and of a step by turns, in the greys of the first: walls go on from"
                                + " field to field where nothing has changed."));
    }

    private static Panel panel(
            final Path folder,
            final Volume<?> first,
            final Table rows,
            final int row,
            final String id) {
        final Volume<?> moved = stack(folder, rows.text(row, "name"));
        final long z = first.depth() / 2;
        final Cut before = Cut.slice(first, z);
        final Cut mixed =
                mixed(
                        before,
                        Cut.slice(moved, z),
                        rows.number(row, "gain"),
                        rows.number(row, "offset"));
        return Panel.of(
                id + "-step-" + (row + 1),
                String.format(
                        Locale.ROOT,
                        "steps 1 and %d: slice %d of %d",
                        row + 1,
                        z + 1,
                        first.depth()),
                Overlay.of(mixed).withRange(GreyRange.of(List.of(before))));
    }

    private static Cut mixed(
            final Cut first, final Cut step, final double gain, final double offset) {
        final int field = Math.max(1, (first.width() + FIELDS - 1) / FIELDS);
        final float[] mixed = first.values().clone();
        for (int i = 0; i < mixed.length; i++) {
            final int x = i % first.width() / field;
            final int y = i / first.width() / field;
            if ((x + y) % 2 == 1) {
                mixed[i] = (float) ((step.values()[i] - offset) / gain);
            }
        }
        return new Cut(first.width(), first.height(), first.dx_um(), first.dy_um(), mixed);
    }

    private static Volume<?> stack(final Path folder, final String name) {
        final String title = StackFolder.title(folder.resolve(name));
        return volume(ImageReader.read(folder.resolve(STEPS + title + ".tif")));
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> volume(
            final LoadedImage<T> image) {
        return image.toVolume(Calibration.NONE);
    }
}
