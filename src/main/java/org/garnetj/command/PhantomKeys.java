package org.garnetj.command;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.garnetj.electro.ParameterException;
import org.garnetj.image.NearestName;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a kind of phantom, each under a key of one word. The settings records know what
 * is valid; a key is only the place of a field in them.
 */
final class PhantomKeys {

    private static final String GRID =
            "width height slices=slices pixel=pixel_um slice=slice_um tilt=tilt_deg";

    static final PhantomKeys FIBSEM =
            new PhantomKeys()
                    .under("grid", GRID)
                    .under("", "surface=surface_um cap=cap_um supersampling")
                    .under(
                            "pores",
                            "porosity porediameter=diameter_um porespread=spread poreelongation=elongation poreexponent=exponent"
                                    + " porelithium=lithium")
                    .under(
                            "greys",
                            "greyvoid=empty greylithium=lithium greyllzo=llzo greycap=cap bits")
                    .under(
                            "nuisances",
                            "shine shinelength=shineLength_um edge curtaining curtainslices=curtainSlices shadow shading"
                                    + " flicker shotgain=shotGain readnoise=readNoise drift=drift_px"
                                    + " slicejitter=sliceJitter blur=blur_px")
                    .under(
                            "magnesium",
                            "edsbinx=binX edsbiny=binY edsbinz=binZ edsbackground=background edssignal=signal"
                                    + " edsinteraction=interaction_um");

    static final PhantomKeys XCT =
            new PhantomKeys()
                    .under(
                            "",
                            "width height slices=depth voxel=voxel_um surface=surface_um pelletradius=pelletRadius_um"
                                    + " crackx=crackX_um crackz=crackZ_um serration=serration_um grain=grain_um"
                                    + " supersampling")
                    .under(
                            "pores",
                            "porosity porediameter=diameter_um porespread=spread poreelongation=elongation poreexponent=exponent"
                                    + " porelithium=lithium")
                    .under(
                            "greys",
                            "greyvoid=empty greylithium=lithium greyllzo=llzo greyoutside=outside bits")
                    .under("nuisances", "noise rings cupping blur=blur_px");

    private static final String MOVIE_NUISANCES =
            "flicker jitter=jitter_px scratches boundaries=grainBoundaries linedarkness=lineDarkness shading"
                    + " shotgain=shotGain readnoise=readNoise blur=blur_px";

    private static final String MOVIE_GREYS =
            "greycrystal=crystal greylithium=lithium greyelectrode=electrode";

    private static final String MOVIE_GRID =
            "width height frames pixel=pixel_um interval=interval_s";

    static final PhantomKeys DENDRITES =
            new PhantomKeys()
                    .under("grid", MOVIE_GRID)
                    .under("", "growth electrode=electrode_um")
                    .under("greys", MOVIE_GREYS)
                    .under("nuisances", MOVIE_NUISANCES);

    static final PhantomKeys INCLUSION =
            new PhantomKeys()
                    .under("grid", MOVIE_GRID)
                    .under(
                            "",
                            "x=x_um y=y_um length=length_um breadth=width_um irregularity field=field_deg onset=onset_s"
                                    + " speed=speed_um_per_s stretch=stretch_per_s")
                    .under("greys", MOVIE_GREYS)
                    .under("nuisances", MOVIE_NUISANCES);

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                    .build();

    private final Map<String, JsonPointer> places;

    private PhantomKeys() {
        this(Map.of());
    }

    private PhantomKeys(final Map<String, JsonPointer> places) {
        this.places = places;
    }

    /**
     * With more keys: {@code key=field}, or {@code key} where the field has the same name, of the
     * record at {@code part}.
     */
    private PhantomKeys under(final String part, final String keys) {
        final Map<String, JsonPointer> more = new LinkedHashMap<>(places);
        for (final String pair : keys.split(" ")) {
            final String[] names = pair.split("=");
            final String field = names[names.length - 1];
            more.put(
                    names[0],
                    JsonPointer.compile(part.isEmpty() ? "/" + field : "/" + part + "/" + field));
        }
        return new PhantomKeys(more);
    }

    /** Every key with the value it has in {@code settings}. */
    Map<String, String> values(final Object settings) {
        final ObjectNode tree = MAPPER.valueToTree(settings);
        final Map<String, String> values = new LinkedHashMap<>();
        places.forEach((key, place) -> values.put(key, tree.at(place).asText()));
        return values;
    }

    /** The settings with some values changed. */
    <S> S with(final S settings, final Map<String, String> changes, final Class<S> type) {
        final ObjectNode tree = MAPPER.valueToTree(settings);
        changes.forEach(
                (key, value) -> {
                    final JsonPointer place = places.get(key);
                    if (place == null) {
                        throw new UsageException(
                                "there is no setting '"
                                        + key
                                        + "' for this kind of phantom: "
                                        + NearestName.remedy(key, places.keySet()));
                    }
                    put(
                            (ObjectNode) tree.at(place.head()),
                            place.last().getMatchingProperty(),
                            key,
                            value);
                });
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (final JacksonException e) {
            throw cause(e);
        }
    }

    private static void put(
            final ObjectNode part, final String field, final String key, final String value) {
        if (part.get(field).isTextual()) {
            part.put(field, value.toUpperCase(java.util.Locale.ROOT));
            return;
        }
        try {
            if (part.get(field).isIntegralNumber()) {
                part.put(field, Long.parseLong(value));
            } else {
                part.put(field, Double.parseDouble(value));
            }
        } catch (final NumberFormatException e) {
            throw new ParameterException(key, value, "give a number");
        }
    }

    /** A settings record's own refusal is what the user must see. */
    private static RuntimeException cause(final JacksonException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ParameterException refusal) {
                return refusal;
            }
        }
        return new UsageException(e.getOriginalMessage());
    }
}
