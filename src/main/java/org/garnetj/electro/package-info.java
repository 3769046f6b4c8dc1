/**
 * Constants, units and formulas of lithium plating in a solid electrolyte: pure functions of
 * numbers.
 *
 * <p>Every function works in SI unless its name says otherwise (<code>…_um</code>, <code>
 * …_A_per_cm2</code>); nothing here knows of images.
 */
package org.garnetj.electro;
