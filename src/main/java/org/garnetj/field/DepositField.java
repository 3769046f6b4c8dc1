package org.garnetj.field;

import org.garnetj.block.Execution;
import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures isolated deposits as bipolar electrodes. */
final class DepositField {

    /** Caps are no larger than this part of a deposit's length, so that they see one end. */
    private static final double PART = 0.25;

    private static final double MV = 1e3;

    private final ElectrodeBlock block;
    private final BlockFields.Sample grid;
    private final double cap_um;
    private final double voltage;
    private final double nA;
    private final List<List<Contact>> contacts = new ArrayList<>();
    private final long[] voxels;
    private final boolean[] touches;

    /**
     * Prepares to measure.
     *
     * @param voltage across the block in V
     * @param nA what a current of 1 V µm on the grid stands for
     */
    DepositField(
            final ElectrodeBlock block,
            final BlockFields.Sample grid,
            final double cap_um,
            final double voltage,
            final double nA) {
        this.block = block;
        this.grid = grid;
        this.cap_um = cap_um;
        this.voltage = voltage;
        this.nA = nA;
        final int count = block.deposits();
        voxels = new long[count + 1];
        touches = new boolean[count + 1];
        for (int deposit = 0; deposit <= count; deposit++) {
            contacts.add(new ArrayList<>());
        }
        grid.contacts().forEach(contact -> contacts.get(contact.deposit()).add(contact));
        for (int z = 0; z < block.lattice().nz(); z++) {
            look(z);
        }
    }

    private void look(final int z) {
        final Lattice lattice = block.lattice();
        final int[] bodies = Planes.array(block.bodies(), z);
        for (int at = 0; at < bodies.length; at++) {
            final int x = at % lattice.nx();
            final int y = at / lattice.nx();
            final int deposit = block.depositOf()[bodies[at]];
            voxels[deposit]++;
            touches[deposit] |=
                    x == 0
                            || y == 0
                            || z == 0
                            || x == lattice.nx() - 1
                            || y == lattice.ny() - 1
                            || z == lattice.nz() - 1;
        }
    }

    /**
     * One row for each deposit that meets the electrolyte.
     *
     * @param undisturbed the field with electrolyte in place of the deposits
     */
    List<BipolarDeposit> measure(final BlockGrid undisturbed, final Execution execution) {
        final List<double[]> places = new ArrayList<>();
        grid.contacts().forEach(c -> places.add(new double[] {c.x_um(), c.y_um(), c.z_um()}));
        final double[] potentials = PotentialSamples.at(places, undisturbed, execution);
        final double scale = voltage * grid.nominal() / undisturbed.nominal();
        final List<List<Double>> drops = new ArrayList<>();
        for (int deposit = 0; deposit < contacts.size(); deposit++) {
            drops.add(new ArrayList<>());
        }
        for (int i = 0; i < potentials.length; i++) {
            drops.get(grid.contacts().get(i).deposit()).add(scale * potentials[i]);
        }
        final List<BipolarDeposit> rows = new ArrayList<>();
        for (int deposit = 1; deposit < contacts.size(); deposit++) {
            if (!contacts.get(deposit).isEmpty()) {
                rows.add(row(deposit, drops.get(deposit)));
            }
        }
        return rows;
    }

    /** Number of a deposit's contact that lies nearest to the electrode (−1) or farthest (1). */
    private int end(final int deposit, final int sign) {
        final List<Contact> own = contacts.get(deposit);
        int end = 0;
        for (int i = 1; i < own.size(); i++) {
            if (sign * own.get(i).y_um() > sign * own.get(end).y_um()) {
                end = i;
            }
        }
        return end;
    }

    /**
     * Measures a deposit.
     *
     * @param undisturbed potentials at its contacts in V
     */
    private BipolarDeposit row(final int deposit, final List<Double> undisturbed) {
        final List<Contact> own = contacts.get(deposit);
        double sum = 0;
        double area = 0;
        for (int i = 0; i < own.size(); i++) {
            sum += own.get(i).area_um2() * undisturbed.get(i);
            area += own.get(i).area_um2();
        }
        final int near = end(deposit, -1);
        final int far = end(deposit, 1);
        final double length = own.get(far).y_um() - own.get(near).y_um();
        final double rim = block.longestEdge_um();
        final double cap = Math.max(rim, Math.min(cap_um, PART * length));
        return new BipolarDeposit(
                deposit,
                crack(own),
                voxels[deposit] * block.voxels().voxelSize().volume_um3(),
                length,
                (undisturbed.get(far) - sum / area) * MV,
                (sum / area - undisturbed.get(near)) * MV,
                own.stream().mapToDouble(c -> Math.max(0, c.current())).sum() * nA,
                cap,
                densest(1, own, cap, rim),
                densest(-1, own, cap, rim),
                touches[deposit]);
    }

    private double densest(
            final int sign, final List<Contact> own, final double cap, final double rim) {
        return CapSearch.densest(sign, own, cap, rim)
                .map(found -> sign * found.density() / grid.nominal())
                .orElse(Double.NaN);
    }

    /** The crack that most of a deposit's surface lies in; the lower number of several. */
    private static int crack(final List<Contact> own) {
        final Map<Integer, Double> area = new HashMap<>();
        own.forEach(contact -> area.merge(contact.crack(), contact.area_um2(), Double::sum));
        return area.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
