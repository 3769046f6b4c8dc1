/**
 * Constants, units and formulas of lithium plating in a solid electrolyte: pure functions of
 * numbers.
 *
 * <p>{@link org.garnetj.electro.TipCurrent} turns the speed of a dendrite's tip into a current
 * density, {@link org.garnetj.electro.FaradayVolume} and {@link org.garnetj.electro.ChargeFocusing}
 * a volume of lithium into charge, {@link org.garnetj.electro.ElectrodepositionStress} and {@link
 * org.garnetj.electro.FlawPropagation} an overpotential into the size of flaw that it runs; the
 * rest are the smaller formulas of the papers named in each class.
 *
 * <p>Every function works in SI unless its name says otherwise (<code>…_um</code>, <code>
 * …_A_per_cm2</code>); nothing here knows of images. A material constant is an argument, with its
 * default in {@link org.garnetj.electro.Constants}. An argument without meaning is refused by a
 * {@link org.garnetj.electro.ParameterException}; none is clipped or replaced.
 */
package org.garnetj.electro;
