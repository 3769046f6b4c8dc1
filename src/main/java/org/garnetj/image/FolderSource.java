package org.garnetj.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of pictures of one kind, one slice or frame each, in natural order of their names.
 * Hidden files and files that are no pictures are skipped.
 */
final class FolderSource implements SliceSource {

    private final Path folder;
    private final String name;
    private final ColourRule rule;
    private final List<Path> files;
    private final List<ImageMetadata> metadata = new ArrayList<>();

    /** What shows only when a slice is decoded. */
    private final Set<String> remarks = Collections.synchronizedSet(new LinkedHashSet<>());

    private final int width;
    private final int height;
    private final SampleKind kind;

    FolderSource(final Path folder, final ColourRule rule) throws IOException {
        this.folder = folder;
        this.name = folder.toAbsolutePath().normalize().getFileName().toString();
        this.rule = rule;
        this.files = pictures();
        try (SliceSource first = open(files.get(0))) {
            width = first.width();
            height = first.height();
            kind = first.kind();
        }
        for (final Path file : files) {
            try (SliceSource slice = open(file)) {
                requireOneSliceOfSameSize(file, slice);
                metadata.add(slice.metadata());
            }
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int slices() {
        return files.size();
    }

    @Override
    public SampleKind kind() {
        return kind;
    }

    @Override
    public void addTo(final SliceCollector collector, final int index) throws IOException {
        final Path file = files.get(index);
        try (SliceSource slice = open(file)) {
            if (slice.kind() != kind) {
                throw new InputException(
                        name,
                        file.getFileName()
                                + " is "
                                + slice.kind().title()
                                + " where "
                                + files.get(0).getFileName()
                                + " is "
                                + kind.title(),
                        "convert all slices to one type");
            }
            slice.addTo(collector, 0);
            remarks.addAll(slice.metadata().notes());
        }
    }

    @Override
    public ImageMetadata metadata() {
        final ImageMetadata first = metadata.get(0);
        for (int i = 1; i < metadata.size(); i++) {
            requireSameScale(first, i);
        }
        return new ImageMetadata(
                first.x_um(),
                first.y_um(),
                first.z_um(),
                first.interval_s(),
                first.tilt_deg(),
                first.tiltCorrected(),
                Optional.empty(),
                NaturalOrder.steps(names()),
                times(),
                first.dataBarRows(),
                first.labels(),
                first.source(),
                notes());
    }

    private List<String> notes() {
        final Set<String> notes = new LinkedHashSet<>();
        metadata.forEach(slice -> notes.addAll(slice.notes()));
        notes.addAll(remarks);
        notes.addAll(NaturalOrder.gap(names()).stream().toList());
        return List.copyOf(notes);
    }

    private List<String> names() {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private List<Path> pictures() throws IOException {
        final List<Path> found;
        try (Stream<Path> all = Files.list(folder)) {
            found =
                    all.filter(FolderSource::isPicture)
                            .sorted(
                                    Comparator.comparing(
                                            file -> file.getFileName().toString(),
                                            new NaturalOrder()))
                            .toList();
        }
        if (found.isEmpty()) {
            throw new InputException(
                    name,
                    "the folder holds no TIFF, PNG, BMP or JPEG files",
                    "give a folder of slices, or a file");
        }
        final Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
        found.forEach(file -> FileKind.byName(file).ifPresent(kinds::add));
        if (kinds.size() > 1) {
            throw new InputException(
                    name,
                    "the folder holds files of several kinds: " + kinds,
                    "leave one kind in it, one file for each slice");
        }
        return found;
    }

    private static boolean isPicture(final Path file) {
        return Files.isRegularFile(file)
                && !file.getFileName().toString().startsWith(".")
                && FileKind.byName(file).isPresent();
    }

    private SliceSource open(final Path file) throws IOException {
        return Pictures.open(file, rule);
    }

    private void requireOneSliceOfSameSize(final Path file, final SliceSource slice) {
        if (slice.slices() != 1) {
            throw new InputException(
                    name,
                    file.getFileName() + " holds " + slice.slices() + " slices",
                    "give that file itself, or a folder with one slice in each file");
        }
        if (slice.width() != width || slice.height() != height) {
            throw new InputException(
                    name,
                    file.getFileName()
                            + " has "
                            + slice.width()
                            + " × "
                            + slice.height()
                            + " pixels where "
                            + files.get(0).getFileName()
                            + " has "
                            + width
                            + " × "
                            + height,
                    "crop or scale all slices to one size, or take that file away");
        }
    }

    private void requireSameScale(final ImageMetadata first, final int index) {
        final ImageMetadata other = metadata.get(index);
        if (differs(first.x_um(), other.x_um()) || differs(first.y_um(), other.y_um())) {
            throw new InputException(
                    name,
                    files.get(index).getFileName()
                            + " has pixels of "
                            + other.x_um().getAsDouble()
                            + " µm where "
                            + files.get(0).getFileName()
                            + " has "
                            + first.x_um().getAsDouble()
                            + " µm",
                    "scale all slices to one pixel size, or take that file away");
        }
    }

    private static boolean differs(final OptionalDouble one, final OptionalDouble other) {
        return one.isPresent()
                && other.isPresent()
                && Math.abs(one.getAsDouble() / other.getAsDouble() - 1) > 1e-3;
    }

    private List<LocalDateTime> times() {
        return metadata.stream().allMatch(m -> m.acquired().size() == 1)
                ? metadata.stream().map(m -> m.acquired().get(0)).toList()
                : List.of();
    }
}
