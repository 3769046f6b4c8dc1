/**
 * Cases whose exact result is known, measured by the very operations that users run: solids drawn
 * in voxels, sheets, random media, conduction through lattices, counting statistics, tip currents.
 * They are the rows of the validation page.
 */
package org.garnetj.validation;
