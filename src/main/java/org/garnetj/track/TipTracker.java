package org.garnetj.track;

import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.InputException;
import org.garnetj.image.Movie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows the tips of dendrites that grow dark in a movie.
 *
 * <p>The frames are read twice, as many at once as there are threads, so the memory needed is a few
 * planes whatever the length of the movie. First pass: each frame is registered to the first,
 * brought to its brightness and compared with it; from what stays dark comes the map of arrivals.
 * Its connected regions are dendrites if they lengthen away from the electrode. Second pass: the
 * darkness along each one's centre line gives its tip in every frame.
 */
public final class TipTracker {

    private TipTracker() {}

    /**
     * Tracks the tips.
     *
     * @param movie lithium darker than what it grows into
     * @param settings direction of growth and detection
     * @param execution threads and progress; neither changes the result
     * @return the tips; empty lists when nothing grows
     * @throws InputException when the movie has one frame, or a pixel that is not a finite number
     */
    public static <T extends RealType<T>> TipTracks track(
            final Movie<T> movie, final TipTrackSettings settings, final Execution execution) {
        if (movie.length() < 2) {
            throw new InputException(
                    movie.name(),
                    "a movie of " + movie.length() + " frame shows no growth",
                    "give a stack of frames in time, or a folder with one image for each");
        }
        return new Run<>(movie, settings, execution).tracks();
    }

    /** One movie being tracked. */
    private static final class Run<T extends RealType<T>> {

        private final Movie<T> movie;
        private final TipTrackSettings settings;
        private final TipDetection detection;
        private final Execution execution;
        private final FrameSource<T> source;
        private final ReferenceFrame first;
        private final List<FrameShift> shifts = new ArrayList<>();
        private final Background background;
        private final double minimumLength_px;
        private final SparePlanes planes;

        Run(final Movie<T> movie, final TipTrackSettings settings, final Execution execution) {
            this.movie = movie;
            this.settings = settings;
            this.execution = execution;
            detection = settings.detection();
            source = new FrameSource<>(movie, settings.growth());
            first = new ReferenceFrame(source.read(0), source.width(), detection.smoothing_px());
            planes = new SparePlanes(first.raw.length);
            background = new Background(first.width, first.height);
            minimumLength_px = detection.minimumLength_px(movie.pixel_um());
        }

        TipTracks tracks() {
            final ArrivalMap arrivals = arrivals();
            final BrightReference bright =
                    new BrightReference(
                            first, background.excessOfFirst(), detection.smoothing_px());
            Slits.open(arrivals, first, bright.noise(), minimumLength_px);
            final int[] labels = new int[arrivals.arrival.length];
            final List<Region> regions =
                    GrowthRegions.find(arrivals, detection, minimumLength_px, labels);
            final List<TrackedDendrite> candidates = new ArrayList<>();
            for (final Region region : regions) {
                candidates.addAll(
                        candidates(new Patch(region, arrivals, labels), region, arrivals, bright));
            }
            locateTips(candidates);
            candidates.removeIf(d -> !d.isDendrite(detection, minimumLength_px));
            candidates.sort(
                    Comparator.comparingInt(TrackedDendrite::firstFrame)
                            .thenComparingDouble(d -> d.profile.at(0)[0]));
            return new TrackTables<>(movie, settings, source, new TipFlags(labels, arrivals))
                    .tracks(candidates, arrivals, shifts);
        }

        private List<TrackedDendrite> candidates(
                final Patch patch,
                final Region region,
                final ArrivalMap arrivals,
                final BrightReference bright) {
            final List<TrackedDendrite> candidates = new ArrayList<>();
            for (final CentreLine centre : Ways.of(patch, minimumLength_px)) {
                candidates.add(
                        new TrackedDendrite(
                                region,
                                patch,
                                centre,
                                centre.isBranch() ? candidates.get(centre.parent()) : null,
                                new DarknessProfile(bright, patch, centre),
                                Displacement.darkeningShare(centre, arrivals),
                                movie.times()));
            }
            return candidates;
        }

        private ArrivalMap arrivals() {
            final ArrivalMap map = new ArrivalMap(first.width, first.height, detection);
            final ChangeImage.Maker change = new ChangeImage.Maker(first, detection);
            shifts.add(new FrameShift(0, 0, 0, 1, 0));
            source.inOrder(
                    "compare frames",
                    1,
                    execution,
                    index -> {
                        final float[] frame = source.read(index, planes.take());
                        final ChangeImage image = change.of(frame, index, planes.take());
                        planes.give(frame);
                        return image;
                    },
                    image -> {
                        shifts.add(image.shift());
                        if (image.shift().isSeen()) {
                            background.add(image);
                            planes.give(map.add(image));
                        } else {
                            map.skip();
                            planes.give(image.darkening());
                        }
                    });
            return map;
        }

        private void locateTips(final List<TrackedDendrite> candidates) {
            if (candidates.isEmpty()) {
                return;
            }
            source.inOrder(
                    "locate tips",
                    1,
                    execution,
                    index -> tips(candidates, index),
                    found -> {
                        for (int i = 0; i < candidates.size(); i++) {
                            candidates.get(i).add(found.get(i));
                        }
                    });
            candidates.forEach(d -> d.moveTipsToEnd(detection.smoothing_px()));
        }

        /** Where the tip of each candidate is in one frame. */
        private List<TrackedDendrite.Sighting> tips(
                final List<TrackedDendrite> candidates, final int index) {
            final float[] frame = source.read(index, planes.take());
            final FrameShift shift = shifts.get(index);
            final List<TrackedDendrite.Sighting> sightings =
                    candidates.stream().map(d -> d.sighting(frame, shift)).toList();
            planes.give(frame);
            return sightings;
        }
    }
}
