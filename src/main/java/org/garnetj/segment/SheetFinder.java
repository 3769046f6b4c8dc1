package org.garnetj.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the {@linkplain SheetSection sections} of thin dark sheets in a slice: dark stretches of a
 * column or a row that are short, and no shorter across.
 */
final class SheetFinder {

    /** Longest stretch, blurred as it is. */
    private static final int LONGEST = 8;

    /** Pixels beside a stretch that the point spread may have carried some of its darkness to. */
    private static final int BESIDE = 2;

    /** Half the box over which the LLZO has one grey: curtains are narrow and long. */
    private static final int NEAR_COLUMNS = 1;

    private static final int NEAR_ROWS = 9;

    /** Pixels that the LLZO counts as being of grey 1, so that few others say little. */
    private static final double PRIOR = 10;

    private final Scene scene;
    private final int z;
    private final double[] backs;
    private final float[] grey;
    private final byte[] labels;
    private final boolean[] dark;
    private final boolean[] plain;
    private final List<SheetSection> found = new ArrayList<>();

    /**
     * @param sigma standard deviation of denoised LLZO
     * @param backs grey of a void 1, 2, … slices before the next LLZO
     */
    SheetFinder(final Scene scene, final int z, final double sigma, final double[] backs) {
        this.scene = scene;
        this.z = z;
        this.backs = backs;
        grey = scene.grey(z);
        labels = scene.labels(z);
        final DarkLines lines = new DarkLines(scene, z, sigma);
        dark = lines.find();
        plain = lines.plain();
    }

    /**
     * The sections, in the order of their lines and places.
     *
     * @param shape null where shapes say nothing
     */
    SheetSections find(final SheetShape shape) {
        final int[] down = lengths(scene.height, scene.width, 1);
        final int[] across = lengths(scene.width, 1, scene.width);
        for (int line = 0; line < Math.max(scene.width, scene.height); line++) {
            if (line < scene.width) {
                addColumn(line, down, across);
            }
            if (line < scene.height) {
                addRow(line, down, across);
            }
        }
        final SheetSections sections =
                new SheetSections(new SheetParts(found, dark.length, scene.width).elongated());
        return shape == null ? sections : shaped(sections, shape);
    }

    /** Length of the dark stretch that each pixel is in, along lines of so many pixels. */
    private int[] lengths(final int line, final int step, final int next) {
        final int[] lengths = new int[dark.length];
        for (int start = 0; start < dark.length / line * next; start += next) {
            int run = 0;
            for (int k = 0; k <= line; k++) {
                if (k < line && dark[start + k * step]) {
                    run++;
                } else {
                    for (int back = 1; back <= run; back++) {
                        lengths[start + (k - back) * step] = run;
                    }
                    run = 0;
                }
            }
        }
        return lengths;
    }

    private void addColumn(final int x, final int[] down, final int[] across) {
        int y = 0;
        while (y < scene.height) {
            final int run = down[y * scene.width + x];
            final int middle = (y + run / 2) * scene.width + x;
            if (run > 0 && run <= LONGEST && across[middle] >= run) {
                found.add(section(SheetSection.column(x), y, y + run - 1, scene.height));
            }
            y += Math.max(1, run);
        }
    }

    private void addRow(final int y, final int[] down, final int[] across) {
        int x = 0;
        while (x < scene.width) {
            final int run = across[y * scene.width + x];
            final int middle = y * scene.width + x + run / 2;
            if (run > 0 && run <= LONGEST && down[middle] > run) {
                found.add(section(SheetSection.row(y), x, x + run - 1, scene.width));
            }
            x += Math.max(1, run);
        }
    }

    private SheetSection section(final int line, final int from, final int to, final int length) {
        final SheetSection empty = new SheetSection(line, from, to, 0, 0, 0, 0, 0, 0);
        final int first = beyond(empty, from, -1, length);
        final double[] missing = missing(empty, length);
        final double middle = first + middle(missing, from - first, to - first);
        final int voids = count(empty, Scene.VOID);
        final int lithium = count(empty, Scene.LI);
        return new SheetSection(
                line,
                from,
                to,
                Arrays.stream(missing).sum(),
                middle,
                backs[before(empty.pixel((int) Math.rint(middle), scene.width))],
                voids,
                lithium,
                lithium - voids);
    }

    /** The same with odds by their shapes. */
    private SheetSections shaped(final SheetSections sections, final SheetShape shape) {
        return new SheetSections(
                sections.all().stream()
                        .map(own -> own.withOdds(odds(own, sections.slope(own), shape)))
                        .toList());
    }

    private double odds(final SheetSection own, final double slope, final SheetShape shape) {
        final int length = own.isColumn() ? scene.height : scene.width;
        final int first = beyond(own, own.from(), -1, length);
        return shape.odds(
                missing(own, length), own.darkness(), own.middle() - first, slope, own.voidGrey());
    }

    /** What each pixel is darker than the LLZO around, along a stretch and beside it. */
    private double[] missing(final SheetSection section, final int length) {
        final int first = beyond(section, section.from(), -1, length);
        final int last = beyond(section, section.to(), 1, length);
        final double llzo =
                llzoNear(section.pixel((section.from() + section.to()) / 2, scene.width));
        final double[] missing = new double[last - first + 1];
        Arrays.setAll(missing, k -> llzo - grey[section.pixel(first + k, scene.width)]);
        return missing;
    }

    /** The farthest of the pixels beside a stretch that are LLZO and in no other stretch. */
    private int beyond(
            final SheetSection section, final int end, final int step, final int length) {
        int place = end;
        for (int k = 0; k < BESIDE; k++) {
            final int next = place + step;
            if (next < 0 || next >= length) {
                return place;
            }
            final int i = section.pixel(next, scene.width);
            if (labels[i] != Scene.LLZO || dark[i]) {
                return place;
            }
            place = next;
        }
        return place;
    }

    private double llzoNear(final int i) {
        final int x = i % scene.width;
        final int y = i / scene.width;
        final int lastX = Math.min(scene.width - 1, x + NEAR_COLUMNS);
        final int lastY = Math.min(scene.height - 1, y + NEAR_ROWS);
        double sum = PRIOR;
        double count = PRIOR;
        for (int v = Math.max(0, y - NEAR_ROWS); v <= lastY; v++) {
            for (int u = Math.max(0, x - NEAR_COLUMNS); u <= lastX; u++) {
                if (plain[v * scene.width + u]) {
                    sum += grey[v * scene.width + u];
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** Centre of mass of what is missing in the stretch; its middle if nothing is. */
    private static double middle(final double[] missing, final int from, final int to) {
        double mass = 0;
        double moment = 0;
        for (int k = from; k <= to; k++) {
            final double own = Math.max(0, missing[k]);
            mass += own;
            moment += own * k;
        }
        return mass > 0 ? moment / mass : 0.5 * (from + to);
    }

    /** Number of the distance to the next LLZO behind a void. */
    private int before(final int i) {
        int k = 0;
        while (k < backs.length - 1
                && z + k + 1 < scene.depth
                && CavityPhases.isDark(scene.labels(z + k + 1)[i])) {
            k++;
        }
        return k;
    }

    private int count(final SheetSection section, final byte label) {
        int count = 0;
        for (int place = section.from(); place <= section.to(); place++) {
            count += labels[section.pixel(place, scene.width)] == label ? 1 : 0;
        }
        return count;
    }
}
