package org.garnetj.phantom;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.image.FrameInterval;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.phantom.InclusionTruth.State;

import java.util.ArrayList;
import java.util.List;

/**
 * A movie of lithium that no electrode touches: a dark inclusion that drifts along the field while
 * its area is conserved (ACS Energy Lett. 10 (2025) 2061).
 */
public final class InclusionMovie {

    private final InclusionSettings settings;
    private final MovieGrid grid;
    private final InclusionOutline outline;
    private final List<FrameShift> shifts;
    private final double fieldX;
    private final double fieldY;

    private InclusionMovie(final InclusionSettings settings) {
        this.settings = settings;
        grid = settings.grid();
        outline = new InclusionOutline(settings);
        shifts = FrameShift.drawn(settings.seed(), grid, settings.nuisances());
        final double field = StrictMath.toRadians(settings.field_deg());
        fieldX = StrictMath.cos(field);
        fieldY = StrictMath.sin(field);
    }

    /** Makes the movie that {@code settings} describe; equal settings give equal bits. */
    public static InclusionMovieSample generate(
            final InclusionSettings settings, final Execution execution) {
        return new InclusionMovie(settings).film(execution);
    }

    private InclusionMovieSample film(final Execution execution) {
        final FinalDimensions size =
                new FinalDimensions(grid.width(), grid.height(), grid.frames());
        final PlanarImg<UnsignedByteType, ?> frames = Planes.bytes(size);
        final PlanarImg<UnsignedByteType, ?> labels = Planes.bytes(size);
        final Camera camera =
                new Camera(settings.seed(), grid, settings.greys(), settings.nuisances());
        final float[] noElectrode = new float[grid.width() * grid.height()];
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
                            noElectrode,
                            Planes.array(frames, frame));
                });
        final FrameInterval interval = new FrameInterval(grid.interval_s());
        return new InclusionMovieSample(
                new Movie<>(frames, grid.pixel_um(), interval, "movie"),
                new Movie<>(labels, grid.pixel_um(), interval, "truth-labels"),
                truth(labels));
    }

    private FrameRaster raster(final int frame) {
        final FrameRaster raster = new FrameRaster(grid, shifts.get(frame));
        final double x = x(frame);
        final double y = y(frame);
        final double along = settings.length_um() / 2 * stretch(frame);
        final double across = settings.width_um() / 2 / stretch(frame);
        final double reach = outline.reach() * Math.max(along, across);
        raster.mark(
                1,
                x - reach,
                y - reach,
                x + reach,
                y + reach,
                (px, py) ->
                        outline.contains(
                                ((px - x) * fieldX + (py - y) * fieldY) / along,
                                ((py - y) * fieldX - (px - x) * fieldY) / across));
        return raster;
    }

    private InclusionTruth truth(final PlanarImg<UnsignedByteType, ?> labels) {
        final List<State> states = new ArrayList<>();
        for (int frame = 0; frame < grid.frames(); frame++) {
            states.add(state(frame, Planes.array(labels, frame)));
        }
        final double area = Math.PI / 4 * settings.length_um() * settings.width_um();
        return new InclusionTruth(settings, area, states, shifts);
    }

    private State state(final int frame, final byte[] labels) {
        long pixels = 0;
        for (final byte label : labels) {
            pixels += label;
        }
        final double x = x(frame);
        final double y = y(frame);
        final double position = x * fieldX + y * fieldY;
        final double along = settings.length_um() / 2 * stretch(frame);
        return new State(
                frame,
                grid.time_s(frame),
                x,
                y,
                x + shifts.get(frame).shift_x_um(),
                y + shifts.get(frame).shift_y_um(),
                position + outline.front() * along,
                position + outline.back() * along,
                pixels * grid.pixel_um() * grid.pixel_um());
    }

    private double x(final int frame) {
        return settings.x_um() + settings.speed_um_per_s() * drifting_s(frame) * fieldX;
    }

    private double y(final int frame) {
        return settings.y_um() + settings.speed_um_per_s() * drifting_s(frame) * fieldY;
    }

    private double stretch(final int frame) {
        return 1 + settings.stretch_per_s() * drifting_s(frame);
    }

    private double drifting_s(final int frame) {
        return Math.max(0, grid.time_s(frame) - settings.onset_s());
    }
}
