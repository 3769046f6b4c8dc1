package org.garnetj.kinetics;

import java.util.ArrayList;
import java.util.List;

/**
 * The cell at the time of one frame of a movie.
 *
 * @param frame number of the frame, from 0
 * @param t_s time since the first frame
 * @param current_mA current of the cell; NaN outside its record
 * @param voltage_V its voltage; NaN outside its record
 * @param charge_mC charge passed since the first frame
 * @param lithium_um2 area of what was followed
 */
public record CellFrame(
        int frame,
        double t_s,
        double current_mA,
        double voltage_V,
        double charge_mC,
        double lithium_um2) {

    /**
     * The cell in all frames.
     *
     * @param cell its record
     * @param start_s time on the cell's clock at the first frame
     * @param times_s times of the frames since the first
     * @param lithium_um2 area in each frame
     */
    public static List<CellFrame> of(
            final CellRecord cell,
            final double start_s,
            final double[] times_s,
            final double[] lithium_um2) {
        final List<CellFrame> frames = new ArrayList<>();
        for (int f = 0; f < times_s.length; f++) {
            final double clock = start_s + times_s[f];
            frames.add(
                    new CellFrame(
                            f,
                            times_s[f],
                            cell.current_mA(clock),
                            cell.voltage_V(clock),
                            cell.charge_mC(start_s, clock),
                            lithium_um2[f]));
        }
        return frames;
    }
}
