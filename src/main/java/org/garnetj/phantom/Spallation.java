package org.garnetj.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One crack of a scene: its sheet, the pores it runs through and its lithium, asked column by
 * column.
 */
final class Spallation {

    /** Angle over which the rim rises from its closed depth to the surface, in degrees. */
    private static final double RIM_TRANSITION_DEG = 25;

    /** Peak-to-peak raggedness of a lithium disc's outline, in crack radii. */
    private static final double RAGGEDNESS = 0.14;

    /** Spacing of its teeth, in crack radii. */
    private static final double OUTLINE_GRAIN = 0.25;

    private final SpallationShape shape;
    private final int number;
    private final double surface;
    private final Serration serration;
    private final Serration outline;
    private final LithiumPatches patches;
    private final int[] depositNumbers;
    private final double mouthX;
    private final double mouthZ;
    private final Optional<TransverseCrack> transverse;
    private final Material overhang;
    private List<Pore> pores = List.of();

    /**
     * @param number the crack's number, from 1
     * @param settings the block it lies in
     * @param firstDeposit number of its first lithium deposit
     */
    Spallation(
            final SpallationShape shape,
            final int number,
            final FibSemSettings settings,
            final int firstDeposit) {
        this.shape = shape;
        this.number = number;
        surface = settings.surface_um();
        overhang = settings.cap_um() > 0 ? Material.CAP : Material.VACUUM;
        serration = new Serration(Draws.mix(settings.seed()) + number, shape.grain_um());
        outline = new Serration(~Draws.mix(settings.seed()) + number, OUTLINE_GRAIN);
        transverse = transverseOf(shape, number, settings);
        patches = LithiumPatches.of(shape.stage());
        final double direction = StrictMath.toRadians(shape.mouthDirection_deg());
        mouthX = StrictMath.cos(direction);
        mouthZ = StrictMath.sin(direction);
        depositNumbers = new int[patches.discs().size() + 1];
        int next = firstDeposit;
        for (int i = 0; i < depositNumbers.length; i++) {
            final Material filling = patches.filling(i - 1);
            depositNumbers[i] = filling == Material.VOID ? 0 : next++;
        }
    }

    SpallationShape shape() {
        return shape;
    }

    int number() {
        return number;
    }

    List<Pore> pores() {
        return pores;
    }

    /** Lets the crack run through these pores. */
    void runThrough(final List<Pore> others) {
        pores = List.copyOf(others);
    }

    /** Number of lithium deposits. */
    int deposits() {
        int count = 0;
        for (final int deposit : depositNumbers) {
            count += deposit > 0 ? 1 : 0;
        }
        return count;
    }

    /** Numbers of its lithium deposits, 0 where a part is empty. */
    int[] depositNumbers() {
        return depositNumbers.clone();
    }

    /** Whether the deposit with this number has met the electrode. */
    boolean hasMagnesium(final int deposit) {
        for (int i = 0; i < depositNumbers.length; i++) {
            if (depositNumbers[i] == deposit) {
                return patches.filling(i - 1) == Material.LI_MG;
            }
        }
        return false;
    }

    /** Distance from the axis over the radius. */
    double rho(final double x, final double z) {
        final double dx = x - shape.x_um();
        final double dz = z - shape.z_um();
        return Math.sqrt(dx * dx + dz * dz) / shape.radius_um();
    }

    /** Depth of the sheet's middle below the surface, without the serration. */
    double bowlDepth(final double x, final double z) {
        final double rho = Math.min(1, rho(x, z));
        final double rim = shape.rimDepth_um() * (1 - mouthShare(x, z));
        return rim + (shape.depth_um() - rim) * (1 - rho * rho);
    }

    /** Depth of the sheet's middle below the surface. */
    double sheetDepth(final double x, final double z) {
        final double bowl = bowlDepth(x, z);
        if (shape.serration_um() == 0) {
            return bowl;
        }
        final double rho = rho(x, z);
        final double fade = 1 - rho * rho * rho * rho;
        return bowl + shape.serration_um() * fade * serration.height(x, z);
    }

    /** Vertical opening of the sheet, before the lid was lifted; 0 outside the footprint. */
    double opening(final double x, final double z) {
        final double rho = rho(x, z);
        if (rho >= 1) {
            return 0;
        }
        final double share = mouthShare(x, z);
        final double rim = shape.rimFraction() + (1 - shape.rimFraction()) * share;
        return shape.aperture_um() * (rim + (1 - rim) * Math.sqrt(1 - rho * rho));
    }

    /** How far the lid is pushed up here; it turns about the rim opposite to the mouth. */
    double uplift(final double x, final double z) {
        if (shape.uplift_um() == 0 || rho(x, z) >= 1) {
            return 0;
        }
        return shape.uplift_um() * 0.5 * (1 + alongMouth(x, z));
    }

    /**
     * Opening of the sheet in this column measured across it: the vertical opening below the
     * original surface times the cosine of the bowl's dip; 0 outside the footprint.
     */
    double aperture(final double x, final double z) {
        return verticalOpening(x, z) * cosineOfDip(x, z);
    }

    /** Vertical opening of the sheet with its lid lifted, below the original surface. */
    double verticalOpening(final double x, final double z) {
        final double opening = opening(x, z);
        final double bottom = sheetDepth(x, z) + opening / 2;
        return opening == 0 ? 0 : Math.max(0, Math.min(opening + uplift(x, z), bottom));
    }

    /** Where the cavity in this column begins, its sheet or a pore on its way. */
    double top(final double x, final double z) {
        return cavity(x, z).stream().mapToDouble(span -> span[0]).min().orElseThrow();
    }

    /** Whether the column passes through a pore that the crack runs through. */
    boolean isInPore(final double x, final double z) {
        return pores.stream().anyMatch(pore -> pore.halfChord(x, z) > 0);
    }

    /** Cosine of the dip of the middle of the sheet below the original surface. */
    double cosineOfMiddle(final double x, final double z) {
        final double h = 0.005 * shape.radius_um();
        final double slopeX = (middle(x + h, z) - middle(x - h, z)) / (2 * h);
        final double slopeZ = (middle(x, z + h) - middle(x, z - h)) / (2 * h);
        return 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
    }

    private double middle(final double x, final double z) {
        final double half = opening(x, z) / 2;
        final double bottom = sheetDepth(x, z) + half;
        return 0.5 * (bottom + Math.max(0, sheetDepth(x, z) - half - uplift(x, z)));
    }

    private double cosineOfDip(final double x, final double z) {
        final double h = 0.01 * shape.radius_um();
        final double slopeX = (bowlDepth(x + h, z) - bowlDepth(x - h, z)) / (2 * h);
        final double slopeZ = (bowlDepth(x, z + h) - bowlDepth(x, z - h)) / (2 * h);
        return 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
    }

    /**
     * Adds the cavity in this column to {@code column}. It is bounded by the original surface: what
     * a lifted lid overhangs above that is cap.
     */
    void addTo(final Column column, final double x, final double z) {
        final List<double[]> spans = cavity(x, z);
        if (spans.isEmpty()) {
            return;
        }
        final int disc = discAt(x, z);
        final Material filling = patches.filling(disc);
        final int deposit = depositNumbers[disc + 1];
        final double raised = surface - uplift(x, z);
        for (final double[] span : spans) {
            column.add(Math.max(span[0], raised), Math.min(span[1], surface), overhang, 0, 0);
            column.add(Math.max(span[0], surface), span[1], filling, number, deposit);
        }
    }

    /** The lithium disc of this column; the discs' outlines are ragged. */
    private int discAt(final double x, final double z) {
        final double u = alongMouth(x, z);
        final double v = acrossMouth(x, z);
        return patches.discAt(u, v, RAGGEDNESS * outline.height(u, v));
    }

    /** The cavity's spans in this column, apart from each other: the sheet and the pores on it. */
    List<double[]> cavity(final double x, final double z) {
        final List<double[]> spans = new ArrayList<>(3);
        final double opening = opening(x, z);
        if (opening > 0) {
            final double middle = surface + sheetDepth(x, z);
            merge(spans, middle - opening / 2 - uplift(x, z), middle + opening / 2);
        }
        for (final Pore pore : pores) {
            final double half = pore.halfChord(x, z);
            if (half > 0) {
                merge(spans, pore.y_um() - half, pore.y_um() + half);
            }
        }
        addTransverse(spans, x, z);
        return spans;
    }

    private void addTransverse(final List<double[]> spans, final double x, final double z) {
        transverse.ifPresent(
                crack -> crack.spans(x, z).forEach(span -> merge(spans, span[0], span[1])));
    }

    private static Optional<TransverseCrack> transverseOf(
            final SpallationShape shape, final int number, final FibSemSettings settings) {
        if (shape.transverse_um() == 0) {
            return Optional.empty();
        }
        final Draws draws = Draws.of(settings.seed(), "transverse crack", number);
        final double bottom = settings.grid().extent_y_um();
        return Optional.of(TransverseCrack.below(shape, settings.surface_um(), bottom, draws));
    }

    private static void merge(final List<double[]> spans, final double top, final double bottom) {
        double low = top;
        double high = bottom;
        for (int i = spans.size() - 1; i >= 0; i--) {
            final double[] span = spans.get(i);
            if (span[0] <= high && span[1] >= low) {
                low = Math.min(low, span[0]);
                high = Math.max(high, span[1]);
                spans.remove(i);
            }
        }
        spans.add(new double[] {low, high});
    }

    /** 1 within the mouth's sector, 0 at the closed rim, smooth between. */
    private double mouthShare(final double x, final double z) {
        final double half = shape.mouthWidth_deg() / 2;
        if (half == 0) {
            return 0;
        }
        final double angle =
                Math.abs(Math.toDegrees(Math.atan2(acrossMouth(x, z), alongMouth(x, z))));
        final double t = Math.min(1, Math.max(0, (angle - half) / RIM_TRANSITION_DEG));
        return 1 - t * t * (3 - 2 * t);
    }

    private double alongMouth(final double x, final double z) {
        return ((x - shape.x_um()) * mouthX + (z - shape.z_um()) * mouthZ) / shape.radius_um();
    }

    private double acrossMouth(final double x, final double z) {
        return ((z - shape.z_um()) * mouthX - (x - shape.x_um()) * mouthZ) / shape.radius_um();
    }
}
