package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.Volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns a grey stack of a cycled LLZO block into phases: void, LLZO, lithium, and what is not
 * analysed (cap, outside).
 *
 * <p>Nothing about the grey scale is assumed but that void is darker than lithium and lithium
 * darker than LLZO. Working memory is 14 bytes for each voxel, besides the grey stack; the result
 * does not depend on threads or blocks.
 */
public final class PhaseSegmenter {

    private PhaseSegmenter() {}

    /**
     * Labels every voxel.
     *
     * @param grey the stack, its voxel size true (a FIB-SEM stack's height already divided by the
     *     sine of the tilt)
     * @throws org.garnetj.image.InputException if pixels are NaN or infinite
     */
    public static <T extends RealType<T>> Segmentation segment(
            final Volume<T> grey, final SegmentSettings settings, final Execution execution) {
        final Side surface = settings.surface();
        final List<String> notes = new ArrayList<>();
        final Scene scene =
                Scene.of(surface.toTop(grey), settings.modality() == Modality.XCT, execution);
        final long blank = BlankedBorders.mark(scene, execution);
        if (blank > 0) {
            notes.add(blank + " voxels in blank bands at the edges are not analysed.");
        }
        final BrightLevel level = BrightLevel.find(scene, execution);
        GreyModel model = null;
        Optional<DarkSplit> split = Optional.empty();
        if (Double.isNaN(level.llzo()) || level.llzo() == level.black()) {
            notes.add("The stack is blank: nothing was analysed.");
            scene.forEachSlice(
                    "blank", execution, z -> Arrays.fill(scene.labels(z), Scene.OUTSIDE));
        } else {
            Illumination.normalise(scene, level, execution);
            if (settings.modality() == Modality.FIBSEM) {
                model = FibSemSegmenter.label(scene, settings, notes, execution);
            } else {
                final XctSegmenter tomogram = new XctSegmenter(scene, settings, notes, execution);
                model = tomogram.label();
                split = Optional.of(tomogram.split(model));
            }
        }
        final List<ClassStatistics> classes = statistics(level, model, scene.counts(execution));
        final PlanarImg<UnsignedByteType, ?> phases =
                Planes.copyBytes(surface.fromTop(scene.labelImage()));
        return new Segmentation(
                grey.with(phases, grey.name()),
                classes,
                notes,
                split,
                PhaseProbabilities.certain(phases));
    }

    private static List<ClassStatistics> statistics(
            final BrightLevel level, final GreyModel model, final long[] counts) {
        final List<ClassStatistics> classes = new ArrayList<>();
        if (model == null) {
            return classes;
        }
        final double range = level.llzo() - level.black();
        final double dark = model.voidDeviation() * range;
        classes.add(
                new ClassStatistics(
                        Phase.VOID, level.own(model.voidGrey()), dark, counts[Scene.VOID]));
        classes.add(
                new ClassStatistics(
                        Phase.LLZO,
                        level.llzo(),
                        model.llzoDeviation() * range,
                        counts[Scene.LLZO]));
        if (model.hasLithium()) {
            classes.add(
                    new ClassStatistics(
                            Phase.LI,
                            level.own(model.lithiumGrey()),
                            model.lithiumDeviation() * range,
                            counts[Scene.LI]));
        }
        return classes;
    }
}
