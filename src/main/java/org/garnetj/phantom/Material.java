package org.garnetj.phantom;

import org.garnetj.image.Phase;

/** What fills a point of a FIB-SEM scene. The ordinal is the code in painted columns. */
enum Material {
    VACUUM(Phase.NOT_ANALYSED),
    CAP(Phase.NOT_ANALYSED),
    LLZO(Phase.LLZO),
    VOID(Phase.VOID),
    LI(Phase.LI),
    LI_MG(Phase.LI_MG);

    private final Phase phase;

    Material(final Phase phase) {
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    byte code() {
        return (byte) ordinal();
    }
}
