package org.garnetj.restore;

import net.imglib2.FinalDimensions;
import net.imglib2.type.numeric.RealType;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.Foreshortening;
import org.garnetj.image.ImageMetadata;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts upright what the electron beam has seen under a tilt θ. The image of the cut face is shorter
 * than the face, by sin θ along y. And each face lies a pitch p behind the one before, so that its
 * picture stands p·cos θ higher, in the image's own µm, where the microscope did not follow it: at
 * 52° and a pitch of 0.1 µm by 0.0616 µm.
 *
 * <p>The upper edge of the stack stays where it is, but for rows added above by {@link Shear#DOWN}.
 */
public final class TiltCorrector {

    private TiltCorrector() {}

    /**
     * Works out the corrected stack.
     *
     * @throws ParameterException if the tilt is neither given nor stated, or if y is true already
     */
    public static <T extends RealType<T>> Restored<TiltCorrection> estimate(
            final Volume<T> raw, final ImageMetadata metadata, final TiltSettings settings) {
        final double tilt = settings.tilt_deg().orElseGet(() -> stated(metadata));
        final VoxelSize image = raw.voxelSize();
        final VoxelSize face = Foreshortening.corrected(raw, metadata, tilt).voxelSize();
        final double climb = image.z_um() * Math.cos(Math.toRadians(tilt)) / image.y_um();
        final double move = settings.shear().sign() * climb;
        final VoxelSize voxel = settings.resample() ? face.withY(face.x()) : face;
        final double step = voxel.y() / face.y();
        final double moved = Math.abs(move) * (raw.depth() - 1);
        final long rows = Math.max(1, Math.round((raw.height() + moved) / step));
        final double above = Math.max(0, move) * (raw.depth() - 1);
        final SliceFilter filter =
                (first, slices) -> {
                    for (int i = 0; i < slices.length; i++) {
                        final double[] from = rowsFrom(rows, step, (first + i) * move - above);
                        final float[] plane = Planes.floatPlane(raw.pixels(), first + i);
                        final int width = Math.toIntExact(raw.width());
                        final float[] upright =
                                AxisWeights.at(from, step, Math.toIntExact(raw.height()))
                                        .rows(plane, width);
                        System.arraycopy(upright, 0, slices[i], 0, upright.length);
                    }
                };
        final TiltCorrection done =
                new TiltCorrection(
                        tilt,
                        Foreshortening.factor(tilt),
                        move,
                        raw.height(),
                        rows,
                        image.y_um(),
                        voxel.y_um());
        return new Restored<>(
                new FinalDimensions(raw.width(), rows, raw.depth()),
                voxel,
                filter,
                List.of(done),
                notes(metadata, tilt, settings));
    }

    /**
     * Where the centres of output rows lie, in input rows, in a slice moved down by {@code move}.
     */
    private static double[] rowsFrom(final long rows, final double step, final double move) {
        final double[] from = new double[Math.toIntExact(rows)];
        for (int row = 0; row < from.length; row++) {
            from[row] = (row + 0.5) * step - 0.5 + move;
        }
        return from;
    }

    private static double stated(final ImageMetadata metadata) {
        final double tilt =
                metadata.tilt_deg()
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                "tilt",
                                                "auto",
                                                "the file states no tilt; give the angle between"
                                                        + " beam and cut face, such as 52"));
        if (Math.abs(tilt) < 5) {
            throw new ParameterException(
                    "tilt",
                    "auto",
                    "the file states a tilt of "
                            + Math.round(tilt)
                            + "°, at which no cut face is seen; give the angle between beam and"
                            + " cut face, such as 52");
        }
        return Math.abs(tilt);
    }

    private static List<String> notes(
            final ImageMetadata metadata, final double tilt, final TiltSettings settings) {
        final List<String> notes = new ArrayList<>();
        notes.add("y is true now: segment it with tilt=0.");
        Foreshortening.disagreement(metadata, tilt).ifPresent(notes::add);
        if (settings.shear() == Shear.NONE && tilt < 90) {
            notes.add("Slices were left where they are (shear=none).");
        }
        return notes;
    }
}
