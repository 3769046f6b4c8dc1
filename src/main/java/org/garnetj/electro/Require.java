package org.garnetj.electro;

import static org.garnetj.electro.ParameterException.requirePositive;

/** Checks of the arguments that several formulas share, under the keys a user types. */
final class Require {

    private Require() {}

    static double molarVolume(final double molarVolume) {
        return requirePositive("molarvolume", molarVolume);
    }

    static int charge(final int charge) {
        if (charge < 1) {
            throw new ParameterException(
                    "charge", charge, "give the charge number of the cation, 1 for lithium");
        }
        return charge;
    }
}
