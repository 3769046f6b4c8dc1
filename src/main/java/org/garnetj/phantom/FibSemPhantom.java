package org.garnetj.phantom;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;

/**
 * A block of LLZO as a plasma FIB-SEM sees it: a Pt–C cap on the surface, closed pores, and
 * spallation cracks of stages I to III, with everything known about them.
 *
 * <p>The grey of a pixel is averaged over the pixel on the cut face at the slice's mid-plane; along
 * z nothing is averaged, since secondary electrons come from a few nanometres. Labels are the phase
 * at the voxel's centre.
 */
public final class FibSemPhantom {

    private FibSemPhantom() {}

    /** Makes the sample that {@code settings} describe; equal settings give equal bits. */
    public static FibSemSample generate(final FibSemSettings settings, final Execution execution) {
        final FibSemScene scene = FibSemScene.of(settings);
        final List<SlicePosition> positions = SlicePosition.drawn(settings);
        final FibSemMicroscope microscope = new FibSemMicroscope(scene, positions, execution);
        final PlanarImg<UnsignedByteType, ?> phases = Planes.bytes(microscope.size());
        final PlanarImg<UnsignedByteType, ?> cracks = Planes.bytes(microscope.size());
        microscope.label(phases, cracks);
        return new FibSemSample(
                microscope.stack(),
                MagnesiumMap.count(phases, settings, execution),
                new Volume<>(phases, settings.grid().trueVoxel(), "truth-phases"),
                new Volume<>(cracks, settings.grid().trueVoxel(), "truth-cracks"),
                new TruthMeter(scene, execution).truth(positions, phases, cracks));
    }
}
