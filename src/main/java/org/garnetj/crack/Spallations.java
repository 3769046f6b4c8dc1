package org.garnetj.crack;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.util.List;

/**
 * Finds the spallation cracks of a phase stack and measures them.
 *
 * <p>The original surface is rebuilt, cavities are labelled below it, sheets that reach towards the
 * surface are kept (see {@link SpallationSettings}) and measured. About 10 bytes a voxel besides
 * the stack, and 30 to 100 for each voxel of the bounding box of the cavity at hand.
 */
public final class Spallations {

    private Spallations() {}

    /**
     * Measures all spallations.
     *
     * @param phases labels of {@link org.garnetj.image.Phase}
     * @throws org.garnetj.image.InputException if the stack has other labels
     */
    public static SpallationResult measure(
            final Volume<UnsignedByteType> phases,
            final SpallationSettings settings,
            final Execution execution) {
        final Side side = settings.surface();
        final Volume<UnsignedByteType> turned = turned(phases, side);
        final PhaseCheck check = PhaseCheck.of(turned, execution);
        if (!check.hasCeramic()) {
            return nothing(phases, turned, side);
        }
        final ReferenceSurface surface = new SurfaceFinder(turned, settings, execution).surface();
        final Straightened straight = Straightened.of(turned, surface, execution);
        final Cavities cavities =
                Cavities.below(
                        straight.surface(), straight.phases().pixels(), settings.film(), execution);
        final SheetJoiner joiner =
                new SheetJoiner(straight.phases(), cavities, settings, execution);
        final CrackMeter meter =
                new CrackMeter(
                        straight.phases(),
                        straight.surface(),
                        cavities,
                        settings,
                        check.hasMagnesium());
        final List<Crack> cracks = meter.cracks(joiner.cavities(), execution);
        final PlanarImg<UnsignedShortType, ?> ids = CrackIds.draw(cracks, cavities, execution);
        return new SpallationResult(
                cracks.stream().map(Crack::spallation).toList(),
                phases.with(
                        turnedBack(straight.restored(ids, execution), side),
                        phases.name() + " cracks"),
                surface);
    }

    /**
     * Without ceramic there is nothing that could crack, and the surface is the face of the block.
     */
    private static SpallationResult nothing(
            final Volume<UnsignedByteType> phases,
            final Volume<UnsignedByteType> turned,
            final Side side) {
        final double[] offsets = new double[Math.toIntExact(turned.depth())];
        final int width = Math.toIntExact(turned.width());
        return new SpallationResult(
                List.of(),
                phases.with(Planes.shorts(phases.pixels()), phases.name() + " cracks"),
                new ReferenceSurface(side, 0, 0, 0, 0, offsets, width, turned.voxelSize()));
    }

    private static Volume<UnsignedByteType> turned(
            final Volume<UnsignedByteType> phases, final Side side) {
        if (side == Side.TOP) {
            return phases;
        }
        final Volume<UnsignedByteType> view = side.toTop(phases);
        return view.with(Planes.copy(view.pixels()), view.name());
    }

    private static RandomAccessibleInterval<UnsignedShortType> turnedBack(
            final PlanarImg<UnsignedShortType, ?> ids, final Side side) {
        return side == Side.TOP ? ids : CrackIds.copy(side.fromTop(ids));
    }
}
