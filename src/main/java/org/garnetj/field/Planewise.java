package org.garnetj.field;

import org.garnetj.block.Crew;

/** Goes through a potential plane by plane, with the planes before and after in sight. */
final class Planewise {

    /** Planes that one thread does at a time: each costs its two neighbours once. */
    private static final int SLAB = 8;

    private final Network network;
    private final Crew crew;

    Planewise(final Network network, final Crew crew) {
        this.network = network;
        this.crew = crew;
    }

    /** The sum of {@code work} over all planes, in their order. */
    double sum(final Potential potential, final PlaneWork work) {
        final int nz = network.nz();
        return crew.sum(
                (nz + SLAB - 1) / SLAB,
                slab -> {
                    final int first = slab * SLAB;
                    final double[][] planes = new double[3][network.nx() * network.ny()];
                    potential.plane(Math.floorMod(first - 1, nz), planes[1]);
                    potential.plane(first, planes[2]);
                    double sum = 0;
                    for (int z = first; z < Math.min(first + SLAB, nz); z++) {
                        final double[] free = planes[0];
                        planes[0] = planes[1];
                        planes[1] = planes[2];
                        planes[2] = free;
                        potential.plane((z + 1) % nz, free);
                        sum += work.at(z, planes);
                    }
                    return sum;
                });
    }

    /** What is done with one plane. */
    interface PlaneWork {

        /**
         * Does it.
         *
         * @param planes potentials of the plane before, the plane, and the plane after, wrapped
         *     around
         */
        double at(int z, double[][] planes);
    }
}
