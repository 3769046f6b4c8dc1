package org.garnetj.magnesium;

import org.garnetj.block.Execution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Parts all deposits that hold magnesium into lithium with and without it. */
final class MagnesiumParts {

    private MagnesiumParts() {}

    /**
     * Sources of magnesium.
     *
     * @param magnesium by deposit number, which hold magnesium
     * @param before what was known before of the same deposits
     * @param level counts of LLZO
     * @param rate probability of parting any deposit that is all one
     */
    static MagnesiumSources find(
            final ElementVoxels map,
            final ElementGrid grid,
            final boolean[] magnesium,
            final MagnesiumSources before,
            final Background level,
            final double rate,
            final Execution execution) {
        final MagnesiumPart[] shapes = kept(DepositBox.of(map, magnesium, before), before.parts());
        final MagnesiumSources focused =
                new MagnesiumSources(before.plain(), before.lithium(), shapes, before.spot())
                        .focused(map, grid, level, execution)
                        .levelled(map, execution);
        final DepositBox[] boxes = DepositBox.of(map, magnesium, focused);
        final List<Integer> found =
                IntStream.range(1, boxes.length).filter(id -> boxes[id] != null).boxed().toList();
        final MagnesiumPart[] parts = new MagnesiumPart[magnesium.length];
        execution
                .mapItems(
                        "part deposits",
                        found,
                        id ->
                                TwoLevels.part(
                                        boxes[id],
                                        grid.mapEdge_um(),
                                        focused.spot(),
                                        rate / found.size()))
                .forEach(part -> parts[part.box().id] = part);
        return new MagnesiumSources(focused.plain(), before.lithium(), parts, focused.spot());
    }

    /** Parts known before, and whole deposits where none are. */
    private static MagnesiumPart[] kept(final DepositBox[] boxes, final MagnesiumPart[] before) {
        final MagnesiumPart[] parts = new MagnesiumPart[boxes.length];
        Arrays.setAll(
                parts,
                id -> boxes[id] == null || before[id] == null ? whole(boxes[id]) : before[id]);
        return parts;
    }

    private static MagnesiumPart whole(final DepositBox box) {
        if (box == null) {
            return null;
        }
        double net = 0;
        double lithium = 0;
        for (int k = 0; k < box.share.length; k++) {
            net += box.share[k] > 0 ? box.counts[k] - box.background[k] : 0;
            lithium += box.share[k];
        }
        return new MagnesiumPart(box, Math.max(0, net / lithium), null);
    }
}
