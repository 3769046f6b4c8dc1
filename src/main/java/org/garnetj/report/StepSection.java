package org.garnetj.report;

import org.garnetj.image.InputException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of the page about one step. */
final class StepSection {

    private final StepRecord step;
    private final int number;
    private final Lineage lineage;
    private final FigureBudget budget;
    private final Path page;

    StepSection(
            final StepRecord step,
            final int number,
            final Lineage lineage,
            final FigureBudget budget,
            final Path page) {
        this.step = step;
        this.number = number;
        this.lineage = lineage;
        this.budget = budget;
        this.page = page;
    }

    String html() {
        final StringBuilder html = new StringBuilder();
        html.append("<section id=\"step-").append(number).append("\">\n");
        html.append(Html.text("h2", number + ". " + step.title())).append('\n');
        html.append("<pre><code>").append(Html.escape(commandLine())).append("</code></pre>\n");
        html.append(values());
        html.append(details());
        final Map<String, Table> tables = new LinkedHashMap<>();
        for (final Path file : StepFiles.of(step, ".csv")) {
            html.append(table(file, tables));
        }
        figures(tables).forEach(figure -> html.append(budget.html(figure)));
        return html.append("</section>\n").toString();
    }

    /** What a user would type to do this step again. */
    private String commandLine() {
        final StringBuilder line = new StringBuilder("garnetj ").append(step.command());
        step.inputs().forEach((key, path) -> line.append(argument(key, path.toString())));
        step.parameters().forEach((key, value) -> line.append(argument(key, value)));
        step.output().ifPresent(path -> line.append(argument("output", path.toString())));
        return line.toString();
    }

    private static String argument(final String key, final String value) {
        if (value.isEmpty()) {
            return "";
        }
        final boolean plain = value.matches("[\\w./:+,@%=\\\\-]+");
        return " " + key + "=" + (plain ? value : "'" + value.replace("'", "'\\''") + "'");
    }

    /** What the command returned, with units as people write them. */
    private String values() {
        final Map<String, String> named = new LinkedHashMap<>();
        step.values().forEach((name, value) -> named.put(Column.of(name).title(), value));
        return pairs("values", named);
    }

    private String details() {
        final Map<String, String> all = new LinkedHashMap<>();
        step.inputs().forEach((key, path) -> all.put(key, path.toString()));
        step.parameters().forEach((key, value) -> all.put(key, value.isEmpty() ? "–" : value));
        step.output().ifPresent(path -> all.put("output", path.toString()));
        return all.isEmpty()
                ? ""
                : "<details><summary>All parameters</summary>\n"
                        + pairs("parameters", all)
                        + "</details>\n";
    }

    private static String pairs(final String style, final Map<String, String> pairs) {
        if (pairs.isEmpty()) {
            return "";
        }
        final StringBuilder html = new StringBuilder("<dl class=\"" + style + "\">\n");
        pairs.forEach(
                (key, value) ->
                        html.append(Html.text("dt", key))
                                .append(Html.text("dd", value))
                                .append('\n'));
        return html.append("</dl>\n").toString();
    }

    private String table(final Path file, final Map<String, Table> tables) {
        final String name = file.getFileName().toString();
        final String heading = Html.element("h3", link(file, name)) + "\n";
        try {
            final Table table = Table.read(file);
            tables.put(name, table);
            final boolean hasBar = name.equals("phases.csv") && table.has("fraction");
            final String bar =
                    hasBar ? "<div class=\"bar\">" + PhaseBar.of(table) + "</div>\n" : "";
            return heading + bar + TableHtml.of(table);
        } catch (final InputException e) {
            return heading + Html.text("p", e.getMessage());
        }
    }

    private String link(final Path file, final String name) {
        if (!file.startsWith(page)) {
            return Html.escape(name);
        }
        final String path = page.relativize(file).toString().replace('\\', '/');
        return "<a href=\"" + Html.escape(Html.address(path)) + "\">" + Html.escape(name) + "</a>";
    }

    private List<Figure> figures(final Map<String, Table> tables) {
        final String id = "s" + number;
        final List<Figure> figures = new ArrayList<>(new StackFigures(step, lineage, id).figures());
        final Table tips = tables.get("tips.csv");
        final Table dendrites = tables.get("dendrites.csv");
        final Table cell = tables.get("cell.csv");
        if (tips != null && dendrites != null && dendrites.rows() > 0) {
            figures.add(DendriteFigures.of(tips, dendrites, id));
            MovieFigures.ofTips(step, tips, id).figure().ifPresent(figures::add);
            if (cell != null) {
                figures.add(CellFigures.ofTips(cell, tips, dendrites, id));
            }
        }
        final Table inclusions = tables.get("inclusions.csv");
        if (inclusions != null && inclusions.rows() > 0) {
            figures.add(InclusionFigures.of(inclusions, id));
            MovieFigures.ofInclusions(step, inclusions, id).figure().ifPresent(figures::add);
            if (cell != null) {
                figures.add(CellFigures.ofInclusions(cell, inclusions, id));
            }
        }
        if (tables.containsKey("kymographs.csv")) {
            KymographFigure.of(step, tables.get("kymographs.csv"), Optional.ofNullable(tips), id)
                    .ifPresent(figures::add);
        }
        final Table sizes = tables.get("pore-sizes.csv");
        final Table depths = tables.get("pore-depths.csv");
        if (sizes != null && depths != null && sizes.rows() > 0) {
            figures.add(PorePlots.of(sizes, depths, id));
        }
        final Table orientations = tables.get("orientations.csv");
        if (orientations != null && tables.containsKey("cracks.csv")) {
            figures.add(RosePlot.of(orientations, id));
        }
        final Table profile = tables.get("amplification-profile.csv");
        if (profile != null && profile.rows() > 0) {
            figures.add(AmplificationPlot.of(profile, id));
        }
        final Table transport = tables.get("transport.csv");
        if (transport != null && transport.rows() > 0) {
            figures.add(TransportPlot.of(transport, id));
        }
        final Table points = tables.get("growth-points.csv");
        final Table bands = tables.get("growth-band.csv");
        if (points != null && bands != null && points.rows() > 0) {
            figures.add(GrowthRatePlot.of(points, bands, id));
        }
        final Table steps = tables.get("steps.csv");
        if (steps != null && steps.has("filled_fraction")) {
            figures.add(FillingPlot.of(steps, id));
        }
        return figures;
    }
}
