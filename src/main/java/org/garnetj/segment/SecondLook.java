package org.garnetj.segment;

import org.garnetj.block.Execution;

/**
 * Whether what was all taken for void in a FIB-SEM stack holds lithium, now that its walls are
 * known: asks the {@link VoidInteriors}, which see into cracks and pores where nothing lies flat.
 *
 * @param model greys of void and lithium; null if no lithium is seen
 * @param voids how voids shine; null if too few were seen
 * @param doubtful share of the voids, 0 to 1, that could be lithium all the same
 */
record SecondLook(GreyModel model, BackCurve voids, double doubtful) {

    /** Where the wall may lie and how bright it is adds to the noise of these greys. */
    private static final double WALL_SIGMA = 0.02;

    private static final double OUTLIERS = 0.02;

    /** Among fewer voxels nothing is looked for. */
    private static final long LEAST_VOXELS = 60;

    static SecondLook at(final Scene scene, final Noise noise, final Execution execution) {
        final VoidInteriors interiors = VoidInteriors.of(scene, execution);
        if (interiors.asked() < LEAST_VOXELS) {
            return new SecondLook(null, null, interiors.voids() == 0 ? 0 : 1);
        }
        final double sigma = Math.hypot(WALL_SIGMA, noise.denoised() * noise.dark() / noise.llzo());
        final DarkMixture mixture =
                DarkMixture.fit(
                        interiors.greys(),
                        sigma,
                        (grey, empty) ->
                                Plateaus.couldBeLithium(grey, empty, Plateaus.apart(sigma)),
                        true);
        final boolean isSeen =
                mixture.hasLithium()
                        && mixture.voidVoxels() >= LEAST_VOXELS
                        && DarkGreys.distances(scene.depth) > 0;
        if (!isSeen) {
            final double lithium =
                    mixture.hasLithium()
                            ? interiors.asked() - mixture.voidVoxels()
                            : mixture.doubtful();
            final boolean isCurve = DarkGreys.distances(scene.depth) > 0;
            return new SecondLook(
                    null, isCurve ? mixture.voids() : null, lithium / interiors.asked());
        }
        final GreyModel model =
                GreyModel.of(mixture.voids().deep(), mixture.lithium(), noise, OUTLIERS)
                        .withBacks(mixture.voids());
        return new SecondLook(model, mixture.voids(), 0);
    }

    /** The same where it is known that there is none, or not to be said. */
    SecondLook withoutLithium(final double share) {
        return new SecondLook(null, voids, share);
    }
}
