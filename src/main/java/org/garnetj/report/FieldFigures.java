package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import javax.imageio.ImageIO;

/** Slices of the field strength through the tips of cracks, with lines of the field. */
final class FieldFigures {

    static final String FIELD = "field.tif";
    private static final String SURFACE = "surface.png";
    private static final String POTENTIAL = "potential.tif";
    private static final String TIPS = "amplification.csv";
    private static final int MOST = 3;
    private static final int NO_FIELD = 0x202024;

    /** Part of the electrolyte whose field the scale of colours holds. */
    private static final double SHOWN = 0.995;

    private final Volume<?> field;
    private final Volume<?> potential;
    private final Optional<Volume<?>> cracks;
    private final Side surface;
    private final String id;

    private FieldFigures(final Path folder, final Side surface, final String id) {
        field = volume(ImageReader.read(folder.resolve(FIELD)));
        potential = volume(ImageReader.read(folder.resolve(POTENTIAL)));
        final Path outlined = folder.resolve(StackFigures.CRACKS);
        cracks =
                Files.isRegularFile(outlined)
                        ? Optional.of(volume(ImageReader.read(outlined)))
                        : Optional.empty();
        this.surface = surface;
        this.id = id;
    }

    /** The figure of a step that solved for a field. */
    static Optional<Figure> of(final StepRecord step, final String id) {
        final boolean isThere =
                step.wrote(FIELD)
                        && step.output()
                                .filter(f -> Files.isRegularFile(f.resolve(FIELD)))
                                .filter(f -> Files.isRegularFile(f.resolve(POTENTIAL)))
                                .isPresent();
        if (!isThere) {
            return Optional.empty();
        }
        final Path folder = step.output().get();
        final Side surface =
                Side.parse("surface", step.parameters().getOrDefault("surface", "top"));
        return Optional.of(new FieldFigures(folder, surface, id).figure(folder.resolve(TIPS)));
    }

    /** The surface of the lithium, if the step drew one. */
    static Optional<Figure> surface(final StepRecord step, final String id) {
        final Optional<Path> file =
                step.output()
                        .filter(folder -> step.wrote(SURFACE))
                        .map(folder -> folder.resolve(SURFACE))
                        .filter(Files::isRegularFile);
        return file.map(found -> surface(found, id));
    }

    private static Figure surface(final Path file, final String id) {
        try {
            final BufferedImage image = ImageIO.read(file.toFile());
            final Panel panel =
                    Panel.of(
                            id + "-surface",
                            "from below, the working electrode above",
                            new Frame(image.getWidth(), image.getHeight(), 1),
                            image,
                            graphics -> {});
            return new Figure(
                    List.of(panel),
                    "The surface of the lithium in cracks and of isolated lithium, in the colours of the current density"
                            + " there over the nominal one, whichever way it runs.");
        } catch (final IOException e) {
            return Figure.missing("No picture: " + e.getMessage());
        }
    }

    private Figure figure(final Path tips) {
        final List<Cut> cuts = new ArrayList<>();
        final List<Long> slices = slices(tips);
        slices.forEach(z -> cuts.add(Cut.slice(field, z)));
        final ColourScale scale = new ColourScale(high(cuts));
        final List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            panels.add(panel(cuts.get(i), slices.get(i), scale));
        }
        return new Figure(
                panels,
                "Field strength in the LLZO through the tips of the cracks, lines of the field where it lies in"
                        + " the slice, and outlines of the cracks. "
                        + scale.legend("V/cm"));
    }

    /** The slices of the first cracks' tips; evenly spread ones where there is no tip. */
    private List<Long> slices(final Path tips) {
        final TreeSet<Long> slices = new TreeSet<>();
        if (Files.isRegularFile(tips)) {
            final Table table = Table.read(tips);
            for (int row = 0; row < table.rows() && slices.size() < MOST; row++) {
                final double z = table.number(row, "z_um") / field.voxelSize().z_um();
                if (!Double.isNaN(z)) {
                    slices.add(Math.max(0, Math.min(field.depth() - 1, (long) z)));
                }
            }
        }
        return slices.isEmpty() ? SliceChoice.spread(field.depth()) : List.copyOf(slices);
    }

    private static double high(final List<Cut> cuts) {
        final double[] known =
                cuts.stream()
                        .flatMapToDouble(
                                cut ->
                                        java.util.stream.IntStream.range(0, cut.values().length)
                                                .mapToDouble(i -> cut.values()[i]))
                        .filter(value -> value > 0)
                        .toArray();
        Arrays.sort(known);
        return known.length == 0
                ? 1
                : known[(int) Math.min(known.length - 1.0, SHOWN * known.length)];
    }

    private Panel panel(final Cut cut, final long z, final ColourScale scale) {
        final Frame frame = Frame.of(cut, Panel.MOST_COLUMNS, Panel.MOST_ROWS);
        final String label =
                String.format(
                        Locale.ROOT,
                        "slice %d of %d (z = %s µm)",
                        z + 1,
                        field.depth(),
                        NumberText.rounded(z * field.voxelSize().z_um(), 4));
        return Panel.of(
                id + "-field-" + z,
                label,
                frame,
                pixels(cut, frame, scale),
                graphics -> draw(cut, z, frame, graphics));
    }

    private static BufferedImage pixels(final Cut cut, final Frame frame, final ColourScale scale) {
        final BufferedImage image =
                new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < frame.height(); y++) {
            final int row =
                    Math.min(cut.height() - 1, (int) ((y + 0.5) * frame.um() / cut.dy_um()));
            for (int x = 0; x < frame.width(); x++) {
                final int column =
                        Math.min(cut.width() - 1, (int) ((x + 0.5) * frame.um() / cut.dx_um()));
                final float value = cut.values()[row * cut.width() + column];
                image.setRGB(x, y, value > 0 ? scale.rgb(value) : NO_FIELD);
            }
        }
        return image;
    }

    private void draw(final Cut cut, final long z, final Frame frame, final Graphics2D graphics) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setStroke(new BasicStroke(0.9f));
        graphics.setColor(new Color(255, 255, 255, 190));
        for (final List<double[]> line : FieldLines.of(Cut.slice(potential, z), cut, surface)) {
            graphics.draw(path(line, frame));
        }
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.setColor(new Color(Palette.OUTLINE));
        cracks.ifPresent(
                numbers -> {
                    final int[] objects =
                            Resampling.objects(
                                    Cut.slice(numbers, z), frame.width(), frame.height());
                    new Outlines(objects, frame.width(), frame.height())
                            .edges()
                            .values()
                            .forEach(graphics::draw);
                });
        OverlayMarks.drawScaleBar(frame, graphics);
    }

    /** A point every few pixels is enough for the eye. */
    private static Path2D path(final List<double[]> line, final Frame frame) {
        final Path2D path = new Path2D.Double();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < line.size(); i++) {
            final double x = line.get(i)[0] / frame.um();
            final double y = line.get(i)[1] / frame.um();
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
                lastX = x;
                lastY = y;
            } else if (Math.hypot(x - lastX, y - lastY) > 3 || i == line.size() - 1) {
                path.lineTo(x, y);
                lastX = x;
                lastY = y;
            }
        }
        return path;
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> volume(
            final LoadedImage<T> image) {
        return image.toVolume(Calibration.NONE);
    }
}
