package org.garnetj.command;

import ij.ImagePlus;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Volume;
import org.garnetj.report.ResultFolder;
import org.garnetj.report.ResultTables;
import org.garnetj.segment.PhaseFractions;
import org.garnetj.segment.TrainedModel;

import java.io.IOException;

/** Results of a trained segmentation whose classes are no phases. */
final class ClassResults {

    private ClassResults() {}

    /**
     * Writes {@code phases.tif} and {@code phases.csv} with the labels and names of the model, and
     * returns the labels as an image to show.
     */
    static ImagePlus write(
            final Volume<UnsignedByteType> labels,
            final TrainedModel model,
            final ResultFolder results,
            final Execution execution)
            throws IOException {
        results.write(
                "phases.csv",
                ResultTables.classes(
                        model.classes(),
                        PhaseFractions.counts(labels, execution),
                        labels.voxelSize().volume_um3()));
        return Stacks.writeClasses(results.file("phases.tif"), labels, model.classes());
    }
}
