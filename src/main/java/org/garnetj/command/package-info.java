/**
 * The SciJava commands, one page for each operation: parameters with labels, units, ranges and
 * descriptions; a call into the science; the outputs.
 *
 * <p>The commands are the only registry of operations. The Fiji menu, macros, scripts, recipes and
 * the command line all read the same {@code CommandInfo}; parameter names are the macro keys, and
 * once shipped they do not change.
 */
package org.garnetj.command;
