package org.garnetj.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class NearestNameTest {

    private static final List<String> KEYS =
            List.of("input", "output", "surface", "slice", "pixel", "tilt", "molarvolume");

    @ParameterizedTest
    @CsvSource({
        "surfce, surface",
        "ouptut, output",
        "Pixel, pixel",
        "pixels, pixel",
        "titl, tilt",
        "molar, molarvolume",
        "molar_volume, molarvolume",
    })
    void aMistypedKeyFindsTheOneMeant(final String given, final String meant) {
        assertEquals(Optional.of(meant), NearestName.of(given, KEYS));
    }

    @Test
    void aKeyUnlikeAnyIsNotGuessed() {
        assertEquals(Optional.empty(), NearestName.of("temperature", KEYS));
        assertEquals(Optional.empty(), NearestName.of("zz", KEYS));
        assertEquals("known are: a, b", NearestName.remedy("temperature", List.of("a", "b")));
        assertEquals("there is none", NearestName.remedy("a", List.of()));
    }

    @Test
    void swappingNeighboursIsOneEdit() {
        assertEquals(1, NearestName.distance("ab", "ba"));
        assertEquals(3, NearestName.distance("kitten", "sitting"));
        assertEquals(4, NearestName.distance("", "tilt"));
    }
}
