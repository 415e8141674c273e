package dev.attain.input;

/** A digest of 128 bits over texts and tokens; made anew by {@link #reset}, so that it is kept. */
final class Digest {

  private long a;
  private long b;

  Digest() {
    reset();
  }

  /** Begins anew. */
  void reset() {
    a = 0x9E3779B97F4A7C15L;
    b = 0xC2B2AE3D27D4EB4FL;
  }

  /**
   * Adds a token.
   *
   * @param kind what kind of token it is
   * @param text its text
   */
  void add(int kind, String text) {
    mix(kind);
    mix(text.length());
    for (int i = 0; i < text.length(); i++) {
      mix(text.charAt(i));
    }
  }

  /**
   * Adds a token.
   *
   * @param kind what kind of token it is
   * @param text holds its text
   * @param from where the text begins
   * @param length how long it is
   */
  void add(int kind, char[] text, int from, int length) {
    mix(kind);
    mix(length);
    for (int i = from; i < from + length; i++) {
      mix(text[i]);
    }
  }

  /** One half of the digest; never 0. */
  long high() {
    long high = spread(a + Long.rotateLeft(b, 32));
    return high == 0 ? 1 : high;
  }

  /** The other half. */
  long low() {
    return spread(b ^ a >>> 7);
  }

  private void mix(int value) {
    a = (a ^ value) * 0x100000001B3L;
    b = Long.rotateLeft(b + value * 0x9E3779B97F4A7C15L, 29) * 0xBF58476D1CE4E5B9L;
  }

  private static long spread(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
