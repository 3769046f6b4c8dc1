package org.garnetj.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.learn.ForestSettings;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemPhantom;
import org.garnetj.phantom.FibSemSample;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;
import org.garnetj.phantom.XctPhantom;
import org.garnetj.phantom.XctSample;
import org.garnetj.phantom.XctSettings;
import org.garnetj.segment.Modality;
import org.garnetj.segment.Segmentation;
import org.garnetj.segment.TrainedModel;
import org.garnetj.segment.TrainedModelFile;
import org.garnetj.segment.TrainedSegmenter;
import org.garnetj.segment.TrainedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models that come with GarnetJ, on phantoms they have not seen. */
class DefaultModelsTest {

    private static final Execution EXECUTION = Execution.on(2);
    private static final long LARGEST_BYTES = 1_500_000;

    @TempDir Path folder;

    private static Segmentation segment(final String model, final Volume<?> grey) {
        return TrainedSegmenter.segment(
                grey, TrainedModelFile.read(Path.of(model)), TrainedSettings.standard(), EXECUTION);
    }

    private static <T extends RealType<T>> Volume<T> onGridOf(
            final Volume<?> truth, final Volume<T> stack, final double enlarged) {
        final VoxelSize own = truth.voxelSize();
        return new Volume<>(
                stack.pixels(),
                VoxelSize.um(enlarged * own.x_um(), enlarged * own.y_um(), enlarged * own.z_um()),
                stack.name());
    }

    private static double dice(
            final Volume<UnsignedByteType> truth, final Segmentation found, final int phase) {
        long both = 0;
        long sum = 0;
        for (int z = 0; z < truth.depth(); z++) {
            final byte[] a = Planes.bytePlane(truth.pixels(), z);
            final byte[] b = Planes.bytePlane(found.phases().pixels(), z);
            for (int i = 0; i < a.length; i++) {
                final boolean is = a[i] == phase || phase == 2 && a[i] == 3;
                both += is && b[i] == phase ? 1 : 0;
                sum += (is ? 1 : 0) + (b[i] == phase ? 1 : 0);
            }
        }
        return 2.0 * both / sum;
    }

    @Test
    void aFreshFibSemBlockIsCutByTheShippedModelWhateverItsPixelSize() {
        final FibSemSample sample =
                FibSemPhantom.generate(
                        FibSemSettings.defaults()
                                .withSeed(601)
                                .withGrid(new FibSemGrid(104, 84, 32, 0.05, 0.1, 52))
                                .withCracks(SpallationShape.stageII(2.6, 1.6, 1.4, 1.8)),
                        EXECUTION);
        final Segmentation found = segment("fibsem", onGridOf(sample.phases(), sample.stack(), 1));
        assertTrue(dice(sample.phases(), found, 0) > 0.85);
        assertTrue(dice(sample.phases(), found, 1) > 0.98);
        assertTrue(dice(sample.phases(), found, 2) > 0.7);
        final Segmentation larger = segment("fibsem", onGridOf(sample.phases(), sample.stack(), 8));
        assertTrue(Planes.equal(found.phases().pixels(), larger.phases().pixels()));
    }

    @Test
    void aFreshTomogramIsCutByTheShippedModel() {
        final XctSample sample =
                XctPhantom.generate(
                        XctSettings.defaults().withSeed(602).withGrid(64, 64, 48, 0.8), EXECUTION);
        final int last = sample.stacks().size() - 1;
        final Segmentation found =
                segment("xct", onGridOf(sample.phases().get(last), sample.stacks().get(last), 1));
        assertTrue(dice(sample.phases().get(last), found, 0) > 0.85);
        assertTrue(dice(sample.phases().get(last), found, 1) > 0.98);
        assertTrue(dice(sample.phases().get(last), found, 2) > 0.8);
    }

    @Test
    void theModelsAreSmall() throws IOException {
        long bytes = 0;
        for (final String name : TrainedModelFile.SHIPPED.split(",")) {
            bytes +=
                    TrainedModelFile.class
                            .getResourceAsStream("models/" + name + ".garnet")
                            .readAllBytes()
                            .length;
        }
        assertTrue(bytes < LARGEST_BYTES, bytes + " bytes");
    }

    @Test
    void trainingThemAgainGivesTheSameBytes() throws IOException {
        for (final int threads : new int[] {1, 2}) {
            TrainedModelFile.write(
                    DefaultModels.train(
                            Modality.XCT,
                            1,
                            1,
                            1,
                            ForestSettings.standard().withTrees(8),
                            Execution.on(threads)),
                    folder.resolve(threads + ".garnet"));
        }
        final byte[] first = Files.readAllBytes(folder.resolve("1.garnet"));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("2.garnet")));
        final TrainedModel model = TrainedModelFile.read(folder.resolve("1.garnet"));
        assertEquals(Modality.XCT, model.modality());
        assertTrue(model.pool().isPresent());
    }
}
