package org.garnetj.crack;

import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;

import java.util.Optional;

/**
 * A crack with the voxels around it, as arrays slice by slice (x fastest): phases, and which voxels
 * belong to which part of the crack.
 */
final class Surroundings implements UncertainVoxels {

    /** Voxels of ceramic around the crack that are looked at on all sides. */
    static final int MARGIN = 20;

    /** Not of this crack. */
    static final byte NONE = 0;

    /** Of the crack: its sheet and the pores on its way. */
    static final byte CRACK = 1;

    /** Of a crack that leaves it; the parts of further ones are numbered on from here. */
    static final byte TRANSVERSE = 2;

    private final Box box;
    private final VoxelSize voxel;
    private final byte[][] phases;
    private final byte[][] parts;
    private final Optional<float[][]> grey;
    private final Optional<float[][]> ceramic;
    private final Optional<float[][]> lithium;

    private Surroundings(
            final Box box,
            final VoxelSize voxel,
            final byte[][] phases,
            final byte[][] parts,
            final TurnedEvidence evidence) {
        this.box = box;
        this.voxel = voxel;
        this.phases = phases;
        this.parts = parts;
        grey = evidence.grey(box);
        ceramic = evidence.ceramic(box);
        lithium = evidence.lithium(box);
    }

    /** The surroundings up to the top of the stack, for a lid may be lifted. */
    static Surroundings of(
            final Cavity cavity,
            final PlanarImg<IntType, ?> labels,
            final Volume<UnsignedByteType> stack,
            final TurnedEvidence evidence) {
        final Box beside = cavity.box().grown(MARGIN, labels);
        final Box box = new Box(new int[] {beside.min()[0], 0, beside.min()[2]}, beside.max());
        return of(cavity, box, labels, stack, evidence);
    }

    private static Surroundings of(
            final Cavity cavity,
            final Box box,
            final PlanarImg<IntType, ?> labels,
            final Volume<UnsignedByteType> stack,
            final TurnedEvidence evidence) {
        final int[] size = {box.size(0), box.size(1), 1};
        final byte[][] phases = new byte[box.size(2)][size[0] * size[1]];
        final byte[][] parts = new byte[box.size(2)][size[0] * size[1]];
        final int width = Math.toIntExact(labels.dimension(0));
        for (int z = 0; z < phases.length; z++) {
            final int[] min = box.min();
            Planes.copyBytes(
                    stack.pixels(), new long[] {min[0], min[1], min[2] + z}, size, phases[z]);
            final int[] plane = Planes.array(labels, min[2] + z);
            for (int at = 0; at < phases[z].length; at++) {
                final int x = min[0] + at % size[0];
                final int y = min[1] + at / size[0];
                parts[z][at] = cavity.holds(plane[y * width + x]) ? CRACK : NONE;
            }
        }
        return new Surroundings(box, stack.voxelSize(), phases, parts, evidence);
    }

    /** The surroundings of a crack of any kind. */
    static Surroundings beside(final CrackBody body, final TurnedEvidence evidence) {
        return of(
                new Cavity(new int[] {body.label()}, body.box()),
                body.box().grown(MARGIN, body.objects()),
                body.objects(),
                new Volume<>(body.phases(), body.voxel(), "phases"),
                evidence);
    }

    /** The same parts and phases, without greys and probabilities. */
    Surroundings withoutEvidence() {
        return new Surroundings(box, voxel, phases, parts, TurnedEvidence.none());
    }

    Box box() {
        return box;
    }

    @Override
    public VoxelSize voxel() {
        return voxel;
    }

    @Override
    public int[] size() {
        return new int[] {box.size(0), box.size(1), box.size(2)};
    }

    LineFrame lines(final int across) {
        return new LineFrame(size(), across);
    }

    /** Label of {@link Phase} of a voxel. */
    byte phase(final int slice, final int pixel) {
        return phases[slice][pixel];
    }

    byte part(final int slice, final int pixel) {
        return parts[slice][pixel];
    }

    @Override
    public boolean isOwn(final int slice, final int pixel) {
        return parts[slice][pixel] != NONE;
    }

    void setPart(final int slice, final int pixel, final byte part) {
        parts[slice][pixel] = part;
    }

    @Override
    public boolean isCeramic(final int slice, final int pixel) {
        return phases[slice][pixel] == Phase.LLZO.label();
    }

    boolean hasGrey() {
        return grey.isPresent();
    }

    float grey(final int slice, final int pixel) {
        return grey.orElseThrow()[slice][pixel];
    }

    boolean hasProbabilities() {
        return ceramic.isPresent();
    }

    @Override
    public float ceramic(final int slice, final int pixel) {
        return ceramic.orElseThrow()[slice][pixel];
    }

    @Override
    public float lithium(final int slice, final int pixel) {
        return lithium.orElseThrow()[slice][pixel];
    }
}
