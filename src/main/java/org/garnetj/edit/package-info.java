/**
 * Corrections of a phase stack by hand, as data: which voxels take which phase.
 *
 * <p>Each edit is an immutable settings record and a plain function of labels: {@link
 * org.garnetj.edit.Assignment} inside an outline or a region grown from a seed, {@link
 * org.garnetj.edit.HoleFilling}, {@link org.garnetj.edit.IslandRemoval}. The same edits in the same
 * order on the same labels give the same labels, to the bit. {@link org.garnetj.edit.Changes} says
 * what an edit changed, and takes it back.
 *
 * <p>Places are pixel coordinates as ImageJ shows them: x and y from 0 at the top left corner,
 * slices from 1.
 */
package org.garnetj.edit;
