package org.garnetj.crack;

/** What is usual around the lines of voxels through a crack, each by a number of its own. */
interface UsualGreys {

    /** Grey of plain ceramic around a line; NaN where none is seen. */
    double ceramic(int line);

    /** Whether more of the crack around a line is lithium than void. */
    boolean isLithium(int line);

    /** Grey of ceramic less that of a filling: around the line, in the crack, or in the stack. */
    double contrast(int filling, int line);
}
