package org.garnetj.field;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Crew;
import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Effective conductivity and tortuosity factor of a label stack along an axis: 1 V between its two
 * ends, each half a voxel beyond the middles of the outermost voxels, so that an empty box has τ =
 * 1 at any size. The same holds for diffusion, with diffusivities in place of conductivities.
 */
public final class Tortuosity {

    private static final String AXES = "xyz";

    /** What {@link GridError} bounds from below is about so many times as large. */
    private static final double BOUND_TO_ERROR = 2;

    /** So little conducts only what smoothing has cut off. */
    private static final double SEVERED = 1e-12;

    /** The most that one voxel takes, the labels aside. */
    private static final long BYTES_A_VOXEL = 24;

    private final Volume<UnsignedByteType> labels;
    private final int axis;
    private final TransportSettings settings;
    private final Execution execution;
    private final byte[] classOfLabel = new byte[256];
    private final List<Material> materials = new ArrayList<>();

    private Tortuosity(
            final Volume<UnsignedByteType> labels,
            final int axis,
            final TransportSettings settings,
            final Execution execution) {
        this.labels = labels;
        this.axis = axis;
        this.settings = settings;
        this.execution = execution;
        materials.add(Material.INSULATOR);
        new TreeMap<>(settings.conductivities())
                .forEach(
                        (label, conductivity) -> {
                            classOfLabel[label] = (byte) materials.size();
                            materials.add(Material.of(conductivity));
                        });
    }

    /**
     * Measures one axis.
     *
     * @param axis 0, 1 or 2
     */
    public static Transport along(
            final int axis,
            final Volume<UnsignedByteType> labels,
            final TransportSettings settings,
            final Execution execution) {
        return new Tortuosity(labels, axis, settings, execution).measure();
    }

    private Transport measure() {
        requireMemory();
        requireEvenPeriods();
        final Percolation ways = ways();
        final double fraction = (double) ways.conducting() / labels.voxels();
        if (ways.voxels() == 0) {
            return closed(fraction);
        }
        final double[] conductivities = new double[settings.refine()];
        final OneGrid own = solve(ways, 1);
        conductivities[0] = own.conductivity();
        if (own.conductivity() < SEVERED * best()) {
            return closed(fraction);
        }
        for (int cut = 2; cut <= settings.refine(); cut++) {
            conductivities[cut - 1] = solve(ways, cut).conductivity();
        }
        return new Transport(
                name(),
                parallel() / own.conductivity(),
                own.conductivity(),
                (double) ways.voxels() / ways.conducting(),
                settings.refine() == 1
                        ? BOUND_TO_ERROR * own.excess()
                        : Richardson.error(conductivities),
                best() / own.conductivity(),
                fraction,
                own.balance(),
                own.residual(),
                own.iterations());
    }

    private Transport closed(final double fraction) {
        return new Transport(
                name(),
                Double.POSITIVE_INFINITY,
                0,
                0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                fraction,
                Double.NaN,
                0,
                0);
    }

    private void requireMemory() {
        final int cut = settings.refine();
        final long bytes = labels.voxels() * cut * cut * cut * BYTES_A_VOXEL;
        if (cut > 1 && bytes > Runtime.getRuntime().maxMemory()) {
            throw new ParameterException(
                    "refine",
                    cut,
                    "that takes "
                            + (bytes >> 20)
                            + " MB, and Java may use "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + "; give less, crop the stack, or start with a larger GARNETJ_HEAP");
        }
    }

    private void requireEvenPeriods() {
        for (int d = 0; d < 3; d++) {
            if (settings.periodic() && d != axis && labels.pixels().dimension(d) % 2 != 0) {
                throw new ParameterException(
                        "sides",
                        "periodic",
                        "the stack has an odd number of voxels along "
                                + AXES.charAt(d)
                                + "; crop it by one, or let the sides insulate");
            }
        }
    }

    private Percolation ways() {
        final boolean sides = settings.periodic();
        return Percolation.along(
                axis,
                labels.pixels(),
                classOfLabel,
                new Periodic(sides && axis != 0, sides && axis != 1, sides && axis != 2),
                execution);
    }

    private OneGrid solve(final Percolation ways, final int cut) {
        final Conductor conductor = conductor(ways, cut);
        try (Crew crew = new Crew(execution)) {
            final Network network = NetworkMaker.make(conductor, crew);
            final Solution solution = LaplaceSolver.solve(network, settings.tolerance(), execution);
            final Currents currents = Currents.of(solution, crew);
            final double length = labels.voxelSize().um(axis) * labels.pixels().dimension(axis);
            final double area = labels.voxels() * labels.voxelSize().volume_um3() / length;
            return new OneGrid(
                    currents.power() * length / area,
                    excess(conductor, solution, currents, crew),
                    -currents.into()[2 * axis] / currents.into()[2 * axis + 1] - 1,
                    solution.residual(),
                    solution.iterations());
        }
    }

    private double excess(
            final Conductor conductor,
            final Solution solution,
            final Currents currents,
            final Crew crew) {
        return settings.smooth()
                ? Double.NaN
                : GridError.excessPower(conductor, solution, crew) / currents.power();
    }

    private Conductor conductor(final Percolation ways, final int cut) {
        final Border[][] borders = new Border[3][2];
        final double[] edge = new double[3];
        for (int d = 0; d < 3; d++) {
            edge[d] = labels.voxelSize().um(d) / cut;
            final Border side = settings.periodic() ? Border.PERIODIC : Border.INSULATING;
            borders[d][0] = d == axis ? Border.potential(1) : side;
            borders[d][1] = d == axis ? Border.potential(0) : side;
        }
        final Lattice lattice =
                new Lattice(
                        cut * Math.toIntExact(labels.width()),
                        cut * Math.toIntExact(labels.height()),
                        cut * Math.toIntExact(labels.depth()));
        if (settings.smooth()) {
            return Conductor.cut(
                    surface(ways, cut), edge, materials.get(1), Material.INSULATOR, borders);
        }
        return new Conductor(lattice, edge, z -> classes(ways, z, cut), materials, 0, borders);
    }

    /** The surface of the voxels on ways, found on these and cut with them. */
    private LevelSet surface(final Percolation ways, final int cut) {
        final Lattice whole =
                new Lattice(
                        Math.toIntExact(labels.width()),
                        Math.toIntExact(labels.height()),
                        Math.toIntExact(labels.depth()));
        final VoxelSize size = labels.voxelSize();
        final double[] edge = {size.x_um(), size.y_um(), size.z_um()};
        final LevelSet own =
                FittedSurface.of(whole, ways.classes(), edge, Optional.empty(), execution);
        return new FinerCell(whole, ways.classes(), own, cut).surface();
    }

    /** Classes of the voxels on ways from end to end, each voxel cut into {@code cut}³. */
    private byte[] classes(final Percolation ways, final int plane, final int cut) {
        final byte[] whole = ways.classes()[plane / cut];
        if (cut == 1) {
            return whole;
        }
        final int nx = (int) labels.width();
        final byte[] classes = new byte[whole.length * cut * cut];
        for (int at = 0; at < classes.length; at++) {
            final int y = at / (cut * nx);
            classes[at] = whole[y / cut * nx + at % (cut * nx) / cut];
        }
        return classes;
    }

    /** What the stack would conduct if each label were straight channels. */
    private double parallel() {
        final long[] count = new long[256];
        for (int z = 0; z < labels.depth(); z++) {
            for (final byte value : Planes.bytePlane(labels.pixels(), z)) {
                count[value & 255]++;
            }
        }
        double sum = 0;
        for (final Map.Entry<Integer, Double> each :
                new TreeMap<>(settings.conductivities()).entrySet()) {
            sum += count[each.getKey()] * each.getValue();
        }
        return sum / labels.voxels();
    }

    private double best() {
        return settings.conductivities().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    private String name() {
        return AXES.substring(axis, axis + 1);
    }

    /** What one grid gives. */
    private record OneGrid(
            double conductivity, double excess, double balance, double residual, int iterations) {}
}
