package org.garnetj.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of a model's zip: one JSON, and arrays of bytes by name. */
record ModelZip(JsonNode json, Map<String, byte[]> arrays) {

    private static final String JSON = "model.json";

    /** More than any forest of sense; guards against a small file that unpacks to a huge one. */
    private static final int MOST_BYTES = 1 << 29;

    private static final int MOST_ENTRIES = 64;

    /** Equal contents are equal bytes: the time of every entry is the first that zip knows. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    static void write(
            final JsonNode json, final Map<String, byte[]> arrays, final OutputStream stream)
            throws IOException {
        final ZipOutputStream zip = new ZipOutputStream(stream);
        final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        put(zip, JSON, mapper.writeValueAsBytes(json));
        for (final Map.Entry<String, byte[]> array : arrays.entrySet()) {
            put(zip, array.getKey(), array.getValue());
        }
        zip.finish();
    }

    private static void put(final ZipOutputStream zip, final String name, final byte[] bytes)
            throws IOException {
        final ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static ModelZip read(final InputStream stream) throws IOException {
        final ZipInputStream zip = new ZipInputStream(stream);
        final Map<String, byte[]> entries = new HashMap<>();
        int room = MOST_BYTES;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            final byte[] bytes = zip.readNBytes(room + 1);
            room -= bytes.length;
            DamagedModelException.require(
                    room >= 0 && entries.size() < MOST_ENTRIES, "it is larger than any model");
            entries.put(entry.getName(), bytes);
        }
        DamagedModelException.require(!entries.isEmpty(), "it is no zip");
        DamagedModelException.require(entries.containsKey(JSON), "it has no " + JSON);
        final JsonNode json = new ObjectMapper().readTree(entries.remove(JSON));
        DamagedModelException.require(json.isObject(), JSON + " is no object");
        return new ModelZip(json, entries);
    }

    /** The array of that name. */
    byte[] array(final String name) throws DamagedModelException {
        DamagedModelException.require(arrays.containsKey(name), "it has no " + name);
        return arrays.get(name);
    }
}
