package org.garnetj.report;

import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.garnetj.image.ImageReader;
import org.garnetj.image.InputException;
import org.garnetj.image.LoadedImage;
import org.garnetj.image.Planes;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The kymographs that a step has written, with the lengths that were measured on them. */
final class KymographFigure {

    private static final int MOST = 6;
    private static final int WIDTH = 420;
    private static final int HEIGHT = 430;
    private static final double POINT = 3;

    private final Path folder;
    private final Table kymographs;
    private final Optional<Table> lengths;
    private final String id;

    private KymographFigure(
            final Path folder,
            final Table kymographs,
            final Optional<Table> lengths,
            final String id) {
        this.folder = folder;
        this.kymographs = kymographs;
        this.lengths = lengths;
        this.id = id;
    }

    /**
     * @param kymographs the table {@code kymographs.csv}
     * @param tips {@code tips.csv}, where paths are those of dendrites
     */
    static Optional<Figure> of(
            final StepRecord step,
            final Table kymographs,
            final Optional<Table> tips,
            final String id) {
        return step.output().isEmpty() || kymographs.rows() == 0
                ? Optional.empty()
                : Optional.of(
                        new KymographFigure(step.output().get(), kymographs, tips, id).figure());
    }

    private Figure figure() {
        final List<Panel> panels = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST, kymographs.rows()); row++) {
            final int number = (int) kymographs.number(row, "track");
            try {
                final XYPlot plot = plot(row, number);
                panels.add(
                        new Panel(
                                "kymograph " + number,
                                WIDTH,
                                HEIGHT,
                                Charts.svg(
                                        id + "-kymograph-" + number, plot, WIDTH, HEIGHT, false)));
            } catch (final InputException e) {
                return Figure.missing("No kymographs: " + e.getMessage());
            }
        }
        return new Figure(
                panels,
                "Greys along the path of each track over time"
                        + (lengths.isPresent() ? ", and where its tip was found (points)." : ".")
                        + (kymographs.rows() > MOST ? " The first " + MOST + " are shown." : ""));
    }

    private XYPlot plot(final int row, final int number) {
        final double step_um = kymographs.number(row, "step_um");
        final double step_s = kymographs.number(row, "step_s");
        final BufferedImage image =
                image(ImageReader.read(folder.resolve(kymographs.text(row, "file"))));
        final XYPlot plot = Charts.plot("distance along the path (µm)", "time (s)");
        final double width = image.getWidth() * step_um;
        final double height = image.getHeight() * step_s;
        plot.getDomainAxis().setRange(0, width);
        plot.getRangeAxis().setRange(-0.5 * step_s, height - 0.5 * step_s);
        plot.getRangeAxis().setInverted(true);
        final XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
        dots.setSeriesPaint(0, new Color(Palette.OUTLINE));
        dots.setSeriesShape(0, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        dots.addAnnotation(
                new XYDataImageAnnotation(image, 0, -0.5 * step_s, width, height, true),
                Layer.BACKGROUND);
        plot.setDataset(new XYSeriesCollection(tips(number)));
        plot.setRenderer(dots);
        return plot;
    }

    private XYSeries tips(final int number) {
        final XYSeries series = new XYSeries(number, false);
        lengths.ifPresent(tips -> addTips(series, tips, number));
        return series;
    }

    private static void addTips(final XYSeries series, final Table tips, final int number) {
        for (int row = 0; row < tips.rows(); row++) {
            if (tips.number(row, "dendrite") == number) {
                series.add(tips.number(row, "length_um"), tips.number(row, "t_s"));
            }
        }
    }

    private static <T extends RealType<T> & NativeType<T>> BufferedImage image(
            final LoadedImage<T> loaded) {
        final int width = Math.toIntExact(loaded.pixels().dimension(0));
        final int height = Math.toIntExact(loaded.pixels().dimension(1));
        final float[] greys = Planes.floatPlane(loaded.pixels(), 0);
        final GreyRange range = GreyRange.of(List.of(new Cut(width, height, 1, 1, greys)));
        final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < greys.length; p++) {
            image.setRGB(p % width, p / width, Math.round(255 * range.part(greys[p])) * 0x010101);
        }
        return image;
    }
}
