package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.crack.SpallationSettings;
import org.garnetj.crack.Spallations;
import org.garnetj.field.TipAmplification.Bound;
import org.garnetj.field.TipAmplification.Filling;
import org.garnetj.image.InputException;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.PorePopulation;
import org.garnetj.phantom.SpallationShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class BlockFieldsTest {

    private static final int LLZO = 1;
    private static final int LI = 2;

    private static BlockField measure(
            final Volume<UnsignedByteType> phases,
            final FieldSettings settings,
            final Execution execution) {
        final SpallationSettings usual =
                SpallationSettings.defaults().withSurface(settings.surface()).withMindiameter(2.5);
        return BlockFields.measure(
                phases,
                Spallations.measure(phases, usual, execution),
                Optional.empty(),
                settings,
                execution);
    }

    private static BlockField measure(
            final Volume<UnsignedByteType> phases, final FieldSettings settings) {
        final BlockField found = measure(phases, settings, Execution.serial());
        assertEquals(0, found.imbalance(), 1e-6);
        return found;
    }

    private static final FibSemGrid FINE = new FibSemGrid(54, 48, 35, 0.13, 0.2, 0);

    private static final FibSemGrid COARSE = new FibSemGrid(35, 31, 35, 0.2, 0.2, 0);

    /** One open crack full of lithium, without pores. */
    private static Volume<UnsignedByteType> block(
            final FibSemGrid grid, final double radius, final double depth, final double aperture) {
        final SpallationShape shape =
                new SpallationShape(
                        SpallationShape.Stage.III,
                        3.5,
                        3.5,
                        radius,
                        depth,
                        0.3 * depth,
                        aperture,
                        0.5,
                        0.05 * depth,
                        0.8,
                        0,
                        260,
                        0,
                        0,
                        0);
        return FibSemPhantom.generate(
                        FibSemSettings.defaults()
                                .withSeed(21)
                                .withGrid(grid)
                                .withPores(new PorePopulation(0, 1, 0.3, 0.2, 2, 0))
                                .withCracks(shape),
                        Execution.serial())
                .phases();
    }

    /** The field at a spallation's tip exceeds the bulk's (Energy Environ. Sci. 17 (2024) 2431). */
    @Test
    void theFieldAtASpallationsTipGrowsWithItsLengthOverItsThickness() {
        double before = 1;
        for (final double[] size :
                new double[][] {{1.6, 0.8, 0.5}, {1.6, 1.6, 0.5}, {1.6, 2.6, 0.5}}) {
            final List<TipAmplification> tips =
                    measure(
                                    block(FINE, size[0], size[1], size[2]),
                                    FieldSettings.defaults().withCap(0.8))
                            .tips();
            assertEquals(1, tips.size());
            final TipAmplification tip = tips.get(0);
            assertEquals(Filling.CONNECTED, tip.lithium());
            assertTrue(tip.amplification() > 1.2 * before, tip.toString());
            assertTrue(tip.peak_amplification() > tip.amplification(), tip.toString());
            assertTrue(tip.focusing_factor() > 1, tip.toString());
            assertTrue(tip.bound() == Bound.UPPER || tip.bound() == Bound.BOTH);
            assertEquals(0, tip.wagner_number());
            before = tip.amplification();
        }
    }

    @Test
    void anInterfaceThatResistsEvensTheCurrentOut() {
        final Volume<UnsignedByteType> block = block(FINE, 1.6, 1.6, 0.5);
        final BlockField found = measure(block, FieldSettings.defaults().withRint(500));
        final TipAmplification tip = found.tips().get(0);
        assertEquals(5000, tip.wagner_number() * 1.9, 500);
        assertEquals(tip.peak_amplification(), tip.amplification(), 0.01);
        assertTrue(tip.amplification() < 1, tip.toString());
        assertFalse(tip.bound() == Bound.UPPER);
        assertTrue(found.voltage_V() < 0.5, "R j over the electrode alone");
        assertTrue(found.voltage_V() > 0.15);
    }

    @Test
    void theIntervalHoldsWhatAFinerGridFinds() {
        final Volume<UnsignedByteType> block = block(COARSE, 1.5, 1.0, 0.8);
        final FieldSettings settings = FieldSettings.defaults().withCap(0.8);
        final TipAmplification one = measure(block, settings).tips().get(0);
        final TipAmplification two = measure(block, settings.withRefine(2)).tips().get(0);
        final TipAmplification three = measure(block, settings.withRefine(3)).tips().get(0);
        assertTrue(Double.isNaN(one.amplification_ci_low()));
        assertTrue(two.amplification_ci_low() <= three.amplification(), two + " " + three);
        assertTrue(two.amplification_ci_high() >= three.amplification(), two + " " + three);
    }

    /** A sphere of lithium in the middle of LLZO, at 1 mA/cm² and 0.5 mS/cm. */
    private static Volume<UnsignedByteType> sphere(final double radius) {
        return Boxes.draw(
                48,
                48,
                48,
                VoxelSize.um(1, 1, 1),
                (x, y, z) ->
                        Math.hypot(Math.hypot(x - 23.5, y - 23.5), z - 23.5) < radius ? LI : LLZO);
    }

    @Test
    void anIsolatedSphereIsABipolarElectrode() {
        final FieldSettings settings = new FieldSettings(Side.TOP, 0.5, 1, 0, 0, 4, 1, false);
        final List<BipolarDeposit> deposits = measure(sphere(8), settings).deposits();
        assertEquals(1, deposits.size());
        final BipolarDeposit deposit = deposits.get(0);
        final double share = 4 / 3.0 * Math.PI * Math.pow(8, 3) / Math.pow(48, 3);
        final double crowding = 1 / (1 + 2 * share);
        assertEquals(0, deposit.crack());
        assertEquals(4 / 3.0 * Math.PI * 512, deposit.volume_um3(), 40);
        assertEquals(16, deposit.length_um(), 0.5);
        assertEquals(2 * 0.1 * 8, deposit.plating_drive_mV(), 0.05);
        assertEquals(2 * 0.1 * 8, deposit.stripping_drive_mV(), 0.05);
        assertEquals(1, deposit.shorted_current_nA() / (crowding * 3 * Math.PI * 64 * 0.01), 0.03);
        final double cap = 3 * (1 - 4 * 4 / (4.0 * 64)) * crowding;
        assertEquals(cap, deposit.plating_amplification(), 0.03 * cap);
        assertEquals(cap, deposit.stripping_amplification(), 0.03 * cap);
        assertFalse(deposit.touches_edge());
    }

    /** With parts of voxels for probabilities, a smaller error is allowed than by labels. */
    @Test
    void probabilitiesPlaceTheSurfaceBetweenVoxels() {
        final Volume<UnsignedByteType> labels = sphere(8);
        final PlanarImg<FloatType, ?> ceramic = PlanarImgs.floats(48, 48, 48);
        for (int z = 0; z < 48; z++) {
            final float[] plane = Planes.array(ceramic, z);
            for (int at = 0; at < plane.length; at++) {
                final double r = Math.hypot(Math.hypot(at % 48 - 23.5, at / 48 - 23.5), z - 23.5);
                plane[at] = (float) Math.max(0, Math.min(1, r - 7.5));
            }
        }
        final FieldSettings settings = FieldSettings.defaults().withCap(4);
        final double share = 4 / 3.0 * Math.PI * Math.pow(8, 3) / Math.pow(48, 3);
        final double exact = 3 * Math.PI * 64 * 0.01 / (1 + 2 * share);
        final double cap = 3 * (1 - 4 * 4 / (4.0 * 64)) / (1 + 2 * share);
        final BipolarDeposit found =
                BlockFields.measure(
                                labels,
                                Spallations.measure(
                                        labels, SpallationSettings.defaults(), Execution.serial()),
                                Optional.of(labels.with(ceramic, "LLZO")),
                                settings,
                                Execution.serial())
                        .deposits()
                        .get(0);
        assertEquals(1, found.shorted_current_nA() / exact, 0.015);
        assertEquals(1, found.plating_amplification() / cap, 0.02);
    }

    @Test
    void withoutLithiumTheFieldIsEven() {
        final BlockField found =
                measure(sphere(0), new FieldSettings(Side.FRONT, 0.5, 1, 0.048, 0, 0, 1, false));
        assertEquals(10 * 0.5, found.nominal_mA_per_cm2(), 1e-6);
        for (int z = 0; z < 48; z += 47) {
            for (final float value : Planes.floatPlane(found.field().pixels(), z)) {
                assertEquals(10, value, 1e-4);
            }
        }
        assertEquals(0.0005, Planes.floatPlane(found.potential().pixels(), 0)[7], 1e-7);
        assertEquals(5, Planes.floatPlane(found.current().pixels(), 9)[7], 1e-4);
        assertTrue(found.tips().isEmpty());
    }

    @Test
    void aTurnedStackAndMoreThreadsGiveTheSame() {
        final Volume<UnsignedByteType> block = block(COARSE, 1.5, 1.0, 0.8);
        final FieldSettings settings = FieldSettings.defaults().withCap(0.8);
        final BlockField own = measure(block, settings);
        final BlockField threads = measure(block, settings, Execution.on(3));
        assertEquals(own.tips(), threads.tips());
        assertTrue(Planes.equal(own.field().pixels(), threads.field().pixels()));
        final Volume<UnsignedByteType> view = Side.LEFT.toTop(block);
        final Volume<UnsignedByteType> turned = view.with(Planes.copy(view.pixels()), "turned");
        final BlockField left =
                measure(turned, new FieldSettings(Side.LEFT, 1, 1, 0, 0, 0.8, 1, false));
        final TipAmplification a = own.tips().get(0);
        final TipAmplification b = left.tips().get(0);
        assertEquals(a.amplification(), b.amplification(), 1e-9);
        assertEquals(a.y_um(), b.x_um(), 1e-9);
        assertEquals(a.x_um(), b.y_um(), 1e-9);
    }

    /** One voxel thick, straight and slanting: void where it touches by edges alone closes too. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aWallOfVoidLetsNothingPass(final int slant) {
        final Volume<UnsignedByteType> wall =
                Boxes.draw(
                        12,
                        14,
                        12,
                        VoxelSize.um(1, 1, 1),
                        (x, y, z) -> y == 1 + slant * x + (1 - slant) * 6 ? 0 : LLZO);
        final FieldSettings settings = FieldSettings.defaults();
        assertThrows(InputException.class, () -> measure(wall, settings, Execution.serial()));
    }

    /** A slit of lithium one voxel wide keeps its width: it parts the LLZO by so much. */
    @Test
    void aFloatingSheetOfOneVoxelShortensTheWayByAVoxel() {
        final Volume<UnsignedByteType> sheet =
                Boxes.draw(12, 20, 12, VoxelSize.um(1, 1, 1), (x, y, z) -> y == 12 ? LI : LLZO);
        final BlockField found = measure(sheet, FieldSettings.defaults());
        assertEquals(19e-4, found.voltage_V(), 0.02e-4);
    }
}
