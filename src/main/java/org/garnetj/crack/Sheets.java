package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.garnetj.block.Execution;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.garnetj.label.LocalThickness;
import org.garnetj.label.Skeleton;
import org.garnetj.shape.Shape;
import org.garnetj.shape.Shapes;

import java.util.ArrayList;
import java.util.List;

/**
 * The connected sheets of a stack (26 neighbours), told from pores.
 *
 * @param objects the sheets
 * @param all each sheet with its shape, in the order of labels
 * @param kinds what each voxel is, see {@link SheetFinder}
 * @param thickness local thickness in µm
 */
record Sheets(
        LabelImage objects,
        List<Sheet> all,
        PlanarImg<UnsignedByteType, ?> kinds,
        PlanarImg<FloatType, ?> thickness) {

    /** A sheet with its shape. */
    record Sheet(CrackBody body, Shape shape) {

        /** Diameter of the circle of its area, which is half of its wall. */
        double diameter_um() {
            return CrackGeometer.diameter_um((shape.surface_um2() - shape.cut_um2()) / 2);
        }

        /** Mean opening: volume over that area. */
        double opening_um() {
            return 2 * shape.volume_um3() / (shape.surface_um2() - shape.cut_um2());
        }
    }

    /**
     * Finds the sheets, and parts the pores from those that are large enough.
     *
     * @param kinds {@link SheetFinder#OPEN} in cavities; they become what they are
     * @param phases the phase stack
     */
    static Sheets of(
            final PlanarImg<UnsignedByteType, ?> kinds,
            final PlanarImg<UnsignedByteType, ?> phases,
            final CracksSettings settings,
            final VoxelSize voxel,
            final Execution execution) {
        final PlanarImg<FloatType, ?> thickness =
                LocalThickness.of_um(kinds, kind -> kind != SheetFinder.NONE, voxel, execution);
        SheetFinder.decide(kinds, thickness, settings.minaspect(), voxel, execution);
        final Sheets whole = of(kinds, phases, thickness, voxel, execution);
        final boolean parted =
                execution
                        .mapItems(
                                "part pores from cracks",
                                whole.all,
                                sheet -> partPores(sheet, kinds, thickness, settings))
                        .contains(true);
        return parted ? of(kinds, phases, thickness, voxel, execution) : whole;
    }

    // -- Helper methods --

    /** Sheets do not share voxels, so that several may be parted at once. */
    private static boolean partPores(
            final Sheet sheet,
            final PlanarImg<UnsignedByteType, ?> kinds,
            final PlanarImg<FloatType, ?> thickness,
            final CracksSettings settings) {
        final double diameter = sheet.diameter_um();
        if (diameter < settings.mindiameter_um(sheet.body().voxel())) {
            return false;
        }
        final double opening = sheet.opening_um();
        final MedialSheet middle = MedialSheet.of(sheet.body(), opening);
        return new Bulges(sheet.body(), middle, opening, diameter).part(kinds, thickness);
    }

    private static Sheets of(
            final PlanarImg<UnsignedByteType, ?> kinds,
            final PlanarImg<UnsignedByteType, ?> phases,
            final PlanarImg<FloatType, ?> thickness,
            final VoxelSize voxel,
            final Execution execution) {
        final LabelImage objects =
                ConnectedComponents.label(
                        kinds, SheetFinder::isSheet, Connectivity.VERTICES_26, execution);
        final PlanarImg<UnsignedByteType, ?> skeleton =
                Skeleton.surfaces(kinds, SheetFinder::isSheet, voxel, execution);
        final List<Sheet> all = new ArrayList<>();
        Shapes.of(objects, voxel, execution)
                .forEach(
                        (label, shape) ->
                                all.add(
                                        new Sheet(
                                                new CrackBody(
                                                        objects.labels(),
                                                        label,
                                                        shape.box(),
                                                        thickness,
                                                        skeleton,
                                                        phases,
                                                        voxel),
                                                shape)));
        return new Sheets(objects, all, kinds, thickness);
    }
}
