package org.garnetj.pore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.block.Progress;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.InputException;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Connectivity;
import org.garnetj.label.Masks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/** A block of LLZO below a cap, with pores of known place and size. */
class PoresTest {

    private static final VoxelSize VOXEL = VoxelSize.um(0.1, 0.1, 0.2);
    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;
    private static final int DEPTH = 40;
    private static final int SURFACE_ROW = 10;
    private static final double SURFACE_UM = 1;

    private static boolean isBall(
            final int x, final int y, final int z, final double[] centre, final double radius) {
        final double u = (x + 0.5) * 0.1 - centre[0];
        final double v = (y + 0.5) * 0.1 - centre[1];
        final double w = (z + 0.5) * 0.2 - centre[2];
        return u * u + v * v + w * w < radius * radius;
    }

    private static final double[] CLOSED = {2.53, 3.46, 4.1};
    private static final double[] SMALL = {6.2, 2.6, 2.3};
    private static final double[] OPEN = {5.1, SURFACE_UM + 0.2, 5.5};
    private static final double[] CUT = {8.9, 3.5, 5.2};

    /** Four balls, and a channel along x far down. */
    private static Volume<UnsignedByteType> block() {
        final var pixels =
                Masks.draw(
                        WIDTH,
                        HEIGHT,
                        DEPTH,
                        (x, y, z) ->
                                !isBall(x, y, z, CLOSED, 1.2)
                                        && !isBall(x, y, z, SMALL, 0.7)
                                        && !isBall(x, y, z, OPEN, 0.8)
                                        && !isBall(x, y, z, CUT, 0.9)
                                        && Math.hypot((y - 58) * 0.1, (z - 10) * 0.2) >= 0.5);
        for (int z = 0; z < DEPTH; z++) {
            final byte[] plane = Planes.array(pixels, z);
            Arrays.fill(plane, 0, SURFACE_ROW * WIDTH, PoreSample.OUTSIDE);
        }
        return new Volume<>(pixels, VOXEL, "block");
    }

    private static PoreResult measure(
            final Volume<UnsignedByteType> phases, final PoreSettings settings) {
        return Pores.measure(
                phases, Optional.empty(), settings, new Execution(2, 16, Progress.SILENT));
    }

    private static Pore nearest(final List<Pore> pores, final double[] place) {
        return pores.stream()
                .min(
                        Comparator.comparingDouble(
                                p ->
                                        Math.pow(p.centre_um()[0] - place[0], 2)
                                                + Math.pow(p.centre_um()[1] - place[1], 2)
                                                + Math.pow(p.centre_um()[2] - place[2], 2)))
                .orElseThrow();
    }

    @Test
    void eachPoreHasItsSizeShapePlaceAndDepth() {
        final List<Pore> pores = measure(block(), PoreSettings.defaults()).pores();
        assertEquals(5, pores.size());
        final Pore closed = nearest(pores, CLOSED);
        assertEquals(2.4, closed.equivalent_diameter_um(), 0.02);
        assertEquals(1, closed.sphericity(), 0.03);
        assertArrayEquals(CLOSED, closed.centre_um(), 0.02);
        assertEquals(CLOSED[1] - SURFACE_UM, closed.depth_um(), 0.03);
        assertEquals(Connection.CLOSED, closed.connection());
        assertFalse(closed.touches_edge());
        final Pore small = nearest(pores, SMALL);
        assertEquals(1.4, small.equivalent_diameter_um(), 0.03);
        final double[] between = {
            SMALL[0] - OPEN[0], SMALL[1] - nearest(pores, OPEN).centre_um()[1], SMALL[2] - OPEN[2]
        };
        final double apart = Math.hypot(Math.hypot(between[0], between[1]), between[2]);
        assertTrue(small.neighbour_distance_um() <= apart + 0.05);
    }

    @Test
    void openCutAndPercolatingPoresAreTold() {
        final List<Pore> pores = measure(block(), PoreSettings.defaults()).pores();
        assertEquals(Connection.OPEN, nearest(pores, OPEN).connection());
        assertFalse(nearest(pores, OPEN).touches_edge());
        assertEquals(Connection.CUT, nearest(pores, CUT).connection());
        assertTrue(nearest(pores, CUT).touches_edge());
        final Pore channel = nearest(pores, new double[] {4.5, 5.85, 2.1});
        assertArrayEquals(new boolean[] {true, false, false}, channel.percolates());
        assertArrayEquals(new boolean[3], nearest(pores, CUT).percolates());
    }

    @Test
    void sharesAndDensityAddUp() {
        final PoreResult found = measure(block(), PoreSettings.defaults());
        final Porosity all = found.porosity();
        final double sample = 9 * 6 * 8;
        assertEquals(sample, all.sample_volume_um3(), 1e-6);
        final double pores = found.pores().stream().mapToDouble(Pore::volume_um3).sum();
        assertEquals(pores / sample, all.porosity(), 1e-9);
        assertEquals(1 - all.porosity(), all.relative_density(), 1e-12);
        assertEquals(1 - all.porosity_ci_high(), all.relative_density_ci_low(), 1e-12);
        assertTrue(all.porosity_ci_low() < all.porosity());
        assertTrue(all.porosity_ci_high() > all.porosity());
        assertEquals(1, all.open_fraction() + all.closed_fraction() + all.cut_fraction(), 1e-9);
        assertEquals(
                nearest(found.pores(), new double[] {4.5, 5.85, 2.1}).volume_um3() / pores,
                all.percolating_fractions()[0],
                1e-9);
        final double walls =
                4 * Math.PI * (1.2 * 1.2 + 0.7 * 0.7) // whole balls
                        + 2 * Math.PI * 0.8 * 1 // a ball that the surface cuts
                        + 2 * Math.PI * 0.9 * 1 // one that the edge cuts
                        + 2 * Math.PI * 0.5 * 9; // the channel
        assertEquals(walls / sample, all.specific_surface_per_um(), 0.02 * walls / sample);
        assertEquals(1, found.sizes().get(found.sizes().size() - 1).smaller_fraction(), 1e-12);
        assertEquals(5, found.sizes().stream().mapToInt(SizeClass::pores).sum());
        assertEquals(5, found.depths().stream().mapToInt(DepthClass::pores).sum());
        assertEquals(
                sample,
                found.depths().stream().mapToDouble(DepthClass::sample_volume_um3).sum(),
                1e-6);
        assertEquals(
                pores,
                found.depths().stream().mapToDouble(DepthClass::pore_volume_um3).sum(),
                1e-6);
    }

    /** The same block with its surface on another side has the same pores. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void theSurfaceMayLieOnAnySide(final Side side) {
        final Volume<UnsignedByteType> block = block();
        final VoxelSize turned = side.toTop(block).voxelSize();
        final Volume<UnsignedByteType> other =
                new Volume<>(Planes.copy(side.fromTop(block.pixels())), turned, "turned");
        final PoreResult one = measure(block, PoreSettings.defaults());
        final PoreResult found =
                measure(
                        other,
                        new PoreSettings(side, Set.of(Phase.VOID), Connectivity.VERTICES_26, 0, 0));
        assertEquals(one.pores().size(), found.pores().size());
        for (int i = 0; i < one.pores().size(); i++) {
            final Pore a = one.pores().get(i);
            final Pore b = found.pores().get(i);
            assertEquals(a.volume_um3(), b.volume_um3(), 1e-9);
            assertEquals(a.depth_um(), b.depth_um(), 1e-9);
            assertEquals(a.connection(), b.connection());
            assertEquals(pixel(found.labels(), b.centre_um()), b.pore());
        }
    }

    /** The number in the middle of a pore. */
    private static int pixel(final Volume<IntType> labels, final double[] place_um) {
        final var access = labels.pixels().randomAccess();
        for (int d = 0; d < 3; d++) {
            access.setPosition((long) (place_um[d] / labels.voxelSize().um(d)), d);
        }
        return access.get().get();
    }

    @Test
    void smallPoresMayBeLeftOutOfTheTableButCount() {
        final PoreSettings settings =
                new PoreSettings(Side.TOP, Set.of(Phase.VOID), Connectivity.FACES_6, 0, 2);
        final PoreResult found = measure(block(), settings);
        assertEquals(2, found.pores().size());
        assertEquals(
                measure(block(), PoreSettings.defaults()).porosity().porosity(),
                found.porosity().porosity());
        assertEquals(2, found.porosity().pores());
    }

    /** A sheet three voxels thick runs through a ball; another ball lies apart. */
    @Test
    void aCrackIsNoPoreButTellsWhichPoresItTouches() {
        final var pixels =
                Masks.draw(
                        WIDTH,
                        HEIGHT,
                        DEPTH,
                        (x, y, z) ->
                                !isBall(x, y, z, CLOSED, 1.2)
                                        && !isBall(x, y, z, new double[] {6.5, 2, 2}, 0.8)
                                        && !(Math.abs(y - 34) < 2 && x > 5 && x < 70 && z > 5));
        final Volume<UnsignedByteType> phases = new Volume<>(pixels, VOXEL, "block");
        final PlanarImg<IntType, ?> ids = Planes.ints(pixels);
        for (int z = 0; z < DEPTH; z++) {
            final int[] plane = Planes.array(ids, z);
            for (int at = 0; at < plane.length; at++) {
                final int x = at % WIDTH;
                final int y = at / WIDTH;
                final boolean isSheet = Math.abs(y - 34) < 2 && x > 5 && x < 70 && z > 5;
                plane[at] = isSheet || isBall(x, y, z, CLOSED, 1.2) ? 7 : 0;
            }
        }
        final PoreResult found =
                Pores.measure(
                        phases,
                        Optional.of(phases.with(ids, "cracks")),
                        PoreSettings.defaults(),
                        Execution.on(2));
        assertEquals(2, found.pores().size());
        final Pore cut = found.pores().get(0);
        assertEquals(OptionalInt.of(7), cut.crack());
        assertEquals(2.4, cut.equivalent_diameter_um(), 0.1);
        assertEquals(Connection.CLOSED, cut.connection());
        assertTrue(found.pores().get(1).crack().isEmpty());
    }

    /** Two balls that overlap a little, one of them open to the surface. */
    @Test
    void poresThatTouchMayBeSplitAndStayOpenTogether() {
        final double[] upper = {4, 1.7, 4};
        final double[] lower = {4, 3.9, 4};
        final var pixels =
                Masks.draw(
                        WIDTH,
                        HEIGHT,
                        DEPTH,
                        (x, y, z) -> !isBall(x, y, z, upper, 1.2) && !isBall(x, y, z, lower, 1.2));
        for (int z = 0; z < DEPTH; z++) {
            Arrays.fill(
                    Planes.<byte[]>array(pixels, z), 0, SURFACE_ROW * WIDTH, PoreSample.OUTSIDE);
        }
        final Volume<UnsignedByteType> phases = new Volume<>(pixels, VOXEL, "balls");
        assertEquals(1, measure(phases, PoreSettings.defaults()).pores().size());
        final List<Pore> parts =
                measure(
                                phases,
                                new PoreSettings(
                                        Side.TOP,
                                        Set.of(Phase.VOID),
                                        Connectivity.VERTICES_26,
                                        0.3,
                                        0))
                        .pores();
        assertEquals(2, parts.size());
        assertEquals(2.4, nearest(parts, lower).equivalent_diameter_um(), 0.05);
        parts.forEach(part -> assertEquals(Connection.OPEN, part.connection()));
    }

    @Test
    void cracksOfAnotherStackAreRefused() {
        final Volume<UnsignedByteType> phases = block();
        final Volume<IntType> cracks =
                new Volume<>(Planes.ints(Masks.draw(9, 9, 9, (x, y, z) -> true)), VOXEL, "cracks");
        final Optional<Volume<IntType>> given = Optional.of(cracks);
        assertThrows(
                InputException.class,
                () -> Pores.measure(phases, given, PoreSettings.defaults(), Execution.serial()));
        assertThrows(
                ParameterException.class,
                () -> new PoreSettings(Side.TOP, Set.of(Phase.LLZO), Connectivity.FACES_6, 0, 0));
    }

    @Test
    void withoutPoresTheTablesAreEmpty() {
        final var solid = Masks.draw(20, 20, 10, (x, y, z) -> true);
        final PoreResult found =
                measure(new Volume<>(solid, VOXEL, "solid"), PoreSettings.defaults());
        assertTrue(found.pores().isEmpty());
        assertTrue(found.sizes().isEmpty());
        assertEquals(0, found.porosity().porosity());
        assertTrue(Double.isNaN(found.porosity().open_fraction()));
    }

    @Test
    void neitherBlocksNorThreadsChangeABit() {
        final PoreResult one =
                Pores.measure(
                        block(), Optional.empty(), PoreSettings.defaults(), Execution.serial());
        final PoreResult other =
                Pores.measure(
                        block(),
                        Optional.empty(),
                        PoreSettings.defaults(),
                        new Execution(3, 8, Progress.SILENT));
        assertEquals(text(one), text(other));
        assertTrue(Planes.equal(one.labels().pixels(), other.labels().pixels()));
    }

    private static String text(final PoreResult result) {
        final StringBuilder text = new StringBuilder();
        for (final Pore p : result.pores()) {
            text.append(p.surface_area_um2()).append(' ').append(p.centre_um()[2]).append('\n');
            text.append(p.depth_um()).append(' ').append(p.neighbour_distance_um()).append('\n');
        }
        return text.append(result.sizes()).append(result.depths()).toString();
    }

    /** Balls of void thrown at random percolate above a share of 0.28957, and not below. */
    @ParameterizedTest
    @CsvSource({"0.17, false", "0.45, true"})
    void ballsThrownAtRandomPercolateAboveTheirThreshold(
            final double share, final boolean percolates) {
        final int size = 64;
        final double radius = 4;
        final double eta = -Math.log(1 - share);
        for (int seed = 1; seed <= 2; seed++) {
            final SplittableRandom random = new SplittableRandom(seed);
            final long balls =
                    Math.round(
                            eta
                                    * Math.pow(size + 2 * radius, 3)
                                    / (4.0 / 3 * Math.PI * Math.pow(radius, 3)));
            final double[][] centres = new double[(int) balls][3];
            for (final double[] centre : centres) {
                for (int d = 0; d < 3; d++) {
                    centre[d] = random.nextDouble(-radius, size + radius);
                }
            }
            final var pixels = Masks.draw(size, size, size, (x, y, z) -> true);
            for (final double[] centre : centres) {
                erase(pixels, centre, radius);
            }
            final PoreResult found =
                    measure(
                            new Volume<>(pixels, VoxelSize.um(1, 1, 1), "balls"),
                            PoreSettings.defaults());
            assertEquals(share, found.porosity().porosity(), 0.05);
            for (final double fraction : found.porosity().percolating_fractions()) {
                assertEquals(percolates, fraction > 0.5);
            }
        }
    }

    private static void erase(
            final PlanarImg<UnsignedByteType, ?> pixels,
            final double[] centre,
            final double radius) {
        final int size = (int) pixels.dimension(0);
        for (int z = (int) Math.max(0, centre[2] - radius);
                z < Math.min(size, centre[2] + radius);
                z++) {
            final byte[] plane = Planes.array(pixels, z);
            for (int y = (int) Math.max(0, centre[1] - radius);
                    y < Math.min(size, centre[1] + radius);
                    y++) {
                for (int x = (int) Math.max(0, centre[0] - radius);
                        x < Math.min(size, centre[0] + radius);
                        x++) {
                    final double u = x + 0.5 - centre[0];
                    final double v = y + 0.5 - centre[1];
                    final double w = z + 0.5 - centre[2];
                    if (u * u + v * v + w * w < radius * radius) {
                        plane[y * size + x] = 0;
                    }
                }
            }
        }
    }
}
