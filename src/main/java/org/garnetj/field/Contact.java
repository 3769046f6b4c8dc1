package org.garnetj.field;

/**
 * Where current passes from the electrolyte into another conductor: one cut voxel face.
 *
 * @param x_um place on the surface from the corner of the stack, as are the next two
 * @param area_um2 of the surface that it stands for
 * @param current into the conductor, in conductivity × V × µm
 * @param density of the current into it at the surface, in conductivity × V/µm
 * @param beyond potential of the conductor in V
 * @param crack number of the crack that the conductor lies in there, 0 in none
 * @param deposit number of the isolated conductor, 0 for one at a known potential
 */
record Contact(
        double x_um,
        double y_um,
        double z_um,
        double area_um2,
        double current,
        double density,
        double beyond,
        int crack,
        int deposit) {

    /** Distance to a place in µm. */
    double distance_um(final double[] place) {
        final double x = x_um - place[0];
        final double y = y_um - place[1];
        final double z = z_um - place[2];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
