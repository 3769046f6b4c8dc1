package org.garnetj.track;

/**
 * A dark body in one frame, in pixels of turned frames: the field runs along v.
 *
 * @param pixels those darker than half way to its own darkness, rising
 * @param area sum of how far pixels are covered
 * @param outline number of its pixels that touch others
 * @param u centre of mass across the field
 * @param v centre of mass along the field
 * @param leading furthest point along the field
 * @param trailing furthest point against it
 */
record Body(
        int[] pixels,
        double area,
        int outline,
        double u,
        double v,
        double leading,
        double trailing) {}
