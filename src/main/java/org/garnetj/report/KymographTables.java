package org.garnetj.report;

import static org.garnetj.image.Dimension.LENGTH;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.image.Dimension.PIXELS;
import static org.garnetj.image.Dimension.TIME;
import static org.garnetj.report.Table.field;

import java.util.List;

/** The table of kymographs; its columns and the order of these are public. */
public final class KymographTables {

    private KymographTables() {}

    /** The name of a kymograph's file. */
    public static String file(final Kymograph kymograph) {
        return "kymograph-" + kymograph.number() + ".tif";
    }

    /** {@code kymographs.csv}. */
    public static Table kymographs(final List<Kymograph> kymographs) {
        return Table.of(
                kymographs,
                field("track", NONE, Kymograph::number),
                field("file", NONE, KymographTables::file),
                field("step_um", LENGTH, Kymograph::step_um),
                field("step_s", TIME, Kymograph::step_s),
                field("columns_px", PIXELS, Kymograph::width),
                field("rows_px", PIXELS, Kymograph::height));
    }
}
