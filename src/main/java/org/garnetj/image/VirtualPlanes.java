package org.garnetj.image;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import java.io.IOException;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Slices that are made when they are asked for; a few of those asked for last are kept, so that the
 * memory needed does not grow with their number.
 */
final class VirtualPlanes extends AbstractList<Object> {

    private final int count;
    private final IntFunction<Object> maker;
    private final Map<Integer, Object> kept;

    /**
     * @param count number of slices
     * @param maker makes the array of a slice
     */
    VirtualPlanes(final int count, final IntFunction<Object> maker) {
        this.count = count;
        this.maker = maker;
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

    /**
     * The slices of a source as an image whose pixels must not be written to. Values that may be
     * negative are floats.
     */
    static PlanarImg<?, ?> image(final SliceSource source, final String name) {
        final VirtualPlanes planes =
                new VirtualPlanes(source.slices(), index -> read(source, name, index));
        final int width = source.width();
        final int height = source.height();
        return switch (source.kind()) {
            case UINT8 -> SharedPlanes.bytes(planes, width, height);
            case UINT16 -> SharedPlanes.shorts(planes, width, height);
            case UINT32, INT32 -> SharedPlanes.ints(planes, width, height);
            default -> SharedPlanes.floats(planes, width, height);
        };
    }

    private static Object read(final SliceSource source, final String name, final int index) {
        final SliceCollector slice = new SliceCollector(name, source.width(), source.height());
        try {
            source.addTo(slice, index);
        } catch (final IOException e) {
            throw ImageReader.unreadable(name, e);
        }
        return source.kind() == SampleKind.INT8 || source.kind() == SampleKind.INT16
                ? floats(slice.image())
                : Planes.array(slice.image(), 0);
    }

    @SuppressWarnings("unchecked")
    private static <T extends RealType<T> & NativeType<T>> float[] floats(
            final PlanarImg<?, ?> slice) {
        return Planes.floatPlane((PlanarImg<T, ?>) slice, 0);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public synchronized Object get(final int index) {
        return kept.computeIfAbsent(index, maker::apply);
    }
}
