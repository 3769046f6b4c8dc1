package org.garnetj.command;

import org.garnetj.electro.ParameterException;
import org.garnetj.phantom.DendriteSettings;
import org.garnetj.phantom.DendriteShape;
import org.garnetj.phantom.FibSemGrid;
import org.garnetj.phantom.FibSemSettings;
import org.garnetj.phantom.SpallationShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the cracks and dendrites of a phantom stand, when a user says only which ones there shall
 * be.
 */
final class PhantomLayout {

    /** Radius of a crack over its share of the block's width, and over the block's length. */
    private static final double RADIUS_TO_SHARE = 0.42;

    /** Depth of a crack over its radius. */
    private static final double DEPTH_TO_RADIUS = 0.82;

    /** Depth of a crack over the ceramic below the surface, at most. */
    private static final double DEPTH_TO_CERAMIC = 0.5;

    private PhantomLayout() {}

    /** Cracks of these stages side by side in equal shares of the block's width. */
    static FibSemSettings withStages(final FibSemSettings settings, final String stages) {
        if (stages.isBlank() || stages.strip().equalsIgnoreCase("none")) {
            return settings.withCracks();
        }
        final String[] names = stages.split(",");
        final FibSemGrid grid = settings.grid();
        final double share = grid.extent_x_um() / names.length;
        final double radius = RADIUS_TO_SHARE * Math.min(share, grid.extent_z_um());
        final double ceramic = grid.extent_y_um() - settings.surface_um();
        final double depth = Math.min(DEPTH_TO_RADIUS * radius, DEPTH_TO_CERAMIC * ceramic);
        final SpallationShape[] cracks = new SpallationShape[names.length];
        for (int i = 0; i < cracks.length; i++) {
            cracks[i] =
                    crack(
                            names[i].strip(),
                            (i + 0.5) * share,
                            grid.extent_z_um() / 2,
                            radius,
                            depth);
        }
        return settings.withCracks(cracks);
    }

    private static SpallationShape crack(
            final String stage,
            final double x,
            final double z,
            final double radius,
            final double depth) {
        return switch (stage.toUpperCase(Locale.ROOT)) {
            case "I" -> SpallationShape.stageI(x, z, radius, depth);
            case "II" -> SpallationShape.stageII(x, z, radius, depth).withMouthDirection(20);
            case "III" -> SpallationShape.stageIII(x, z, radius, depth).withMouthDirection(160);
            default -> throw new ParameterException("stages", stage, "give I, II, III, or none");
        };
    }

    /**
     * Dendrites of these speeds, evenly along the electrode, each starting some frames after the
     * one before.
     */
    static DendriteSettings withSpeeds(final DendriteSettings settings, final String speeds) {
        final String[] words = speeds.split(",");
        final double extent = electrode_um(settings);
        final List<DendriteShape> dendrites = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            final double root = extent * (i + 0.5) / words.length;
            final double onset_s = (3 + 4 * i) * settings.grid().interval_s();
            dendrites.add(DendriteShape.of(root, onset_s, speed(words[i].strip())));
        }
        return settings.withDendrites(dendrites.toArray(DendriteShape[]::new));
    }

    private static double electrode_um(final DendriteSettings settings) {
        final boolean sideways = settings.growth().isSideways();
        final int pixels = sideways ? settings.grid().height() : settings.grid().width();
        return pixels * settings.grid().pixel_um();
    }

    private static double speed(final String word) {
        try {
            return ParameterException.requirePositive("speeds", Double.parseDouble(word));
        } catch (final NumberFormatException e) {
            throw new ParameterException("speeds", word, "give velocities in µm/s such as 8.6,4.5");
        }
    }
}
