package org.garnetj;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files around the program agree with each other and with what their readers require. */
class HouseFilesTest {

    @Test
    void theCitationHasWhatItsFormatRequires() throws IOException {
        final JsonNode citation = citation();
        assertEquals("1.2.0", citation.path("cff-version").asText());
        assertAll(
                () -> assertFalse(citation.path("message").asText().isBlank()),
                () -> assertFalse(citation.path("title").asText().isBlank()),
                () -> assertFalse(citation.path("authors").isEmpty()));
        assertFalse(citation.path("references").isEmpty());
        for (final JsonNode reference : citation.path("references")) {
            final String title = reference.path("title").asText();
            assertEquals("article", reference.path("type").asText(), title);
            assertFalse(title.isBlank());
            assertFalse(reference.path("authors").isEmpty(), title);
            assertTrue(reference.path("doi").asText().matches("10\\.\\d{4,5}/\\S+"), title);
        }
    }

    @Test
    void citationLicenceAndBuildAgree() throws IOException {
        final String pom = Files.readString(Path.of("pom.xml"));
        final String licence = Files.readString(Path.of("LICENSE"));
        assertTrue(pom.contains("<url>" + citation().path("url").asText() + "</url>"));
        assertTrue(pom.contains("<url>" + citation().path("repository-code").asText() + "</url>"));
        assertEquals("BSD-2-Clause", citation().path("license").asText());
        assertTrue(pom.contains("<license.licenseName>bsd_2</license.licenseName>"));
        assertTrue(licence.startsWith("BSD 2-Clause License"));
        assertTrue(licence.contains("Copyright (c) 2026 GarnetJ developers"));
    }

    /** Nothing that a merge could not settle is left on a page. */
    @Test
    void pagesHoldNoHalfOfAMerge() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("docs"))) {
            final Stream<Path> all =
                    Stream.concat(pages, Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
            for (final Path page : all.filter(path -> path.toString().endsWith(".md")).toList()) {
                final String text = Files.readString(page);
                assertFalse(
                        text.contains("\n<<<<<<< ") || text.contains("\n>>>>>>> "),
                        page.toString());
            }
        }
    }

    private static JsonNode citation() throws IOException {
        return new YAMLMapper(new YAMLFactory())
                .readTree(Files.readString(Path.of("CITATION.cff")));
    }
}
