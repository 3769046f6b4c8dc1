package org.garnetj.learn;

import java.util.Arrays;

/**
 * 64 sums side by side, held as rows of bits: row {@code k} has bit {@code k} of every sum. A row
 * that is added waits for a second one, so that both go in by one full addition (carry-save, as in
 * the Harley–Seal population count); which rows wait depends on the number of additions alone.
 */
final class BitSum {

    /** Bits 0 to 3 of the index, each in the lowest bit of a 16-bit lane. */
    private static final long[] LANES = new long[16];

    static {
        for (int i = 0; i < 16; i++) {
            for (int lane = 0; lane < 4; lane++) {
                LANES[i] |= (i >> lane & 1L) << 16 * lane;
            }
        }
    }

    private final long[] rows;
    private final long[] waiting;
    private final boolean[] waits;

    /**
     * @param most largest sum that may arise, at most 65535
     */
    BitSum(final int most) {
        rows = new long[34 - Integer.numberOfLeadingZeros(most)];
        waiting = new long[rows.length];
        waits = new boolean[rows.length];
    }

    /** Adds 2^{@code bit} to the sums that have a bit in {@code which}. */
    void add(final long which, final int bit) {
        long carry = which;
        int k = bit;
        for (; waits[k]; k++) {
            waits[k] = false;
            final long other = waiting[k];
            final long half = rows[k] ^ carry;
            carry = rows[k] & carry | half & other;
            rows[k] = half ^ other;
        }
        waiting[k] = carry;
        waits[k] = true;
    }

    /**
     * Adds 2^{@code bit} to the sums that have a bit in each of eight sets: seven full additions
     * and what they carry.
     */
    void addEight(final long[] sets, final int at, final int bit) {
        long a = rows[bit];
        long half = a ^ sets[at];
        final long two0 = a & sets[at] | half & sets[at + 1];
        a = half ^ sets[at + 1];
        half = a ^ sets[at + 2];
        final long two1 = a & sets[at + 2] | half & sets[at + 3];
        a = half ^ sets[at + 3];
        half = a ^ sets[at + 4];
        final long two2 = a & sets[at + 4] | half & sets[at + 5];
        a = half ^ sets[at + 5];
        half = a ^ sets[at + 6];
        final long two3 = a & sets[at + 6] | half & sets[at + 7];
        rows[bit] = half ^ sets[at + 7];
        long b = rows[bit + 1];
        half = b ^ two0;
        final long four0 = b & two0 | half & two1;
        b = half ^ two1;
        half = b ^ two2;
        final long four1 = b & two2 | half & two3;
        rows[bit + 1] = half ^ two3;
        final long c = rows[bit + 2];
        half = c ^ four0;
        rows[bit + 2] = half ^ four1;
        add(c & four0 | half & four1, bit + 3);
    }

    /** Writes the sums to {@code sums[at..at + 64)} and sets them to zero. */
    void drain(final int[] sums, final int at) {
        settle();
        for (int i = 0; i < 64; i += 4) {
            long four = 0;
            for (int k = 0; k < rows.length; k++) {
                four += LANES[(int) (rows[k] >>> i) & 15] << k;
            }
            sums[at + i] = (int) four & 65535;
            sums[at + i + 1] = (int) (four >>> 16) & 65535;
            sums[at + i + 2] = (int) (four >>> 32) & 65535;
            sums[at + i + 3] = (int) (four >>> 48);
        }
        Arrays.fill(rows, 0);
    }

    private void settle() {
        for (int k = 0; k < rows.length; k++) {
            if (waits[k]) {
                waits[k] = false;
                long carry = waiting[k];
                for (int j = k; carry != 0; j++) {
                    final long both = rows[j] & carry;
                    rows[j] ^= carry;
                    carry = both;
                }
            }
        }
    }
}
