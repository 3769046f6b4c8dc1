package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.SharedData;
import org.garnetj.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;

/** The strip below a micrograph is no sample. */
class DataBarTest {

    @Test
    void theBarIsTakenOffAndComesBackAsNotAnalysed() {
        final PlanarImg<UnsignedByteType, ?> labels = Planes.bytes(new FinalDimensions(3, 5, 2));
        for (int z = 0; z < 2; z++) {
            Arrays.fill(Planes.<byte[]>array(labels, z), (byte) (z + 1));
        }
        final Volume<UnsignedByteType> stack = new Volume<>(labels, VoxelSize.um(1, 2, 3), "stack");
        final Volume<UnsignedByteType> picture = DataBar.without(stack, 2);
        assertEquals(3, picture.height());
        final Volume<UnsignedByteType> whole = DataBar.restored(picture, 2);
        assertEquals(5, whole.height());
        assertEquals(stack.voxelSize(), whole.voxelSize());
        assertEquals(2, whole.pixels().getAt(2, 2, 1).get());
        assertEquals(255, whole.pixels().getAt(0, 3, 1).get());
        assertEquals(255, whole.pixels().getAt(2, 4, 0).get());
    }

    @Test
    void aRealMicrographsBarIsNotAnalysed(@TempDir final Path output) {
        final Path micrograph = SharedData.path("sem-metadata/skan_fei_retic.tif");
        final Shell shell =
                Shell.garnetj(
                        "segment",
                        "input=" + micrograph,
                        "slice=0.01",
                        "tilt=0",
                        "output=" + output);
        assertEquals(0, shell.exitCode(), shell.err());
        final LoadedImage<?> phases = ImageReader.read(output.resolve("phases.tif"));
        final int rows = ImageReader.read(micrograph).metadata().dataBarRows().getAsInt();
        assertEquals(1094, phases.pixels().dimension(1));
        assertEquals(255.0, phases.pixels().getAt(700, 1094 - rows, 0).getRealDouble());
        assertEquals(255.0, phases.pixels().getAt(700, 1093, 0).getRealDouble());
    }
}
