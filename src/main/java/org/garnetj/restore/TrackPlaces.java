package org.garnetj.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where slices lie along one axis, as the middles of bodies tell: each middle runs along a straight
 * line of its own through the slices, which drift moves all alike. A body that stands askew has a
 * slope; slopes are spread about zero, and by how much they are, the stack itself tells.
 *
 * <p>A linear mixed model (Laird and Ware, Biometrics 38 (1982) 963, doi:10.2307/2529876), its
 * variances found by expectation and maximisation with what the places and lines leave unknown
 * counted in. Errors and slopes have the tails of Student's distributions (Lange, Little and
 * Taylor, J. Am. Stat. Assoc. 84 (1989) 881, doi:10.2307/2290063): a middle that jumped, or a body
 * that goes another way than most, counts little. Steps from slice to slice are a random walk of
 * unknown variance unless they are told.
 */
final class TrackPlaces {

    private static final int ROUNDS = 40;

    /** Degrees of freedom of the distributions of errors and of slopes. */
    private static final double FREEDOM = 3;

    private static final double SLOPE_FREEDOM = 2;

    /** Steps of a middle that are so many standard deviations off are jumps. */
    private static final double JUMP = 5;

    /** Variances assumed before anything is seen, in px², and for how many observations each. */
    private static final double USUAL_NOISE = 0.0025;

    private static final double USUAL_SLOPE = 0.0025;
    private static final double USUAL_STEP = 0.04;
    private static final double NOISE_COUNT = 10;
    private static final double SLOPE_COUNT = 2;
    private static final double STEP_COUNT = 2;

    private final int slices;
    private final List<BodyTrack> tracks;
    private final List<Link> far;
    private final int axis;
    private final int band;
    private final double[][] trust;
    private final double[] slopeTrust;
    private double noise = 4 * USUAL_NOISE;
    private double slope = 4 * USUAL_SLOPE;
    private double step = USUAL_STEP;
    private double[] places;
    private double[][] covariance;

    private TrackPlaces(
            final int slices, final List<BodyTrack> tracks, final List<Link> far, final int axis) {
        this.slices = slices;
        this.tracks = tracks;
        this.far = far;
        this.axis = axis;
        int reach = 1;
        for (final BodyTrack track : tracks) {
            reach = Math.max(reach, track.last() - track.first());
        }
        for (final Link link : far) {
            reach = Math.max(reach, link.to() - link.from());
        }
        band = Math.min(slices - 1, reach);
        trust = tracks.stream().map(track -> ones(track.length())).toArray(double[][]::new);
        slopeTrust = ones(tracks.size());
    }

    /**
     * Finds the places and all variances.
     *
     * @param far what else is known of slices that are far apart
     * @param axis 0 for columns, 1 for rows
     */
    static TrackPlaces of(
            final int slices, final List<BodyTrack> tracks, final List<Link> far, final int axis) {
        final TrackPlaces found = new TrackPlaces(slices, tracks, far, axis);
        for (int round = 0; round < ROUNDS; round++) {
            found.solve(List.of(), List.of());
            found.learn();
        }
        return found;
    }

    /** The place of each slice in pixels, up to a constant. */
    double[] places() {
        return places.clone();
    }

    /** Variance of the step from a slice to the next, in px². */
    double variance(final int z) {
        return covariance(z, z) + covariance(z + 1, z + 1) - 2 * covariance(z, z + 1);
    }

    /**
     * The places where steps from some slices to the next are known otherwise, which then are no
     * part of the random walk.
     *
     * @param beside what is known of steps beside what bodies tell
     */
    double[] with(final List<Link> steps, final List<Link> beside) {
        solve(steps, beside);
        return places();
    }

    /**
     * The tracks parted where a middle jumps, as it does where two bodies flow together: by more
     * than {@value #JUMP} standard deviations off the usual step of its track.
     */
    List<BodyTrack> parted() {
        final List<BodyTrack> parted = new ArrayList<>();
        for (final BodyTrack track : tracks) {
            final double[] off = new double[track.length() - 1];
            Arrays.setAll(off, i -> step(track, i));
            final double usual = Tukey.median(off, off.length);
            int from = 0;
            for (int i = 0; i < off.length; i++) {
                if (Math.abs(off[i] - usual) > JUMP * Math.sqrt(2 * noise)) {
                    parted.add(track.part(from, i + 1));
                    from = i + 1;
                }
            }
            parted.add(track.part(from, track.length()));
        }
        return parted.stream().filter(track -> track.length() >= BodyTracks.SHORTEST).toList();
    }

    // -- Helper methods --

    private double step(final BodyTrack track, final int i) {
        final double[] at = track.along(axis);
        final int[] z = track.slices();
        return at[i + 1] - at[i] - places[z[i + 1]] + places[z[i]];
    }

    private static double[] ones(final int count) {
        final double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void solve(final List<Link> steps, final List<Link> beside) {
        final BandedSystem system = new BandedSystem(slices, band);
        for (int t = 0; t < tracks.size(); t++) {
            line(t).addTo(system);
        }
        final boolean[] known = new boolean[slices];
        for (final Link link : steps) {
            add(system, link);
            known[link.from()] = true;
        }
        far.forEach(link -> add(system, link));
        beside.forEach(link -> add(system, link));
        for (int z = 0; z + 1 < slices; z++) {
            if (!known[z]) {
                add(system, new Link(z, z + 1, 0, step));
            }
        }
        system.add(0, 0, 1e-4);
        places = system.solve();
        covariance = system.inverse();
    }

    private static void add(final BandedSystem system, final Link link) {
        final double weight = 1 / link.variance();
        system.add(link.from(), link.from(), weight);
        system.add(link.to(), link.to(), weight);
        system.add(link.to(), link.from(), -weight);
        system.addRight(link.to(), weight * link.shift());
        system.addRight(link.from(), -weight * link.shift());
    }

    private double covariance(final int a, final int b) {
        return covariance[Math.max(a, b)][band - Math.abs(a - b)];
    }

    private BodyLine line(final int t) {
        final double[] weights = new double[trust[t].length];
        Arrays.setAll(weights, i -> trust[t][i] / noise);
        return new BodyLine(tracks.get(t), axis, weights, slopeTrust[t] / slope);
    }

    /** Variances and trust anew, from what the present places leave. */
    private void learn() {
        double errors = NOISE_COUNT * USUAL_NOISE;
        double count = NOISE_COUNT;
        double slopes = SLOPE_COUNT * USUAL_SLOPE;
        for (int t = 0; t < tracks.size(); t++) {
            final double[] squares = new double[trust[t].length];
            final double lean = line(t).squares(places, this::covariance, squares);
            slopeTrust[t] = (SLOPE_FREEDOM + 1) / (SLOPE_FREEDOM + lean / slope);
            slopes += slopeTrust[t] * lean;
            for (int i = 0; i < trust[t].length; i++) {
                trust[t][i] = (FREEDOM + 1) / (FREEDOM + squares[i] / noise);
                errors += trust[t][i] * squares[i];
            }
            count += trust[t].length;
        }
        noise = errors / count;
        slope = slopes / (SLOPE_COUNT + tracks.size());
        double moved = STEP_COUNT * USUAL_STEP;
        for (int z = 0; z + 1 < slices; z++) {
            final double off = places[z + 1] - places[z];
            moved +=
                    off * off
                            + covariance(z, z)
                            + covariance(z + 1, z + 1)
                            - 2 * covariance(z, z + 1);
        }
        step = moved / (STEP_COUNT + slices - 1);
    }
}
