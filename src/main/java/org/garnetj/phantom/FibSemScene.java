package org.garnetj.phantom;

import org.garnetj.image.Phase;

import java.util.ArrayList;
import java.util.List;

/**
 * The continuous FIB-SEM block: what lies at a point, in micrometres from the image's top left
 * corner and the first cut.
 */
final class FibSemScene {

    private static final double FAR = 1e9;

    /** Cell of the index that finds a column's pores, in µm. */
    private static final double CELL = 0.5;

    private final FibSemSettings settings;
    private final List<Spallation> cracks;
    private final List<Pore> pores;
    private final List<Integer> poreDeposits;
    private final int deposits;
    private final int cellsX;
    private final int cellsZ;
    private final List<List<Integer>> cells = new ArrayList<>();

    private FibSemScene(
            final FibSemSettings settings, final List<Spallation> cracks, final List<Pore> pores) {
        this.settings = settings;
        this.cracks = cracks;
        this.pores = pores;
        poreDeposits = new ArrayList<>();
        deposits = numberLithiumPores();
        cellsX = (int) Math.ceil(settings.grid().extent_x_um() / CELL) + 1;
        cellsZ = (int) Math.ceil(settings.grid().extent_z_um() / CELL) + 1;
        indexPores();
    }

    /** Places the cracks and pores of {@code settings}. */
    static FibSemScene of(final FibSemSettings settings) {
        final List<Spallation> cracks = new ArrayList<>();
        final PorePlacement placement = new PorePlacement(settings);
        int deposit = 1;
        for (final SpallationShape shape : settings.cracks()) {
            final Spallation crack = new Spallation(shape, cracks.size() + 1, settings, deposit);
            crack.runThrough(placement.onCrack(crack));
            deposit += crack.deposits();
            cracks.add(crack);
        }
        return new FibSemScene(settings, cracks, placement.closed(cracks));
    }

    FibSemSettings settings() {
        return settings;
    }

    List<Spallation> cracks() {
        return cracks;
    }

    List<Pore> pores() {
        return pores;
    }

    /** Number of lithium deposits in cracks and pores. */
    int deposits() {
        return deposits;
    }

    /** Number of the deposit in a closed pore, 0 for an empty pore. */
    int depositOf(final int pore) {
        return poreDeposits.get(pore);
    }

    /** The phase at a point. */
    Phase phase(final double x, final double y, final double z) {
        final Column column = new Column();
        fill(column, x, z);
        return column.at(y).phase();
    }

    /** Describes the column at (x, z). */
    void fill(final Column column, final double x, final double z) {
        final double surface = settings.surface_um();
        final double raised = surface - uplift(x, z);
        column.clear();
        column.add(raised - settings.cap_um(), raised, Material.CAP, 0, 0);
        column.add(raised, FAR, Material.LLZO, 0, 0);
        for (final int index : near(x, z)) {
            final Pore pore = pores.get(index);
            final double half = pore.halfChord(x, z);
            final int deposit = poreDeposits.get(index);
            final Material filling = deposit > 0 ? Material.LI : Material.VOID;
            column.add(pore.y_um() - half, pore.y_um() + half, filling, 0, deposit);
        }
        for (final Spallation crack : cracks) {
            crack.addTo(column, x, z);
        }
    }

    private double uplift(final double x, final double z) {
        double uplift = 0;
        for (final Spallation crack : cracks) {
            uplift = Math.max(uplift, crack.uplift(x, z));
        }
        return uplift;
    }

    private int numberLithiumPores() {
        int last = 0;
        for (final Spallation crack : cracks) {
            last += crack.deposits();
        }
        for (int i = 0; i < pores.size(); i++) {
            final double draw = Draws.of(settings.seed(), "lithium in a pore", i).uniform();
            poreDeposits.add(draw < settings.pores().lithium() ? ++last : 0);
        }
        return last;
    }

    private void indexPores() {
        for (int i = 0; i < cellsX * cellsZ; i++) {
            cells.add(new ArrayList<>());
        }
        for (int p = 0; p < pores.size(); p++) {
            final Pore pore = pores.get(p);
            final int lastX = cell(pore.x_um() + pore.radius_x_um(), cellsX);
            final int lastZ = cell(pore.z_um() + pore.radius_z_um(), cellsZ);
            for (int x = cell(pore.x_um() - pore.radius_x_um(), cellsX); x <= lastX; x++) {
                for (int z = cell(pore.z_um() - pore.radius_z_um(), cellsZ); z <= lastZ; z++) {
                    cells.get(z * cellsX + x).add(p);
                }
            }
        }
    }

    private List<Integer> near(final double x, final double z) {
        return cells.get(cell(z, cellsZ) * cellsX + cell(x, cellsX));
    }

    private static int cell(final double position, final int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor(position / CELL)));
    }
}
