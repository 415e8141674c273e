package dev.attain.bench;

import static dev.attain.bench.Scramble.below;
import static dev.attain.bench.Scramble.mix;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** On which days things begin and end: about the as-of date, and on the edges of its year. */
final class Days {

  /** The as-of date as a day's number. */
  static final int AS_OF =
      (int) ChronoUnit.DAYS.between(RowBytes.FIRST_DAY, LocalDate.of(2017, 6, 27));

  /** From 2014 on; two in five in the last 12 months, one in twenty at an edge. */
  int start(long hash) {
    int kind = below(100, mix(hash, 1));
    if (kind < 5) {
      return (kind < 3 ? AS_OF - 365 : AS_OF) + below(5, hash) - 2;
    }
    return kind < 45 ? AS_OF - below(365, hash) : below(AS_OF + 1, hash);
  }

  /** One in seven ends; -1 for no end. */
  int end(int start, long hash) {
    int kind = below(100, mix(hash, 2));
    if (kind == 0) {
      return Math.max(start, AS_OF - 1 + below(3, hash));
    }
    return kind < 15 ? start + below(900, hash) : -1;
  }
}
