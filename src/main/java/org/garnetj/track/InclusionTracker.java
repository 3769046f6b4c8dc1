package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Movie;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows isolated lithium: dark bodies that touch no edge of the picture and drift in the field
 * (ACS Energy Lett. 2025, 10, 2061).
 *
 * <p>The frames are read twice, one at a time for each thread, so the memory needed is a few planes
 * whatever the length of the movie. First pass: each frame, its dark bodies painted over, is
 * registered to the first, and the crystal without them is put together from where they are not.
 * Second pass: what is darker than the crystal are the bodies, bounded at half their darkness.
 */
public final class InclusionTracker {

    private InclusionTracker() {}

    /**
     * Tracks the inclusions.
     *
     * @param movie lithium darker than the crystal it lies in
     * @param settings direction of the field and detection
     * @param execution threads and progress; neither changes the result
     * @return what was found; empty lists where nothing dark lies within the picture
     * @throws InputException when the movie has fewer than three frames, or a pixel that is not a
     *     finite number
     */
    public static <T extends RealType<T>> InclusionTracks track(
            final Movie<T> movie,
            final InclusionTrackSettings settings,
            final Execution execution) {
        if (movie.length() < InclusionRows.FEWEST_FRAMES) {
            throw new InputException(
                    movie.name(),
                    "a movie of " + movie.length() + " frames shows no drift",
                    "give a stack of frames in time, or a folder with one image for each");
        }
        return new Run<>(movie, settings, execution).tracks();
    }

    /** One movie being tracked. */
    private static final class Run<T extends RealType<T>> {

        private final Movie<T> movie;
        private final InclusionTrackSettings settings;
        private final Execution execution;
        private final FrameSource<T> source;
        private final CrystalReference reference;
        private final List<FrameShift> shifts = new ArrayList<>();
        private final int leastPixels;
        private int atTheEdge;

        Run(
                final Movie<T> movie,
                final InclusionTrackSettings settings,
                final Execution execution) {
            this.movie = movie;
            this.settings = settings;
            this.execution = execution;
            source = new FrameSource<>(movie, settings.field().turned());
            leastPixels = settings.leastPixels(movie.pixel_um());
            reference = new CrystalReference(source.read(0), source.width(), settings, leastPixels);
        }

        InclusionTracks tracks() {
            final float[] crystal = crystal();
            final InclusionLinks links = new InclusionLinks(crystal.length, source.width());
            final NewLithium fresh = new NewLithium(movie, settings, source, leastPixels);
            source.inOrder(
                    "find inclusions",
                    0,
                    execution,
                    index -> seen(index, crystal),
                    seen -> {
                        atTheEdge = Math.max(atTheEdge, seen.bodies.atTheEdge());
                        links.add(seen.frame, seen.bodies.bodies());
                        fresh.add(seen.frame, seen.darkness, seen.bodies.bodies());
                    });
            return new InclusionRows<>(movie, settings, source)
                    .tracks(
                            links.tracks(InclusionRows.FEWEST_FRAMES),
                            fresh.redepositions(),
                            shifts,
                            atTheEdge);
        }

        private float[] crystal() {
            source.inOrder(
                    "see the crystal",
                    0,
                    execution,
                    index -> reference.lay(source.read(index), index),
                    laid -> {
                        shifts.add(laid.shift());
                        reference.add(laid);
                    });
            return reference.crystal();
        }

        private Seen seen(final int index, final float[] crystal) {
            final float[] grey = reference.grey(source.read(index), shifts.get(index), crystal);
            final DarkScene scene = DarkScene.of(grey, crystal, source.width());
            return new Seen(index, scene.darkness(), DarkBodies.of(scene, settings, leastPixels));
        }

        /** What is dark in one frame. */
        private record Seen(int frame, float[] darkness, DarkBodies bodies) {}
    }
}
