package org.garnetj.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the cap into which the current is densest. Contacts are gathered in patches of a quarter of
 * the cap's radius; the caps around the best patches are then taken exactly.
 */
final class CapSearch {

    /** Patches along a radius. */
    static final double FINENESS = 4;

    /** Patches that are looked at closely. */
    private static final int CLOSELY = 8;

    private final List<Contact> contacts;
    private final double radius_um;
    private final double rim_um;
    private final double edge_um;
    private final Map<List<Integer>, Patch> patches = new LinkedHashMap<>();

    private CapSearch(final List<Contact> contacts, final double radius_um, final double rim_um) {
        this.contacts = contacts;
        this.radius_um = radius_um;
        this.rim_um = rim_um;
        edge_um = Math.max(rim_um, radius_um / FINENESS);
        for (final Contact contact : contacts) {
            patches.computeIfAbsent(cell(contact), cell -> new Patch()).add(contact);
        }
    }

    /**
     * The cap with the densest current.
     *
     * @param sign 1 for currents into the conductor, −1 for those out of it
     * @param rim_um a voxel's edge; caps of less surface than its square are left out
     */
    static Optional<Cap> densest(
            final int sign,
            final List<Contact> contacts,
            final double radius_um,
            final double rim_um) {
        return new CapSearch(contacts, radius_um, rim_um).densest(sign);
    }

    private Optional<Cap> densest(final int sign) {
        final List<Cap> rough = new ArrayList<>();
        patches.forEach((cell, patch) -> rough.add(roughly(cell, patch)));
        return rough.stream()
                .filter(this::isEnough)
                .sorted(Comparator.comparingDouble(cap -> -sign * cap.density()))
                .limit(CLOSELY)
                .map(cap -> Cap.around(cap.centre_um(), contacts, radius_um, rim_um))
                .filter(this::isEnough)
                .max(Comparator.comparingDouble(cap -> sign * cap.density()));
    }

    private boolean isEnough(final Cap cap) {
        return cap.area_um2() >= rim_um * rim_um;
    }

    private Cap roughly(final List<Integer> cell, final Patch own) {
        final double[] centre = own.centre();
        final int reach = (int) Math.ceil(radius_um / edge_um) + 1;
        double area = 0;
        double flow = 0;
        for (int z = -reach; z <= reach; z++) {
            for (int y = -reach; y <= reach; y++) {
                for (int x = -reach; x <= reach; x++) {
                    final Patch patch =
                            patches.get(List.of(cell.get(0) + x, cell.get(1) + y, cell.get(2) + z));
                    if (patch != null && patch.isWithin(radius_um, centre)) {
                        area += patch.area;
                        flow += patch.flow;
                    }
                }
            }
        }
        return new Cap(centre, area, flow / area);
    }

    private List<Integer> cell(final Contact contact) {
        return List.of(
                (int) Math.floor(contact.x_um() / edge_um),
                (int) Math.floor(contact.y_um() / edge_um),
                (int) Math.floor(contact.z_um() / edge_um));
    }

    /** Contacts close together. */
    private static final class Patch {
        private double area;
        private double flow;
        private double x;
        private double y;
        private double z;

        void add(final Contact contact) {
            area += contact.area_um2();
            flow += contact.area_um2() * contact.density();
            x += contact.area_um2() * contact.x_um();
            y += contact.area_um2() * contact.y_um();
            z += contact.area_um2() * contact.z_um();
        }

        double[] centre() {
            return new double[] {x / area, y / area, z / area};
        }

        boolean isWithin(final double radius, final double[] of) {
            final double[] own = centre();
            final double dx = own[0] - of[0];
            final double dy = own[1] - of[1];
            final double dz = own[2] - of[2];
            return dx * dx + dy * dy + dz * dz <= radius * radius;
        }
    }
}
