package dev.attain.input;

/** Whether two ids are so near that one was probably meant for the other. */
final class Near {

  private Near() {}

  /**
   * Compares two ids.
   *
   * @param a an id
   * @param b another id
   * @return true when one letter is changed, missing or too many, or two neighbours are swapped
   */
  static boolean isNear(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || Math.min(a.length(), b.length()) < 3) {
      return false;
    }
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    return restA.length() == restB.length()
        ? isOneChange(restA, restB)
        : restA.length() > restB.length()
            ? restA.substring(1).equals(restB)
            : restB.substring(1).equals(restA);
  }

  private static boolean isOneChange(String a, String b) {
    return a.isEmpty()
        || a.substring(1).equals(b.substring(1))
        || (a.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0)
            && a.substring(2).equals(b.substring(2)));
  }
}
