package dev.attain.bench;

/**
 * Numbers that look random and are not: the same for the same seed, in any order and without
 * keeping any of them.
 */
final class Scramble {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long size;
  private final long mask;
  private final int shift;
  private final long seed;

  /**
   * An order of the numbers from 0 to below {@code size}.
   *
   * @param size how many there are
   * @param seed which order
   */
  Scramble(long size, long seed) {
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(Math.max(1, size - 1)));
    this.size = size;
    this.mask = (1L << bits) - 1;
    this.shift = bits / 2;
    this.seed = mix(seed);
  }

  /** Which number stands at a place: each stands at one place. */
  long at(long place) {
    long number = place;
    do {
      for (int round = 0; round < 3; round++) {
        number = ((number + (seed >>> round)) * (GOLDEN | 1)) & mask;
        number ^= number >>> shift;
      }
    } while (number >= size);
    return number;
  }

  /** A number that depends on every bit of another. */
  static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** The same of two numbers. */
  static long mix(long seed, long number) {
    return mix(seed + (number + 1) * GOLDEN);
  }

  /** A number below {@code bound}, from the upper half of a mixed one. */
  static int below(int bound, long mixed) {
    return (int) (((mixed >>> 33) * bound) >>> 31);
  }
}
