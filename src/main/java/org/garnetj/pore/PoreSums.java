package org.garnetj.pore;

import org.garnetj.block.Execution;
import org.garnetj.electro.RelativeDensity;
import org.garnetj.image.Phase;
import org.garnetj.segment.PhaseFractions;
import org.garnetj.segment.PhaseVolume;
import org.garnetj.shape.InterfaceAreas;

import java.util.List;
import java.util.function.Predicate;

/** All pores together. */
final class PoreSums {

    private PoreSums() {}

    static Porosity of(final PoreSample sample, final List<Pore> pores, final Execution execution) {
        final List<PhaseVolume> phases = PhaseFractions.of(sample.asPhases(), execution);
        final PhaseVolume space = phases.get(Phase.VOID.label());
        final double solid_um3 = phases.get(Phase.LLZO.label()).volume_um3();
        final double[] percolating = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            final int along = axis;
            percolating[axis] = share(pores, pore -> pore.percolates()[along]);
        }
        return new Porosity(
                space.volume_um3() + solid_um3,
                space.volume_um3(),
                space.fraction(),
                space.fraction_ci_low(),
                space.fraction_ci_high(),
                RelativeDensity.ofPorosity(space.fraction()),
                RelativeDensity.ofPorosity(space.fraction_ci_high()),
                RelativeDensity.ofPorosity(space.fraction_ci_low()),
                pores.size(),
                pores.stream().mapToDouble(Pore::surface_area_um2).sum(),
                share(pores, pore -> pore.connection() == Connection.OPEN),
                share(pores, pore -> pore.connection() == Connection.CLOSED),
                share(pores, pore -> pore.connection() == Connection.CUT),
                percolating,
                walls_um2(sample, execution) / (space.volume_um3() + solid_um3));
    }

    private static double walls_um2(final PoreSample sample, final Execution execution) {
        return InterfaceAreas.of(
                        sample.classes().pixels(),
                        value -> Math.min(value, PoreSample.CRACK + 1),
                        PoreSample.CRACK + 2,
                        sample.classes().voxelSize(),
                        execution)
                .between_um2(PoreSample.PORE, PoreSample.SOLID);
    }

    /** Share of some pores in the volume of all; NaN without pores. */
    private static double share(final List<Pore> pores, final Predicate<Pore> some) {
        final double all = pores.stream().mapToDouble(Pore::volume_um3).sum();
        return pores.stream().filter(some).mapToDouble(Pore::volume_um3).sum() / all;
    }
}
