package org.garnetj.edit;

/**
 * How much of one phase an edit turned into another: one row of {@code edits.csv}.
 *
 * @param edit number of the edit, from 1
 * @param command the command that made it
 * @param voxels how many voxels it changed so
 * @param volume_um3 their volume
 * @param from the phase they were; empty if the edit changed nothing
 * @param to the phase they became
 */
public record Change(
        int edit, String command, long voxels, double volume_um3, String from, String to) {}
