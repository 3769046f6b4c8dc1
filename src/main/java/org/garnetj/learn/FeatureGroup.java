package org.garnetj.learn;

/** Families of features that are switched on together. */
public enum FeatureGroup {
    /** The normalised grey itself. */
    GREY,
    /** Gaussian-smoothed grey. */
    GAUSS,
    /** Magnitude of the gradient. */
    GRADIENT,
    /** Sum of the second derivatives. */
    LAPLACIAN,
    /** Sorted eigenvalues of the Hessian: sheets, tubes and balls, dark or bright. */
    HESSIAN,
    /** Sorted eigenvalues of the structure tensor. */
    STRUCTURE,
    /** Difference of two Gaussians. */
    DOG,
    /** Smallest, largest and median grey and the variance in a box. */
    RANK,
    /** One-sided differences along the slicing axis. */
    BACKS,
    /** Distance below the surface of the sample. */
    DEPTH;
}
