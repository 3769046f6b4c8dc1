package org.garnetj.magnesium;

import org.garnetj.label.LabelImage;

import java.util.List;
import java.util.stream.IntStream;

/** The rows of {@code deposits.csv} from what was found. */
record DepositRows(MagnesiumSearch search, MagnesiumContents contents, DepositShapes shapes) {

    /** One row for each deposit. */
    List<Deposit> of(final LabelImage deposits, final double voxel_um3) {
        return IntStream.rangeClosed(1, deposits.count())
                .mapToObj(id -> row(id, deposits.voxels(id) * voxel_um3))
                .toList();
    }

    private Deposit row(final int id, final double volume_um3) {
        final DepositCounts counts = search.counts();
        final boolean counted = counts.isCounted(id);
        final double limit = counted ? counts.detectionLimit(id) : Double.NaN;
        return new Deposit(
                id,
                volume_um3,
                counts.counts[id],
                counts.background[id],
                limit,
                verdict(id),
                counts.net(id),
                counted ? counts.criticalLevel(id) : Double.NaN,
                search.probability(id),
                search.rate(id),
                contents.of(id, search),
                contents.at_percent(limit, counts.filled[id]),
                search.sources().lithium().isKnown() ? BackgroundKind.LITHIUM : BackgroundKind.LLZO,
                shapes.taggedFraction(id),
                shapes.place(id));
    }

    /**
     * Present if it is a discovery; absent if it is below L_C and the electrode's content would lie
     * above L_D.
     */
    private Verdict verdict(final int id) {
        final DepositCounts counts = search.counts();
        if (search.found(id)) {
            return Verdict.PRESENT;
        }
        final boolean seen =
                counts.isCounted(id)
                        && (search.isDoubtful(id) || counts.net(id) > counts.criticalLevel(id));
        return counts.isCounted(id)
                        && !seen
                        && contents.wouldExceed(counts.detectionLimit(id), counts.filled[id])
                ? Verdict.ABSENT
                : Verdict.UNDECIDABLE;
    }

    List<String> notes() {
        return contents.isKnown()
                ? List.of()
                : List.of(
                        "No deposit holds magnesium, so what magnesium would look like is not known"
                                + " from this map: nothing can be called absent; give contrast.");
    }
}
