package org.garnetj.phantom;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.FrameInterval;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.phantom.DendriteTruth.Tip;
import org.garnetj.phantom.DendriteTruth.TipPath;

import java.util.ArrayList;
import java.util.List;

/**
 * An operando movie of a transparent crystal in which dark, leaf-like dendrites grow from the
 * working electrode at known speeds.
 */
public final class DendriteMovie {

    private final DendriteSettings settings;
    private final MovieGrid grid;
    private final List<Growing> tips = new ArrayList<>();
    private final List<FrameShift> shifts;

    private record Growing(int dendrite, boolean branch, DendritePath path) {}

    private DendriteMovie(final DendriteSettings settings) {
        this.settings = settings;
        grid = settings.grid();
        shifts = FrameShift.drawn(settings.seed(), grid, settings.nuisances());
        for (int i = 0; i < settings.dendrites().size(); i++) {
            final DendritePath main = DendritePath.main(settings, i);
            tips.add(new Growing(i + 1, false, main));
            if (settings.dendrites().get(i).branchAt_um() > 0) {
                tips.add(new Growing(i + 1, true, DendritePath.branch(settings, i, main)));
            }
        }
    }

    /** Makes the movie that {@code settings} describe; equal settings give equal bits. */
    public static DendriteMovieSample generate(
            final DendriteSettings settings, final Execution execution) {
        return new DendriteMovie(settings).film(execution);
    }

    private DendriteMovieSample film(final Execution execution) {
        final FinalDimensions size =
                new FinalDimensions(grid.width(), grid.height(), grid.frames());
        final PlanarImg<UnsignedByteType, ?> frames = Planes.bytes(size);
        final PlanarImg<UnsignedByteType, ?> labels = Planes.bytes(size);
        final Camera camera =
                new Camera(settings.seed(), grid, settings.greys(), settings.nuisances());
        execution.forEach(
                "film frames",
                BlockPlan.slices(size),
                block -> {
                    final int frame = block.index();
                    final FrameRaster raster = raster(frame);
                    raster.labels(Planes.array(labels, frame));
                    camera.film(
                            frame,
                            shifts.get(frame),
                            raster.coverage(),
                            electrode(shifts.get(frame)),
                            Planes.array(frames, frame));
                });
        final FrameInterval interval = new FrameInterval(grid.interval_s());
        return new DendriteMovieSample(
                new Movie<>(frames, grid.pixel_um(), interval, "movie"),
                new Movie<>(labels, grid.pixel_um(), interval, "truth-labels"),
                truth());
    }

    private FrameRaster raster(final int frame) {
        final FrameRaster raster = new FrameRaster(grid, shifts.get(frame));
        for (final Growing tip : tips) {
            final double length = tip.path().length_um(grid.time_s(frame));
            tip.path().mark(raster, tip.dendrite(), length);
        }
        return raster;
    }

    private float[] electrode(final FrameShift shift) {
        final float[] share = new float[grid.width() * grid.height()];
        final double p = grid.pixel_um();
        for (int i = 0; i < share.length; i++) {
            final double x = (i % grid.width() + 0.5) * p - shift.shift_x_um();
            final double y = (i / grid.width() + 0.5) * p - shift.shift_y_um();
            final double along = settings.growth().along(x, y, grid.width() * p, grid.height() * p);
            final double inside = (settings.electrode_um() - along) / p + 0.5;
            share[i] = (float) Math.max(0, Math.min(1, inside));
        }
        return share;
    }

    private DendriteTruth truth() {
        final List<TipPath> paths = new ArrayList<>();
        for (final Growing tip : tips) {
            paths.add(track(tip));
        }
        return new DendriteTruth(settings, paths, shifts);
    }

    private TipPath track(final Growing growing) {
        final DendritePath path = growing.path();
        final List<Tip> track = new ArrayList<>();
        for (int frame = 0; frame < grid.frames(); frame++) {
            final double time = grid.time_s(frame);
            if (time > path.onset_s()) {
                track.add(tip(frame, path.length_um(time), path));
            }
        }
        final double speed = path.shape().speed_um_per_s();
        return new TipPath(growing.dendrite(), growing.branch(), path.onset_s(), speed, track);
    }

    private Tip tip(final int frame, final double length, final DendritePath path) {
        final double[] at = path.at(length);
        final double x = at[0] + shifts.get(frame).shift_x_um();
        final double y = at[1] + shifts.get(frame).shift_y_um();
        final boolean inside =
                x >= 0
                        && y >= 0
                        && x < grid.width() * grid.pixel_um()
                        && y < grid.height() * grid.pixel_um();
        return new Tip(frame, grid.time_s(frame), length, at[0], at[1], x, y, inside);
    }
}
