package org.garnetj.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;

/** What holds for every edit, on any labels. */
class EditPropertiesTest {

    /** Between two and three voxels of {@link Blocks#VOXEL}. */
    private static final double SMALL_um3 = 0.0201;

    /** An edit with a name. */
    private record Named(
            String name, BiFunction<Volume<UnsignedByteType>, Execution, Edited> edit) {

        Volume<UnsignedByteType> of(final Volume<UnsignedByteType> block, final Execution way) {
            return edit.apply(block, way).labels();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> edits() {
        return List.of(
                new Named("roi", (b, e) -> assign(b, e, "2-9@polygon=3,3;19,4;12,15", "", "")),
                new Named("only", (b, e) -> assign(b, e, "all@polygon=0,0;23,0;23,17", "", "void")),
                new Named("region", (b, e) -> assign(b, e, "", seed(b), "")),
                new Named("wide region", (b, e) -> assign(b, e, "", seed(b), "void,LLZO,Li")),
                fill(false, Connectivity.FACES_6),
                fill(true, Connectivity.VERTICES_26),
                islands(Phase.VOID, Connectivity.VERTICES_26),
                islands(Phase.LI, Connectivity.FACES_6));
    }

    private static Named fill(final boolean sliceWise, final Connectivity connectivity) {
        final HoleFilling filling =
                new HoleFilling(Phase.LLZO, sliceWise, 0.05, PhaseSet.ANALYSED, connectivity);
        return new Named("holes " + sliceWise, (b, e) -> HoleFiller.fill(b, filling, e));
    }

    private static Named islands(final Phase phase, final Connectivity connectivity) {
        final IslandRemoval removal = new IslandRemoval(phase, SMALL_um3, connectivity);
        return new Named("islands " + phase, (b, e) -> IslandRemover.remove(b, removal, e));
    }

    private static Edited assign(
            final Volume<UnsignedByteType> block,
            final Execution way,
            final String roi,
            final String seed,
            final String only) {
        final Assignment assignment =
                new Assignment(
                        Phase.LI_MG,
                        roi.isEmpty() ? Optional.empty() : Optional.of(Selection.parse(roi)),
                        seed.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Growth(Seed.parse(seed), 0.9, 0, Connectivity.FACES_6)),
                        only.isEmpty()
                                ? Optional.empty()
                                : Optional.of(PhaseSet.parse("only", only)));
        return PhaseAssigner.assign(block, assignment, Optional.empty(), way);
    }

    /** The first voxel in the middle slice that is LLZO. */
    private static String seed(final Volume<UnsignedByteType> block) {
        int at = 0;
        while (Blocks.label(block, at % 23, at / 23, 6) != 1) {
            at++;
        }
        return at % 23 + "," + at / 23 + ",7";
    }

    @ParameterizedTest
    @MethodSource("edits")
    void isTheSameOnAnyThreadsAndBlocksAndLeavesItsInputAlone(final Named edit) {
        int changed = 0;
        for (final long seed : LongStream.range(0, 5).toArray()) {
            final Volume<UnsignedByteType> block = Blocks.speckled(seed);
            final Volume<UnsignedByteType> one = edit.of(block, Blocks.WAYS.get(0));
            for (final Execution way : Blocks.WAYS) {
                assertTrue(Planes.equal(one.pixels(), edit.of(block, way).pixels()));
            }
            assertTrue(Planes.equal(block.pixels(), Blocks.speckled(seed).pixels()));
            assertEquals(Blocks.VOXEL, one.voxelSize());
            changed += Planes.equal(block.pixels(), one.pixels()) ? 0 : 1;
        }
        assertTrue(changed > 0, "an edit that changes nothing proves nothing");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void isTakenBackToTheBit(final Named edit) {
        for (final long seed : LongStream.range(0, 5).toArray()) {
            final Volume<UnsignedByteType> block = Blocks.speckled(seed);
            for (final Execution way : Blocks.WAYS) {
                final Volume<UnsignedByteType> after = edit.of(block, way);
                assertTrue(
                        Planes.equal(
                                block.pixels(),
                                Changes.takenBack(
                                        after.pixels(),
                                        Changes.before(block.pixels(), after.pixels(), way),
                                        way)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void doneTwiceIsAsDoneOnce(final Named edit) {
        for (final long seed : LongStream.range(0, 5).toArray()) {
            final Volume<UnsignedByteType> block = Blocks.speckled(seed);
            if (edit.name().contains("region")) {
                continue; // its seed lies on another phase afterwards
            }
            final Volume<UnsignedByteType> once = edit.of(block, Execution.serial());
            assertTrue(Planes.equal(once.pixels(), edit.of(once, Execution.serial()).pixels()));
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theChangesAddUp(final Named edit) {
        final Volume<UnsignedByteType> block = Blocks.speckled(7);
        final Volume<UnsignedByteType> after = edit.of(block, Execution.serial());
        final List<Change> changes = Changes.between(block, after, 1, "it", Execution.on(2));
        for (final Phase phase : Phase.values()) {
            final long gained =
                    changes.stream()
                            .filter(change -> change.to().equals(phase.title()))
                            .mapToLong(Change::voxels)
                            .sum();
            final long lost =
                    changes.stream()
                            .filter(change -> change.from().equals(phase.title()))
                            .mapToLong(Change::voxels)
                            .sum();
            assertEquals(
                    Blocks.count(after, phase.label()),
                    Blocks.count(block, phase.label()) + gained - lost,
                    phase.title());
        }
        changes.forEach(c -> assertEquals(c.voxels() * 0.002, c.volume_um3(), 1e-12));
    }

    @Test
    void islandsAreAllSmallPartsAndNoOther() {
        final IslandRemoval removal =
                new IslandRemoval(Phase.VOID, SMALL_um3, Connectivity.VERTICES_26);
        for (final long seed : LongStream.range(0, 10).toArray()) {
            final Volume<UnsignedByteType> block = Blocks.speckled(seed);
            final Volume<UnsignedByteType> after =
                    IslandRemover.remove(block, removal, Execution.serial()).labels();
            final LabelImage parts =
                    ConnectedComponents.label(
                            block.pixels(),
                            label -> label == 0,
                            removal.connectivity(),
                            Execution.serial());
            for (int z = 0; z < block.depth(); z++) {
                final int[] part = Planes.array(parts.labels(), z);
                for (int at = 0; at < part.length; at++) {
                    final int x = at % 23;
                    final int y = at / 23;
                    final int was = Blocks.label(block, x, y, z);
                    final boolean isIsland = was == 0 && parts.voxels(part[at]) * 0.002 < SMALL_um3;
                    assertEquals(isIsland, was != Blocks.label(after, x, y, z));
                }
            }
        }
    }
}
