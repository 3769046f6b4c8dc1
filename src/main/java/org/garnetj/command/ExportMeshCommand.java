package org.garnetj.command;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.util.Intervals;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Volume;
import org.garnetj.mesh.PhaseMesh;
import org.garnetj.mesh.PhaseSurfaces;
import org.garnetj.mesh.SimplifiedMesh;
import org.garnetj.mesh.SurfaceMeasures;
import org.garnetj.mesh.VtiFile;
import org.garnetj.report.MeshTables;
import org.garnetj.report.ResultFolder;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

import java.io.File;
import java.io.IOException;
import java.util.Map;

/** A label stack in; the surfaces of its phases out, for other programs. */
@Plugin(
        type = Command.class,
        name = "export-mesh",
        menuPath = "Plugins>GarnetJ>Export Meshes...",
        description =
                "Writes the surfaces of all phases, closed and sharing their faces, as STL, PLY, OBJ, for ParaView or for Gmsh")
public final class ExportMeshCommand extends AnalysisCommand {

    @Parameter(
            label = "Label stack",
            description = "Whole numbers from 0 to 255, e.g. phases.tif of segment",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            persist = false)
    private File input;

    @Parameter(
            label = "Formats",
            description =
                    "Some of stl, ply (a file for each phase and each interface), obj, vtu (ParaView), msh (Gmsh),"
                            + " vti (ParaView: the voxels)",
            required = false,
            persist = false)
    private String format = "stl,vtu";

    @Parameter(
            label = "Smoothing (voxels)",
            description =
                    "How far a corner of a voxel may move along each axis; 0 leaves the faces of voxels",
            min = "0",
            max = "0.45",
            required = false,
            persist = false)
    private double smooth = PhaseSurfaces.MOST;

    @Parameter(
            label = "Triangles (0 = all)",
            description = "About how many triangles all surfaces together may have",
            min = "0",
            max = "2147483647",
            required = false,
            persist = false)
    private int triangles = 500_000;

    @Parameter(
            label = "Field (optional)",
            description =
                    "A stack as large as the labels, which goes into the voxels of the format vti, such as a field or greys",
            style = FileWidget.FILE_AND_DIRECTORY_STYLE,
            required = false,
            persist = false)
    private File field;

    @Parameter(
            label = "Pixel size (µm; 0 = from the file)",
            description = "Width of a pixel of the label stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double pixel;

    @Parameter(
            label = "Slice pitch (µm; 0 = from the file)",
            description =
                    "Distance between slices of the label stack; wins over what the file says",
            min = "0",
            required = false,
            persist = false)
    private double slice;

    @Parameter(
            label = "Output folder",
            description = "Receives the files, meshes.csv, report.html, provenance.json",
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
        final MeshFormats formats = MeshFormats.parse(format);
        final Calibration given = Keys.stack(pixel, slice);
        final LoadedImage<?> loaded = Stacks.read(input.toPath(), execution);
        final Volume<UnsignedByteType> labels =
                LabelFiles.labels(input.toPath(), loaded, given, execution);
        if (formats.has("vti")) {
            VtiFile.write(results.file("voxels.vti"), labels, fields(labels, execution));
        }
        if (formats.hasSurfaces()) {
            final LabelNames names = new LabelNames(loaded.metadata().labels());
            final PhaseMesh mesh = surfaces(labels, execution);
            formats.write(mesh, names::of, results);
            results.write("meshes.csv", MeshTables.meshes(SurfaceMeasures.of(mesh, names::of)));
        }
    }

    private PhaseMesh surfaces(final Volume<UnsignedByteType> labels, final Execution execution) {
        final PhaseMesh full =
                PhaseSurfaces.of(labels.pixels(), labels.voxelSize(), smooth, execution);
        if (triangles == 0 || full.triangleCount() <= triangles) {
            return full;
        }
        final SimplifiedMesh fewer = PhaseSurfaces.simplified(full, triangles, labels.voxelSize());
        note(
                "Of "
                        + full.triangleCount()
                        + " triangles "
                        + fewer.mesh().triangleCount()
                        + " are left; none of their corners lies farther than "
                        + Words.rounded(fewer.deviation_um())
                        + " µm, as a root mean square, from the triangles it stands for.");
        if (fewer.mesh().triangleCount() > triangles) {
            note("Fewer cannot be had without opening a phase or folding a surface.");
        }
        return fewer.mesh();
    }

    private Map<String, ? extends RandomAccessibleInterval<? extends RealType<?>>> fields(
            final Volume<?> labels, final Execution execution) {
        if (!Keys.isGiven(field)) {
            return Map.of();
        }
        final LoadedImage<?> loaded = Stacks.read(field.toPath(), execution);
        if (!Intervals.equalDimensions(loaded.pixels(), labels.pixels())) {
            throw new InputException(
                    field.getPath(),
                    "is not as large as the label stack",
                    "give field= a stack on the grid of input=");
        }
        return Map.of("field", loaded.pixels());
    }
}
