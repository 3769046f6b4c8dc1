package org.garnetj.learn;

import java.util.Locale;

/** What a feature measures around a voxel; {@link Feature} adds at which length. */
public enum FeatureKind {
    /** Normalised grey; no length. */
    GREY(FeatureGroup.GREY, 2),
    /** Grey smoothed with a Gaussian; the length is its standard deviation σ. */
    GAUSS(FeatureGroup.GAUSS, 2),
    /** σ |∇G|, the change of the smoothed grey over one σ. */
    GRADIENT(FeatureGroup.GRADIENT, 2),
    /** σ² ΔG. */
    LAPLACIAN(FeatureGroup.LAPLACIAN, 2),
    /** Largest eigenvalue of σ² times the Hessian of G: large across a dark sheet. */
    HESSIAN_MAX(FeatureGroup.HESSIAN, 2),
    /** Middle eigenvalue: as large as the largest across a dark tube. */
    HESSIAN_MID(FeatureGroup.HESSIAN, 3),
    /** Smallest eigenvalue: far below zero across a bright sheet. */
    HESSIAN_MIN(FeatureGroup.HESSIAN, 2),
    /** Largest eigenvalue of the tensor σ² ∇G ∇Gᵀ, averaged with another Gaussian of σ. */
    STRUCTURE_MAX(FeatureGroup.STRUCTURE, 2),
    /** Middle eigenvalue of that tensor. */
    STRUCTURE_MID(FeatureGroup.STRUCTURE, 3),
    /** Smallest eigenvalue of that tensor. */
    STRUCTURE_MIN(FeatureGroup.STRUCTURE, 2),
    /** Gaussian of σ less the Gaussian of 2 σ. */
    DOG(FeatureGroup.DOG, 2),
    /** Smallest grey in a box; the length is the half edge of the box. */
    MIN(FeatureGroup.RANK, 2),
    /** Largest grey in a box. */
    MAX(FeatureGroup.RANK, 2),
    /** Median grey in a box. */
    MEDIAN(FeatureGroup.RANK, 2),
    /** Variance of the grey in a box. */
    VARIANCE(FeatureGroup.RANK, 2),
    /** Grey at a distance towards later slices, less the grey here. */
    AHEAD(FeatureGroup.BACKS, 3),
    /** Grey at a distance towards earlier slices, less the grey here. */
    BEHIND(FeatureGroup.BACKS, 3),
    /** Distance below the surface in µm, cut off at plus and minus the length. */
    DEPTH(FeatureGroup.DEPTH, 2);

    private final FeatureGroup group;
    private final int dimensions;

    FeatureKind(final FeatureGroup group, final int dimensions) {
        this.group = group;
        this.dimensions = dimensions;
    }

    /** The family it belongs to. */
    public FeatureGroup group() {
        return group;
    }

    /** The word in a feature's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it exists in a set of two or three dimensions. */
    boolean existsIn(final int setDimensions) {
        return dimensions <= setDimensions;
    }

    /** Whether a length goes with it. */
    boolean hasLength() {
        return this != GREY;
    }
}
