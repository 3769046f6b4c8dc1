package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the tags of microscopes and programs are taken to mean. */
class MetadataTagsTest {

    private static final String ZEISS =
            """
            0
            0
            0
            2.465245e-008
            AP_PIXEL_SIZE
            Pixel Size = 24.65 nm
            AP_IMAGE_PIXEL_SIZE
            Image Pixel Size = %s
            AP_STAGE_AT_T
            Stage at T =  52.6 °
            AP_TILT_ANGLE
            Tilt Angle = -37.0 °
            DP_TILT_CORRECTION
            Tilt Corrn. = On
            AP_FIB_SLICE_HEIGHT
            Slice Height = 60.00 nm
            AP_FIB_SLICE_INDEX
            Slice Index = 5
            AP_DATE
            Date :18 Apr 2016
            AP_TIME
            Time :9:42:02
            """;

    @Test
    void zeissBareNumberIsTakenWhereItAgreesWithThePrintedOne() {
        assertEquals(0.02465245 / 2, zeiss("12.33 nm", 2048).x_um().getAsDouble(), 1e-12);
        assertEquals(0.02465245 / 3, zeiss("8.217 nm", 3072).x_um().getAsDouble(), 1e-12);
    }

    @Test
    void zeissPrintedSizeWinsWhereTheBareNumberMeansSomethingElse() {
        assertEquals(0.01233, zeiss("12.33 nm", 1024).x_um().getAsDouble(), 1e-12);
        assertEquals(0.01233, zeiss("12.33 nm", 1500).x_um().getAsDouble(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "2.615 µm,2.615",
        "2.615 \uFFFDm,2.615",
        "950.0 pm,0.00095",
        "0.5 mm,500",
        "12 furlongs,",
        "0.00 nm,",
        "'',"
    })
    void zeissUnitsAreHeeded(final String printed, final Double um) {
        final OptionalDouble size = zeiss(printed, 2000).x_um();
        assertEquals(um == null, size.isEmpty());
        if (um != null) {
            assertEquals(um, size.getAsDouble(), 1e-9 * um);
        }
    }

    @Test
    void zeissTiltTimeAndSlice() {
        final ImageMetadata metadata = zeiss("12.33 nm", 2048);
        assertEquals(52.6, metadata.tilt_deg().getAsDouble());
        assertEquals(Optional.of(true), metadata.tiltCorrected());
        assertTrue(metadata.z_um().isEmpty());
        assertEquals("tilt correction was on, for -37.0°", metadata.notes().get(0));
        assertTrue(metadata.notes().get(1).contains("0.06000 µm"), metadata.notes().toString());
        final ZeissTags tags = ZeissTags.parse(String.format(ZEISS, "12.33 nm"));
        assertEquals(Optional.of(5), tags.sliceIndex());
        assertEquals(Optional.of(LocalDateTime.of(2016, 4, 18, 9, 42, 2)), tags.acquired());
    }

    @Test
    void feiScanNamedByTheBeamGivesTheScale() {
        final ImageMetadata metadata =
                fei(
                        """
                        [Beam]
                        Beam=EBeam
                        Scan=EScan
                        [EBeam]
                        TiltCorrectionIsOn=yes
                        TiltCorrectionAngle=0.6632251
                        PreTilt=0.785
                        [Scan]
                        PixelWidth=9e-9
                        [EScan]
                        PixelWidth=5e-9
                        PixelHeight=6.345e-9
                        [Stage]
                        StageT=0.907571
                        [Image]
                        ResolutionX=1536
                        ResolutionY=1024
                        """,
                        1536,
                        1094);
        assertEquals(0.005, metadata.x_um().getAsDouble(), 1e-15);
        assertEquals(0.006345, metadata.y_um().getAsDouble(), 1e-15);
        assertEquals(52.0, metadata.tilt_deg().getAsDouble(), 1e-4);
        assertEquals(Optional.of(true), metadata.tiltCorrected());
        assertEquals(70, metadata.dataBarRows().getAsInt());
        assertEquals(
                List.of("the file states a pre-tilt of 0.785", "tilt correction was on, for 38.0°"),
                metadata.notes());
    }

    @Test
    void feiImagesCutAfterwardsHaveNoDataBarAndSaySo() {
        final ImageMetadata metadata =
                fei(
                        """
                        [Scan]
                        PixelWidth=5e-9
                        [Image]
                        ResolutionX=1536
                        ResolutionY=1024
                        [PrivateFei]
                        DatabarHeight=70
                        """,
                        800,
                        600);
        assertTrue(metadata.dataBarRows().isEmpty());
        assertTrue(metadata.notes().get(0).contains("1536 pixels a row"));
    }

    @Test
    void omeSizesAreInMicrometresUnlessSaid() {
        final ImageMetadata metadata =
                ome(
                        "PhysicalSizeX='12' PhysicalSizeXUnit='nm' PhysicalSizeY='0.015'"
                                + " PhysicalSizeZ='50' PhysicalSizeZUnit='nm' TimeIncrement='2'"
                                + " TimeIncrementUnit='min'");
        assertEquals(0.012, metadata.x_um().getAsDouble(), 1e-15);
        assertEquals(0.015, metadata.y_um().getAsDouble());
        assertEquals(0.05, metadata.z_um().getAsDouble(), 1e-15);
        assertEquals(120, metadata.interval_s().getAsDouble());
    }

    @Test
    void omeSizesInPixelsAreUnknown() {
        final ImageMetadata metadata =
                ome("PhysicalSizeX='1' PhysicalSizeXUnit='pixel' PhysicalSizeZ='0'");
        assertTrue(metadata.x_um().isEmpty());
        assertTrue(metadata.z_um().isEmpty());
        assertTrue(metadata.interval_s().isEmpty());
    }

    @Test
    void omeXmlOpensNoOtherFiles() {
        final String evil =
                "<!DOCTYPE OME [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><OME><Image><Pixels"
                        + " SizeX='1'/>&x;</Image></OME>";
        assertThrows(InputException.class, () -> OmeXml.parse("evil.tif", evil));
    }

    @ParameterizedTest
    @CsvSource({
        "CENTIMETRE,28,false",
        "CENTIMETRE,28.346,false",
        "CENTIMETRE,118.11,false",
        "CENTIMETRE,1,false",
        "INCH,20000,false",
        "CENTIMETRE,25000,true",
        "MICROMETRE,1,true",
        "NANOMETRE,0.08,true"
    })
    void dotsPerInchAreNoScale(final LengthUnit unit, final double perUnit, final boolean scale) {
        assertEquals(scale, PrinterResolution.isScale(unit, perUnit));
    }

    @ParameterizedTest
    @CsvSource({
        "unit=nm\\nspacing=40,0.0125,,0.04",
        "unit=\\u00B5m\\nspacing=0.5,12.5,,0.5",
        "unit=micron,12.5,,",
        "unit=pixel\\nspacing=3,,,",
        "unit=inch\\nspacing=3,,,",
        "spacing=3,,,",
        "unit=um\\nfinterval=500\\ntunit=msec,12.5,0.5,",
        "unit=um\\nfinterval=0.0,12.5,,",
        "unit=um\\nspacing=-2,12.5,,2"
    })
    void imageJDescriptions(
            final String text, final Double pixel, final Double interval, final Double slice) {
        final MetadataBuilder builder = new MetadataBuilder();
        ImageJDescription.parse("ImageJ=1.54p\nimages=3\n" + text.replace("\\n", "\n"))
                .orElseThrow()
                .tell(builder, 1 / 12.5, 1 / 12.5);
        final ImageMetadata metadata = builder.build();
        assertSame(pixel, metadata.x_um());
        assertSame(interval, metadata.interval_s());
        assertSame(slice, metadata.z_um());
    }

    @Test
    void namesOfLabelsGoThroughTheInfoText() {
        final Map<Integer, String> names = Map.of(0, "void", 255, "not analysed", 3, "Li-Mg");
        assertEquals(names, ImageJInfo.ofLabels(names).labels());
        assertTrue(new ImageJInfo("some other text\na=b").labels().isEmpty());
        assertFalse(ImageJInfo.ofLabels(names).text().isEmpty());
    }

    private static void assertSame(final Double expected, final OptionalDouble actual) {
        assertEquals(expected == null, actual.isEmpty(), actual.toString());
        if (expected != null) {
            assertEquals(expected, actual.getAsDouble(), 1e-12);
        }
    }

    private static ImageMetadata zeiss(final String printed, final int width) {
        final MetadataBuilder builder = new MetadataBuilder();
        ZeissTags.parse(String.format(ZEISS, printed)).tell(builder, width);
        return builder.build();
    }

    private static ImageMetadata fei(final String text, final int width, final int height) {
        final MetadataBuilder builder = new MetadataBuilder();
        FeiTags.parse(text).tell(builder, width, height);
        return builder.build();
    }

    private static ImageMetadata ome(final String attributes) {
        final MetadataBuilder builder = new MetadataBuilder();
        OmeXml.parse(
                        "a.ome.tif",
                        "<OME xmlns='http://www.openmicroscopy.org/Schemas/OME/2016-06'><Image>"
                                + "<Pixels SizeC='1' SizeZ='3' SizeT='1' "
                                + attributes
                                + "/></Image></OME>")
                .tell(builder);
        return builder.build();
    }
}
