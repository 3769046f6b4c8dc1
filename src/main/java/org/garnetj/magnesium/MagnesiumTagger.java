package org.garnetj.magnesium;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.label.LabelImage;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells lithium that has touched the LiMg electrode from lithium plated in isolation, by the Mg
 * counts of an element map: a verdict for each connected deposit (26 neighbours), with its counts,
 * background and detection limit.
 *
 * <p>A deposit with magnesium in one part and without in another is parted where the counts prove
 * it; the boundary lies where the local level, between map voxels interpolated, is half way. Else
 * the whole deposit takes the one label.
 *
 * <p>Where the counts of one deposit spill over to another nearby, that one is compared with LLZO
 * equally far from the magnesium, or with what the neighbours add by the interaction volume
 * measured on the map if that is more. A deposit that fills most of no map voxel has no counts of
 * its own and stays undecidable. Needs 24 bytes for each map voxel and 4 for each phase voxel, and
 * about 100 for each map voxel of the smallest box around a deposit with magnesium.
 */
public final class MagnesiumTagger {

    private MagnesiumTagger() {}

    /**
     * Tags each deposit of labels 2 and 3.
     *
     * @param phases labels, with true height
     * @param map raw Mg counts on a grid of its own, in true lengths or foreshortened by the tilt
     * @throws org.garnetj.image.InputException if the extents disagree by more than one map voxel
     *     and 3 %, or counts are negative or no numbers
     */
    public static <T extends RealType<T>> MagnesiumTagging tag(
            final Volume<UnsignedByteType> phases,
            final Volume<T> map,
            final MagnesiumSettings settings,
            final Execution execution) {
        return tag(phases, map, ClassCells.Ceramic.ofLabels(), settings, execution);
    }

    /**
     * The same, with the map registered to the grey stack that the phases were cut from.
     *
     * @param grey on the voxels of the phases
     * @throws org.garnetj.image.InputException also if the grey stack has other voxels
     */
    public static <T extends RealType<T>, G extends RealType<G>> MagnesiumTagging tag(
            final Volume<UnsignedByteType> phases,
            final Volume<T> map,
            final Volume<G> grey,
            final MagnesiumSettings settings,
            final Execution execution) {
        PlacedMap.requireVoxelsOf(phases, grey);
        return tag(phases, map, ClassCells.Ceramic.ofGreys(grey, phases), settings, execution);
    }

    private static <T extends RealType<T>> MagnesiumTagging tag(
            final Volume<UnsignedByteType> phases,
            final Volume<T> map,
            final ClassCells.Ceramic ceramic,
            final MagnesiumSettings settings,
            final Execution execution) {
        final PlacedMap placed =
                PlacedMap.of(
                        phases,
                        map,
                        settings.tilt_deg(),
                        settings.maxshift_um(),
                        ceramic,
                        execution);
        final LabelImage deposits = placed.deposits();
        final List<String> notes = new ArrayList<>(placed.notes());
        final ElementGrid grid = placed.grid();
        final ElementVoxels voxels = ElementVoxels.of(map, grid, phases, deposits, execution);
        if (!voxels.areWhole()) {
            notes.add(
                    "The element map holds fractions: if it was scaled, the limits, which take"
                            + " counts for counts, are wrong.");
        }
        final MagnesiumSearch search =
                new MagnesiumSearch(voxels, grid, deposits.count(), settings, execution);
        notes.addAll(search.notes());
        final Volume<UnsignedByteType> tagged =
                phases.with(
                        MagnesiumPainter.paint(phases, deposits, grid, search.sources(), execution),
                        phases.name());
        final MagnesiumContents contents = MagnesiumContents.of(search, settings);
        final DepositShapes shapes = DepositShapes.of(deposits, tagged, execution);
        final DepositRows rows = new DepositRows(search, contents, shapes);
        notes.addAll(rows.notes());
        return new MagnesiumTagging(
                tagged,
                rows.of(deposits, phases.voxelSize().volume_um3()),
                MagnesiumProfiles.of(voxels, grid, search, contents, shapes, deposits.count()),
                notes);
    }
}
