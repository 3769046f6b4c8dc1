package org.garnetj.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Puts the page of a run together. */
final class ReportPage {

    private final RunReport report;
    private final Path folder;

    /**
     * @param folder where the page will be, for links to the tables
     */
    ReportPage(final RunReport report, final Path folder) {
        this.report = report;
        this.folder = folder;
    }

    String html() {
        final FigureBudget budget = new FigureBudget();
        final Lineage lineage = new Lineage(report.steps());
        final StringBuilder html = new StringBuilder(head());
        for (int i = 0; i < report.steps().size(); i++) {
            html.append(
                    new StepSection(report.steps().get(i), i + 1, lineage, budget, folder).html());
        }
        return html.append(foot()).toString();
    }

    private String head() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + Html.text("title", report.title())
                + "\n<style>\n"
                + style()
                + "</style>\n</head>\n<body>\n<header>\n"
                + Html.text("h1", report.title())
                + "\n"
                + (report.description().isEmpty() ? "" : Html.text("p", report.description()))
                + "\n</header>\n"
                + contents(report.steps());
    }

    private static String contents(final List<StepRecord> steps) {
        if (steps.isEmpty()) {
            return "<p class=\"remark\">Nothing was done.</p>\n";
        }
        final StringBuilder html = new StringBuilder("<nav>\n<ol>\n");
        for (int i = 0; i < steps.size(); i++) {
            html.append("<li><a href=\"#step-")
                    .append(i + 1)
                    .append("\">")
                    .append(Html.escape(steps.get(i).title()))
                    .append("</a> <span>")
                    .append(Html.escape(steps.get(i).id()))
                    .append("</span></li>\n");
        }
        return html.append("</ol>\n</nav>\n").toString();
    }

    private static String foot() {
        return "<footer>Made by "
                + Html.escape(Software.running().toString())
                + ". Every parameter, the checksums of inputs and results, and the times are in the"
                + " <code>provenance.json</code> beside the results. Lengths are in µm; intervals are 95&nbsp;%"
                + " confidence intervals.</footer>\n</body>\n</html>\n";
    }

    private static String style() {
        try (InputStream css = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
