package org.garnetj.phantom;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.BlockPlan;
import org.garnetj.block.Execution;
import org.garnetj.filter.Gauss;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;

import java.util.List;

/** Images a scene slice by slice with the nuisances of its settings. */
final class FibSemMicroscope {

    /** Range over which edges brighten. */
    private static final double EDGE_PX = 1.5;

    private final FibSemScene scene;
    private final FibSemSettings settings;
    private final FibSemGrid grid;
    private final List<SlicePosition> positions;
    private final FinalDimensions size;
    private final Execution execution;

    FibSemMicroscope(
            final FibSemScene scene,
            final List<SlicePosition> positions,
            final Execution execution) {
        this.scene = scene;
        this.positions = positions;
        this.execution = execution;
        settings = scene.settings();
        grid = settings.grid();
        size = new FinalDimensions(grid.width(), grid.height(), grid.slices());
    }

    /** The grey stack, in the microscope's foreshortened frame. */
    Volume<?> stack() {
        final Curtains curtains = new Curtains(settings);
        return new Digitiser(size, grid.imageVoxel(), execution)
                .store("stack", settings.greys().bits(), k -> expose(k, curtains));
    }

    /** Writes the labels at the voxels' centres into both images. */
    void label(
            final PlanarImg<UnsignedByteType, ?> phases,
            final PlanarImg<UnsignedByteType, ?> cracks) {
        execution.forEach(
                "label slices",
                BlockPlan.slices(size),
                block -> {
                    final int k = block.index();
                    new SliceRenderer(scene, positions.get(k))
                            .labels(Planes.array(phases, k), Planes.array(cracks, k));
                });
    }

    FinalDimensions size() {
        return size;
    }

    private float[] expose(final int k, final Curtains curtains) {
        final FibSemNuisances nuisances = settings.nuisances();
        final float[] sharp = new SliceRenderer(scene, positions.get(k)).grey();
        brightenEdges(sharp);
        curtains.apply(sharp, k);
        shade(sharp, k);
        final float[] plane =
                nuisances.blur_px() == 0
                        ? sharp
                        : Gauss.smoothPlane(
                                sharp, grid.width(), nuisances.blur_px(), nuisances.blur_px());
        new Detector(settings.seed(), nuisances.shotGain(), nuisances.readNoise()).expose(plane, k);
        return plane;
    }

    private void brightenEdges(final float[] plane) {
        final float edge = (float) settings.nuisances().edge();
        if (edge == 0) {
            return;
        }
        final float[] around = Gauss.smoothPlane(plane, grid.width(), EDGE_PX, EDGE_PX);
        for (int i = 0; i < plane.length; i++) {
            plane[i] += edge * Math.max(0, plane[i] - around[i]);
        }
    }

    /** The trench's shadow, a slow bias, and the brightness of this slice. */
    private void shade(final float[] plane, final int k) {
        final FibSemNuisances nuisances = settings.nuisances();
        final double gain =
                1 + nuisances.flicker() * Draws.of(settings.seed(), "flicker", k).gaussian();
        for (int y = 0; y < grid.height(); y++) {
            final double v = (y + 0.5) / grid.height();
            final double shadow = 1 - nuisances.shadow() * v * v;
            for (int x = 0; x < grid.width(); x++) {
                final double u = (x + 0.5) / grid.width();
                final double bias = Math.sin(2.1 * u + 0.8) * Math.cos(1.7 * v - 0.3) - 0.6;
                plane[y * grid.width() + x] *=
                        (float) (gain * shadow * (1 + nuisances.shading() * bias));
            }
        }
    }
}
