package org.garnetj.report;

import org.garnetj.field.SurfaceField;
import org.garnetj.image.Side;
import org.garnetj.mesh.Mesh;
import org.garnetj.shape.Vectors;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The surface of lithium in the colours of the field there, seen in parallel from in front and
 * below, so that the tips of cracks show; the working electrode is above. With a bar of the colours
 * and a scale bar.
 */
public final class SurfacePicture {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final int MARGIN = 40;
    private static final int BAR = 60;
    private static final int LETTERS = 20;

    /** How far the view goes upwards and to the right for one part forwards. */
    private static final double UPWARDS = 0.55;

    private static final double ASIDE = 0.35;

    /** Part of the vertices whose field the scale of colours holds. */
    private static final double SHOWN = 0.995;

    /** Least brightness, of faces seen edge-on. */
    private static final double DIMMEST = 0.5;

    private final Mesh mesh;
    private final float[] amplification;
    private final ColourScale scale;

    /** To the right, upwards and to the viewer. */
    private final double[][] view;

    private final double[][] seen;
    private final double um;
    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final double[] nearest = new double[WIDTH * HEIGHT];

    private SurfacePicture(final SurfaceField field, final Side surface) {
        mesh = field.mesh();
        amplification = field.amplification();
        scale = new ColourScale(high(amplification));
        view = view(surface);
        seen = new double[mesh.vertexCount()][3];
        final double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        final double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int vertex = 0; vertex < seen.length; vertex++) {
            final double[] place =
                    Arrays.copyOfRange(mesh.vertices_um(), 3 * vertex, 3 * vertex + 3);
            for (int d = 0; d < 3; d++) {
                seen[vertex][d] = Vectors.dot(view[d], place);
            }
            for (int d = 0; d < 2; d++) {
                least[d] = Math.min(least[d], seen[vertex][d]);
                most[d] = Math.max(most[d], seen[vertex][d]);
            }
        }
        um =
                Math.max(
                        (most[0] - least[0]) / (WIDTH - 2 * MARGIN),
                        (most[1] - least[1]) / (HEIGHT - 2 * MARGIN - BAR));
        for (final double[] place : seen) {
            place[0] = WIDTH / 2.0 + (place[0] - (least[0] + most[0]) / 2) / um;
            place[1] = (HEIGHT - BAR) / 2.0 - (place[1] - (least[1] + most[1]) / 2) / um;
        }
    }

    /**
     * Draws it.
     *
     * @param field with at least one triangle
     * @param surface side of the stack on which the working electrode lies
     */
    public static BufferedImage of(final SurfaceField field, final Side surface) {
        final SurfacePicture picture = new SurfacePicture(field, surface);
        picture.draw();
        return picture.image;
    }

    private static double high(final float[] amplification) {
        final float[] sizes = amplification.clone();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]);
        }
        Arrays.sort(sizes);
        return sizes[(int) Math.min(sizes.length - 1.0, SHOWN * sizes.length)];
    }

    private static double[][] view(final Side surface) {
        final double sign = surface.isFar() ? 1 : -1;
        final double[] up = new double[3];
        final double[] right = new double[3];
        final double[] forwards = new double[3];
        up[surface.axis()] = sign;
        forwards[(surface.axis() + 1) % 3] = 1;
        right[(surface.axis() + 2) % 3] = -sign;
        final double[] viewer = new double[3];
        for (int d = 0; d < 3; d++) {
            viewer[d] = -forwards[d] - UPWARDS * up[d] - ASIDE * right[d];
        }
        final double[] back = Vectors.unit(viewer);
        final double[] across = Vectors.unit(Vectors.cross(up, back));
        return new double[][] {across, Vectors.cross(back, across), back};
    }

    private void draw() {
        Arrays.fill(nearest, -Double.MAX_VALUE);
        final int[] background = new int[WIDTH * HEIGHT];
        Arrays.fill(background, 0xffffff);
        image.setRGB(0, 0, WIDTH, HEIGHT, background, 0, WIDTH);
        for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
            draw(triangle);
        }
        final Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS));
        drawColours(graphics);
        drawLength(graphics);
        graphics.dispose();
    }

    private void draw(final int triangle) {
        final double[] normal = mesh.normal(triangle);
        final double length = Vectors.length(normal);
        final double facing = Math.abs(Vectors.dot(normal, view[2])) / length;
        final double light = DIMMEST + (1 - DIMMEST) * facing;
        final int[] corner = Arrays.copyOfRange(mesh.triangles(), 3 * triangle, 3 * triangle + 3);
        final double[] a = seen[corner[0]];
        final double[] b = seen[corner[1]];
        final double[] c = seen[corner[2]];
        final double area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
        final int fromX = (int) Math.max(0, Math.min(a[0], Math.min(b[0], c[0])));
        final int fromY = (int) Math.max(0, Math.min(a[1], Math.min(b[1], c[1])));
        final int toX = (int) Math.min(WIDTH - 1, Math.max(a[0], Math.max(b[0], c[0])));
        final int toY = (int) Math.min(HEIGHT - 1, Math.max(a[1], Math.max(b[1], c[1])));
        for (int y = fromY; y <= toY && area != 0; y++) {
            for (int x = fromX; x <= toX; x++) {
                final double ofB = ((x - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (y - a[1])) / area;
                final double ofC = ((b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1])) / area;
                final double ofA = 1 - ofB - ofC;
                final double depth = ofA * a[2] + ofB * b[2] + ofC * c[2];
                if (ofA >= 0 && ofB >= 0 && ofC >= 0 && depth > nearest[y * WIDTH + x]) {
                    nearest[y * WIDTH + x] = depth;
                    final double value =
                            ofA * amplification[corner[0]]
                                    + ofB * amplification[corner[1]]
                                    + ofC * amplification[corner[2]];
                    image.setRGB(x, y, dimmed(scale.rgb(Math.abs(value)), light));
                }
            }
        }
    }

    private static int dimmed(final int rgb, final double light) {
        final int red = (int) Math.round((rgb >> 16 & 0xff) * light);
        final int green = (int) Math.round((rgb >> 8 & 0xff) * light);
        final int blue = (int) Math.round((rgb & 0xff) * light);
        return red << 16 | green << 8 | blue;
    }

    private void drawColours(final Graphics2D graphics) {
        final int width = WIDTH / 3;
        final int left = WIDTH - MARGIN - width;
        final int top = HEIGHT - BAR;
        for (int x = 0; x < width; x++) {
            graphics.setColor(new Color(scale.rgb(scale.high() * x / (width - 1))));
            graphics.fillRect(left + x, top, 1, LETTERS);
        }
        graphics.setColor(Color.BLACK);
        final int base = top + LETTERS + LETTERS;
        graphics.drawString("0", left, base);
        final String high = NumberText.rounded(scale.high(), 3) + " × nominal";
        graphics.drawString(high, left + width - graphics.getFontMetrics().stringWidth(high), base);
    }

    private void drawLength(final Graphics2D graphics) {
        final double length_um = ScaleBar.length_um(WIDTH * um);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(
                MARGIN, HEIGHT - BAR + LETTERS / 2, (int) Math.round(length_um / um), LETTERS / 4);
        graphics.drawString(ScaleBar.text(length_um), MARGIN, HEIGHT - BAR + 2 * LETTERS);
    }
}
