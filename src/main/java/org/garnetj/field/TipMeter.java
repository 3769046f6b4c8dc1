package org.garnetj.field;

import org.garnetj.crack.Spallation;
import org.garnetj.crack.SpallationResult;
import org.garnetj.field.TipAmplification.Bound;
import org.garnetj.field.TipAmplification.Filling;
import org.garnetj.image.Planes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Measures the field at the tips of spallations. */
final class TipMeter {

    /** Voxels below which a cap, or the lithium in it, is too small for its field. */
    private static final double RESOLVED = 3;

    private static final double THICK = 2;

    /** Radius in voxels of the caps whose greatest current is the peak. */
    private static final double PEAK = 2;

    /** Caps of four voxels differ so much with their place on the grid. */
    private static final double SCATTER = 0.02;

    /** How far the profile goes, in radii of the cap. */
    private static final double FAR = 4;

    private final ElectrodeBlock block;
    private final SpallationResult cracks;
    private final List<BlockFields.Sample> samples;
    private final FieldStrength strength;
    private final double cap_um;
    private final double resistance_um;
    private final double nA;
    private final List<TipAmplification> tips = new ArrayList<>();
    private final List<TipProfilePoint> profile = new ArrayList<>();

    TipMeter(
            final ElectrodeBlock block,
            final SpallationResult cracks,
            final List<BlockFields.Sample> samples,
            final FieldStrength strength,
            final double cap_um,
            final double resistance_um,
            final double nA) {
        this.block = block;
        this.cracks = cracks;
        this.samples = samples;
        this.strength = strength;
        this.cap_um = cap_um;
        this.resistance_um = resistance_um;
        this.nA = nA;
        cracks.spallations().forEach(this::measure);
    }

    List<TipAmplification> tips() {
        return tips;
    }

    List<TipProfilePoint> profile() {
        return profile;
    }

    private void measure(final Spallation crack) {
        final List<Cap> caps = new ArrayList<>();
        for (final BlockFields.Sample sample : samples) {
            CapSearch.densest(1, of(crack.crack(), sample), cap_um, sample.rim_um())
                    .ifPresent(caps::add);
        }
        if (caps.size() < samples.size()) {
            tips.add(without(crack));
            return;
        }
        final Cap first = caps.get(0);
        tips.add(tip(crack, caps, first));
        profile(crack.crack(), first.centre_um());
    }

    private static List<Contact> of(final int crack, final BlockFields.Sample sample) {
        return sample.contacts().stream().filter(contact -> contact.crack() == crack).toList();
    }

    private TipAmplification tip(final Spallation crack, final List<Cap> caps, final Cap first) {
        final BlockFields.Sample finest = samples.get(samples.size() - 1);
        final List<Contact> contacts = of(crack.crack(), finest);
        final double[] values = new double[caps.size()];
        Arrays.setAll(values, i -> caps.get(i).density() / samples.get(i).nominal());
        final double found = values[values.length - 1];
        final double half = halfInterval(values);
        final double current = contacts.stream().mapToDouble(Contact::current).sum();
        final double thickness = thickness_um(first);
        final double[] place = first.centre_um();
        final double[] back =
                cracks.surface().side().fromTop(place, block.voxels().height() * edge(1));
        return new TipAmplification(
                crack.crack(),
                cap_um,
                found,
                found - half,
                found + half,
                current / finest.nominal() / crack.footprint_area_um2(),
                resistance_um / crack.max_depth_um(),
                Bound.of(resistance_um == 0, isUnresolved(crack, thickness)),
                peak(contacts, caps.get(caps.size() - 1), finest),
                filling(contacts),
                current * nA,
                back[0],
                back[1],
                back[2],
                cracks.surface().depth_um(index(0, place), place[1] / edge(1), index(2, place)),
                thickness);
    }

    private boolean isUnresolved(final Spallation crack, final double thickness_um) {
        return crack.touches_edge()
                || cap_um < RESOLVED * block.longestEdge_um()
                || thickness_um < THICK * block.longestEdge_um();
    }

    /** How far the limit on infinitely fine voxels may be off; NaN from one grid. */
    private static double halfInterval(final double[] values) {
        if (values.length == 1) {
            return Double.NaN;
        }
        final double last = values[values.length - 1];
        final double change =
                Math.max(
                        Math.abs(Richardson.limit(values) - last),
                        Math.abs(last - values[values.length - 2]));
        return Math.hypot(change, SCATTER * last);
    }

    private double peak(
            final List<Contact> contacts, final Cap cap, final BlockFields.Sample sample) {
        final List<Contact> within =
                contacts.stream()
                        .filter(contact -> contact.distance_um(cap.centre_um()) <= cap_um)
                        .toList();
        final Optional<Cap> densest =
                CapSearch.densest(
                        1,
                        within,
                        Math.min(cap_um, PEAK * block.longestEdge_um()),
                        sample.rim_um());
        return densest.orElse(cap).density() / sample.nominal();
    }

    private static Filling filling(final List<Contact> contacts) {
        final boolean connected = contacts.stream().anyMatch(contact -> contact.deposit() == 0);
        final boolean isolated = contacts.stream().anyMatch(contact -> contact.deposit() != 0);
        return connected && isolated
                ? Filling.BOTH
                : connected ? Filling.CONNECTED : isolated ? Filling.ISOLATED : Filling.NONE;
    }

    private TipAmplification without(final Spallation crack) {
        final double none = Double.NaN;
        return new TipAmplification(
                crack.crack(),
                cap_um,
                none,
                none,
                none,
                0,
                resistance_um / crack.max_depth_um(),
                Bound.NONE,
                none,
                Filling.NONE,
                0,
                none,
                none,
                none,
                none,
                none);
    }

    // -- Around the tip --

    /** Twice the volume of the conductors within a cap's ball over the cap's area. */
    private double thickness_um(final Cap cap) {
        final double[] volume = new double[1];
        final Lattice lattice = block.lattice();
        around(
                cap.centre_um(),
                cap_um,
                (x, y, z, distance) -> {
                    if (block.classes()[z][y * lattice.nx() + x] >= ElectrodeBlock.CONNECTED) {
                        volume[0] += edge(0) * edge(1) * edge(2);
                    }
                });
        return 2 * volume[0] / cap.area_um2();
    }

    private void profile(final int crack, final double[] tip) {
        final double step = block.longestEdge_um();
        final int count = (int) Math.ceil(FAR * cap_um / step);
        final double[] area = new double[count];
        final double[] flow = new double[count];
        for (final Contact contact : of(crack, samples.get(0))) {
            final int ring = (int) (contact.distance_um(tip) / step);
            if (ring < count) {
                area[ring] += contact.area_um2();
                flow[ring] += contact.area_um2() * contact.density();
            }
        }
        final double[] field = new double[count];
        final int[] voxels = new int[count];
        around(
                tip,
                count * step,
                (x, y, z, distance) -> {
                    final int ring = (int) (distance / step);
                    final int at = y * block.lattice().nx() + x;
                    if (ring < count && block.classes()[z][at] == LevelSet.POSITIVE) {
                        field[ring] += Planes.<float[]>array(strength.field(), z)[at];
                        voxels[ring]++;
                    }
                });
        final double nominal = samples.get(0).nominal();
        for (int ring = 0; ring < count; ring++) {
            profile.add(
                    new TipProfilePoint(
                            crack,
                            (ring + 0.5) * step,
                            flow[ring] / area[ring] / nominal,
                            field[ring] / voxels[ring] / nominal));
        }
    }

    private void around(final double[] place, final double radius, final VoxelWork work) {
        final int[] from = new int[3];
        final int[] to = new int[3];
        for (int d = 0; d < 3; d++) {
            from[d] = Math.max(0, (int) Math.floor((place[d] - radius) / edge(d)));
            to[d] =
                    Math.min(
                            block.lattice().size(d) - 1,
                            (int) Math.ceil((place[d] + radius) / edge(d)));
        }
        for (int z = from[2]; z <= to[2]; z++) {
            for (int y = from[1]; y <= to[1]; y++) {
                for (int x = from[0]; x <= to[0]; x++) {
                    final double dx = (x + 0.5) * edge(0) - place[0];
                    final double dy = (y + 0.5) * edge(1) - place[1];
                    final double dz = (z + 0.5) * edge(2) - place[2];
                    final double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
                    if (distance <= radius) {
                        work.at(x, y, z, distance);
                    }
                }
            }
        }
    }

    private double edge(final int axis) {
        return block.voxels().voxelSize().um(axis);
    }

    private int index(final int axis, final double[] place) {
        return Math.min(
                block.lattice().size(axis) - 1, Math.max(0, (int) (place[axis] / edge(axis))));
    }

    /** What is done with a voxel at a distance in µm. */
    private interface VoxelWork {
        void at(int x, int y, int z, double distance);
    }
}
