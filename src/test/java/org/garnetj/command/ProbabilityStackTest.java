package org.garnetj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ij.ImagePlus;
import ij.io.Opener;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.segment.PhaseProbabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ProbabilityStackTest {

    @TempDir Path folder;

    @Test
    void eachPhaseHasAChannelOfItsName() throws IOException {
        final ImagePlus shown = new Opener().openImage(written(2).toString());
        assertEquals(4, shown.getNChannels());
        assertEquals(5, shown.getNSlices());
        assertEquals(0.1, shown.getCalibration().pixelDepth, 1e-9);
        final String[] names = {"void", "LLZO", "Li", "Li-Mg"};
        for (int channel = 1; channel <= 4; channel++) {
            final int plane = shown.getStackIndex(channel, 2, 1);
            assertEquals(names[channel - 1], shown.getStack().getSliceLabel(plane));
            for (int i = 0; i < 6; i++) {
                final int label = (6 + i) % 5;
                assertEquals(
                        label == channel - 1 ? 1 : 0,
                        shown.getStack().getProcessor(plane).getf(i),
                        0);
            }
        }
    }

    @Test
    void threadsMakeNoDifference() throws IOException {
        assertEquals(-1, Files.mismatch(written(1), written(3)));
    }

    private Path written(final int threads) throws IOException {
        final byte[] labels = new byte[30];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 5 == 4 ? 255 : i % 5);
        }
        final Volume<UnsignedByteType> phases =
                new Volume<>(
                        ArrayImgs.unsignedBytes(labels, 3, 2, 5),
                        VoxelSize.um(0.05, 0.06, 0.1),
                        "phases");
        final Path path = folder.resolve("probabilities-" + threads + ".tif");
        ProbabilityStack.write(
                path, phases, PhaseProbabilities.certain(phases.pixels()), Execution.on(threads));
        return path;
    }
}
