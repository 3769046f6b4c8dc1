package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.Calibration;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Phase;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lithium deposits in the colour of their verdict: seen from the surface, and in slices. */
final class LithiumFigures {

    private static final String LABELS = "lithium.tif";
    private static final String TABLE = "lithium.csv";

    private static final Map<String, Integer> VERDICTS =
            Map.of("connected", 0x009E73, "isolated", 0xD55E00, "undecidable", 0xF0C030);

    /** What stands for phases beside the numbers of deposits: more than there ever are. */
    private static final int PHASE = 1 << 22;

    private LithiumFigures() {}

    /** The figure of a step that judged lithium. */
    static Optional<Figure> of(final StepRecord step, final String id) {
        if (!wrote(step, LABELS) || !wrote(step, TABLE)) {
            return Optional.empty();
        }
        final Volume<?> deposits = volume(ImageReader.read(step.output().get().resolve(LABELS)));
        final Map<Integer, Integer> colours =
                colours(Table.read(step.output().get().resolve(TABLE)));
        final Side side = Side.parse("surface", step.parameters().getOrDefault("surface", "top"));
        final List<Panel> panels = new ArrayList<>();
        panels.add(
                Panel.of(
                        id + "-lithium-footprint",
                        "seen from the " + side.key(),
                        Overlay.objects(Cut.footprint(deposits, side), colours)));
        final Optional<Volume<?>> phases = phases(step, deposits);
        for (final long z : SliceChoice.ofObjects(deposits)) {
            panels.add(slice(deposits, phases, z, colours, id));
        }
        return Optional.of(
                new Figure(
                        panels,
                        "Lithium deposits, in slices outlined with their numbers in the table: "
                                + legend()));
    }

    private static boolean wrote(final StepRecord step, final String name) {
        return step.wrote(name)
                && step.output().filter(f -> Files.isRegularFile(f.resolve(name))).isPresent();
    }

    private static Panel slice(
            final Volume<?> deposits,
            final Optional<Volume<?>> phases,
            final long z,
            final Map<Integer, Integer> colours,
            final String id) {
        final Cut numbers = Cut.slice(deposits, z);
        final Overlay overlay =
                phases.map(
                                labels ->
                                        Overlay.objects(numbers, colours)
                                                .withPhases(among(numbers, Cut.slice(labels, z))))
                        .orElseGet(() -> Overlay.objects(numbers, colours));
        final String label = String.format(Locale.ROOT, "slice %d of %d", z + 1, deposits.depth());
        return Panel.of(id + "-lithium-" + z, label, overlay);
    }

    /** The numbers of deposits, and of the phases where there are none. */
    private static Cut among(final Cut numbers, final Cut phases) {
        final float[] values = numbers.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] > 0 ? values[i] : PHASE + phases.values()[i];
        }
        return new Cut(numbers.width(), numbers.height(), numbers.dx_um(), numbers.dy_um(), values);
    }

    private static Map<Integer, Integer> colours(final Table deposits) {
        final Map<Integer, Integer> colours = new HashMap<>();
        for (final Phase phase : Phase.values()) {
            colours.put(PHASE + phase.label(), phase.rgb());
        }
        for (int row = 0; row < deposits.rows(); row++) {
            colours.put(
                    (int) deposits.number(row, "deposit"),
                    VERDICTS.get(deposits.text(row, "verdict")));
        }
        return colours;
    }

    private static String legend() {
        return Legend.entry(VERDICTS.get("connected"), "connected")
                + Legend.entry(VERDICTS.get("isolated"), "isolated")
                + Legend.entry(VERDICTS.get("undecidable"), "undecidable");
    }

    private static Optional<Volume<?>> phases(final StepRecord step, final Volume<?> deposits) {
        final Optional<Path> file = Lineage.stackOf(step).filter(Files::exists);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        final LoadedImage<?> image = ImageReader.read(file.get());
        final boolean fits =
                java.util.Arrays.equals(
                        image.pixels().dimensionsAsLongArray(),
                        deposits.pixels().dimensionsAsLongArray());
        return fits ? Optional.of(onGridOf(deposits, image)) : Optional.empty();
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> onGridOf(
            final Volume<?> deposits, final LoadedImage<T> image) {
        return deposits.with(image.pixels(), image.name());
    }

    private static <T extends RealType<T> & NativeType<T>> Volume<T> volume(
            final LoadedImage<T> image) {
        return image.toVolume(Calibration.NONE);
    }
}
