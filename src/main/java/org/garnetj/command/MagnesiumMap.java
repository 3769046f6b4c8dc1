package org.garnetj.command;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Calibration;
import org.garnetj.image.Volume;
import org.garnetj.magnesium.MagnesiumSettings;
import org.garnetj.magnesium.MagnesiumTagger;
import org.garnetj.magnesium.MagnesiumTagging;

import java.nio.file.Path;

/**
 * An element map of Mg that a user gave along with a stack.
 *
 * @param path its file, or folder of slices
 * @param given voxel size that the user knows better than the file
 * @param settings how to tag by it
 */
record MagnesiumMap(Path path, Calibration given, MagnesiumSettings settings) {

    /** Tells lithium that holds Mg from other lithium. */
    MagnesiumTagging tag(final Volume<UnsignedByteType> phases, final Execution execution) {
        return MagnesiumTagger.tag(
                phases, Stacks.elementMap(path, given, execution), settings, execution);
    }
}
