package org.garnetj.phantom;

import org.garnetj.phantom.FibSemTruth.CrackTruth;

/** Sums over the columns of one crack. */
final class CrackTally {

    private double empty;
    private double lithium;
    private double lithiumMagnesium;
    private double footprint;
    private double depthMoment;
    private double maxDepth;
    private double sheet;
    private double apertureMoment;
    private double maxAperture;
    private boolean open;
    private boolean atEdge;
    private final SheetTally sheetTally;

    CrackTally(final SpallationShape shape) {
        sheetTally = new SheetTally(1.01 * (shape.aperture_um() + shape.uplift_um()));
    }

    SheetTally sheet() {
        return sheetTally;
    }

    /** Adds a span of the cavity at depths {@code top} to {@code bottom} over {@code area}. */
    void addSpan(final Material filling, final double top, final double bottom, final double area) {
        final double volume = (bottom - top) * area;
        switch (filling) {
            case LI -> lithium += volume;
            case LI_MG -> lithiumMagnesium += volume;
            default -> empty += volume;
        }
        depthMoment += volume * (top + bottom) / 2;
        maxDepth = Math.max(maxDepth, bottom);
        open |= top <= 0;
    }

    /** Adds a column of the footprint, with the sheet's opening across it. */
    void addColumn(final double area, final double aperture, final double sheetVolume) {
        footprint += area;
        sheet += sheetVolume;
        apertureMoment += aperture * sheetVolume;
        maxAperture = Math.max(maxAperture, aperture);
    }

    void touchEdge() {
        atEdge = true;
    }

    void add(final CrackTally other) {
        empty += other.empty;
        lithium += other.lithium;
        lithiumMagnesium += other.lithiumMagnesium;
        footprint += other.footprint;
        depthMoment += other.depthMoment;
        maxDepth = Math.max(maxDepth, other.maxDepth);
        sheet += other.sheet;
        apertureMoment += other.apertureMoment;
        maxAperture = Math.max(maxAperture, other.maxAperture);
        open |= other.open;
        atEdge |= other.atEdge;
        sheetTally.add(other.sheetTally);
    }

    CrackTruth truth(final Spallation crack, final long voxels) {
        final double filled = lithium + lithiumMagnesium;
        final double volume = empty + filled;
        return new CrackTruth(
                crack.number(),
                crack.shape().stage().name(),
                open,
                atEdge,
                volume,
                empty,
                lithium,
                lithiumMagnesium,
                ratio(filled, volume),
                ratio(lithiumMagnesium, filled),
                footprint,
                Math.sqrt(4 * footprint / Math.PI),
                maxDepth,
                ratio(depthMoment, volume),
                ratio(apertureMoment, sheet),
                maxAperture,
                voxels,
                sheetTally.truth(
                        crack.pores().size(),
                        crack.pores().stream().mapToDouble(Pore::volume_um3).sum()));
    }

    private static double ratio(final double part, final double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
