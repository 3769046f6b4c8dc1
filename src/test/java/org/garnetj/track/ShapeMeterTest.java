package org.garnetj.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.garnetj.image.Growth;
import org.garnetj.track.DrawnMovie.Stroke;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalDouble;

class ShapeMeterTest {

    private static final TipTrackSettings DOWN = TipTrackSettings.of(Growth.DOWN);

    private static TipTracks track(final DrawnMovie drawn, final TipTrackSettings settings) {
        return TipTracker.track(drawn.bytes(), settings, Execution.serial());
    }

    private static DrawnMovie movie(final Stroke... strokes) {
        final DrawnMovie drawn = new DrawnMovie();
        drawn.frames = 24;
        for (final Stroke stroke : strokes) {
            drawn.with(stroke);
        }
        return drawn;
    }

    @Test
    void aBarHasItsWidthAreaAndDirection() {
        final TipTracks tracks = track(movie(new Stroke(60, 0.3, 0, 1.3, 3, 1e9, 4)), DOWN);
        final BodyShape shape = tracks.shapes().get(0);
        final double length_um = 3 * (23 - 1.3);
        assertEquals(BodyShape.Type.STRAIGHT, shape.type());
        assertEquals(4, shape.width_um(), 0.2);
        assertEquals(4, shape.width_root_um(), 0.25);
        assertEquals(4, shape.width_tip_um(), 0.25);
        assertEquals(length_um / 4, shape.aspect(), 1);
        assertEquals(4 * length_um, shape.area_um2(), 0.05 * 4 * length_um);
        assertEquals(12, shape.areaRate_um2_per_s(), 0.6);
        assertTrue(shape.areaRate_um2_per_s_ci_low() < shape.areaRate_um2_per_s());
        assertEquals(1, shape.straightness(), 0.01);
        assertEquals(-Math.toDegrees(0.3), shape.deflection().deg(), 1);
        assertTrue(shape.deflection().ci_low() < shape.deflection().deg());
        assertEquals(shape.deflection().deg(), shape.tip_deflection_deg(), 3);
        assertEquals(Double.NaN, shape.loadChange().deg());
        assertTrue(tracks.widths().size() > 50);
    }

    /** The blur of the optics is not known, and left in. */
    @Test
    void aThinBodyComesOutALittleTooWide() {
        final TipTracks tracks = track(movie(DrawnMovie.straight(60, 1.3, 3)), DOWN);
        final double width_px = tracks.shapes().get(0).width_um() / 0.5;
        assertTrue(5 <= width_px && width_px < 5.5, "5 pixels wide: " + width_px);
        final TipTracks thin = track(movie(new Stroke(60, 0, 0, 1.3, 3, 1e9, 1.5)), DOWN);
        final double thin_px = thin.shapes().get(0).width_um() / 0.5;
        assertTrue(3 <= thin_px && thin_px < 4, "3 pixels wide: " + thin_px);
    }

    /** The direction of an arc goes with its length: between two halves by half of it all. */
    @Test
    void aPathThatTurnsDoesSoSinceTheLoad() {
        final double curvature = 0.006;
        final DrawnMovie drawn = movie(new Stroke(50, 0.1, curvature, 1.3, 3, 1e9, 3));
        final TipTracks tracks =
                track(
                        drawn,
                        DOWN.with(
                                new ShapeSettings(ShapeSettings.Axis.Y, OptionalDouble.of(12.2))));
        final BodyShape shape = tracks.shapes().get(0);
        final double length_px = 6 * (23 - 1.3);
        final double load_px = 6 * (12.2 - 1.3);
        final double bend = Math.max(8, 1.5 * 3);
        final double before = 0.1 + curvature * (load_px - bend) / 2;
        final double after = 0.1 + curvature * (load_px + bend + length_px) / 2;
        assertEquals(-Math.toDegrees(before), shape.beforeLoad().deg(), 2);
        assertEquals(-Math.toDegrees(after), shape.afterLoad().deg(), 2);
        assertEquals(-Math.toDegrees(after - before), shape.loadChange().deg(), 3);
        assertTrue(shape.loadChange().ci_high() < 0);
    }

    @Test
    void aBranchMakesBothBranching() {
        final double parted_s = 1.3 + 40 * 0.5 / 3;
        final TipTracks tracks =
                track(
                        movie(
                                DrawnMovie.straight(60, 1.3, 3),
                                new Stroke(
                                        60, DrawnMovie.BAND + 40, 0.7, 0, parted_s, 2, 1e9, 2.5)),
                        DOWN);
        final List<BodyShape> shapes = tracks.shapes();
        assertEquals(BodyShape.Type.BRANCHING, shapes.get(0).type());
        assertEquals(BodyShape.Type.BRANCHING, shapes.get(1).type());
        assertEquals(1, shapes.get(0).branches());
        assertEquals(0, shapes.get(1).branches());
        assertEquals(Double.NaN, shapes.get(0).branch_angle_deg());
        assertEquals(Math.toDegrees(0.7), shapes.get(1).branch_angle_deg(), 5);
        final double trunk_um2 = 5 * 0.5 * 3 * (23 - 1.3);
        assertEquals(trunk_um2, shapes.get(0).area_um2(), 0.1 * trunk_um2);
        final int branchAtTrunk = tracks.growth().dendrite(60, 100);
        assertEquals(1, branchAtTrunk);
    }

    @Test
    void whatTurnsAlongTheElectrodeSpalls() {
        final TipTracks tracks = track(movie(new Stroke(30, 0, 0.013, 1.3, 2.7, 1e9, 2.5)), DOWN);
        final BodyShape shape = tracks.shapes().get(0);
        assertEquals(BodyShape.Type.SPALLING, shape.type());
        assertTrue(Math.abs(shape.tip_deflection_deg()) > 60);
    }

    @Test
    void softEdgesAreDiffuse() {
        final DrawnMovie drawn = movie(DrawnMovie.straight(80, 1.3, 3));
        drawn.blur_px = 5;
        drawn.contrast = 110;
        final BodyShape shape = track(drawn, DOWN).shapes().get(0);
        assertEquals(BodyShape.Type.DIFFUSE, shape.type());
        assertTrue(shape.edge_um() > 0.3 * shape.width_um());
    }
}
