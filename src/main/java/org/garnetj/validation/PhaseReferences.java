package org.garnetj.validation;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSample;
import org.garnetj.phantom.XctSettings;
import org.garnetj.segment.PhaseSegmenter;
import org.garnetj.segment.SegmentSettings;

import java.util.List;
import java.util.function.IntPredicate;

/** Drawn stacks with every nuisance on, cut into phases without any help. */
final class PhaseReferences {

    private static final long SEED = 31;
    private static final String DRAWN = "drawn stack, seed " + SEED;

    private final Execution execution;
    private final References rows = new References("Phases");

    private PhaseReferences(final Execution execution) {
        this.execution = execution;
    }

    static List<Reference> of(final Execution execution) {
        final PhaseReferences phases = new PhaseReferences(execution);
        phases.fibSem();
        phases.tomogram();
        return phases.rows.rows();
    }

    private void fibSem() {
        final FibSemSample sample =
                FibSemPhantom.generate(
                        FibSemSettings.defaults()
                                .withSeed(SEED)
                                .withGrid(new FibSemGrid(140, 100, 64, 0.06, 0.15, 52))
                                .withCracks(SpallationShape.stageII(4.2, 4.8, 3.2, 2.6)),
                        execution);
        final Volume<UnsignedByteType> drawn = sample.phases();
        final Volume<UnsignedByteType> found =
                PhaseSegmenter.segment(
                                floats(sample.stack(), drawn), SegmentSettings.fibSem(), execution)
                        .phases();
        dice("FIB-SEM: Dice of LLZO", drawn, found, is(Phase.LLZO), 0.01);
        dice("FIB-SEM: Dice of voids", drawn, found, is(Phase.VOID), 0.07);
        dice("FIB-SEM: Dice of lithium", drawn, found, PhaseReferences::isLithium, 0.08);
        rows.share(
                "FIB-SEM: volume of all that is not LLZO",
                "voxels",
                count(drawn, PhaseReferences::isCavity),
                count(found, PhaseReferences::isCavity),
                0.08,
                DRAWN);
    }

    private void tomogram() {
        final XctSample sample =
                XctPhantom.generate(XctSettings.defaults().withSeed(SEED), execution);
        final int last = sample.stacks().size() - 1;
        final Volume<UnsignedByteType> drawn = sample.phases().get(last);
        final Volume<UnsignedByteType> found =
                PhaseSegmenter.segment(
                                floats(sample.stacks().get(last), drawn),
                                SegmentSettings.xct(),
                                execution)
                        .phases();
        dice(
                "X-ray tomogram: Dice of all that is not LLZO",
                drawn,
                found,
                PhaseReferences::isCavity,
                0.05);
    }

    // -- Helper methods --

    private void dice(
            final String name,
            final Volume<UnsignedByteType> drawn,
            final Volume<UnsignedByteType> found,
            final IntPredicate phase,
            final double allowed) {
        long both = 0;
        long sum = 0;
        for (int z = 0; z < drawn.depth(); z++) {
            final byte[] a = Planes.bytePlane(drawn.pixels(), z);
            final byte[] b = Planes.bytePlane(found.pixels(), z);
            for (int at = 0; at < a.length; at++) {
                final boolean isDrawn = phase.test(a[at] & 0xFF);
                final boolean isFound = phase.test(b[at] & 0xFF);
                both += isDrawn && isFound ? 2 : 0;
                sum += (isDrawn ? 1 : 0) + (isFound ? 1 : 0);
            }
        }
        rows.amount(name, "", 1, (double) both / sum, allowed, DRAWN);
    }

    private static long count(final Volume<UnsignedByteType> phases, final IntPredicate wanted) {
        long count = 0;
        for (int z = 0; z < phases.depth(); z++) {
            for (final byte label : Planes.bytePlane(phases.pixels(), z)) {
                count += wanted.test(label & 0xFF) ? 1 : 0;
            }
        }
        return count;
    }

    private static IntPredicate is(final Phase phase) {
        return label -> label == phase.label();
    }

    private static boolean isLithium(final int label) {
        return label == Phase.LI.label() || label == Phase.LI_MG.label();
    }

    private static boolean isCavity(final int label) {
        return label == Phase.VOID.label() || isLithium(label);
    }

    private static <T extends RealType<T>> Volume<FloatType> floats(
            final Volume<T> stack, final Volume<?> like) {
        final PlanarImg<FloatType, ?> copy = Planes.floats(stack.pixels());
        for (int z = 0; z < stack.depth(); z++) {
            final float[] plane = Planes.floatPlane(stack.pixels(), z);
            System.arraycopy(plane, 0, Planes.<float[]>array(copy, z), 0, plane.length);
        }
        return new Volume<>(copy, like.voxelSize(), "drawn");
    }
}
