package org.garnetj.phantom;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.phantom.FibSemTruth.CrackTruth;
import org.garnetj.phantom.FibSemTruth.DepositTruth;
import org.garnetj.phantom.FibSemTruth.PoreTruth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Measures a scene and its labels. */
final class TruthMeter {

    private final FibSemScene scene;
    private final FibSemGrid grid;
    private final SceneTally tally;

    TruthMeter(final FibSemScene scene, final Execution execution) {
        this.scene = scene;
        grid = scene.settings().grid();
        tally = new SceneTally(scene);
        final List<Integer> slices = IntStream.range(0, grid.slices()).boxed().toList();
        execution.mapItems("measure truth", slices, this::ofSlice).forEach(tally::add);
    }

    private SceneTally ofSlice(final int slice) {
        final SceneTally part = new SceneTally(scene);
        final Column column = new Column();
        final int n = scene.settings().supersampling();
        final double dx = grid.pixel_um() / n;
        final double dz = grid.slice_um() / n;
        final int columns = grid.width() * n;
        for (int j = 0; j < n; j++) {
            final int row = slice * n + j;
            final double z = (row + 0.5) * dz;
            final boolean edgeRow = row == 0 || row == grid.slices() * n - 1;
            for (int i = 0; i < columns; i++) {
                final double x = (i + 0.5) * dx;
                scene.fill(column, x, z);
                part.add(column, x, z, dx * dz, edgeRow || i == 0 || i == columns - 1);
            }
        }
        return part;
    }

    FibSemTruth truth(
            final List<SlicePosition> positions,
            final PlanarImg<UnsignedByteType, ?> phases,
            final PlanarImg<UnsignedByteType, ?> cracks) {
        return new FibSemTruth(
                scene.settings(),
                scene.settings().surface_um(),
                phases(phases),
                cracks(cracks),
                deposits(),
                pores(),
                positions);
    }

    private List<PhaseTruth> phases(final PlanarImg<UnsignedByteType, ?> labels) {
        final long[] voxels = new long[256];
        for (int z = 0; z < grid.slices(); z++) {
            for (final byte label : Planes.<byte[]>array(labels, z)) {
                voxels[label & 0xFF]++;
            }
        }
        final double[] volumes = new double[256];
        for (final Material material :
                List.of(Material.VOID, Material.LLZO, Material.LI, Material.LI_MG)) {
            volumes[material.phase().label()] = tally.volume(material);
        }
        return PhaseTruth.of(volumes, voxels, grid.trueVoxel().volume_um3());
    }

    private List<CrackTruth> cracks(final PlanarImg<UnsignedByteType, ?> labels) {
        final long[] voxels = new long[256];
        for (int z = 0; z < grid.slices(); z++) {
            for (final byte crack : Planes.<byte[]>array(labels, z)) {
                voxels[crack & 0xFF]++;
            }
        }
        final List<CrackTruth> truths = new ArrayList<>();
        for (final Spallation crack : scene.cracks()) {
            truths.add(tally.crack(crack.number() - 1).truth(crack, voxels[crack.number()]));
        }
        return truths;
    }

    private List<DepositTruth> deposits() {
        final List<DepositTruth> truths = new ArrayList<>();
        for (final Spallation crack : scene.cracks()) {
            for (final int number : crack.depositNumbers()) {
                if (number > 0) {
                    truths.add(
                            new DepositTruth(
                                    number,
                                    crack.number(),
                                    tally.deposit(number),
                                    crack.hasMagnesium(number)));
                }
            }
        }
        for (int i = 0; i < scene.pores().size(); i++) {
            final int number = scene.depositOf(i);
            if (number > 0) {
                truths.add(new DepositTruth(number, 0, tally.deposit(number), false));
            }
        }
        return truths;
    }

    private List<PoreTruth> pores() {
        final List<PoreTruth> truths = new ArrayList<>();
        for (final Spallation crack : scene.cracks()) {
            for (final Pore pore : crack.pores()) {
                truths.add(new PoreTruth(crack.number(), 0, pore, pore.volume_um3()));
            }
        }
        for (int i = 0; i < scene.pores().size(); i++) {
            final Pore pore = scene.pores().get(i);
            truths.add(new PoreTruth(0, scene.depositOf(i), pore, pore.volume_um3()));
        }
        return truths;
    }
}
