package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ConstantUtils;

import org.garnetj.block.Execution;
import org.garnetj.electro.ParameterException;
import org.garnetj.image.TiffWriter;
import org.garnetj.image.Volume;
import org.garnetj.magnesium.MapShift;
import org.garnetj.magnesium.RegisteredMap;
import org.garnetj.report.RestoreTables;
import org.garnetj.report.ResultFolder;
import org.garnetj.restore.Restored;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;

/** An element map on the voxels of the phases. */
@Plugin(
        type = Command.class,
        name = "register-eds",
        menuPath = "Plugins>GarnetJ>Restore>Register EDS...",
        description =
                "Brings an element map onto the voxels of a phase stack, by their sizes and the shift that fits best")
public final class RegisterEdsCommand extends AnalysisCommand {

    @Parameter(
            label = "Phase stack",
            description =
                    "Labels 0 void, 1 LLZO, 2 Li, 3 Li-Mg, 255 not analysed; phases.tif of segment",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File phases;

    @Parameter(
            label = "Element map",
            description = "Counts of an element over the same block, with their own calibration",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File eds;

    @Parameter(
            label = "Pixel size of the map (µm; 0 = from its file)",
            description = "Width of a pixel of the map; wins over what its file says",
            min = "0",
            required = false,
            persist = false)
    private double edspixel;

    @Parameter(
            label = "Slice pitch of the map (µm; 0 = from its file)",
            description = "Distance between slices of the map; wins over what its file says",
            min = "0",
            required = false,
            persist = false)
    private double edsslice;

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel of the phase stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the file)",
            description =
                    "Distance between slices of the phase stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Tilt of the map (°)",
            description =
                    "Used when the map's height agrees with the stack's only after the stretch by 1/sin(tilt)",
            min = "0",
            max = "90",
            required = false,
            persist = false)
    private double tilt = 52;

    @Parameter(
            label = "Largest shift of the map (µm)",
            description =
                    "How far the map may be moved along each axis to fit the phases; 0 leaves it where it is",
            min = "0",
            max = "1000",
            required = false,
            persist = false)
    private double maxshift = 3;

    @Parameter(
            label = "Grey stack (optional)",
            description =
                    "The stack that the phases were cut from: the map is moved to fit its greys instead of its labels",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File grey;

    @Parameter(
            label = "Values",
            description =
                    "counts: those in each voxel, whose sum is the map's; density: counts for each µm³",
            choices = {"counts", "density"},
            required = false,
            persist = false)
    private String values = "counts";

    @Parameter(
            label = "Output folder",
            description = "Receives stack.tif, register-eds.csv, report.html, provenance.json",
            style = FileWidget.DIRECTORY_STYLE,
            persist = false)
    private File output;

    @Override
    protected File output() {
        return output;
    }

    @Override
    protected void analyse(final Execution execution, final ResultFolder results)
            throws IOException {
        final Volume<UnsignedByteType> labels =
                LabelFiles.phases(phases.toPath(), Keys.stack(pixel, slice), execution);
        final double factor = factor(labels);
        final RegisteredMap map = registered(labels, execution);
        map.notes().forEach(this::note);
        final Volume<FloatType> like =
                labels.with(
                        ConstantUtils.constantRandomAccessibleInterval(
                                new FloatType(), labels.pixels()),
                        eds.getName());
        final Restored<MapShift> made =
                Restored.onGridOf(
                        like,
                        (first, slices) -> {
                            for (int s = 0; s < slices.length; s++) {
                                final float[] counts = map.slice(first + s);
                                for (int i = 0; i < counts.length; i++) {
                                    slices[s][i] = (float) (factor * counts[i]);
                                }
                            }
                        },
                        map.shifts(),
                        map.notes());
        TiffWriter.write(
                results.file(RestoreCommand.STACK), made.of(like, "register-eds", execution));
        results.write("register-eds.csv", RestoreTables.mapShifts(made.log()));
    }

    private RegisteredMap registered(
            final Volume<UnsignedByteType> labels, final Execution execution) {
        final Volume<?> map =
                Stacks.elementMap(eds.toPath(), Keys.stack(edspixel, edsslice), execution);
        if (!Keys.isGiven(grey)) {
            return RegisteredMap.of(labels, map, tilt, maxshift, execution);
        }
        final Volume<?> greys =
                Stacks.read(grey.toPath(), execution).toVolume(Keys.stack(pixel, slice));
        return RegisteredMap.of(labels, map, greys, tilt, maxshift, execution);
    }

    private double factor(final Volume<?> labels) {
        return switch (values) {
            case "counts" -> 1;
            case "density" -> 1 / labels.voxelSize().volume_um3();
            default -> throw new ParameterException("values", values, "give counts or density");
        };
    }
}
