package org.garnetj.crack;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;
import org.garnetj.mesh.Mesh;

import java.util.List;

/**
 * Finds the spallation cracks of a phase stack and measures them.
 *
 * <p>The original surface is rebuilt, cavities are labelled below it, sheets that reach towards the
 * surface are kept (see {@link SpallationSettings}) and measured. About 16 bytes a voxel besides
 * the stack and what is known beside it, 30 to 100 for each voxel of the bounding box of the cavity
 * at hand, and 2 for each of those of the cracks found.
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
        return measure(phases, Evidence.none(), settings, execution);
    }

    /**
     * Measures all spallations, their apertures by more than labels.
     *
     * @param phases labels of {@link org.garnetj.image.Phase}
     * @param evidence grey and probabilities on the same grid
     * @throws org.garnetj.image.InputException if the stack has other labels
     */
    public static SpallationResult measure(
            final Volume<UnsignedByteType> phases,
            final Evidence evidence,
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
                        check.hasMagnesium(),
                        new SheetMeter(
                                straight.phases(),
                                straight.surface(),
                                cavities,
                                new TurnedEvidence(evidence, side, straight.shifts()),
                                contrasts(phases, evidence, execution),
                                execution));
        final CrackMeter.Found found = meter.cracks(joiner.cavities(), execution);
        final List<Crack> cracks = found.cracks();
        final PlanarImg<UnsignedShortType, ?> lids = Planes.shorts(turned.pixels());
        CrackDrawing.lids(cracks, lids);
        final PlanarImg<FloatType, ?> apertures = Planes.floats(turned.pixels());
        CrackDrawing.apertures(cracks, apertures);
        return new SpallationResult(
                cracks.stream().map(Crack::spallation).toList(),
                cracks.stream().flatMap(crack -> crack.transverse().stream()).toList(),
                phases.with(
                        turnedBack(
                                straight.restored(
                                        CrackIds.draw(cracks, cavities, execution), execution),
                                side),
                        phases.name() + " cracks"),
                phases.with(
                        turnedBack(straight.restored(lids, execution), side),
                        phases.name() + " lids"),
                phases.with(
                        turnedBack(straight.restored(apertures, execution), side),
                        phases.name() + " apertures"),
                MidSurface.of(cracks, side, turned.height() * turned.voxelSize().y_um()),
                surface,
                found.deep());
    }

    private static double[] contrasts(
            final Volume<UnsignedByteType> phases,
            final Evidence evidence,
            final Execution execution) {
        return evidence.grey()
                .map(grey -> FillingGreys.contrasts(phases, grey, execution))
                .orElse(new double[] {Double.NaN, Double.NaN});
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
                List.of(),
                phases.with(Planes.shorts(phases.pixels()), phases.name() + " cracks"),
                phases.with(Planes.shorts(phases.pixels()), phases.name() + " lids"),
                phases.with(Planes.floats(phases.pixels()), phases.name() + " apertures"),
                new Mesh(new double[0], new int[0]),
                new ReferenceSurface(side, 0, 0, 0, 0, offsets, width, turned.voxelSize()),
                0);
    }

    private static Volume<UnsignedByteType> turned(
            final Volume<UnsignedByteType> phases, final Side side) {
        if (side == Side.TOP) {
            return phases;
        }
        final Volume<UnsignedByteType> view = side.toTop(phases);
        return view.with(Planes.copy(view.pixels()), view.name());
    }

    private static <T extends NativeType<T> & RealType<T>> RandomAccessibleInterval<T> turnedBack(
            final PlanarImg<T, ?> drawn, final Side side) {
        return side == Side.TOP ? drawn : Planes.copy(side.fromTop(drawn));
    }
}
