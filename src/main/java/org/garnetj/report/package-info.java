/**
 * What is left of a run for people: tables, result folders, overlays, plots and the one-page
 * report.
 *
 * <p>Tables are CSV after RFC 4180 in UTF-8 with {@code .} as the decimal sign, one header line and
 * units at the end of the column names. Every output of an operation appears under its final name
 * only when it is whole ({@link org.garnetj.report.ResultFolder}).
 */
package org.garnetj.report;
