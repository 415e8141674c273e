package dev.attain.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks in a text that sentences are put together from: what is code, and what is a link.
 *
 * <p>A sentence goes through message formats, and stays a string there; the marks are characters
 * that Unicode keeps for private use, and that are taken out of whatever comes from rules.
 */
final class Marks {

  private static final char CODE = '\uE000';
  private static final char LINK = '\uE001';
  private static final char TARGET_ENDS = '\uE002';
  private static final char ENDS = '\uE003';

  /** The kinds of runs. */
  enum Kind {
    TEXT,
    CODE,
    LINK
  }

  /**
   * A part of a text.
   *
   * @param kind what it is
   * @param text its words
   * @param target where a link leads; else empty
   */
  record Run(Kind kind, String text, String target) {}

  private Marks() {}

  /** A text from the rules, which has no marks of its own. */
  static String plain(String text) {
    return text.replaceAll("[\uE000-\uE003]", "\uFFFD");
  }

  /** Something quoted from a rule, on one line. */
  static String code(String text) {
    return CODE + plain(text).replaceAll("\\s*\n\\s*", " ").strip() + ENDS;
  }

  /** A link to an anchor of the page, or to another page. */
  static String link(String target, String text) {
    return LINK + target + TARGET_ENDS + text + ENDS;
  }

  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char sign = text.charAt(at);
      if (sign == CODE || sign == LINK) {
        int end = text.indexOf(ENDS, at);
        int begin = sign == LINK ? text.indexOf(TARGET_ENDS, at) : at;
        runs.add(
            new Run(
                sign == LINK ? Kind.LINK : Kind.CODE,
                text.substring(begin + 1, end),
                sign == LINK ? text.substring(at + 1, begin) : ""));
        at = end + 1;
      } else {
        int next = at;
        while (next < text.length() && text.charAt(next) != CODE && text.charAt(next) != LINK) {
          next++;
        }
        runs.add(new Run(Kind.TEXT, text.substring(at, next), ""));
        at = next;
      }
    }
    return runs;
  }
}
