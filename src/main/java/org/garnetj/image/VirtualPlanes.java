package org.garnetj.image;

import net.imglib2.img.planar.PlanarImg;

import java.io.IOException;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The slices of a source, read when they are asked for; a few of those asked for last are kept, so
 * that the memory needed does not grow with their number. Values that may be negative are floats.
 */
final class VirtualPlanes extends AbstractList<Object> {

    private final SliceSource source;
    private final String name;
    private final Map<Integer, Object> kept;

    VirtualPlanes(final SliceSource source, final String name) {
        this.source = source;
        this.name = name;
        final int most = 2 * Runtime.getRuntime().availableProcessors() + 2;
        kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(final Map.Entry<Integer, Object> eldest) {
                        return size() > most;
                    }
                };
    }

    /** The source as an image whose pixels must not be written to. */
    PlanarImg<?, ?> image() {
        final int width = source.width();
        final int height = source.height();
        return switch (source.kind()) {
            case UINT8 -> SharedPlanes.bytes(this, width, height);
            case UINT16 -> SharedPlanes.shorts(this, width, height);
            case UINT32, INT32 -> SharedPlanes.ints(this, width, height);
            default -> SharedPlanes.floats(this, width, height);
        };
    }

    @Override
    public int size() {
        return source.slices();
    }

    @Override
    public synchronized Object get(final int index) {
        return kept.computeIfAbsent(index, this::read);
    }

    private Object read(final int index) {
        final SliceCollector slice = new SliceCollector(name, source.width(), source.height());
        try {
            source.addTo(slice, index);
        } catch (final IOException e) {
            throw ImageReader.unreadable(name, e);
        }
        final Object plane = Planes.array(slice.image(), 0);
        return source.kind() == SampleKind.INT8 || source.kind() == SampleKind.INT16
                ? Planes.floatPlane(cast(slice.image()), 0)
                : plane;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static PlanarImg<net.imglib2.type.numeric.real.FloatType, ?> cast(
            final PlanarImg<?, ?> image) {
        return (PlanarImg) image;
    }
}
