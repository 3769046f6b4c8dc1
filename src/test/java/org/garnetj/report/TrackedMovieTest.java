package org.garnetj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.FinalInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.util.ConstantUtils;

import org.garnetj.image.FrameInterval;
import org.garnetj.image.FrameTimes;
import org.garnetj.image.Movie;
import org.garnetj.image.Planes;
import org.garnetj.track.FrameShift;
import org.garnetj.track.PathPoint;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/** What there is to look at of a movie in which a step of grey runs to the right. */
class TrackedMovieTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 20;
    private static final int FRAMES = 8;
    private static final double PIXEL_UM = 2;

    /** Front at 10 + 5 t px; frame f lies f px lower and 2 px to the right from frame 1 on. */
    private static TrackedMovie tracked(final FrameTimes times) {
        final PlanarImg<UnsignedByteType, ?> frames =
                PlanarImgs.unsignedBytes(WIDTH, HEIGHT, times.length());
        final List<FrameShift> shifts = new ArrayList<>();
        final TreeMap<Integer, List<MovieTrack.Spot>> spots = new TreeMap<>();
        spots.put(3, new ArrayList<>());
        for (int f = 0; f < times.length(); f++) {
            final double front = 10 + 5 * times.at(f);
            final int dx = f == 0 ? 0 : 2;
            shifts.add(new FrameShift(f, dx, f, 1, 0));
            final byte[] plane = Planes.array(frames, f);
            for (int p = 0; p < plane.length; p++) {
                final boolean dark = p % WIDTH - dx < front;
                plane[p] = (byte) (p / WIDTH == 5 + f && dark ? 40 : 200);
            }
            spots.get(3).add(new MovieTrack.Spot(f, times.at(f), PIXEL_UM * front, PIXEL_UM * 5.5));
        }
        final List<PathPoint> path =
                IntStream.range(0, 50)
                        .mapToObj(i -> new PathPoint(PIXEL_UM * (i + 0.5), PIXEL_UM * 5.5))
                        .toList();
        return new TrackedMovie(
                new Movie<>(frames, PIXEL_UM, times, "m"),
                "dendrite",
                MovieTrack.of(spots),
                List.of(path),
                shifts);
    }

    private static FrameTimes even() {
        return FrameTimes.of(IntStream.range(0, FRAMES).asDoubleStream().toArray());
    }

    /** A row two thirds as dark as the line, for its neighbours above and below are bright. */
    @Test
    void aKymographShowsTheFrontWhereItIs() {
        final Kymograph kymograph = Kymograph.of(tracked(even())).get(0);
        assertEquals(3, kymograph.number());
        assertEquals(50, kymograph.width());
        assertEquals(FRAMES, kymograph.height());
        assertEquals(PIXEL_UM, kymograph.step_um(), 1e-12);
        assertEquals(1, kymograph.step_s());
        for (int row = 0; row < FRAMES; row++) {
            for (int x = 0; x < 50; x++) {
                final double expected = x < 10 + 5 * row ? (40 + 2 * 200) / 3.0 : 200;
                assertEquals(
                        expected, kymograph.greys()[row * 50 + x], 1e-3, "row " + row + " " + x);
            }
        }
    }

    @Test
    void framesThatAreMissingLeaveRowsOut() {
        final Kymograph kymograph = Kymograph.of(tracked(FrameTimes.of(0, 1, 2, 5, 6, 7))).get(0);
        assertEquals(8, kymograph.height());
        final boolean[] isEmpty = new boolean[8];
        for (int row = 0; row < 8; row++) {
            isEmpty[row] = Float.isNaN(kymograph.greys()[row * 50]);
        }
        assertTrue(isEmpty[3] && isEmpty[4] && !isEmpty[2] && !isEmpty[5]);
        assertEquals(200, kymograph.greys()[5 * 50 + 36], 1e-3);
        assertNotEquals(200, kymograph.greys()[5 * 50 + 34], 1);
    }

    /** The yellow-blue-green of a track is nowhere in a grey movie. */
    @Test
    void theOverlayDrawsTheTrackWhereItIsSeenInTheFrame() {
        final TrackOverlay overlay = new TrackOverlay(tracked(even()));
        assertEquals(480, overlay.width());
        assertEquals(160, overlay.height());
        assertEquals(WIDTH * PIXEL_UM / 480, overlay.pixel_um(), 1e-12);
        assertEquals(FRAMES, overlay.length());
        final BufferedImage picture = overlay.picture(6);
        final int x = (int) (8 * (10 + 5 * 6 + 2));
        final int y = (int) (8 * (5.5 + 6));
        assertTrue(isColoured(picture.getRGB(x, y)));
        assertTrue(isColoured(picture.getRGB(x - 160, y)));
        assertTrue(!isColoured(picture.getRGB(x + 80, y)));
        assertTrue(!isColoured(picture.getRGB(x - 160, y - 8 * 6)));
    }

    @Test
    void theOverlayOfALongMovieStaysBelowAGigabyte() {
        final Movie<UnsignedByteType> movie =
                new Movie<>(
                        ConstantUtils.constantRandomAccessibleInterval(
                                new UnsignedByteType(7), new FinalInterval(400, 300, 9000)),
                        1,
                        new FrameInterval(1),
                        "long");
        final TrackOverlay overlay =
                new TrackOverlay(
                        new TrackedMovie(movie, "dendrite", List.of(), List.of(), List.of()));
        assertTrue(3.0 * overlay.width() * overlay.height() * overlay.length() <= 1e9);
        assertTrue(overlay.stride() > 1 && overlay.width() >= 320);
        assertTrue((overlay.length() - 1) * overlay.stride() < 9000);
    }

    private static boolean isColoured(final int rgb) {
        return Math.abs((rgb >> 16 & 0xFF) - (rgb & 0xFF)) > 30
                || Math.abs((rgb >> 8 & 0xFF) - (rgb & 0xFF)) > 30;
    }

    /** What TrackMate's reader asks of a file. */
    @Test
    void theTracksAreAFileForTrackMate() throws Exception {
        final TrackedMovie tracked = tracked(even());
        final Document document =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(
                                new InputSource(
                                        new StringReader(
                                                TrackMateXml.of(tracked, "m.tif", "/data/"))));
        final Element root = document.getDocumentElement();
        assertEquals("TrackMate", root.getTagName());
        final Element model = only(root, "Model");
        assertEquals("s", model.getAttribute("timeunits"));
        for (final String kind : List.of("SpotFeatures", "EdgeFeatures", "TrackFeatures")) {
            assertTrue(only(model, kind).getElementsByTagName("Feature").getLength() > 0);
        }
        final NodeList spots = model.getElementsByTagName("Spot");
        assertEquals(FRAMES, spots.getLength());
        assertEquals("8", only(model, "AllSpots").getAttribute("nspots"));
        final Element third = (Element) spots.item(3);
        assertEquals(PIXEL_UM * (10 + 15 + 2 - 0.5), number(third, "POSITION_X"), 1e-9);
        assertEquals(PIXEL_UM * (5.5 + 3 - 0.5), number(third, "POSITION_Y"), 1e-9);
        assertEquals(3, number(third, "POSITION_T"));
        assertEquals("3", ((Element) third.getParentNode()).getAttribute("frame"));
        final Set<String> ids = new HashSet<>();
        for (int i = 0; i < spots.getLength(); i++) {
            ids.add(((Element) spots.item(i)).getAttribute("ID"));
        }
        assertEquals(FRAMES, ids.size());
        final NodeList edges = model.getElementsByTagName("Edge");
        assertEquals(FRAMES - 1, edges.getLength());
        for (int i = 0; i < edges.getLength(); i++) {
            final Element edge = (Element) edges.item(i);
            assertTrue(ids.contains(edge.getAttribute("SPOT_SOURCE_ID")));
            assertTrue(ids.contains(edge.getAttribute("SPOT_TARGET_ID")));
        }
        assertEquals(
                only(model, "Track").getAttribute("TRACK_ID"),
                only(model, "TrackID").getAttribute("TRACK_ID"));
        final Element settings = only(root, "Settings");
        assertEquals("m.tif", only(settings, "ImageData").getAttribute("filename"));
        assertEquals(PIXEL_UM, number(only(settings, "ImageData"), "pixelwidth"));
        for (final String needed :
                List.of(
                        "BasicSettings",
                        "DetectorSettings",
                        "InitialSpotFilter",
                        "SpotFilterCollection",
                        "TrackerSettings",
                        "TrackFilterCollection",
                        "AnalyzerCollection")) {
            only(settings, needed);
        }
        assertEquals("ConfigureViews", only(root, "GUIState").getAttribute("state"));
    }

    private static Element only(final Element parent, final String name) {
        final NodeList found = parent.getElementsByTagName(name);
        assertEquals(1, found.getLength(), name);
        return (Element) found.item(0);
    }

    private static double number(final Element element, final String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
