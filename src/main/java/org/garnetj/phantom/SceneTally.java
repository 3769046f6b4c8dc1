package org.garnetj.phantom;

/** Sums over columns of a scene; partial sums are added in the order of the slices. */
final class SceneTally {

    private final FibSemScene scene;
    private final double bottom;
    private final double[] volumes = new double[Material.values().length];
    private final double[] deposits;
    private final CrackTally[] cracks;

    SceneTally(final FibSemScene scene) {
        this.scene = scene;
        bottom = scene.settings().grid().extent_y_um();
        deposits = new double[scene.deposits() + 1];
        cracks = new CrackTally[scene.cracks().size()];
        for (int i = 0; i < cracks.length; i++) {
            cracks[i] = new CrackTally(scene.cracks().get(i).shape());
        }
    }

    /** Adds the column at (x, z) that stands for {@code area}; {@code edge} if it is outermost. */
    void add(
            final Column column,
            final double x,
            final double z,
            final double area,
            final boolean edge) {
        double ceramic = 0;
        final boolean[] met = new boolean[cracks.length];
        for (int span = 0; span < column.size(); span++) {
            final double top = Math.max(0, column.top(span));
            final double length = Math.min(bottom, column.bottom(span)) - top;
            if (length <= 0) {
                continue;
            }
            final Material material = column.material(span);
            if (material == Material.LLZO) {
                ceramic = length;
                continue;
            }
            volumes[material.ordinal()] += length * area;
            deposits[column.deposit(span)] += length * area;
            ceramic -= isAboveSample(column, span) ? 0 : length;
            if (column.crack(span) > 0) {
                addToCrack(column, span, area, edge);
                met[column.crack(span) - 1] = true;
            }
        }
        volumes[Material.LLZO.ordinal()] += ceramic * area;
        for (int i = 0; i < cracks.length; i++) {
            if (met[i]) {
                addFootprint(i, x, z, area);
                addAbove(i, column, x, z, area);
            }
        }
    }

    /** The cap is the only span that was added before the ceramic. */
    private static boolean isAboveSample(final Column column, final int span) {
        return span == 0 && column.material(span) == Material.CAP;
    }

    private void addToCrack(
            final Column column, final int span, final double area, final boolean edge) {
        final CrackTally crack = cracks[column.crack(span) - 1];
        final double surface = scene.settings().surface_um();
        final double low = Math.min(bottom, column.bottom(span));
        crack.addSpan(column.material(span), column.top(span) - surface, low - surface, area);
        if (edge || column.bottom(span) >= bottom) {
            crack.touchEdge();
        }
    }

    private void addFootprint(final int crack, final double x, final double z, final double area) {
        final Spallation spallation = scene.cracks().get(crack);
        final double aperture = spallation.aperture(x, z);
        cracks[crack].addColumn(area, aperture, spallation.verticalOpening(x, z) * area);
    }

    private void addAbove(
            final int crack,
            final Column column,
            final double x,
            final double z,
            final double area) {
        final Spallation spallation = scene.cracks().get(crack);
        if (spallation.opening(x, z) == 0) {
            return;
        }
        final SheetTally sheet = cracks[crack].sheet();
        if (!spallation.isInPore(x, z)) {
            sheet.addSheet(area, spallation.verticalOpening(x, z), spallation.cosineOfMiddle(x, z));
        }
        final double top = spallation.top(x, z);
        final double raised = scene.settings().surface_um() - spallation.uplift(x, z);
        sheet.addAbove(
                area,
                top <= scene.settings().surface_um(),
                Math.max(0, top - raised - holes(column, raised, top)),
                spallation.uplift(x, z));
    }

    /** How much of a column between two depths is pores away from cracks. */
    private static double holes(final Column column, final double from, final double to) {
        double sum = 0;
        for (int span = 0; span < column.size(); span++) {
            final Material material = column.material(span);
            if (column.crack(span) == 0 && material != Material.LLZO && material != Material.CAP) {
                sum +=
                        Math.max(
                                0,
                                Math.min(to, column.bottom(span))
                                        - Math.max(from, column.top(span)));
            }
        }
        return sum;
    }

    void add(final SceneTally other) {
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] += other.volumes[i];
        }
        for (int i = 0; i < deposits.length; i++) {
            deposits[i] += other.deposits[i];
        }
        for (int i = 0; i < cracks.length; i++) {
            cracks[i].add(other.cracks[i]);
        }
    }

    double volume(final Material material) {
        return volumes[material.ordinal()];
    }

    double deposit(final int number) {
        return deposits[number];
    }

    CrackTally crack(final int index) {
        return cracks[index];
    }
}
