package org.garnetj.bench;

/** Something whose time is taken. */
@FunctionalInterface
interface Operation {

    /** Does it once, and returns a figure to check the result by. */
    double run();
}
