package org.garnetj.edit;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Gives the voxels of a selection, or of a region grown from seeds, a phase. */
public final class PhaseAssigner {

    private final Volume<UnsignedByteType> phases;
    private final PlanarImg<UnsignedByteType, ?> labels;
    private final Assignment assignment;
    private final Execution execution;
    private final int width;
    private final int height;
    private final int depth;

    private PhaseAssigner(
            final Volume<UnsignedByteType> phases,
            final Assignment assignment,
            final Execution execution) {
        this.phases = phases;
        this.assignment = assignment;
        this.execution = execution;
        labels = Planes.copy(phases.pixels());
        width = Math.toIntExact(phases.width());
        height = Math.toIntExact(phases.height());
        depth = Math.toIntExact(phases.depth());
    }

    /**
     * Assigns the phase.
     *
     * @param phases labels of {@link Phase}; not changed
     * @param grey a stack of the same size, when the region follows its grey values
     * @throws ParameterException for a selection or a seed outside the stack, a seed on voxels that
     *     may not be changed, or a grey stack without a tolerance
     * @throws InputException for a grey stack of another size
     */
    public static Edited assign(
            final Volume<UnsignedByteType> phases,
            final Assignment assignment,
            final Optional<Volume<?>> grey,
            final Execution execution) {
        return new PhaseAssigner(phases, assignment, execution).assigned(grey);
    }

    private Edited assigned(final Optional<Volume<?>> grey) {
        grey.ifPresent(this::requireUsable);
        final List<BitSet> selected =
                assignment.selection().map(s -> s.pixels(width, height, depth)).orElse(null);
        final List<BitSet> chosen =
                assignment.growth().isPresent()
                        ? grown(assignment.growth().get(), selected, grey)
                        : selected;
        final boolean[] changeable = changeable();
        final long left =
                execution
                        .map(
                                "assign phase",
                                BlockPlan.slices(labels),
                                block ->
                                        assign(
                                                chosen.get(block.index()),
                                                block.index(),
                                                changeable))
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        return new Edited(phases.with(labels, phases.name()), notes(left));
    }

    /** A grown region holds nothing that may not be changed. */
    private boolean[] changeable() {
        if (assignment.growth().isPresent()) {
            final boolean[] all = new boolean[256];
            java.util.Arrays.fill(all, true);
            return all;
        }
        return assignment.only().orElse(PhaseSet.ANALYSED).table();
    }

    private void requireUsable(final Volume<?> grey) {
        if (grey.width() != width || grey.height() != height || grey.depth() != depth) {
            throw new InputException(
                    grey.name(),
                    "has another size than the phases",
                    "give the grey stack they were made from as grey=");
        }
        assignment
                .growth()
                .ifPresent(
                        growth ->
                                ParameterException.requirePositive(
                                        "tolerance", growth.tolerance()));
    }

    private List<BitSet> grown(
            final Growth growth, final List<BitSet> selected, final Optional<Volume<?>> grey) {
        final RegionGrower grower =
                new RegionGrower(labels, phases.voxelSize(), growth, execution.progress());
        final List<BitSet> all = new ArrayList<>();
        for (int z = 0; z < depth; z++) {
            all.add(new BitSet());
        }
        for (final Seed seed : growth.seeds()) {
            final PhaseSet passable = passable(seed, selected);
            final GreyBand band =
                    grey.map(g -> new GreyBand(g, seed, growth.tolerance())).orElse(null);
            final List<BitSet> region = grower.grow(seed, passable.table(), selected, band);
            for (int z = 0; z < depth; z++) {
                all.get(z).or(region.get(z));
            }
        }
        return all;
    }

    /** What the region around a seed grows through; refuses a seed from which none may grow. */
    private PhaseSet passable(final Seed seed, final List<BitSet> selected) {
        seed.requireWithin(width, height, depth);
        final int at = seed.y() * width + seed.x();
        if (selected != null && !selected.get(seed.z()).get(at)) {
            throw new ParameterException("seed", seed, "it lies outside roi=");
        }
        final int label = Planes.<byte[]>array(labels, seed.z())[at] & 0xff;
        final Phase phase = Phase.ofLabel(label).orElseThrow();
        final PhaseSet allowed = assignment.only().orElse(PhaseSet.ANALYSED);
        if (!allowed.contains(label)) {
            throw new ParameterException(
                    "seed",
                    seed,
                    "it lies on "
                            + phase.title()
                            + ", which may not be changed; name that in only=, or choose another place");
        }
        return assignment.only().orElse(new PhaseSet(java.util.Set.of(phase)));
    }

    /** Changes a slice; the number of voxels that are not analysed and were left. */
    private long assign(final BitSet chosen, final int z, final boolean[] changeable) {
        final byte[] plane = Planes.array(labels, z);
        long left = 0;
        for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
            if (changeable[plane[at] & 0xff]) {
                plane[at] = (byte) assignment.phase().label();
            } else if ((plane[at] & 0xff) == Phase.NOT_ANALYSED.label()) {
                left++;
            }
        }
        return left;
    }

    private List<String> notes(final long left) {
        return left == 0 || assignment.only().isPresent()
                ? List.of()
                : List.of(
                        left
                                + " voxels of the selection are not analysed and stay so; name 'not"
                                + " analysed' in only= to change them.");
    }
}
