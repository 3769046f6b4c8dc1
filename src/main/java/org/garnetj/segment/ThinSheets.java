package org.garnetj.segment;

import org.garnetj.block.Execution;

import java.util.List;

/**
 * Gives thin cracks in sections their true volume. The least grey of a crack that is thinner than
 * the point spread never reaches that of what it holds, so a wall at half way makes it too thin, or
 * misses it. But blur only moves darkness about: what a crack takes from the grey of the LLZO,
 * summed across, is its aperture times its contrast, however blurred it is.
 *
 * <p>Each {@link SheetSection} becomes as many voxels as its darkness stands for: those whose
 * centres lie within half the aperture of its middle. So a crack of 0.4 voxels is a voxel thick in
 * four of ten places, as its voxels' centres would have it, and its volume is right on average.
 * Whether it holds void or lithium is decided by the {@link SheetShape} of the sections around, in
 * five slices and nine lines of each; where no shape is known, by their labels.
 *
 * <p>Cracks wider than three voxels are left as they are: their walls are seen. So are sheets in
 * the plane of the slices.
 */
final class ThinSheets {

    /** Wider sheets show their own grey, and where their walls are. */
    private static final double WIDEST = 3;

    /** One that is labelled LLZO is less wide, or a band of a darker solid. */
    private static final double WIDEST_UNSEEN = 2.5;

    /** Fewest voxels of a section that are labelled dark where a sheet was seen. */
    private static final int LABELLED = 2;

    /** Lines that the blur of something thick reaches. */
    private static final int RIM = 2;

    /** Lines and slices to each side within which a sheet holds one phase. */
    private static final int LINES = 4;

    private static final int SLICES = 2;

    /** How far a sheet may wander from line to line and slice to slice, in pixels. */
    private static final int WANDER = 2;

    private final Scene scene;
    private final GreyModel model;
    private final List<SheetSections> sections;

    private ThinSheets(
            final Scene scene, final GreyModel model, final List<SheetSections> sections) {
        this.scene = scene;
        this.model = model;
        this.sections = sections;
    }

    /**
     * Labels thin sheets anew, unless there are too few slices to tell how voids shine.
     *
     * @param model greys of the phases, and how voids shine
     */
    static void place(
            final Scene scene,
            final GreyModel model,
            final Noise noise,
            final Execution execution) {
        if (DarkGreys.distances(scene.depth) == 0) {
            return;
        }
        final double[] backs = BackDecay.of(model);
        final double spread = model.hasLithium() ? WallSpread.of(scene, execution) : Double.NaN;
        final SheetShape shape = Double.isNaN(spread) ? null : new SheetShape(spread, model);
        final List<SheetSections> sections =
                scene.mapSlices(
                        "find thin sheets",
                        execution,
                        z -> new SheetFinder(scene, z, noise.denoised(), backs).find(shape));
        final ThinSheets sheets = new ThinSheets(scene, model, sections);
        scene.forEachSlice("place thin sheets", execution, sheets::place);
    }

    /** What a section is taken for, the aperture in pixels of its line. */
    private record Sheet(SheetSection section, byte phase, double aperture) {

        boolean isThin() {
            return aperture <= (isSeen(section) ? WIDEST : WIDEST_UNSEEN);
        }
    }

    private void place(final int z) {
        final byte[] labels = scene.labels(z);
        final List<Sheet> thin =
                sections.get(z).all().stream()
                        .map(section -> sheet(z, section))
                        .filter(Sheet::isThin)
                        .toList();
        thin.forEach(sheet -> close(labels, sheet.section()));
        final byte[] thick = labels.clone();
        for (final Sheet sheet : thin) {
            final SheetSection own = sheet.section();
            if (isSeen(own) || !isTip(z, own) && !isRim(thick, own)) {
                draw(labels, sheet);
            }
        }
    }

    private Sheet sheet(final int z, final SheetSection section) {
        final byte phase = phase(z, section);
        final double grey = phase == Scene.LI ? model.lithiumGrey() : section.voidGrey();
        return new Sheet(section, phase, darkness(z, section) / (1 - grey));
    }

    private static boolean isSeen(final SheetSection section) {
        return section.voids() + section.lithium() >= LABELLED;
    }

    /** Whether a sheet that is seen on one side near by ends on the other, but for its blur. */
    private boolean isTip(final int z, final SheetSection section) {
        return endsAfter(z, section, 1) || endsAfter(z, section, -1);
    }

    private boolean endsAfter(final int z, final SheetSection section, final int side) {
        boolean isSeen = false;
        for (int lines = 1; lines <= RIM; lines++) {
            final SheetSection before = near(z, section, -side * lines, WANDER);
            isSeen |= before != null && isSeen(before);
        }
        return isSeen && near(z, section, side * RIM, WANDER) == null;
    }

    /** Whether the darkness of a section may be that of something thick on a line near by. */
    private boolean isRim(final byte[] thick, final SheetSection section) {
        final int lines = section.isColumn() ? scene.width : scene.height;
        for (int line = section.line() / 2 - RIM; line <= section.line() / 2 + RIM; line++) {
            for (int place = section.from(); place <= section.to(); place++) {
                if (line >= 0
                        && line < lines
                        && CavityPhases.isDark(thick[section.pixel(line, place, scene.width)])) {
                    return true;
                }
            }
        }
        return false;
    }

    private void draw(final byte[] labels, final Sheet sheet) {
        final SheetSection section = sheet.section();
        final int length = section.isColumn() ? scene.height : scene.width;
        final int from = (int) Math.ceil(section.middle() - 0.5 * sheet.aperture());
        final int to = (int) Math.ceil(section.middle() + 0.5 * sheet.aperture()) - 1;
        for (int place = Math.max(0, from); place <= Math.min(length - 1, to); place++) {
            final int i = section.pixel(place, scene.width);
            labels[i] = labels[i] == Scene.LLZO ? sheet.phase() : labels[i];
        }
    }

    /** Fills a section with LLZO. */
    private void close(final byte[] labels, final SheetSection section) {
        for (int place = section.from(); place <= section.to(); place++) {
            final int i = section.pixel(place, scene.width);
            labels[i] = labels[i] == Scene.OUTSIDE ? labels[i] : Scene.LLZO;
        }
    }

    /** The darkness of a section and of those beside it in the slice, 1 : 2 : 1. */
    private double darkness(final int z, final SheetSection own) {
        double sum = 2 * own.darkness();
        double weights = 2;
        for (int side = -1; side <= 1; side += 2) {
            final SheetSection beside = near(z, own, side, WANDER);
            if (beside != null) {
                sum += beside.darkness();
                weights++;
            }
        }
        return sum / weights;
    }

    private byte phase(final int z, final SheetSection own) {
        if (!model.hasLithium()) {
            return Scene.VOID;
        }
        double odds = 0;
        final int last = Math.min(scene.depth - 1, z + SLICES);
        for (int w = Math.max(0, z - SLICES); w <= last; w++) {
            for (int lines = -LINES; lines <= LINES; lines++) {
                final int reach = WANDER + Math.abs(lines) / 2 + WANDER * Math.abs(w - z);
                final SheetSection other = near(w, own, lines, reach);
                if (other != null) {
                    odds += other.odds();
                }
            }
        }
        return odds > 0 ? Scene.LI : Scene.VOID;
    }

    private SheetSection near(
            final int z, final SheetSection own, final int lines, final int reach) {
        return sections.get(z).near(own.line() + 2 * lines, (int) Math.rint(own.middle()), reach);
    }
}
