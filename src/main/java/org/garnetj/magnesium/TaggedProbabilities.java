package org.garnetj.magnesium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.label.ConnectedComponents;
import org.garnetj.label.Connectivity;
import org.garnetj.label.LabelImage;
import org.garnetj.segment.BodyDoubt;
import org.garnetj.segment.PhaseProbabilities;

import java.util.Optional;

/**
 * Phase probabilities with lithium told apart by its magnesium: what is probably lithium is
 * probably of the kind that the deposit there is tagged with, and of either with ½ where that is
 * undecidable. One byte a voxel.
 */
public final class TaggedProbabilities implements PhaseProbabilities {

    private static final byte WITHOUT = 1;
    private static final byte UNDECIDABLE = 2;
    private static final byte WITH = 3;

    private final PhaseProbabilities untagged;
    private final byte[][] tags;
    private final int width;

    private TaggedProbabilities(
            final PhaseProbabilities untagged, final Volume<UnsignedByteType> phases) {
        this.untagged = untagged;
        width = Math.toIntExact(phases.width());
        tags = new byte[Math.toIntExact(phases.depth())][];
    }

    /** The probabilities of the stack that was tagged. */
    public static TaggedProbabilities of(
            final PhaseProbabilities untagged,
            final MagnesiumTagging tagging,
            final Execution execution) {
        final Volume<UnsignedByteType> phases = tagging.phases();
        final TaggedProbabilities tagged = new TaggedProbabilities(untagged, phases);
        final LabelImage deposits =
                ConnectedComponents.label(
                        phases.pixels(),
                        label -> label == Phase.LI.label() || label == Phase.LI_MG.label(),
                        Connectivity.VERTICES_26,
                        execution);
        execution.mapItems(
                "note tags",
                java.util.stream.IntStream.range(0, tagged.tags.length).boxed().toList(),
                z -> tagged.note(z, tagging, deposits));
        return tagged;
    }

    private byte[] note(final int z, final MagnesiumTagging tagging, final LabelImage deposits) {
        final byte[] labels = Planes.bytePlane(tagging.phases().pixels(), z);
        final int[] ids = Planes.array(deposits.labels(), z);
        tags[z] = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Phase.LI_MG.label()) {
                tags[z][i] = WITH;
            } else if (ids[i] > 0) {
                final Verdict verdict = tagging.deposits().get(ids[i] - 1).verdict();
                tags[z][i] = verdict == Verdict.UNDECIDABLE ? UNDECIDABLE : WITHOUT;
            }
        }
        return tags[z];
    }

    @Override
    public int together() {
        return untagged.together();
    }

    /** What greys leave open between void and lithium; tags change nothing about that. */
    @Override
    public Optional<BodyDoubt> bodyDoubt() {
        return untagged.bodyDoubt();
    }

    @Override
    public void plane(final int z, final float[][] out) {
        untagged.plane(z, out);
        final float[] lithium = out[Phase.LI.label()];
        final float[] tagged = out[Phase.LI_MG.label()];
        for (int i = 0; i < lithium.length; i++) {
            if (lithium[i] > 0) {
                final float with = lithium[i] * (float) share(z, i);
                tagged[i] = with;
                lithium[i] -= with;
            }
        }
    }

    /** Share of Li–Mg by the tag of a voxel, or the mean of those around it. */
    private double share(final int z, final int i) {
        if (tags[z][i] > 0) {
            return share(tags[z][i]);
        }
        final int height = tags[z].length / width;
        final int x = i % width;
        final int y = i / width;
        double sum = 0;
        int count = 0;
        for (int w = Math.max(0, z - 1); w <= Math.min(tags.length - 1, z + 1); w++) {
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    final byte tag = tags[w][v * width + u];
                    if (tag > 0) {
                        sum += share(tag);
                        count++;
                    }
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double share(final byte tag) {
        return tag == WITH ? 1 : tag == UNDECIDABLE ? 0.5 : 0;
    }
}
