package org.garnetj.pore;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.LabelImage;
import org.garnetj.label.Watershed;
import org.garnetj.shape.Shape;
import org.garnetj.shape.Shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Finds the pores of a phase stack and measures them; about 12 bytes a voxel besides the stack. */
public final class Pores {

    private final PoreSample sample;
    private final PoreSettings settings;
    private final LabelImage labels;
    private final SortedMap<Integer, Shape> shapes;
    private final PoreContacts contacts;

    /** The connected pore space that each pore belongs to: itself, unless pores are split. */
    private final int[] spaceOf;

    private final PoreContacts spaces;

    private Pores(final PoreSample sample, final PoreSettings settings, final Execution execution) {
        this.sample = sample;
        this.settings = settings;
        final LabelImage connected =
                ConnectedComponents.label(
                        sample.classes().pixels(),
                        value -> value == PoreSample.PORE,
                        settings.connectivity(),
                        execution);
        labels = settings.split() == 0 ? connected : split(execution);
        shapes = Shapes.of(labels, sample.classes().voxelSize(), execution);
        contacts = PoreContacts.of(sample, labels, execution);
        spaceOf = spaces(connected);
        spaces = labels == connected ? contacts : PoreContacts.of(sample, connected, execution);
    }

    private LabelImage split(final Execution execution) {
        return Watershed.split(
                sample.classes().pixels(),
                value -> value == PoreSample.PORE,
                settings.split(),
                settings.connectivity(),
                sample.classes().voxelSize(),
                execution);
    }

    private int[] spaces(final LabelImage connected) {
        final int[] spaces = new int[labels.count() + 1];
        for (int z = 0; z < labels.labels().dimension(2); z++) {
            final int[] parts = Planes.array(labels.labels(), z);
            final int[] wholes = Planes.array(connected.labels(), z);
            for (int at = 0; at < parts.length; at++) {
                spaces[parts[at]] = wholes[at];
            }
        }
        return spaces;
    }

    /**
     * Measures all pores.
     *
     * @param phases labels of {@link org.garnetj.image.Phase}
     * @param cracks numbers of cracks on the same grid, 0 elsewhere. Their voxels are no pores,
     *     unless the crack is more than one and a half times as thick there as its median
     * @throws InputException if a label is no phase, or the cracks have another size
     */
    public static PoreResult measure(
            final Volume<UnsignedByteType> phases,
            final Optional<Volume<IntType>> cracks,
            final PoreSettings settings,
            final Execution execution) {
        cracks.ifPresent(known -> requireSameSize(known, phases));
        final PoreSample sample = PoreSample.of(phases, cracks, settings, execution);
        final Pores pores = new Pores(sample, settings, execution);
        final List<Integer> order = pores.order();
        final List<Pore> rows = pores.rows(order);
        pores.renumber(order, execution);
        return new PoreResult(
                rows,
                PoreSums.of(sample, rows, execution),
                SizeClass.of(rows),
                DepthProfile.of(sample, rows, execution),
                phases.with(
                        Planes.copy(settings.surface().fromTop(pores.labels.labels())),
                        phases.name() + " pores"));
    }

    private static void requireSameSize(final Volume<?> cracks, final Volume<?> phases) {
        final long[] size = phases.pixels().dimensionsAsLongArray();
        if (!Arrays.equals(size, cracks.pixels().dimensionsAsLongArray())) {
            throw new InputException(
                    cracks.name(),
                    "has another size than the phase stack",
                    "give the cracks found in the very phase stack that input= names");
        }
    }

    /** Labels of the pores that get a row, the largest first. */
    private List<Integer> order() {
        return shapes.entrySet().stream()
                .filter(entry -> entry.getValue().volume_um3() >= settings.minvolume())
                .sorted(
                        Comparator.comparingLong(
                                        (Map.Entry<Integer, Shape> entry) ->
                                                -entry.getValue().voxels())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Pore> rows(final List<Integer> order) {
        final Neighbours neighbours =
                new Neighbours(order.stream().map(label -> shapes.get(label).centre_um()).toList());
        final List<Pore> rows = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            final int nearest = neighbours.nearest(i);
            rows.add(
                    row(
                            i + 1,
                            order.get(i),
                            nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest + 1),
                            nearest < 0 ? Double.NaN : neighbours.distance(i)));
        }
        return rows;
    }

    private Pore row(
            final int number,
            final int label,
            final OptionalInt neighbour,
            final double distance_um) {
        final Shape shape = shapes.get(label);
        final VoxelSize voxel = sample.classes().voxelSize();
        final double[] centre = shape.centre_um();
        final double depth_um =
                sample.surface()
                        .depth_um(
                                (int) (centre[0] / voxel.x_um()),
                                centre[1] / voxel.y_um(),
                                (int) (centre[2] / voxel.z_um()));
        final int crack = contacts.crack(label);
        return new Pore(
                number,
                shape.volume_um3(),
                shape.equivalentDiameter_um(),
                shape.sphericity(),
                shape.surface_um2(),
                turnedBack(centre),
                depth_um,
                connection(label),
                contacts.touchesEdge(label),
                percolates(label),
                neighbour,
                distance_um,
                crack == 0 ? OptionalInt.empty() : OptionalInt.of(crack));
    }

    private Connection connection(final int label) {
        final int space = spaceOf[label];
        if (spaces.touchesSurface(space)) {
            return Connection.OPEN;
        }
        return spaces.touchesEdge(space) ? Connection.CUT : Connection.CLOSED;
    }

    private boolean[] percolates(final int label) {
        final boolean[] percolates = new boolean[3];
        for (int axis = 0; axis < 3; axis++) {
            percolates[turnedBack(axis)] = spaces.percolates(spaceOf[label], axis);
        }
        return percolates;
    }

    /** The axis of the stack that became this one when it was turned. */
    private int turnedBack(final int axis) {
        final int side = settings.surface().axis();
        return axis == 1 ? side : axis == side ? 1 : axis;
    }

    private double[] turnedBack(final double[] centre_um) {
        final double[] back = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            back[turnedBack(axis)] = centre_um[axis];
        }
        final Side side = settings.surface();
        if (side == Side.BOTTOM || side == Side.RIGHT || side == Side.BACK) {
            final double height_um =
                    sample.classes().height() * sample.classes().voxelSize().y_um();
            back[side.axis()] = height_um - back[side.axis()];
        }
        return back;
    }

    /** Writes the numbers of rows in place of labels. */
    private void renumber(final List<Integer> order, final Execution execution) {
        final int[] numbers = new int[labels.count() + 1];
        for (int i = 0; i < order.size(); i++) {
            numbers[order.get(i)] = i + 1;
        }
        final PlanarImg<IntType, ?> image = labels.labels();
        execution.forEach(
                "number pores",
                BlockPlan.slices(image),
                block -> {
                    final int[] plane = Planes.array(image, block.index());
                    for (int at = 0; at < plane.length; at++) {
                        plane[at] = numbers[plane[at]];
                    }
                });
    }
}
