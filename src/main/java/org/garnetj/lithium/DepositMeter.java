package org.garnetj.lithium;

import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.garnetj.block.Execution;
import org.garnetj.crack.ReferenceSurface;
import org.garnetj.electro.ChargeFocusing;
import org.garnetj.electro.FaradayVolume;
import org.garnetj.image.Phase;
import org.garnetj.image.Planes;
import org.garnetj.image.Volume;
import org.garnetj.image.VoxelSize;
import org.garnetj.label.Box;
import org.garnetj.label.WallShift;
import org.garnetj.lithium.LithiumDeposit.Estimate;
import org.garnetj.lithium.LithiumDeposit.NeckSize;
import org.garnetj.lithium.LithiumDeposit.Place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures the deposits of a turned stack. */
final class DepositMeter {

    private final Volume<UnsignedByteType> phases;
    private final Deposits deposits;
    private final Shores shores;
    private final ReferenceSurface surface;
    private final LithiumSettings settings;
    private final Resolution resolution;
    private final DepositSums[] sums;
    private final WallShift walls;
    private final double[] gaps_um;
    private final List<Reach> reaches;
    private final Judge judge;
    private final LithiumDoubt doubt;

    /**
     * The necks to the electrodes that a deposit reaches, and how many of its voxels hang on them
     * by nothing narrower than must have been seen.
     */
    private record Reach(Optional<Neck> working, Optional<Neck> counter, long seenVoxels) {

        boolean any() {
            return working.isPresent() || counter.isPresent();
        }

        String electrodes() {
            return working.isPresent()
                    ? counter.isPresent() ? "both" : "working"
                    : counter.isPresent() ? "counter" : "none";
        }
    }

    DepositMeter(
            final Volume<UnsignedByteType> phases,
            final Deposits deposits,
            final Shores shores,
            final ReferenceSurface surface,
            final LithiumSettings settings,
            final LithiumDoubt doubt,
            final Execution execution) {
        this.phases = phases;
        this.deposits = deposits;
        this.shores = shores;
        this.surface = surface;
        this.settings = settings;
        this.doubt = doubt;
        resolution = Resolution.of(phases.voxelSize(), settings.blur());
        final int count = deposits.objects().count();
        sums = DepositSums.of(phases, deposits, shores, surface, execution);
        walls = WallShift.of(phases.pixels(), this::walled, count + 1, execution);
        gaps_um =
                Gaps.um(
                        deposits.objects().labels(),
                        deposits.boxes(),
                        phases.voxelSize(),
                        execution);
        reaches =
                execution.mapItems(
                        "find necks",
                        IntStream.rangeClosed(1, count).boxed().toList(),
                        this::reach);
        judge = judge(execution);
    }

    /** Deposits of a slice; negative in the electrodes' space and where nothing was analysed. */
    private int[] walled(final int z) {
        final byte[] plane = Planes.bytePlane(phases.pixels(), z);
        final int[] labels = Planes.<int[]>array(deposits.objects().labels(), z).clone();
        for (int at = 0; at < labels.length; at++) {
            if (labels[at] == 0
                    && (plane[at] == (byte) Phase.NOT_ANALYSED.label()
                            || shores.isOpen(at % surface.width(), at / surface.width(), z))) {
                labels[at] = -1;
            }
        }
        return labels;
    }

    private Reach reach(final int deposit) {
        final boolean working = sums[deposit].reachesWorking();
        final boolean counter = sums[deposit].reachesCounter();
        if (!working && !counter) {
            return new Reach(Optional.empty(), Optional.empty(), 0);
        }
        final Necks necks =
                new Necks(
                        DepositRoom.of(deposits, deposit, shores, phases.voxelSize()), resolution);
        return new Reach(
                working ? Optional.of(necks.toWorking(shores)) : Optional.empty(),
                counter ? Optional.of(necks.toCounter(shores)) : Optional.empty(),
                necks.seenVoxels(shores));
    }

    private Judge judge(final Execution execution) {
        final Neighbourhood neighbourhood =
                Neighbourhood.of(deposits, phases.pixels(), shores, resolution, execution);
        final boolean[] connected = new boolean[sums.length];
        final Doubt[] doubts = new Doubt[sums.length];
        for (int deposit = 1; deposit < sums.length; deposit++) {
            connected[deposit] = 2 * reaches.get(deposit - 1).seenVoxels() > sums[deposit].voxels();
            doubts[deposit] = ownDoubt(deposit, neighbourhood.nearUnknown()[deposit]);
        }
        return Judge.of(neighbourhood, connected, doubts);
    }

    private Doubt ownDoubt(final int deposit, final boolean nearUnknown) {
        if (reaches.get(deposit - 1).any()) {
            return Doubt.NECK;
        }
        if (resolution.isUnseen(sums[deposit].shallowest_um(), 1)
                || settings.counter() && resolution.isUnseen(counterGap_um(deposit), 1)) {
            return Doubt.GAP;
        }
        return nearUnknown || isNearEdge(deposit) ? Doubt.EDGE : Doubt.NONE;
    }

    private double counterGap_um(final int deposit) {
        return sums[deposit].rowsToCounter() * phases.voxelSize().y_um();
    }

    /** Whether lithium beyond the block may be so near that the gap would not have been seen. */
    private boolean isNearEdge(final int deposit) {
        return edge_um(deposit, 0) < resolution.seen_um()[0]
                || edge_um(deposit, 1) < resolution.seen_um()[1]
                || edge_um(deposit, 2) < resolution.seen_um()[2];
    }

    /** Distance to the nearer face across an axis, where the block is cut there. */
    private double edge_um(final int deposit, final int axis) {
        final Box box = deposits.boxes().get(deposit - 1);
        final long last = phases.pixels().max(axis);
        final long far = axis == 1 && settings.counter() ? Long.MAX_VALUE : last - box.max()[axis];
        final long near =
                axis == 1 && shores.top(box.min()[0], box.min()[2]) >= 0
                        ? Long.MAX_VALUE
                        : box.min()[axis];
        return Math.min(near, far) * phases.voxelSize().um(axis);
    }

    private boolean touchesEdge(final int deposit) {
        return edge_um(deposit, 0) == 0 || edge_um(deposit, 1) == 0 || edge_um(deposit, 2) == 0;
    }

    /** Volume of all deposits. */
    Estimate volume() {
        final long[] voxels = new long[sums.length];
        for (int deposit = 1; deposit < sums.length; deposit++) {
            voxels[deposit] = sums[deposit].voxels();
        }
        return doubt.all(voxels, walls).times(phases.voxelSize().volume_um3());
    }

    /** Voxels of all deposits. */
    long voxels() {
        return Arrays.stream(sums).skip(1).mapToLong(DepositSums::voxels).sum();
    }

    /** The row of a deposit under its final number. */
    LithiumDeposit row(final int deposit, final int number) {
        final DepositSums own = sums[deposit];
        final Reach reach = reaches.get(deposit - 1);
        final VoxelSize voxel = phases.voxelSize();
        final Estimate volume =
                doubt.voxels(deposit, own.voxels(), walls).times(voxel.volume_um3());
        final double footprint = LithiumDeposits.area_um2(own.columns(), voxel, surface);
        return new LithiumDeposit(
                number,
                judge.verdict(deposit),
                reach.electrodes(),
                judge.doubt(deposit),
                touchesEdge(deposit),
                volume,
                own.liVoxels() * voxel.volume_um3(),
                own.liMgVoxels() * voxel.volume_um3(),
                place(own),
                size(reach.working()),
                size(reach.counter()),
                resolution.smallest_um(),
                gap_um(deposit, reach),
                volume.times(FaradayVolume.charge_nC(1, settings.molarvolume(), 1)),
                footprint,
                focusing(volume.value(), footprint),
                reach.any() ? (own.voxels() - reach.seenVoxels()) * voxel.volume_um3() : Double.NaN,
                doubt.probability(deposit));
    }

    private Place place(final DepositSums own) {
        final VoxelSize voxel = phases.voxelSize();
        final double[] centre = own.centre();
        for (int d = 0; d < 3; d++) {
            centre[d] *= voxel.um(d);
        }
        final double[] at = settings.surface().fromTop(centre, phases.height() * voxel.y_um());
        return new Place(
                at[0], at[1], at[2], own.shallowest_um(), own.meanDepth_um(), own.deepest_um());
    }

    private NeckSize size(final Optional<Neck> neck) {
        return neck.map(n -> n.size(phases.voxelSize())).orElse(NeckSize.NONE);
    }

    private double gap_um(final int deposit, final Reach reach) {
        double gap = gaps_um[deposit];
        if (reach.working().isEmpty()) {
            gap = Math.min(gap, sums[deposit].shallowest_um());
        }
        if (settings.counter() && reach.counter().isEmpty()) {
            gap = Math.min(gap, counterGap_um(deposit));
        }
        return gap < Double.POSITIVE_INFINITY ? gap : Double.NaN;
    }

    private double focusing(final double volume_um3, final double footprint_um2) {
        return settings.capacity() == 0
                ? Double.NaN
                : ChargeFocusing.focusingFactor(
                        volume_um3, settings.capacity(), footprint_um2, settings.molarvolume(), 1);
    }
}
