package dev.attain.live;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * How much new rules may change.
 *
 * @param sample the partners for whom it is looked at
 * @param asOf the day for which they are decided
 * @param mostFlips how many of them may have another tier
 */
record Limit(Sample sample, Supplier<LocalDate> asOf, long mostFlips) {}
