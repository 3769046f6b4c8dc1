package org.garnetj.label;

/**
 * What the 3×3×3 voxels around a voxel tell about it, objects having 26 neighbours and background
 * 6. A neighbourhood is 27 bits, x fastest, then y, then z, set in the object.
 *
 * <p>A voxel is simple if the object's topology is the same without it (Bertrand and Malandain
 * 1994, DOI 10.1016/0167-8655(94)90046-9): around it the object has one part, and so has the
 * background that touches one of its faces.
 */
final class Neighbourhood {

    private static final int CENTRE = 1 << 13;
    private static final int ALL = (1 << 27) - 1;

    private static final int FACES = 1 << 4 | 1 << 10 | 1 << 12 | 1 << 14 | 1 << 16 | 1 << 22;
    private static final int CORNERS =
            1 | 1 << 2 | 1 << 6 | 1 << 8 | 1 << 18 | 1 << 20 | 1 << 24 | 1 << 26;

    /** Where the background may connect: faces and edges. */
    private static final int EDGES_18 = ALL & ~CORNERS & ~CENTRE;

    private static final int NOT_FIRST_X = ALL & ~columns(0);
    private static final int NOT_LAST_X = ALL & ~columns(2);
    private static final int NOT_FIRST_Y = ALL & ~rows(0);
    private static final int NOT_LAST_Y = ALL & ~rows(2);

    private Neighbourhood() {}

    /** How many voxels of the object there are around the middle one. */
    static int neighbours(final int around) {
        return Integer.bitCount(around & ~CENTRE);
    }

    /** Parts of the object around the voxel: 0, 1, or 2 for more than one. */
    static int objectParts(final int around) {
        final int object = around & ALL & ~CENTRE;
        int part = Integer.lowestOneBit(object);
        for (int last = 0; last != part; ) {
            last = part;
            part |= (part & NOT_FIRST_X) >> 1 | (part & NOT_LAST_X) << 1;
            part |= (part & NOT_FIRST_Y) >> 3 | (part & NOT_LAST_Y) << 3;
            part = (part | part >> 9 | part << 9) & object;
        }
        return object == 0 ? 0 : part == object ? 1 : 2;
    }

    /** Parts of the background that touch a face of the voxel: 0, 1, or 2 for more than one. */
    static int backgroundParts(final int around) {
        final int background = ~around & EDGES_18;
        final int faces = background & FACES;
        int part = Integer.lowestOneBit(faces);
        for (int last = 0; last != part; ) {
            last = part;
            part |=
                    ((part & NOT_FIRST_X) >> 1
                                    | (part & NOT_LAST_X) << 1
                                    | (part & NOT_FIRST_Y) >> 3
                                    | (part & NOT_LAST_Y) << 3
                                    | part >> 9
                                    | part << 9)
                            & background;
        }
        return faces == 0 ? 0 : (faces & ~part) == 0 ? 1 : 2;
    }

    static boolean isSimple(final int around) {
        return backgroundParts(around) == 1 && objectParts(around) == 1;
    }

    private static int columns(final int x) {
        int bits = 0;
        for (int i = x; i < 27; i += 3) {
            bits |= 1 << i;
        }
        return bits;
    }

    private static int rows(final int y) {
        return (7 << 3 * y) * (1 | 1 << 9 | 1 << 18);
    }
}
