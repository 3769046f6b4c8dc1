package org.garnetj.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.process.LUT;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * ImageJ's images as ours and ours as ImageJ's, sharing the slice arrays: what is written through
 * one is seen in the other.
 */
public final class ImagePlusAdapter {

    private static final String SOURCE = "ImageJ's calibration";

    /** Image property that tells a spacing of 1 from an unset one. */
    private static final String SPACING_STATED = "garnetj.spacing_stated";

    private ImagePlusAdapter() {}

    /**
     * An image open in ImageJ, with its calibration. 8-, 16- and 32-bit stacks share their slices;
     * a virtual stack is read into memory slice by slice. The scale is stated only if ImageJ has a
     * unit of length; as an unset slice spacing is 1.0 in ImageJ, a spacing of exactly 1 counts as
     * unknown unless the image's file states it or {@link #toImagePlus} made the image.
     *
     * @throws InputException for colour, several channels, or slices and frames together
     */
    public static LoadedImage<?> wrap(final ImagePlus image) {
        final String name = image.getTitle();
        requireGrey(image);
        Axes.requireOne(name, image.getNChannels(), image.getNSlices(), image.getNFrames());
        if (image.getStack().isVirtual()) {
            Heap.require(
                    name,
                    (long) image.getWidth()
                            * image.getHeight()
                            * image.getStackSize()
                            * image.getBytesPerPixel());
        }
        return loaded(pixels(image), metadata(image), name);
    }

    /** A stack as an ImageJ image; slices are shared where the image has one array for each. */
    public static <T extends RealType<T>> ImagePlus toImagePlus(
            final Volume<T> volume, final LookupTable colours) {
        final ImagePlus image = image(volume.name(), volume.pixels(), colours);
        image.setDimensions(1, (int) volume.depth(), 1);
        final Calibration calibration = image.getCalibration();
        calibration.setUnit("micron");
        calibration.pixelWidth = volume.voxelSize().x_um();
        calibration.pixelHeight = volume.voxelSize().y_um();
        calibration.pixelDepth = volume.voxelSize().z_um();
        image.setProp(SPACING_STATED, "true");
        return image;
    }

    /** A movie as an ImageJ image. */
    public static <T extends RealType<T>> ImagePlus toImagePlus(
            final Movie<T> movie, final LookupTable colours) {
        final ImagePlus image = image(movie.name(), movie.frames(), colours);
        image.setDimensions(1, 1, (int) movie.length());
        final Calibration calibration = image.getCalibration();
        calibration.setUnit("micron");
        calibration.pixelWidth = movie.pixel_um();
        calibration.pixelHeight = movie.pixel_um();
        calibration.frameInterval = movie.interval().seconds();
        calibration.setTimeUnit("sec");
        final ImageJInfo info = ImageJInfo.ofLabels(colours.names()).with(movie.times());
        if (!info.text().isEmpty()) {
            image.setProperty("Info", info.text());
        }
        return image;
    }

    private static void requireGrey(final ImagePlus image) {
        if (image.getType() == ImagePlus.COLOR_RGB) {
            throw GreyRgb.isColour(image.getTitle(), "it");
        }
    }

    private static PlanarImg<?, ?> pixels(final ImagePlus image) {
        final List<Object> slices = new ArrayList<>();
        final ImageStack stack = image.getStack();
        final FiniteCheck finite = new FiniteCheck(image.getTitle(), image.getWidth());
        for (int z = 1; z <= stack.size(); z++) {
            final Object slice = stack.getPixels(z);
            slices.add(slice instanceof float[] floats ? finite.check(floats, z - 1) : slice);
        }
        finite.requireFinite();
        final int width = image.getWidth();
        final int height = image.getHeight();
        return switch (image.getBitDepth()) {
            case 8 -> SharedPlanes.bytes(slices, width, height);
            case 16 -> SharedPlanes.shorts(slices, width, height);
            default -> SharedPlanes.floats(slices, width, height);
        };
    }

    private static ImageMetadata metadata(final ImagePlus image) {
        final Calibration calibration = image.getCalibration();
        final MetadataBuilder builder = new MetadataBuilder();
        final double x = length_um(calibration.getXUnit(), calibration.pixelWidth);
        final double y = length_um(calibration.getYUnit(), calibration.pixelHeight);
        builder.pixel_um(x, y, SOURCE);
        if (statesSpacing(image)) {
            builder.slice_um(length_um(calibration.getZUnit(), calibration.pixelDepth), SOURCE);
        }
        TimeUnit.seconds(calibration.getTimeUnit(), calibration.frameInterval)
                .ifPresent(seconds -> builder.interval_s(seconds, SOURCE));
        if (calibration.isSigned16Bit()) {
            builder.note("ImageJ holds signed values 32768 higher than the file; so do we");
        }
        final String text = image.getInfoProperty();
        final ImageJInfo info = new ImageJInfo(text == null ? "" : text, labels(image.getStack()));
        builder.times(info.times().filter(t -> t.length() == image.getStackSize()), SOURCE);
        builder.labelTimes(
                info.labelTimes().filter(t -> t.length() == image.getStackSize()), SOURCE);
        return builder.labels(info.labels()).tilt(info.tilt()).build();
    }

    private static List<String> labels(final ImageStack stack) {
        return IntStream.rangeClosed(1, stack.size()).mapToObj(stack::getSliceLabel).toList();
    }

    /** A slice spacing that nobody has set is 1 in ImageJ. */
    private static boolean statesSpacing(final ImagePlus image) {
        final FileInfo file = image.getOriginalFileInfo();
        final boolean inFile =
                file != null && file.description != null && file.description.contains("spacing=");
        return image.getCalibration().pixelDepth != 1
                || inFile
                || image.getProp(SPACING_STATED) != null;
    }

    /** A length in micrometres; 0 if the unit is none of a micrograph. */
    private static double length_um(final String unit, final double size) {
        return LengthUnit.parse(unit)
                .filter(u -> size > 0 && PrinterResolution.isScale(u, 1 / size))
                .map(u -> u.toMicrometres(size))
                .orElse(0.0);
    }

    @SuppressWarnings("unchecked")
    private static <T extends RealType<T> & NativeType<T>> LoadedImage<T> loaded(
            final PlanarImg<?, ?> image, final ImageMetadata metadata, final String name) {
        return new LoadedImage<>((PlanarImg<T, ?>) image, metadata, name);
    }

    private static <T extends RealType<T>> ImagePlus image(
            final String name,
            final RandomAccessibleInterval<T> pixels,
            final LookupTable colours) {
        final int width = Math.toIntExact(pixels.dimension(0));
        final int height = Math.toIntExact(pixels.dimension(1));
        final ImageStack stack = new ImageStack(width, height);
        for (int z = 0; z < pixels.dimension(2); z++) {
            stack.addSlice(null, ImageJPlanes.of(pixels, z));
        }
        final ImagePlus image = new ImagePlus(name, stack);
        if (!colours.isGrey()) {
            image.setLut(lut(colours));
            image.setDisplayRange(0, 255);
        }
        if (!colours.names().isEmpty()) {
            image.setProperty("Info", ImageJInfo.ofLabels(colours.names()).text());
        }
        return image;
    }

    private static LUT lut(final LookupTable colours) {
        final byte[][] channels = new byte[3][256];
        final int[] rgb = colours.rgb();
        for (int i = 0; i < rgb.length; i++) {
            for (int c = 0; c < 3; c++) {
                channels[c][i] = (byte) (rgb[i] >> 8 * (2 - c));
            }
        }
        return new LUT(channels[0], channels[1], channels[2]);
    }
}
