package org.garnetj.command;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.measure.Calibration;
import ij.plugin.filter.AVI_Writer;
import ij.process.FloatProcessor;

import org.garnetj.block.Execution;
import org.garnetj.image.ImagePlusAdapter;
import org.garnetj.image.LookupTable;
import org.garnetj.image.Movie;
import org.garnetj.report.Kymograph;
import org.garnetj.report.KymographTables;
import org.garnetj.report.MovieTrack;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.TrackMateXml;
import org.garnetj.report.TrackOverlay;
import org.garnetj.report.TrackedMovie;
import org.garnetj.track.PathPoint;

import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to look at of a tracked movie: the movie with the tracks drawn in, kymographs,
 * ROIs, and a file for TrackMate.
 */
final class TrackFiles {

    private static final int FRAMES_PER_SECOND = 10;
    private static final int JPEG_QUALITY = 90;
    private static final Color PATH = new Color(0xFFE34D);

    private final TrackedMovie tracked;

    TrackFiles(final TrackedMovie tracked) {
        this.tracked = tracked;
    }

    /**
     * Writes all files.
     *
     * @param input the movie's file or folder
     */
    void write(final File input, final Execution execution, final ResultFolder results)
            throws IOException {
        writeOverlay(execution, results);
        writeKymographs(results);
        Files.write(results.file("RoiSet.zip"), RoiFiles.zip(rois()));
        final Path file = input.toPath().toAbsolutePath().normalize();
        results.write(
                "tracks.xml",
                TrackMateXml.of(
                        tracked, file.getFileName().toString(), file.getParent() + File.separator));
    }

    private void writeOverlay(final Execution execution, final ResultFolder results)
            throws IOException {
        final TrackOverlay overlay = new TrackOverlay(tracked);
        final ImagePlus image =
                new ImagePlus("overlay", new OverlayStack(overlay, execution.progress()));
        image.setDimensions(1, 1, overlay.length());
        final Calibration calibration = image.getCalibration();
        calibration.setUnit("micron");
        calibration.pixelWidth = overlay.pixel_um();
        calibration.pixelHeight = overlay.pixel_um();
        calibration.frameInterval = overlay.stride() * tracked.movie().interval().seconds();
        calibration.setTimeUnit("sec");
        calibration.fps = FRAMES_PER_SECOND;
        save(image, results.file("overlay.tif"));
        new AVI_Writer()
                .writeImage(
                        image,
                        results.file("overlay.avi").toString(),
                        AVI_Writer.JPEG_COMPRESSION,
                        JPEG_QUALITY);
    }

    private void writeKymographs(final ResultFolder results) throws IOException {
        final List<Kymograph> kymographs = Kymograph.of(tracked);
        for (final Kymograph kymograph : kymographs) {
            final float[] greys = kymograph.withoutGaps();
            final ImagePlus image =
                    new ImagePlus(
                            "kymograph " + kymograph.number(),
                            new FloatProcessor(kymograph.width(), kymograph.height(), greys));
            final Calibration calibration = image.getCalibration();
            calibration.setXUnit("micron");
            calibration.setYUnit("sec");
            calibration.pixelWidth = kymograph.step_um();
            calibration.pixelHeight = kymograph.step_s();
            save(image, results.file(KymographTables.file(kymograph)));
        }
        results.write("kymographs.csv", KymographTables.kymographs(kymographs));
    }

    private static void save(final ImagePlus image, final Path file) throws IOException {
        final FileSaver saver = new FileSaver(image);
        final boolean saved =
                image.getStackSize() > 1
                        ? saver.saveAsTiffStack(file.toString())
                        : saver.saveAsTiff(file.toString());
        if (!saved) {
            throw new IOException(file.getFileName() + " could not be written");
        }
    }

    /** The movie as an image with the tracks on it; it shares the movie's frames. */
    ImagePlus image() {
        return withOverlay(tracked.movie());
    }

    private <T extends net.imglib2.type.numeric.RealType<T>> ImagePlus withOverlay(
            final Movie<T> movie) {
        final ImagePlus image = ImagePlusAdapter.toImagePlus(movie, LookupTable.GREY);
        final Overlay overlay = new Overlay();
        rois().forEach(overlay::add);
        image.setOverlay(overlay);
        image.resetDisplayRange();
        return image;
    }

    /** The path of each track, and its place in each frame, on that frame. */
    private List<Roi> rois() {
        final List<Roi> rois = new ArrayList<>();
        for (int i = 0; i < tracked.tracks().size(); i++) {
            final MovieTrack track = tracked.tracks().get(i);
            final String name = tracked.thing() + "-" + track.number();
            if (tracked.paths().get(i).size() > 1) {
                rois.add(path(name, tracked.paths().get(i)));
            }
            for (final MovieTrack.Spot spot : track.spots()) {
                rois.add(spot(name, spot));
            }
        }
        return rois;
    }

    private Roi path(final String name, final List<PathPoint> path) {
        final double pixel = tracked.movie().pixel_um();
        final float[] x = new float[path.size()];
        final float[] y = new float[path.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (path.get(i).x_um() / pixel);
            y[i] = (float) (path.get(i).y_um() / pixel);
        }
        final Roi roi = new PolygonRoi(x, y, Roi.POLYLINE);
        roi.setName(name);
        roi.setStrokeColor(PATH);
        return roi;
    }

    private Roi spot(final String name, final MovieTrack.Spot spot) {
        final double pixel = tracked.movie().pixel_um();
        final double[] seen = tracked.seen(spot.x_um(), spot.y_um(), spot.frame());
        final PointRoi roi = new PointRoi(seen[0] / pixel, seen[1] / pixel);
        roi.setName(name + "-frame-" + spot.frame());
        roi.setPosition(spot.frame() + 1);
        return roi;
    }
}
