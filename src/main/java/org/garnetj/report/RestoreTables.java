package org.garnetj.report;

import static org.garnetj.image.Dimension.ANGLE;
import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.PIXELS;
import static org.garnetj.report.Table.field;

import org.garnetj.restore.TiltCorrection;

import java.util.List;

/**
 * What restorations did. The columns and their order are public, as those of {@link ResultTables}.
 */
public final class RestoreTables {

    private RestoreTables() {}

    /** {@code correct-tilt.csv}: one row. */
    public static Table tilt(final List<TiltCorrection> done) {
        return Table.of(
                done,
                field("tilt_deg", ANGLE, TiltCorrection::tilt_deg),
                field("y_factor", NONE, TiltCorrection::y_factor),
                field("shear_px", PIXELS, TiltCorrection::shear_px),
                field("rows_before", COUNT, TiltCorrection::rows_before),
                field("rows_after", COUNT, TiltCorrection::rows_after),
                field("row_before_um", LENGTH, TiltCorrection::row_before_um),
                field("row_after_um", LENGTH, TiltCorrection::row_after_um));
    }
}
