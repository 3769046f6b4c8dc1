package org.garnetj.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the page of a run together. */
final class ReportPage {

    private final RunReport report;

    ReportPage(final RunReport report) {
        this.report = report;
    }

    String html() {
        final StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append(Html.text("title", report.title())).append("\n</head>\n<body>\n");
        html.append(Html.text("h1", report.title())).append('\n');
        if (!report.description().isEmpty()) {
            html.append(Html.text("p", report.description())).append('\n');
        }
        report.steps().forEach(step -> html.append(section(step)));
        html.append(Html.text("footer", Software.running().toString()));
        return html.append("\n</body>\n</html>\n").toString();
    }

    private static String section(final StepRecord step) {
        final StringBuilder html = new StringBuilder("<section>\n");
        html.append(Html.text("h2", step.title())).append('\n');
        html.append(pairs(step.parameters())).append(pairs(step.values()));
        for (final Path file : tables(step)) {
            html.append(Html.text("h3", file.getFileName().toString())).append('\n');
            html.append(TableHtml.of(Table.read(file)));
        }
        return html.append("</section>\n").toString();
    }

    private static String pairs(final Map<String, String> pairs) {
        final StringBuilder html = new StringBuilder("<dl>\n");
        pairs.forEach(
                (key, value) ->
                        html.append(Html.text("dt", key))
                                .append(Html.text("dd", value))
                                .append('\n'));
        return html.append("</dl>\n").toString();
    }

    private static List<Path> tables(final StepRecord step) {
        final Path folder = step.output().orElse(null);
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
