package org.garnetj.report;

import static org.garnetj.image.Dimension.FRACTION;
import static org.garnetj.image.Dimension.NONE;
import static org.garnetj.report.Table.field;

import org.garnetj.field.Transport;

import java.util.List;

/** The tables of conduction through a stack. Their columns and the order of these are public. */
public final class TransportTables {

    private TransportTables() {}

    /** {@code transport.csv}: conduction along each axis. */
    public static Table transport(final List<Transport> axes) {
        return Table.of(
                axes,
                field("axis", NONE, Transport::axis),
                field("tortuosity_factor", NONE, Transport::tortuosity_factor),
                field("effective_conductivity", NONE, Transport::effective_conductivity),
                field("percolating_fraction", FRACTION, Transport::percolating_fraction),
                field("error_estimate", NONE, Transport::error_estimate),
                field("formation_factor", NONE, Transport::formation_factor),
                field("volume_fraction", FRACTION, Transport::volume_fraction),
                field("charge_balance", NONE, Transport::charge_balance),
                field("residual", NONE, Transport::residual));
    }
}
