package org.garnetj.field;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;
import org.garnetj.crack.SpallationResult;
import org.garnetj.electro.ParameterException;
import org.garnetj.electro.WagnerNumber;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Solves for the field of a phase stack and measures it at the tips of its spallations and at its
 * isolated deposits.
 *
 * <p>The electrolyte's surface cuts through voxels ({@link FittedSurface}). About 50 bytes a voxel
 * besides the stack, 8 and 27 times as many with two and three grids.
 */
public final class BlockFields {

    private static final long BYTES_A_VOXEL = 50;

    /** So little conducts only what rounding leaves. */
    private static final double SEVERED = 1e-12;

    /** V/µm in V/cm. */
    private static final double PER_CM = 1e4;

    private final Volume<UnsignedByteType> phases;
    private final SpallationResult cracks;
    private final Optional<Volume<FloatType>> ceramic;
    private final FieldSettings settings;
    private final Execution execution;
    private final double resistance_um;

    private BlockFields(
            final Volume<UnsignedByteType> phases,
            final SpallationResult cracks,
            final Optional<Volume<FloatType>> ceramic,
            final FieldSettings settings,
            final Execution execution) {
        this.phases = phases;
        this.cracks = cracks;
        this.ceramic = ceramic;
        this.settings = settings;
        this.execution = execution;
        resistance_um = WagnerNumber.length_um(settings.conductivity(), settings.rint());
    }

    /**
     * Measures a stack.
     *
     * @param phases labels of {@link org.garnetj.image.Phase}
     * @param cracks its spallations, from the side of the settings
     * @param ceramic probability of LLZO, for the place of its surface between voxels
     * @throws ParameterException if the grids asked for take more memory than there is
     * @throws InputException if nothing passes from the electrode to the opposite face
     */
    public static BlockField measure(
            final Volume<UnsignedByteType> phases,
            final SpallationResult cracks,
            final Optional<Volume<FloatType>> ceramic,
            final FieldSettings settings,
            final Execution execution) {
        return new BlockFields(phases, cracks, ceramic, settings, execution).measure();
    }

    private BlockField measure() {
        requireMemory();
        final Side side = settings.surface();
        final Volume<UnsignedByteType> turned = turned(phases, side);
        final ElectrodeBlock block =
                ElectrodeBlock.of(
                        turned,
                        turned(cracks.cracks(), side),
                        cracks.surface(),
                        settings.fill(),
                        execution);
        final LevelSet surface =
                FittedSurface.of(
                        block.lattice(),
                        block.classes(),
                        block.edge_um(),
                        ceramic.map(known -> turned(known, side).pixels()),
                        execution);
        final Solved own = solved(block, surface);
        final List<Sample> samples = new ArrayList<>(List.of(own.sample()));
        for (int cut = 2; cut <= settings.refine(); cut++) {
            samples.add(Sample.of(solve(block, surface, cut, Material.FLOATING)));
        }
        return field(block, surface, own, samples);
    }

    /** Keeps of the stack's own grid what is measured, so that others find room. */
    private Solved solved(final ElectrodeBlock block, final LevelSet surface) {
        final BlockGrid grid = solve(block, surface, 1, Material.FLOATING);
        if (!(grid.conductance() > SEVERED)) {
            throw new InputException(
                    phases.name(),
                    "no LLZO leads from the working electrode to the opposite face",
                    "check the phases and surface=, or crop the stack to the ceramic");
        }
        try (Crew crew = new Crew(execution)) {
            return new Solved(
                    Sample.of(grid),
                    FieldStrength.of(grid, crew),
                    grid.imbalance(),
                    grid.solution().residual());
        }
    }

    private BlockField field(
            final ElectrodeBlock block,
            final LevelSet surface,
            final Solved own,
            final List<Sample> samples) {
        final double nominal = own.sample().nominal();
        final double voltage = voltage(nominal);
        final FieldStrength strength = own.strength();
        final double cap =
                settings.cap() > 0 ? settings.cap() : CapSearch.FINENESS * block.longestEdge_um();
        final TipMeter meter =
                new TipMeter(block, cracks, samples, strength, cap, resistance_um, nA(voltage));
        final List<BipolarDeposit> deposits =
                block.deposits() == 0
                        ? List.of()
                        : new DepositField(block, own.sample(), cap, voltage, nA(voltage))
                                .measure(solve(block, surface, 1, Material.of(1)), execution);
        scale(strength.potential(), voltage);
        scale(strength.field(), voltage * PER_CM);
        final Volume<FloatType> field = back(strength.field(), " field");
        final PlanarImg<FloatType, ?> current = Planes.copy(field.pixels());
        scale(current, settings.conductivity());
        return new BlockField(
                meter.tips(),
                meter.profile(),
                deposits,
                ContactSurface.of(block, surface, own.sample(), settings.surface(), execution),
                back(strength.potential(), " potential"),
                field,
                phases.with(current, phases.name() + " current"),
                nominal * voltage * PER_CM * settings.conductivity(),
                voltage,
                block.hasElectrode(),
                own.imbalance(),
                own.residual());
    }

    private BlockGrid solve(
            final ElectrodeBlock block,
            final LevelSet surface,
            final int cut,
            final Material isolated) {
        return BlockGrid.solve(block, surface, cut, resistance_um, isolated, execution);
    }

    /** Volts across the block; the grid has 1, which drives this nominal current density. */
    private double voltage(final double nominal) {
        return settings.voltage() > 0
                ? settings.voltage()
                : settings.current() / settings.conductivity() / PER_CM / nominal;
    }

    /** nA that a current of 1 V µm on the grid stands for: 1 mS/cm is 100 nA/(V µm). */
    private double nA(final double voltage) {
        return 100 * settings.conductivity() * voltage;
    }

    private void requireMemory() {
        final long bytes = phases.voxels() * (long) Math.pow(settings.refine(), 3) * BYTES_A_VOXEL;
        if (settings.refine() > 1 && bytes > Runtime.getRuntime().maxMemory()) {
            throw new ParameterException(
                    "refine",
                    String.valueOf(settings.refine()),
                    "that takes "
                            + (bytes >> 20)
                            + " MB, and Java may use "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + "; give less, crop the stack, or start with a larger GARNETJ_HEAP");
        }
    }

    // -- Helper methods --

    private static <T extends NativeType<T> & RealType<T>> Volume<T> turned(
            final Volume<T> stack, final Side side) {
        if (side == Side.TOP) {
            return stack;
        }
        final Volume<T> view = side.toTop(stack);
        return view.with(Planes.copy(view.pixels()), view.name());
    }

    private Volume<FloatType> back(final PlanarImg<FloatType, ?> image, final String name) {
        final RandomAccessibleInterval<FloatType> turned =
                settings.surface() == Side.TOP
                        ? image
                        : Planes.copy(settings.surface().fromTop(image));
        return phases.with(turned, phases.name() + name);
    }

    private static void scale(final PlanarImg<FloatType, ?> image, final double factor) {
        for (int z = 0; z < image.dimension(2); z++) {
            final float[] plane = Planes.array(image, z);
            for (int at = 0; at < plane.length; at++) {
                plane[at] *= (float) factor;
            }
        }
    }

    /** What is kept of the stack's own grid. */
    private record Solved(
            Sample sample, FieldStrength strength, double imbalance, double residual) {}

    /**
     * What is kept of a grid.
     *
     * @param nominal current density in V/µm
     * @param rim_um longest edge of its voxels
     */
    record Sample(List<Contact> contacts, double nominal, double rim_um) {
        static Sample of(final BlockGrid grid) {
            final double[] edge = grid.conductor().edge_um();
            return new Sample(
                    grid.contacts(), grid.nominal(), Math.max(edge[0], Math.max(edge[1], edge[2])));
        }
    }
}
