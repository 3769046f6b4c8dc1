/**
 * How fast dendrites grow at a given current: the velocities of many dendrites in many samples, in
 * µm/s, against the nominal current density of their cells, in mA/cm², as a straight line and as a
 * power law with 95 % intervals, and whether two ways to plate differ (after YAO23 and Reisecker et
 * al., who plot single dendrites against current density; here dendrites of one movie are not taken
 * for independent).
 */
package org.garnetj.kinetics;
