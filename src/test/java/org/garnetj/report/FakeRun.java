package org.garnetj.report;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.FrameInterval;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Movie;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The result folders of a run that never was: a block of 3 × 2.54 × 2 µm³ with two lens-shaped
 * cracks, one half filled with lithium, and a movie of two dendrites at 8.6 and 4.5 µm/s.
 */
final class FakeRun {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 100;
    private static final int DEPTH = 40;
    private static final VoxelSize VOXEL = VoxelSize.um(0.02, 0.0254, 0.05);

    private final Path folder;
    private final Random random = new Random(3);

    FakeRun(final Path folder) {
        this.folder = folder;
    }

    /** Writes all files and returns the steps that would have made them. */
    List<StepRecord> write() throws IOException {
        final Path stack = folder.resolve("stack.tif");
        final Path movie = folder.resolve("movie.tif");
        final Path phases = Files.createDirectories(folder.resolve("out/phases"));
        final Path cracks = Files.createDirectories(folder.resolve("out/cracks"));
        final Path tips = Files.createDirectories(folder.resolve("out/tips"));
        writeStacks(stack, phases, cracks);
        phaseTable().write(phases.resolve("phases.csv"));
        spallationTable().write(cracks.resolve("spallations.csv"));
        writeMovie(movie);
        tipTable().write(tips.resolve("tips.csv"));
        dendriteTable().write(tips.resolve("dendrites.csv"));
        return List.of(
                step("phases", "segment", "Segment Phases", Map.of("input", stack), phases),
                step(
                        "cracks",
                        "spallations",
                        "Spallation Geometry",
                        Map.of("input", phases.resolve("phases.tif")),
                        cracks),
                step("tips", "track-tips", "Track Tips", Map.of("input", movie), tips),
                new StepRecord(
                        "current",
                        "tip-current",
                        "Tip Current Density",
                        Map.of("velocity", "8.6", "molarvolume", "13.148", "charge", "1"),
                        Map.of(),
                        Optional.empty(),
                        Map.of("j_tip_A_per_cm2", "6.311")));
    }

    private static StepRecord step(
            final String id,
            final String command,
            final String title,
            final Map<String, Path> inputs,
            final Path output) {
        final Map<String, String> with = new LinkedHashMap<>();
        with.put("surface", "top");
        with.put("note", "");
        return new StepRecord(id, command, title, with, inputs, Optional.of(output), Map.of());
    }

    private void writeStacks(final Path stack, final Path phases, final Path cracks)
            throws IOException {
        final var size = ArrayImgs.unsignedBytes(WIDTH, HEIGHT, DEPTH);
        final PlanarImg<UnsignedByteType, ?> grey = Planes.bytes(size);
        final PlanarImg<UnsignedByteType, ?> labels = Planes.bytes(size);
        final PlanarImg<UnsignedByteType, ?> numbers = Planes.bytes(size);
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                final int x = i % WIDTH;
                final int y = i / WIDTH;
                final int crack = crackAt(x, y, z);
                final Phase phase = phaseAt(x, y, crack);
                Planes.<byte[]>array(labels, z)[i] = (byte) phase.label();
                Planes.<byte[]>array(numbers, z)[i] = (byte) crack;
                final double mean = phase == Phase.LLZO ? 190 : phase == Phase.LI ? 90 : 40;
                Planes.<byte[]>array(grey, z)[i] = (byte) (mean + 14 * random.nextGaussian());
            }
        }
        TiffWriter.write(stack, new Volume<>(grey, VOXEL, "stack"));
        TiffWriter.write(
                phases.resolve("phases.tif"),
                new Volume<>(labels, VOXEL, "phases"),
                LookupTable.PHASES);
        TiffWriter.write(
                cracks.resolve("cracks.tif"),
                new Volume<>(numbers, VOXEL, "cracks"),
                LookupTable.objects());
    }

    private static int crackAt(final int x, final int y, final int z) {
        if (lens(x - 50, y - 45, (z - 14) * 2.5, 30)) {
            return 1;
        }
        return lens(x - 110, y - 60, (z - 28) * 2.5, 22) ? 2 : 0;
    }

    private static boolean lens(
            final double x, final double y, final double z, final double radius) {
        final double r = Math.hypot(x, z);
        return r < radius && Math.abs(y + 12 * (r / radius) * (r / radius)) < 4;
    }

    private static Phase phaseAt(final int x, final int y, final int crack) {
        if (y < 12) {
            return Phase.NOT_ANALYSED;
        }
        return crack == 0 ? Phase.LLZO : x % 60 < 30 ? Phase.LI : Phase.VOID;
    }

    private static Table phaseTable() {
        return Table.with("phase", "label", "voxels", "volume_um3", "fraction")
                .row("void", 0, 4321, 0.1098, 0.00818)
                .row("LLZO", 1, 512_345, 13.01, 0.9705)
                .row("Li", 2, 11_256, 0.2859, 0.0213)
                .row("Li-Mg", 3, 0, 0.0, 0.0)
                .build();
    }

    private static Table spallationTable() {
        return Table.with(
                        "crack",
                        "stage",
                        "open",
                        "touches_edge",
                        "volume_um3",
                        "void_um3",
                        "li_um3",
                        "limg_um3",
                        "fill_fraction",
                        "mg_fraction",
                        "footprint_area_um2",
                        "equivalent_diameter_um",
                        "max_depth_um",
                        "mean_depth_um",
                        "aperture_mean_um",
                        "aperture_max_um")
                .row(
                        1, "I", false, false, 0.2265, 0.11, 0.1165, 0, 0.514, 0.0, 1.131, 1.2, 0.93,
                        0.71, 0.203, 0.228)
                .row(
                        2, "III", true, false, 0.1218, 0.06, 0.0, 0.0618, 0.507, null, 0.6082, 0.88,
                        1.31, 1.09, 0.2, 0.22)
                .build();
    }

    private void writeMovie(final Path file) throws IOException {
        final PlanarImg<UnsignedByteType, ?> frames =
                Planes.bytes(ArrayImgs.unsignedBytes(160, 120, 30));
        for (int f = 0; f < 30; f++) {
            final byte[] plane = Planes.array(frames, f);
            for (int i = 0; i < plane.length; i++) {
                final int x = i % 160;
                final int y = i / 160;
                final boolean dark =
                        Math.abs(x - 50) < 3 && y < length(1, f) / 2.0
                                || Math.abs(x - 110) < 3 && y < length(2, f) / 2.0;
                plane[i] = (byte) ((dark ? 60 : 180) + 10 * random.nextGaussian());
            }
        }
        TiffWriter.write(file, new Movie<>(frames, 2.0, new FrameInterval(0.5), "movie"));
    }

    private static double length(final int dendrite, final int frame) {
        final double t = 0.5 * frame;
        return dendrite == 1
                ? Math.max(0, 8.6 * (t - 1.2))
                : Math.min(40, Math.max(0, 4.5 * (t - 3.1)));
    }

    private Table tipTable() {
        final Table.Builder table =
                Table.with("dendrite", "frame", "t_s", "x_um", "y_um", "length_um");
        for (int dendrite = 1; dendrite <= 2; dendrite++) {
            for (int f = 0; f < 30; f++) {
                final double length = length(dendrite, f);
                if (length > 0) {
                    final double measured = length + 1.2 * random.nextGaussian();
                    final double x = dendrite == 1 ? 100 : 220;
                    table.row(dendrite, f, 0.5 * f, x, measured, measured);
                }
            }
        }
        return table.build();
    }

    private static Table dendriteTable() {
        return Table.with(
                        "dendrite",
                        "onset_s",
                        "velocity_um_per_s",
                        "velocity_um_per_s_ci_low",
                        "velocity_um_per_s_ci_high",
                        "j_tip_A_per_cm2",
                        "j_tip_A_per_cm2_ci_low",
                        "j_tip_A_per_cm2_ci_high",
                        "localisation_factor",
                        "current_mA_per_cm2")
                .row(1, 1.21, 8.6, 8.36, 8.84, 6.311, 6.135, 6.487, null, null)
                .row(2, 3.08, 4.5, 4.1, 4.9, 3.302, 3.009, 3.596, null, null)
                .build();
    }
}
