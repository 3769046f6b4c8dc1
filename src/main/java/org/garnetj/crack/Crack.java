package org.garnetj.crack;

/** A crack: the cavity and its geometry. */
record Crack(Cavity cavity, Spallation spallation) {}
