package org.garnetj.field;

import org.garnetj.block.Crew;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Finds where current passes from the electrolyte into other conductors. */
final class Contacts {

    private final Conductor conductor;
    private final NetworkMaker.Made made;
    private final Potential potential;
    private final Objects objects;

    private Contacts(
            final Conductor conductor,
            final NetworkMaker.Made made,
            final Potential potential,
            final Objects objects) {
        this.conductor = conductor;
        this.made = made;
        this.potential = potential;
        this.objects = objects;
    }

    /** All contacts with isolated conductors and with those in cracks, by planes. */
    static List<Contact> find(
            final Conductor conductor,
            final NetworkMaker.Made made,
            final Solution solution,
            final Objects objects,
            final Crew crew) {
        final Contacts contacts = new Contacts(conductor, made, solution.potential(), objects);
        final List<List<Contact>> found = new ArrayList<>();
        for (int z = 0; z < conductor.lattice().nz(); z++) {
            found.add(new ArrayList<>());
        }
        new Planewise(solution.network(), crew)
                .sum(
                        solution.potential(),
                        (z, planes) -> {
                            contacts.plane(z, planes, found.get(z));
                            return 0;
                        });
        return found.stream().flatMap(List::stream).toList();
    }

    private void plane(final int z, final double[][] planes, final List<Contact> target) {
        final Lattice lattice = conductor.lattice();
        for (int at = 0; at < lattice.nx() * lattice.ny(); at++) {
            if (made.classes()[z][at] == LevelSet.POSITIVE) {
                final int[] voxel = {at % lattice.nx(), at / lattice.nx(), z};
                for (int axis = 0; axis < 3; axis++) {
                    contact(voxel, axis, -1, planes, target);
                    contact(voxel, axis, 1, planes, target);
                }
            }
        }
    }

    private void contact(
            final int[] voxel,
            final int axis,
            final int step,
            final double[][] planes,
            final List<Contact> target) {
        final int[] other = voxel.clone();
        other[axis] += step;
        if (other[axis] < 0 || other[axis] >= conductor.lattice().size(axis)) {
            return;
        }
        final int nx = conductor.lattice().nx();
        final int ofClass = made.classes()[other[2]][other[1] * nx + other[0]];
        final Material material = conductor.materials().get(ofClass);
        if (ofClass == LevelSet.POSITIVE || material.conductivity() == 0) {
            return;
        }
        final int crack = objects.crack(other[0], other[1], other[2]);
        final int deposit = material.isFixed() ? 0 : objects.deposit(other[0], other[1], other[2]);
        if (crack == 0 && deposit == 0) {
            return;
        }
        final SurfaceCuts.Link link = made.cuts().link(axis, step, voxel[0], voxel[1], voxel[2]);
        final double beyond =
                material.isFixed()
                        ? material.potential()
                        : potential.neighbour(planes, axis, step, voxel[0], voxel[1]);
        final double drop = planes[1][voxel[1] * nx + voxel[0]] - beyond;
        final double[] place = new double[3];
        Arrays.setAll(
                place,
                d ->
                        (voxel[d] + 0.5 + (d == axis ? step * link.part() : 0))
                                * conductor.edge_um()[d]);
        target.add(
                new Contact(
                        place[0],
                        place[1],
                        place[2],
                        link.area_um2(),
                        link.conductance() * drop,
                        density(voxel, axis, step, link, drop, planes),
                        beyond,
                        crack,
                        deposit));
    }

    /**
     * Density of the current across the surface. The two ways between middles, the one through the
     * surface and the one before it, tell the density along the axis half a voxel on both sides of
     * the own middle; from there it goes on linearly as far as the surface. The less of the way's
     * resistance is the electrolyte's, the less there is to correct.
     *
     * @param voxel of the electrolyte
     */
    private double density(
            final int[] voxel,
            final int axis,
            final int step,
            final SurfaceCuts.Link link,
            final double drop,
            final double[][] planes) {
        final double through = drop / link.resistance();
        final double whole = conductor.edge_um()[axis] / conductivity();
        final double share = whole / (whole + link.resistance() - link.part() * whole);
        final double ahead = through - before(voxel, axis, step, planes).orElse(through);
        final double open_um2 = link.conductance() * link.resistance();
        return (through + share * (link.part() - 0.5) * ahead) * open_um2 / link.area_um2();
    }

    /** Density of the current along an axis towards a voxel from the electrolyte before it. */
    private OptionalDouble before(
            final int[] voxel, final int axis, final int step, final double[][] planes) {
        final int[] other = voxel.clone();
        other[axis] -= step;
        final Lattice lattice = conductor.lattice();
        if (other[axis] < 0
                || other[axis] >= lattice.size(axis)
                || conductor.surface().orElseThrow().at(other[0], other[1], other[2]) <= 0) {
            return OptionalDouble.empty();
        }
        final double drop =
                potential.neighbour(planes, axis, -step, voxel[0], voxel[1])
                        - planes[1][voxel[1] * lattice.nx() + voxel[0]];
        return OptionalDouble.of(conductivity() * drop / conductor.edge_um()[axis]);
    }

    private double conductivity() {
        return conductor.materials().get(LevelSet.POSITIVE).conductivity();
    }

    /** Numbers of what conductors are parts of. */
    interface Objects {

        /** The number of the crack that a voxel lies in; 0 if in none. */
        int crack(int x, int y, int z);

        /** The number of the isolated conductor that a voxel lies in. */
        int deposit(int x, int y, int z);
    }
}
