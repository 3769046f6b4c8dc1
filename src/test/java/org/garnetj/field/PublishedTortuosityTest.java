package org.garnetj.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.SharedData;
import org.garnetj.block.Execution;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.junit.jupiter.api.Test;

/** Stacks whose tortuosity factor others have published. */
class PublishedTortuosityTest {

    private static Volume<UnsignedByteType> pores(final String file, final int below) {
        final LoadedImage<?> loaded = ImageReader.read(SharedData.path(file));
        return Boxes.draw(
                (int) loaded.pixels().dimension(0),
                (int) loaded.pixels().dimension(1),
                (int) loaded.pixels().dimension(2),
                VoxelSize.um(1, 1, 1),
                (x, y, z) -> {
                    final byte[] plane = Planes.array(loaded.pixels(), z);
                    return (plane[y * (int) loaded.pixels().dimension(0) + x] & 255) < below
                            ? 1
                            : 0;
                });
    }

    /** TauFactor 2, along the slices. */
    @Test
    void anElectrodeAsTauFactorFinds() {
        final Transport found =
                Tortuosity.along(
                        2,
                        pores("tortuosity-electrode/electrode.tiff", 1),
                        TransportSettings.of(1),
                        Execution.on(2));
        assertEquals(1, found.tortuosity_factor() / 2.0776, 1e-3);
        assertEquals(0.9989, found.percolating_fraction(), 5e-5);
        assertEquals(0, found.charge_balance(), 1e-6);
        assertTrue(found.iterations() <= 20, "steps " + found.iterations());
    }

    /** PuMA, along the columns; its ends lie elsewhere. */
    @Test
    void carbonFibresAsPumaFinds() {
        final Transport found =
                Tortuosity.along(
                        0,
                        pores("xct-fibreform/100_fiberform.tif", 90),
                        TransportSettings.of(1),
                        Execution.on(2));
        assertEquals(1, found.tortuosity_factor() / 1.3133487, 1e-3);
        assertEquals(1, found.effective_conductivity() / 0.6341499, 1e-3);
        assertEquals(0, found.charge_balance(), 1e-6);
        assertTrue(found.iterations() <= 20, "steps " + found.iterations());
    }
}
