package org.garnetj;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles small classes given as text, for tests of the rules that classes must keep. */
final class Snippets implements AutoCloseable {

    private static final Pattern NAME =
            Pattern.compile("package ([\\w.]+);.*?(?:class|interface|enum) (\\w+)", Pattern.DOTALL);

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** Kept from one program to the next: opening the libraries is what takes the time. */
    private final StandardJavaFileManager manager =
            compiler.getStandardFileManager(null, null, null);

    /** The classes of {@code sources}, each a compilation unit, compiled under {@code folder}. */
    JavaClasses compile(final Path folder, final String... sources) throws IOException {
        final List<Path> files = new ArrayList<>();
        for (final String source : sources) {
            files.add(write(folder.resolve("sources"), source));
        }
        final Path classes = Files.createDirectories(folder.resolve("classes"));
        manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        final StringWriter messages = new StringWriter();
        final boolean compiled =
                compiler.getTask(
                                messages,
                                manager,
                                null,
                                List.of("-proc:none"),
                                null,
                                manager.getJavaFileObjectsFromPaths(files))
                        .call();
        if (!compiled) {
            throw new AssertionError("snippets do not compile: " + messages);
        }
        return new ClassFileImporter().importPath(classes);
    }

    @Override
    public void close() throws IOException {
        manager.close();
    }

    private static Path write(final Path folder, final String source) throws IOException {
        final Matcher name = NAME.matcher(source);
        if (!name.find()) {
            throw new AssertionError("no package and class in: " + source);
        }
        final Path home = Files.createDirectories(folder.resolve(name.group(1).replace('.', '/')));
        return Files.writeString(home.resolve(name.group(2) + ".java"), source);
    }
}
