package org.garnetj.mesh;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes the voxels of a stack as image data for ParaView: the label of each voxel and any fields
 * on the same grid, as cells, spacing and places in µm.
 */
public final class VtiFile {

    private VtiFile() {}

    /**
     * Writes the file, replacing what is there, plane by plane.
     *
     * @param fields by name; as large as the labels, written as 32-bit floats
     */
    public static void write(
            final Path file,
            final Volume<UnsignedByteType> labels,
            final Map<String, ? extends RandomAccessibleInterval<? extends RealType<?>>> fields)
            throws IOException {
        final RandomAccessibleInterval<UnsignedByteType> pixels = labels.pixels();
        final long voxels = pixels.dimension(0) * pixels.dimension(1) * pixels.dimension(2);
        try (LittleEndian out = new LittleEndian(file)) {
            out.text(header(labels, fields, voxels)).int64(voxels);
            for (long z = 0; z < pixels.dimension(2); z++) {
                out.bytes(Planes.bytePlane(pixels, z));
            }
            for (final RandomAccessibleInterval<? extends RealType<?>> field : fields.values()) {
                out.int64(Float.BYTES * voxels);
                write(out, field);
            }
            out.text(VtkHeader.END);
        }
    }

    private static String header(
            final Volume<?> labels, final Map<String, ?> fields, final long voxels) {
        final StringBuilder extent = new StringBuilder();
        final StringBuilder spacing = new StringBuilder();
        for (int d = 0; d < 3; d++) {
            extent.append(d == 0 ? "0 " : " 0 ").append(labels.pixels().dimension(d));
            spacing.append(d == 0 ? "" : " ").append(labels.voxelSize().um(d));
        }
        final VtkHeader header = new VtkHeader("ImageData");
        header.open(
                "ImageData",
                " WholeExtent=\"" + extent + "\" Origin=\"0 0 0\" Spacing=\"" + spacing + "\"");
        header.open("Piece", " Extent=\"" + extent + "\"");
        header.open("CellData", " Scalars=\"label\"");
        header.array("UInt8", "label", 1, voxels);
        fields.keySet().forEach(name -> header.array("Float32", name, 1, Float.BYTES * voxels));
        header.close("CellData");
        header.close("Piece");
        header.close("ImageData");
        return header.text();
    }

    private static <T extends RealType<T>> void write(
            final LittleEndian out, final RandomAccessibleInterval<? extends RealType<?>> field)
            throws IOException {
        @SuppressWarnings("unchecked")
        final RandomAccessibleInterval<T> typed = (RandomAccessibleInterval<T>) field;
        for (long z = 0; z < field.dimension(2); z++) {
            for (final float value : Planes.floatPlane(typed, Math.toIntExact(z))) {
                out.float32(value);
            }
        }
    }
}
