package org.garnetj.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.garnetj.block.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class SectionRemarksTest {

    @Test
    void missingAndDoubledSlicesAreTold() {
        final DrawnSections sections = new DrawnSections(7, 192, 160, 36, 100);
        for (int z = 20; z < 36; z++) {
            sections.z_px[z] += DrawnSections.PITCH_PX;
        }
        for (int z = 31; z < 36; z++) {
            sections.z_px[z] -= DrawnSections.PITCH_PX;
        }
        final List<SliceShift> found = aligned(sections);
        assertTrue(found.get(20).remark().matches("about [12] slices? missing before"));
        assertEquals("the slice before once more", found.get(31).remark());
        assertEquals(
                2,
                found.stream().filter(slice -> !slice.remark().isEmpty()).count(),
                remarks(found));
    }

    /** Two missing slices, and one taken twice. */
    @ParameterizedTest
    @ValueSource(longs = {731, 732, 733, 734})
    void oddStepsAreToldInOtherStacksToo(final long seed) {
        final DrawnSections sections = new DrawnSections(seed, 192, 160, 50, 140);
        for (int z = 18; z < 50; z++) {
            sections.z_px[z] += (z < 36 ? 2 : 1) * DrawnSections.PITCH_PX;
        }
        final List<SliceShift> found = aligned(sections);
        assertTrue(found.get(18).remark().matches("about [123] slices? missing before"));
        assertEquals("the slice before once more", found.get(36).remark());
        final long told = found.stream().filter(slice -> !slice.remark().isEmpty()).count();
        assertTrue(told <= 3, remarks(found));
    }

    private static List<SliceShift> aligned(final DrawnSections sections) {
        return SliceAligner.estimate(
                        sections.draw(),
                        new AlignSettings(Trend.REMOVE, Optional.empty()),
                        Execution.on(2))
                .log();
    }

    private static String remarks(final List<SliceShift> found) {
        return found.stream()
                .map(slice -> slice.slice() + " " + slice.remark())
                .toList()
                .toString();
    }
}
