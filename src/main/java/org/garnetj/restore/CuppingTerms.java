package org.garnetj.restore;

import java.util.List;

/** The functions that cupping is made of, besides 1. */
interface CuppingTerms {

    /** Their names. */
    List<String> names();

    /** What the variables are divided by, in µm. */
    double scale_um();

    /** Their values, of which there are as many as names, at a pixel. */
    void at(double x, double y, int z, double[] values);
}
