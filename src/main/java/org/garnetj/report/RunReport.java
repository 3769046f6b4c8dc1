package org.garnetj.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The page about one run: what was done with which parameters, the tables, and pictures of what was
 * found. It is one file with everything in it, and is made of nothing but the files in the steps'
 * output folders, so that a run that was stopped and resumed has the same page.
 *
 * @param title the heading
 * @param description what the run is about, may be empty
 * @param steps what was done, in order
 */
public record RunReport(String title, String description, List<StepRecord> steps) {

    /** The name of the file. */
    public static final String FILE = "report.html";

    public RunReport {
        steps = List.copyOf(steps);
    }

    /**
     * The page.
     *
     * @param folder where it will be, for links to the tables in folders below
     */
    public String html(final Path folder) {
        return new ReportPage(this, folder.toAbsolutePath().normalize()).html();
    }

    /** Writes the page into a folder and returns where it is. */
    public Path write(final Path folder) throws IOException {
        try (ResultFolder results = ResultFolder.open(folder)) {
            results.write(FILE, html(folder));
            return results.commit().get(0);
        }
    }
}
