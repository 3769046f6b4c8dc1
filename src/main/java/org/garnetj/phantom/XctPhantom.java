package org.garnetj.phantom;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An LLZO pellet as X-ray tomography sees it after each plating step: the same pores, and a crack
 * that grows from the electrode and is only partly filled with lithium, whose grey is close to that
 * of a void.
 *
 * <p>The grey of a voxel is averaged over the voxel; labels are the phase at its centre.
 */
public final class XctPhantom {

    private final XctSettings settings;
    private final Execution execution;
    private final FinalDimensions size;
    private final VoxelSize voxel;
    private final List<Pore> pores;
    private final List<Volume<?>> stacks = new ArrayList<>();
    private final List<Volume<UnsignedByteType>> labels = new ArrayList<>();
    private final List<XctTruth.Step> truths = new ArrayList<>();

    private XctPhantom(final XctSettings settings, final Execution execution) {
        this.settings = settings;
        this.execution = execution;
        size = new FinalDimensions(settings.width(), settings.height(), settings.depth());
        voxel = VoxelSize.um(settings.voxel_um(), settings.voxel_um(), settings.voxel_um());
        pores = XctScene.pores(settings);
    }

    /** Makes the sample that {@code settings} describe; equal settings give equal bits. */
    public static XctSample generate(final XctSettings settings, final Execution execution) {
        final XctPhantom phantom = new XctPhantom(settings, execution);
        for (int step = 0; step < settings.steps().size(); step++) {
            phantom.scan(step);
        }
        return new XctSample(
                List.copyOf(phantom.stacks),
                List.copyOf(phantom.labels),
                new XctTruth(
                        settings,
                        List.copyOf(phantom.truths),
                        phantom.pores,
                        XctScene.filled(settings, phantom.pores.size())));
    }

    private void scan(final int step) {
        final XctScene scene = new XctScene(settings, settings.steps().get(step), pores);
        final PlanarImg<FloatType, ?> sharp = Planes.floats(size);
        final PlanarImg<UnsignedByteType, ?> phases = Planes.bytes(size);
        final XctSlice whole = new XctSlice(scene, settings, pores.size(), 0);
        execution
                .mapItems(
                        "draw slices",
                        IntStream.range(0, settings.depth()).boxed().toList(),
                        z -> draw(scene, z, Planes.array(sharp, z), Planes.array(phases, z)))
                .forEach(slice -> slice.addTo(whole));
        stacks.add(image(step, sharp));
        labels.add(new Volume<>(phases, voxel, "truth-step-" + (step + 1)));
        truths.add(truth(step, whole, phases));
    }

    private XctSlice draw(
            final XctScene scene, final int z, final float[] grey, final byte[] phases) {
        final XctSlice slice = new XctSlice(scene, settings, pores.size(), z);
        slice.average(grey);
        slice.label(phases);
        return slice;
    }

    private Volume<?> image(final int step, final PlanarImg<FloatType, ?> sharp) {
        final double blur = settings.nuisances().blur_px();
        final PlanarImg<FloatType, ?> smooth =
                blur > 0 ? Gauss.smooth(sharp, new double[] {blur, blur, blur}, execution) : sharp;
        final Tomograph tomograph = new Tomograph(settings);
        return new Digitiser(size, voxel, execution)
                .store(
                        "step-" + (step + 1),
                        settings.greys().bits(),
                        z -> {
                            final float[] plane = Planes.array(smooth, z);
                            tomograph.expose(plane, step, z);
                            return plane;
                        });
    }

    private XctTruth.Step truth(
            final int step, final XctSlice whole, final PlanarImg<UnsignedByteType, ?> phases) {
        final long[] voxels = new long[256];
        for (int z = 0; z < settings.depth(); z++) {
            for (final byte label : Planes.<byte[]>array(phases, z)) {
                voxels[label & 0xFF]++;
            }
        }
        final double crack = whole.crackLithium() + whole.crackVoid();
        final boolean[] touched = whole.touched();
        return new XctTruth.Step(
                step + 1,
                PhaseTruth.of(whole.volumes(), voxels, voxel.volume_um3()),
                crack,
                whole.crackLithium(),
                whole.crackVoid(),
                crack == 0 ? 0 : whole.crackLithium() / crack,
                IntStream.range(0, touched.length).filter(i -> touched[i]).boxed().toList());
    }
}
