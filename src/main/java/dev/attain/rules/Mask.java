package dev.attain.rules;

/** DRL with comments and the insides of strings blanked, so that words can be looked for in it. */
final class Mask {

  private Mask() {}

  /** A text of the same length and lines, in which only code and the quotes are left. */
  static String of(String drl) {
    char[] out = drl.toCharArray();
    int i = 0;
    while (i < out.length) {
      char c = out[i];
      if (c == '/' && at(out, i + 1) == '/') {
        i = blank(out, i, endOfLine(out, i));
      } else if (c == '/' && at(out, i + 1) == '*') {
        int end = drl.indexOf("*/", i + 2);
        i = blank(out, i, end < 0 ? out.length : end + 2);
      } else if (c == '"' || c == '\'') {
        int end = endOfString(out, i + 1, c);
        blank(out, i + 1, end);
        i = end + 1;
      } else {
        i++;
      }
    }
    return new String(out);
  }

  private static char at(char[] text, int i) {
    return i < text.length ? text[i] : '\0';
  }

  private static int endOfLine(char[] text, int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return i;
  }

  private static int endOfString(char[] text, int from, char quote) {
    int i = from;
    while (i < text.length && text[i] != quote && text[i] != '\n') {
      i += text[i] == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length);
  }

  private static int blank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != '\n') {
        text[i] = ' ';
      }
    }
    return to;
  }
}
