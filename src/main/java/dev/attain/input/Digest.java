package dev.attain.input;

/** A digest of 128 bits over the tokens of a JSON object; blanks between tokens do not matter. */
final class Digest {

  private long a;
  private long b;

  /** The digest of an object. */
  record Sum(long a, long b) {}

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

  Sum sum() {
    return new Sum(a, b);
  }

  private void mix(int value) {
    a = (a ^ value) * 0x100000001B3L;
    b = Long.rotateLeft(b + value * 0x9E3779B97F4A7C15L, 29) * 0xBF58476D1CE4E5B9L;
  }
}
