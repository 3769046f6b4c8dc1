package org.garnetj.crack;

import net.imglib2.FinalDimensions;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;
import org.garnetj.label.Box;
import org.garnetj.label.Boxes;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;

import java.util.List;

/**
 * Tells the transverse cracks that leave a spallation downwards from its sheet: what hangs together
 * below the sheet and reaches at least {@value #SLENDER} times as deep below it as it is thick
 * where it is thick, {@value #DEEP} times as deep as the sheet is thick, and {@value #FEWEST_ROWS}
 * rows. A pore in the sheet's middle would have to be twelve times as long as wide to be taken for
 * one; the cracks that are known are 0.05 to 0.1 µm wide and run through the electrolyte.
 */
final class TransverseFinder {

    private static final double SLENDER = 6;
    private static final double DEEP = 1;

    /** Rows that it reaches down at least. */
    private static final int FEWEST_ROWS = 5;

    private final Surroundings around;
    private final SheetRuns runs;
    private final SheetPlanes planes;
    private final Execution execution;

    TransverseFinder(
            final Surroundings around,
            final SheetRuns runs,
            final SheetPlanes planes,
            final Execution execution) {
        this.around = around;
        this.runs = runs;
        this.planes = planes;
        this.execution = execution;
    }

    /**
     * Gives them parts of their own, from {@link Surroundings#TRANSVERSE} on; how many there are.
     */
    int mark() {
        final int[] size = around.size();
        final PlanarImg<UnsignedByteType, ?> below =
                Planes.bytes(FinalDimensions.wrap(new long[] {size[0], size[1], size[2]}));
        if (!drawBelow(below)) {
            return 0;
        }
        final LabelImage objects =
                ConnectedComponents.label(below, Connectivity.VERTICES_26, execution);
        final List<Box> boxes = Boxes.of(objects, execution);
        int found = 0;
        for (int i = 0; i < boxes.size(); i++) {
            final Cavity object = new Cavity(new int[] {i + 1}, boxes.get(i));
            if (found < Byte.MAX_VALUE - 2 && isTransverse(object, objects)) {
                mark(object, objects, (byte) (Surroundings.TRANSVERSE + found));
                found++;
            }
        }
        return found;
    }

    // -- Helper methods --

    /** Draws what lies below the sheet; whether there is anything. */
    private boolean drawBelow(final PlanarImg<UnsignedByteType, ?> below) {
        final LineFrame frame = runs.frame();
        boolean some = false;
        for (int line = 0; line < frame.lines(); line++) {
            if (runs.kind(line) == SheetRuns.NONE) {
                continue;
            }
            for (int k = firstBelow(line); k < frame.length(); k++) {
                if (around.part(frame.slice(line, k), frame.pixel(line, k)) == Surroundings.CRACK) {
                    Planes.<byte[]>array(below, frame.slice(line, k))[frame.pixel(line, k)] = 1;
                    some = true;
                }
            }
        }
        return some;
    }

    /** First row that is surely below the sheet. */
    private int firstBelow(final int line) {
        if (runs.kind(line) == SheetRuns.SHEET) {
            return runs.to(line) + 1;
        }
        final double half = 0.5 * runs.usual(line) + 0.25 * runs.usual(line) + 1.5;
        return Math.max(0, (int) Math.ceil(planes.height(line) + half));
    }

    private boolean isTransverse(final Cavity object, final LabelImage objects) {
        final int rows = object.box().size(1);
        final double depth_um = reach(object) * around.voxel().y_um();
        if (rows < FEWEST_ROWS || depth_um < DEEP * sheet_um(object)) {
            return false;
        }
        final double thick_um =
                Aperture.of(object, objects.labels(), around.voxel(), execution).p90_um();
        return depth_um >= SLENDER * thick_um;
    }

    /** Rows from the sheet's lower face, where that is highest above it, to its lowest. */
    private double reach(final Cavity object) {
        double highest = object.box().max()[1];
        for (int z = object.box().min()[2]; z <= object.box().max()[2]; z++) {
            for (int x = object.box().min()[0]; x <= object.box().max()[0]; x++) {
                final double face = lowerFace(z * runs.frame().sizeU() + x);
                highest = Double.isNaN(face) ? highest : Math.min(highest, face);
            }
        }
        return Math.min(object.box().size(1), object.box().max()[1] + 1 - highest);
    }

    private double lowerFace(final int line) {
        return planes.height(line) + 0.5 * runs.usual(line);
    }

    private double sheet_um(final Cavity object) {
        double sum = 0;
        int lines = 0;
        for (int z = object.box().min()[2]; z <= object.box().max()[2]; z++) {
            for (int x = object.box().min()[0]; x <= object.box().max()[0]; x++) {
                final double usual = runs.usual(z * runs.frame().sizeU() + x);
                if (!Double.isNaN(usual)) {
                    sum += usual;
                    lines++;
                }
            }
        }
        return lines == 0 ? 0 : sum / lines * around.voxel().y_um();
    }

    private void mark(final Cavity object, final LabelImage objects, final byte part) {
        for (int z = object.box().min()[2]; z <= object.box().max()[2]; z++) {
            final int[] labels = Planes.array(objects.labels(), z);
            for (int at = 0; at < labels.length; at++) {
                if (object.holds(labels[at])) {
                    around.setPart(z, at, part);
                    addRoot(z, at, part);
                }
            }
        }
    }

    /** What lies right above a voxel and still below the sheet. */
    private void addRoot(final int z, final int at, final byte part) {
        final int width = runs.frame().sizeU();
        final int line = z * width + at % width;
        final double face = lowerFace(line);
        for (int above = at - width;
                above >= 0 && above / width >= face && around.part(z, above) == Surroundings.CRACK;
                above -= width) {
            around.setPart(z, above, part);
        }
    }
}
