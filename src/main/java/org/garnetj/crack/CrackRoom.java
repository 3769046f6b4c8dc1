package org.garnetj.crack;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Side;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;

import java.util.Optional;

/** A crack of any kind with the voxels around it and how probable their phases are. */
final class CrackRoom implements UncertainVoxels {

    private final CrackBody body;
    private final Box box;
    private final float[][] ceramic;
    private final float[][] lithium;

    CrackRoom(final CrackBody body, final Evidence.Probabilities known) {
        this.body = body;
        box = body.box().grown(CrackIntervals.REACH, body.objects());
        final TurnedEvidence evidence =
                new TurnedEvidence(
                        new Evidence(Optional.empty(), Optional.of(known)),
                        Side.TOP,
                        new int[(int) body.objects().dimension(2)]);
        ceramic = evidence.ceramic(box).orElseThrow();
        lithium = evidence.lithium(box).orElseThrow();
    }

    @Override
    public int[] size() {
        return new int[] {box.size(0), box.size(1), box.size(2)};
    }

    @Override
    public VoxelSize voxel() {
        return body.voxel();
    }

    @Override
    public boolean isOwn(final int slice, final int pixel) {
        return Planes.<int[]>array(body.objects(), box.min()[2] + slice)[at(pixel)] == body.label();
    }

    @Override
    public boolean isCeramic(final int slice, final int pixel) {
        return Planes.<byte[]>array(body.phases(), box.min()[2] + slice)[at(pixel)]
                == Phase.LLZO.label();
    }

    @Override
    public float ceramic(final int slice, final int pixel) {
        return ceramic[slice][pixel];
    }

    @Override
    public float lithium(final int slice, final int pixel) {
        return lithium[slice][pixel];
    }

    private int at(final int pixel) {
        final int x = box.min()[0] + pixel % box.size(0);
        final int y = box.min()[1] + pixel / box.size(0);
        return y * body.width() + x;
    }
}
