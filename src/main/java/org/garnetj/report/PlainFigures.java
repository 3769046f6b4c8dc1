package org.garnetj.report;

import org.garnetj.image.ColourRule;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.ImageReader;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.ReadListener;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The middle slices of stacks that a step wrote and nothing more is known about. */
final class PlainFigures {

    private static final int MOST = 4;

    private final StepRecord step;
    private final String id;

    PlainFigures(final StepRecord step, final String id) {
        this.step = step;
        this.id = id;
    }

    /** One figure, or none if the step wrote no calibrated stack. */
    List<Figure> figures() {
        final List<Panel> panels = new ArrayList<>();
        for (final Path file : StepFiles.of(step, ".tif")) {
            if (panels.size() < MOST) {
                panel(file, panels.size()).ifPresent(panels::add);
            }
        }
        return panels.isEmpty()
                ? List.of()
                : List.of(new Figure(panels, "Middle slices of the stacks written."));
    }

    private Optional<Panel> panel(final Path file, final int number) {
        try {
            final LoadedImage<?> image =
                    ImageReader.read(file, ColourRule.AVERAGE, ReadListener.SILENT);
            final ImageMetadata metadata = image.metadata();
            if (metadata.x_um().isEmpty()) {
                return Optional.empty();
            }
            final double dx_um = metadata.x_um().getAsDouble();
            final double dy_um = metadata.y_um().orElse(dx_um);
            final long z = image.depth() / 2;
            final Cut cut = Cut.slice(image.pixels(), z, dx_um, dy_um);
            final Overlay overlay =
                    metadata.labels().isEmpty()
                            ? Overlay.of(cut)
                            : Overlay.of(Optional.empty(), Optional.of(cut));
            return Optional.of(Panel.of(id + "-plain-" + number, label(image, z), overlay));
        } catch (final InputException notAnImage) {
            return Optional.empty();
        }
    }

    private static String label(final LoadedImage<?> image, final long z) {
        return String.format(Locale.ROOT, "%s, %d of %d", image.name(), z + 1, image.depth());
    }
}
