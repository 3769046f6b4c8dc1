package org.garnetj.edit;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Volume;

import java.util.List;

/**
 * What an edit made.
 *
 * @param labels the corrected phases, on the grid they were given on
 * @param notes what is worth knowing, a sentence each
 */
public record Edited(Volume<UnsignedByteType> labels, List<String> notes) {

    public Edited {
        notes = List.copyOf(notes);
    }
}
