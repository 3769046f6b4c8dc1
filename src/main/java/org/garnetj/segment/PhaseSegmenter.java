package org.garnetj.segment;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
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
 * darker than LLZO. Working memory is 14 bytes for each voxel, besides the grey stack; five of them
 * are kept until the probabilities are no longer needed. The result does not depend on threads or
 * blocks.
 */
public final class PhaseSegmenter {

    private PhaseSegmenter() {}

    /**
     * Labels every voxel.
     *
     * @param grey the stack, its voxel size true (a FIB-SEM stack's height already divided by the
     *     sine of the tilt)
     * @throws org.garnetj.image.InputException if pixels are NaN or infinite
     * @throws ParameterException if the method needs a model
     */
    public static <T extends RealType<T>> Segmentation segment(
            final Volume<T> grey, final SegmentSettings settings, final Execution execution) {
        if (settings.method() == SegmentMethod.TRAINED) {
            throw withoutModel();
        }
        final Side surface = settings.surface();
        final List<String> notes = new ArrayList<>();
        final Scene scene =
                Scene.of(surface.toTop(grey), settings.modality() == Modality.XCT, execution);
        final long blank = BlankedBorders.mark(scene, execution);
        if (blank > 0) {
            notes.add(blank + " voxels in blank bands at the edges are not analysed.");
        }
        final BrightLevel level = BrightLevel.find(scene, execution);
        Decision decision = new Decision(List.of(), Optional.empty(), null, Double.NaN);
        if (Double.isNaN(level.llzo()) || level.llzo() == level.black()) {
            notes.add("The stack is blank: nothing was analysed.");
            scene.forEachSlice(
                    "blank", execution, z -> Arrays.fill(scene.labels(z), Scene.OUTSIDE));
        } else {
            Illumination.normalise(scene, level, execution);
            BrightBodies.note(scene, scene.height / 2, execution).ifPresent(notes::add);
            decision = decide(scene, level, settings, notes, execution);
        }
        final PlanarImg<UnsignedByteType, ?> phases =
                Planes.copy(surface.fromTop(scene.labelImage()));
        return new Segmentation(
                grey.with(phases, grey.name()),
                decision.classes(),
                notes,
                decision.split(),
                probabilities(grey, scene, decision, settings, phases, execution));
    }

    /**
     * What the labels were decided by; no model if nothing was analysed.
     *
     * @param sigma_px standard deviation of the point spread, NaN where it was not asked
     */
    private record Decision(
            List<ClassStatistics> classes,
            Optional<DarkSplit> split,
            GreyModel model,
            double sigma_px) {}

    private static PhaseProbabilities probabilities(
            final Volume<?> grey,
            final Scene scene,
            final Decision decision,
            final SegmentSettings settings,
            final PlanarImg<UnsignedByteType, ?> phases,
            final Execution execution) {
        return decision.model() == null
                ? PhaseProbabilities.certain(phases)
                : new GreyProbabilities(
                        scene.on(grey, settings.surface()),
                        decision.model(),
                        decision.sigma_px() * scene.voxelSize.x(),
                        Calibration.of(
                                settings.method(),
                                settings.modality(),
                                decision.model().hasLithium()),
                        settings,
                        execution);
    }

    private static Decision decide(
            final Scene scene,
            final BrightLevel level,
            final SegmentSettings settings,
            final List<String> notes,
            final Execution execution) {
        if (settings.method() == SegmentMethod.OTSU) {
            final List<ClassStatistics> classes =
                    OtsuSegmenter.label(scene, level, settings, notes, execution);
            return new Decision(
                    classes, Optional.empty(), GreyModel.of(classes, level), Double.NaN);
        }
        if (settings.modality() == Modality.FIBSEM) {
            final FibSemSegmenter.Result found =
                    FibSemSegmenter.label(scene, settings, notes, execution);
            final long[] counts = scene.counts(execution);
            return new Decision(
                    statistics(level, found.model(), counts),
                    DarkSplit.doubtful(counts[Scene.VOID], counts[Scene.LI], found.doubtful()),
                    found.model(),
                    Double.NaN);
        }
        final XctSegmenter tomogram = new XctSegmenter(scene, settings, notes, execution);
        final GreyModel model = tomogram.label();
        final double sigma_px = model.hasLithium() ? PointSpread.fit(scene, execution) : Double.NaN;
        return new Decision(
                statistics(level, model, scene.counts(execution)),
                Optional.of(tomogram.split(model, sigma_px)),
                model,
                sigma_px);
    }

    private static ParameterException withoutModel() {
        return new ParameterException(
                "method", SegmentMethod.TRAINED.key(), "give the trained model too, model=…");
    }

    private static List<ClassStatistics> statistics(
            final BrightLevel level, final GreyModel model, final long[] counts) {
        final List<ClassStatistics> classes = new ArrayList<>();
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
