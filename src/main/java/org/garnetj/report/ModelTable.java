package org.garnetj.report;

import static org.garnetj.image.Dimension.COUNT;
import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.NONE;

import org.garnetj.segment.TrainedResult;

import java.util.List;
import java.util.Map;

/**
 * {@code model.csv}: what the training of a segmenter says about it. A row for all classes
 * together, one for each class, one for each feature.
 */
public final class ModelTable {

    private ModelTable() {}

    /** The table of a training. */
    public static Table of(final TrainedResult trained) {
        final Table.Builder table = columns();
        final int all = trained.samples().stream().mapToInt(Integer::intValue).sum();
        table.row("all", "", null, all, finite(trained.outOfBag().error()), null);
        int c = 0;
        for (final Map.Entry<Integer, String> own : trained.model().classes().entrySet()) {
            table.row(
                    "class",
                    own.getValue(),
                    own.getKey(),
                    trained.samples().get(c),
                    finite(trained.outOfBag().error(c)),
                    null);
            c++;
        }
        final List<String> names = trained.model().features().names();
        for (int f = 0; f < names.size(); f++) {
            table.row("feature", names.get(f), null, null, null, trained.forest().importance()[f]);
        }
        return table.build();
    }

    /** The table without rows. */
    public static Table empty() {
        return columns().build();
    }

    private static Table.Builder columns() {
        return Table.with(
                new Column("kind", NONE),
                new Column("name", NONE),
                new Column("label", NONE),
                new Column("samples", COUNT),
                new Column("error", FRACTION),
                new Column("importance", FRACTION));
    }

    private static Double finite(final double number) {
        return Double.isFinite(number) ? number : null;
    }
}
