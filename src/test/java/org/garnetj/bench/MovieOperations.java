package org.garnetj.bench;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.ColourRule;
import org.garnetj.image.Growth;
import org.garnetj.image.ImageReader;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.MovieFile;
import org.garnetj.image.ReadListener;
import org.garnetj.track.TipTrackSettings;
import org.garnetj.track.TipTracker;

import java.nio.file.Path;

/** What is measured on a movie; reading it is a part of each operation. */
final class MovieOperations {

    private final Path file;
    private final Execution execution;

    MovieOperations(final Path file, final int threads) {
        this.file = file;
        execution = Execution.on(threads);
    }

    Operation prepare(final String name) {
        return switch (name) {
            case "nothing" -> () -> 0;
            case "track-tips" -> this::trackTips;
            default -> throw new IllegalArgumentException("no operation is called " + name);
        };
    }

    private double trackTips() {
        try (MovieFile movie =
                ImageReader.openMovie(file, ColourRule.AVERAGE, ReadListener.SILENT)) {
            return dendrites(movie.image());
        }
    }

    /** How many there are. */
    private <T extends RealType<T> & NativeType<T>> double dendrites(final LoadedImage<T> image) {
        return TipTracker.track(
                        image.toMovie(Calibration.NONE),
                        TipTrackSettings.of(Growth.DOWN),
                        execution)
                .dendrites()
                .size();
    }
}
