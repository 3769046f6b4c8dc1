package org.garnetj.field;

/**
 * The conductance of a link between two coarse nodes.
 *
 * <p>A correction that is constant on each node has a step where the true one has a slope, so the
 * links as they are would conduct too well, in a uniform medium about twice (Braess 1995, DOI
 * 10.1007/BF02238488). Within a node the current has a way to go as well: a part of the inner
 * conductances stands in series with the link. That is right for bodies that conduct far better
 * than the links between them, which need no correction, and for long voxel edges.
 *
 * <p>Never does a link lose more than in a uniform medium: from a half on corrections overshoot so
 * far that cycles are no preconditioner any more.
 */
final class CoarseLink {

    /** A uniform medium's links conduct so many times too well (Braess 1995). */
    private static final double MOST = 1.8;

    /** Part of an inner resistance that counts, so that it comes to that. */
    private static final double PART = (MOST - 1) / 2;

    private CoarseLink() {}

    /**
     * The conductance that counts.
     *
     * @param link between two members
     * @param inner greatest conductance of each member within its node; 0 if it is alone there
     */
    static double of(final double link, final double inner, final double otherInner) {
        double resistance = 1 / link;
        resistance += inner > 0 ? PART / inner : 0;
        resistance += otherInner > 0 ? PART / otherInner : 0;
        return Math.max(1 / resistance, link / MOST);
    }
}
