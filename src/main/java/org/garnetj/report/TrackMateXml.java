package org.garnetj.report;

import org.garnetj.image.Movie;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;

/**
 * Tracks as a file that TrackMate opens ({@code Plugins > Tracking > Load a TrackMate file}): spots
 * in µm and s where they are seen in the frames of the movie, and the links between them. TrackMate
 * counts from the centre of the first pixel, our tables from its corner.
 *
 * @see <a
 *     href="https://github.com/trackmate-sc/TrackMate/blob/master/src/main/java/fiji/plugin/trackmate/io/TmXmlReader.java">TrackMate's
 *     reader</a>
 */
public final class TrackMateXml {

    private static final String VERSION = "7.11.1";

    /** Radius of the circles shown, in pixels of the movie. */
    private static final double RADIUS_PX = 4;

    private static final String[][] SPOT_FEATURES = {
        {"QUALITY", "Quality", "QUALITY", "false"},
        {"POSITION_X", "X", "POSITION", "false"},
        {"POSITION_Y", "Y", "POSITION", "false"},
        {"POSITION_Z", "Z", "POSITION", "false"},
        {"POSITION_T", "T", "TIME", "false"},
        {"FRAME", "Frame", "NONE", "true"},
        {"RADIUS", "R", "LENGTH", "false"},
        {"VISIBILITY", "Visibility", "NONE", "true"}
    };

    private static final String[][] EDGE_FEATURES = {
        {"SPOT_SOURCE_ID", "Source ID", "NONE", "true"},
        {"SPOT_TARGET_ID", "Target ID", "NONE", "true"},
        {"LINK_COST", "Cost", "NONE", "false"}
    };

    private static final String[][] TRACK_FEATURES = {
        {"TRACK_INDEX", "Index", "NONE", "true"}, {"TRACK_ID", "ID", "NONE", "true"}
    };

    private final TrackedMovie tracked;
    private final String file;
    private final String folder;
    private final XmlLines xml;

    private TrackMateXml(
            final TrackedMovie tracked,
            final String file,
            final String folder,
            final XmlLines xml) {
        this.tracked = tracked;
        this.file = file;
        this.folder = folder;
        this.xml = xml;
    }

    /**
     * The text of the file.
     *
     * @param file name of the movie's file
     * @param folder where that lies
     */
    public static String of(final TrackedMovie tracked, final String file, final String folder)
            throws IOException {
        final StringWriter text = new StringWriter();
        try {
            final XmlLines xml = new XmlLines(text);
            new TrackMateXml(tracked, file, folder, xml).write();
            xml.close();
        } catch (final XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        xml.begin("TrackMate", "version", VERSION);
        xml.begin("Model", "spatialunits", "\u00B5m", "timeunits", "s");
        declarations();
        spots();
        tracks();
        xml.end();
        settings();
        xml.element("GUIState", "state", "ConfigureViews");
        xml.end();
    }

    private void declarations() throws XMLStreamException {
        xml.begin("FeatureDeclarations");
        declare("SpotFeatures", SPOT_FEATURES);
        declare("EdgeFeatures", EDGE_FEATURES);
        declare("TrackFeatures", TRACK_FEATURES);
        xml.end();
    }

    private void declare(final String kind, final String[]... features) throws XMLStreamException {
        xml.begin(kind);
        for (final String[] feature : features) {
            xml.element(
                    "Feature",
                    "feature",
                    feature[0],
                    "name",
                    feature[1],
                    "shortname",
                    feature[1],
                    "dimension",
                    feature[2],
                    "isint",
                    feature[3]);
        }
        xml.end();
    }

    private void spots() throws XMLStreamException {
        final Map<Integer, TreeMap<Integer, MovieTrack.Spot>> frames = new TreeMap<>();
        int count = 0;
        for (final MovieTrack track : tracked.tracks()) {
            for (final MovieTrack.Spot spot : track.spots()) {
                frames.computeIfAbsent(spot.frame(), f -> new TreeMap<>())
                        .put(track.number(), spot);
                count++;
            }
        }
        xml.begin("AllSpots", "nspots", Integer.toString(count));
        for (final Map.Entry<Integer, TreeMap<Integer, MovieTrack.Spot>> frame :
                frames.entrySet()) {
            xml.begin("SpotsInFrame", "frame", frame.getKey().toString());
            for (final Map.Entry<Integer, MovieTrack.Spot> spot : frame.getValue().entrySet()) {
                spot(spot.getKey(), spot.getValue());
            }
            xml.end();
        }
        xml.end();
    }

    private void spot(final int number, final MovieTrack.Spot spot) throws XMLStreamException {
        final double pixel = tracked.movie().pixel_um();
        final double[] seen = tracked.seen(spot.x_um(), spot.y_um(), spot.frame());
        xml.element(
                "Spot",
                "ID",
                Integer.toString(id(number, spot)),
                "name",
                tracked.thing() + " " + number,
                "QUALITY",
                "1.0",
                "POSITION_X",
                Double.toString(seen[0] - 0.5 * pixel),
                "POSITION_Y",
                Double.toString(seen[1] - 0.5 * pixel),
                "POSITION_Z",
                "0.0",
                "POSITION_T",
                Double.toString(spot.t_s()),
                "FRAME",
                Integer.toString(spot.frame()),
                "RADIUS",
                Double.toString(RADIUS_PX * pixel),
                "VISIBILITY",
                "1");
    }

    private int id(final int number, final MovieTrack.Spot spot) {
        return Math.toIntExact(number * tracked.movie().length() + spot.frame());
    }

    private void tracks() throws XMLStreamException {
        xml.begin("AllTracks");
        for (final MovieTrack track : linked()) {
            final String number = Integer.toString(track.number());
            xml.begin(
                    "Track",
                    "name",
                    tracked.thing() + " " + number,
                    "TRACK_INDEX",
                    number,
                    "TRACK_ID",
                    number);
            for (int i = 1; i < track.spots().size(); i++) {
                xml.element(
                        "Edge",
                        "SPOT_SOURCE_ID",
                        Integer.toString(id(track.number(), track.spots().get(i - 1))),
                        "SPOT_TARGET_ID",
                        Integer.toString(id(track.number(), track.spots().get(i))),
                        "LINK_COST",
                        "-1.0");
            }
            xml.end();
        }
        xml.end();
        xml.begin("FilteredTracks");
        for (final MovieTrack track : linked()) {
            xml.element("TrackID", "TRACK_ID", Integer.toString(track.number()));
        }
        xml.end();
    }

    /** A track without a link is none to TrackMate. */
    private List<MovieTrack> linked() {
        return tracked.tracks().stream().filter(track -> track.spots().size() > 1).toList();
    }

    private void settings() throws XMLStreamException {
        final Movie<?> movie = tracked.movie();
        final String pixel = Double.toString(movie.pixel_um());
        final String last = Long.toString(movie.length() - 1);
        xml.begin("Settings");
        xml.element(
                "ImageData",
                "filename",
                file,
                "folder",
                folder,
                "width",
                Long.toString(movie.width()),
                "height",
                Long.toString(movie.height()),
                "nslices",
                "1",
                "nframes",
                Long.toString(movie.length()),
                "pixelwidth",
                pixel,
                "pixelheight",
                pixel,
                "voxeldepth",
                "1.0",
                "timeinterval",
                Double.toString(movie.interval().seconds()));
        xml.element(
                "BasicSettings",
                "xstart",
                "0",
                "xend",
                Long.toString(movie.width() - 1),
                "ystart",
                "0",
                "yend",
                Long.toString(movie.height() - 1),
                "zstart",
                "0",
                "zend",
                "0",
                "tstart",
                "0",
                "tend",
                last);
        xml.element(
                "DetectorSettings",
                "DETECTOR_NAME",
                "MANUAL_DETECTOR",
                "RADIUS",
                Double.toString(RADIUS_PX * movie.pixel_um()));
        xml.element("InitialSpotFilter", "feature", "QUALITY", "value", "0.0", "isabove", "true");
        xml.element("SpotFilterCollection");
        xml.element("TrackerSettings", "TRACKER_NAME", "MANUAL_TRACKER");
        xml.element("TrackFilterCollection");
        xml.begin("AnalyzerCollection");
        xml.element("SpotAnalyzers");
        xml.element("EdgeAnalyzers");
        xml.element("TrackAnalyzers");
        xml.end();
        xml.end();
    }
}
