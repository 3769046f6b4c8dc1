package org.garnetj.lithium;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.WallShift;
import org.garnetj.lithium.LithiumDeposit.Estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Crack volume against lithium volume over plating steps of one sample, on one grid, as Hao et al.
 * plotted them (Nano Energy 82 (2021) 105744; reviewed in DOI 10.1002/aesr.202300165).
 *
 * <p>A cavity is connected void and lithium. At the first step those that reach the surface or hold
 * lithium are cracks, all others pores, unless it is the state before plating. Later a cavity is a
 * crack if it was one before, or reaches where no cavity of the first step is near. Pores of the
 * first step that a crack runs into count only where lithium has filled them. One step is held at a
 * time, besides 8 bytes a voxel.
 */
public final class CrackFilling {

    /** The most steps that a byte can number. */
    private static final int MOST_STEPS = 254;

    private static final double SAME = 1e-6;

    private final FillingSettings settings;
    private final Optional<Volume<UnsignedByteType>> region;
    private final Execution execution;
    private final List<FillingStep> rows = new ArrayList<>();
    private Volume<UnsignedByteType> first;
    private CrackHistory history;

    private CrackFilling(
            final FillingSettings settings,
            final Optional<Volume<UnsignedByteType>> region,
            final Execution execution) {
        this.settings = settings;
        this.region = region;
        this.execution = execution;
    }

    /**
     * Measures all steps, each loaded when its turn comes.
     *
     * @param steps the phases after each step, 1 to 254 of them, aligned with each other
     * @param region not 0 where cracks are, if that is known: then void and lithium there count
     * @throws InputException if a step has another grid than the first
     */
    public static FillingResult measure(
            final List<Supplier<PlatedStack>> steps,
            final Optional<Volume<UnsignedByteType>> region,
            final FillingSettings settings,
            final Execution execution) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw new IllegalArgumentException(steps.size() + " steps, not 1 to " + MOST_STEPS);
        }
        final CrackFilling filling = new CrackFilling(settings, region, execution);
        for (final Supplier<PlatedStack> step : steps) {
            filling.add(step.get());
        }
        return new FillingResult(
                filling.rows,
                filling.turnedBack(filling.history.firstCrack(), "crack growth"),
                filling.turnedBack(filling.history.firstLithium(), "lithium growth"));
    }

    private void add(final PlatedStack stack) {
        if (first == null) {
            first = stack.phases();
        }
        requireSameGrid(stack.phases());
        region.ifPresent(this::requireSameGrid);
        final RandomAccessibleInterval<UnsignedByteType> phases = turned(stack.phases());
        final boolean isFirst = rows.isEmpty();
        if (isFirst) {
            history = new CrackHistory(phases);
        }
        final CrackHistory.Change change =
                region.isPresent()
                        ? history.addWithin(phases, turned(region.get()))
                        : addByHistory(phases, isFirst);
        rows.add(row(stack, phases, change));
    }

    private CrackHistory.Change addByHistory(
            final RandomAccessibleInterval<UnsignedByteType> phases, final boolean isFirst) {
        if (!isFirst) {
            return history.add(phases, StepCavities.later(phases, history, execution));
        }
        final StepCavities cavities = StepCavities.first(phases, settings.pristine(), execution);
        final VoxelSize voxel = settings.surface().toTop(first).voxelSize();
        final double longest = Math.max(voxel.x_um(), Math.max(voxel.y_um(), voxel.z_um()));
        history.begin(cavities, settings.tolerance() * longest, voxel, execution);
        return history.add(phases, cavities);
    }

    private RandomAccessibleInterval<UnsignedByteType> turned(
            final Volume<UnsignedByteType> volume) {
        return settings.surface() == Side.TOP
                ? volume.pixels()
                : Planes.copy(settings.surface().toTop(volume).pixels());
    }

    private Volume<UnsignedByteType> turnedBack(
            final PlanarImg<UnsignedByteType, ?> image, final String name) {
        return first.with(
                settings.surface() == Side.TOP
                        ? image
                        : Planes.copy(settings.surface().fromTop(image)),
                name);
    }

    private void requireSameGrid(final Volume<UnsignedByteType> other) {
        boolean same =
                Arrays.equals(
                        first.pixels().dimensionsAsLongArray(),
                        other.pixels().dimensionsAsLongArray());
        for (int d = 0; d < 3; d++) {
            final double ratio = other.voxelSize().um(d) / first.voxelSize().um(d);
            same &= Math.abs(ratio - 1) < SAME;
        }
        if (!same) {
            throw new InputException(
                    other.name(),
                    "lies on another grid than "
                            + first.name()
                            + " ("
                            + grid(other)
                            + " against "
                            + grid(first)
                            + ")",
                    "lay the steps on one grid first, with register-steps, and segment what it writes");
        }
    }

    private static String grid(final Volume<?> volume) {
        final VoxelSize voxel = volume.voxelSize();
        return String.format(
                Locale.ROOT,
                "%d x %d x %d voxels of %.4g x %.4g x %.4g um",
                volume.width(),
                volume.height(),
                volume.depth(),
                voxel.x_um(),
                voxel.y_um(),
                voxel.z_um());
    }

    private FillingStep row(
            final PlatedStack stack,
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final CrackHistory.Change change) {
        final double voxel = first.voxelSize().volume_um3();
        final long[] counts = new long[3];
        for (int z = 0; z < phases.dimension(2); z++) {
            for (final byte state : history.before(z)) {
                counts[state]++;
            }
        }
        final long cracked = counts[CrackHistory.EMPTY] + counts[CrackHistory.FILLED];
        final WallShift whole = WallShift.of(phases, z -> states(phases, z, false), 2, execution);
        final WallShift parts = WallShift.of(phases, z -> states(phases, z, true), 3, execution);
        final Estimate crack = estimate(cracked, whole, 1).times(voxel);
        final Estimate lithium =
                widened(
                        estimate(counts[CrackHistory.FILLED], parts, CrackHistory.FILLED)
                                .times(voxel),
                        stack.lithium_um3(),
                        crack);
        final boolean isFirst = rows.isEmpty();
        return new FillingStep(
                rows.size() + 1,
                stack.phases().name(),
                crack,
                lithium,
                new Estimate(
                        lithium.value() / crack.value(),
                        lithium.ci_low() / crack.value(),
                        Math.min(1, lithium.ci_high() / crack.value())),
                isFirst ? Double.NaN : change.opened() * voxel,
                isFirst ? Double.NaN : change.closed() * voxel,
                isFirst ? Double.NaN : change.filled() * voxel,
                isFirst ? Double.NaN : change.emptied() * voxel,
                change.poresCut(),
                Double.NaN);
    }

    /** Cracks of a slice, empty and filled ones apart or not; negative where not analysed. */
    private int[] states(
            final RandomAccessibleInterval<UnsignedByteType> phases,
            final int z,
            final boolean apart) {
        final byte[] plane = Planes.bytePlane(phases, z);
        final byte[] state = history.before(z);
        final int[] states = new int[plane.length];
        for (int at = 0; at < states.length; at++) {
            states[at] =
                    plane[at] == (byte) Phase.NOT_ANALYSED.label()
                            ? -1
                            : apart ? state[at] : Math.min(state[at], 1);
        }
        return states;
    }

    private static Estimate estimate(final long voxels, final WallShift walls, final int label) {
        return new Estimate(
                voxels, Math.max(0, voxels - walls.loss()[label]), voxels + walls.gain()[label]);
    }

    /** At least as wide as the segmentation's interval for all lithium, in proportion. */
    private static Estimate widened(
            final Estimate walls, final Optional<Estimate> all, final Estimate crack) {
        final double value = walls.value();
        final double low =
                all.filter(a -> a.value() > 0)
                        .map(a -> value * a.ci_low() / a.value())
                        .orElse(value);
        final double high =
                all.map(a -> a.value() > 0 ? value * a.ci_high() / a.value() : a.ci_high())
                        .orElse(value);
        return new Estimate(
                value,
                Math.min(walls.ci_low(), low),
                Math.min(crack.ci_high(), Math.max(walls.ci_high(), high)));
    }
}
