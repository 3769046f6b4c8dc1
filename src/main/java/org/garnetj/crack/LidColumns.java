package org.garnetj.crack;

import org.garnetj.image.Phase;

/**
 * What lies above a sheet, column by column. Pores in the lid are passed, and what fills the gap
 * below a lid that has been lifted clear of the original surface; above that surface the lid ends
 * where its LLZO does, and it stands no higher than the crack is deep.
 */
final class LidColumns {

    private final Surroundings around;
    private final SheetRuns runs;
    private final ReferenceSurface surface;
    private final LineFrame frame;
    private final int highest;

    LidColumns(final Surroundings around, final SheetRuns runs, final ReferenceSurface surface) {
        this.around = around;
        this.runs = runs;
        this.surface = surface;
        frame = runs.frame();
        int deepest = 0;
        for (int line = 0; line < frame.lines(); line++) {
            if (runs.kind(line) != SheetRuns.NONE) {
                deepest = Math.max(deepest, runs.to(line) - surfaceRow(line));
            }
        }
        highest = deepest;
    }

    /** Number of the lid's voxels in a column of the sheet. */
    int voxels(final int line) {
        int count = 0;
        for (int k = runs.from(line) - 1; k >= top(line); k--) {
            count += isLlzo(line, k) ? 1 : 0;
        }
        return count;
    }

    boolean isLlzo(final int line, final int k) {
        return around.phase(frame.slice(line, k), frame.pixel(line, k)) == Phase.LLZO.label();
    }

    /**
     * The part of a column that opens through the original surface. A voxel is cavity where the
     * crack begins above its middle, so columns would count in which it begins less than half a
     * voxel too deep. How many these are is known from those in which it begins in the next row:
     * each takes a part of a column off. Below a lifted lid it is the other way round.
     */
    double mouth(final int line) {
        final int first = surfaceRow(line);
        final double surfaceAt = surface.row(x(line), z(line)) - around.box().min()[1];
        final boolean lifted = first > 0 && isLlzo(line, first - 1);
        if (runs.from(line) <= first) {
            return lifted ? Math.max(0, surfaceAt - first + 0.5) : 1;
        }
        return runs.from(line) == first + 1 && !lifted ? surfaceAt - first - 0.5 : 0;
    }

    /** Row of the lid's topmost voxel; that of the sheet where there is no lid. */
    int top(final int line) {
        final int row = surfaceRow(line);
        int top = runs.from(line);
        for (int k = runs.from(line) - 1; k >= Math.max(0, row - highest); k--) {
            if (isLlzo(line, k)) {
                top = k;
            } else if (k < row && top < row) {
                break;
            }
        }
        return top;
    }

    /** Depth of the lid's top below the original surface, negative above it. */
    double topDepth_um(final int line) {
        return surface.depth_um(x(line), around.box().min()[1] + top(line), z(line));
    }

    private int surfaceRow(final int line) {
        return surface.firstRow(x(line), z(line)) - around.box().min()[1];
    }

    private int x(final int line) {
        return around.box().min()[0] + line % frame.sizeU();
    }

    private int z(final int line) {
        return around.box().min()[2] + line / frame.sizeU();
    }
}
