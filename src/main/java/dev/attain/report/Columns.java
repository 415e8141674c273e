package dev.attain.report;

import java.util.ArrayList;
import java.util.List;

/** Lines whose parts stand below one another, in Latin and in Japanese letters. */
final class Columns {

  private static final String GAP = "  ";

  private final List<String[]> rows = new ArrayList<>();

  void row(String... cells) {
    rows.add(cells);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        int width = widest(i);
        if (width > 0) {
          line.append(row[i]).append(" ".repeat(width - width(row[i]))).append(GAP);
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> width(row[column])).max().orElse(0);
  }

  /** How many cells of a terminal a text takes: Japanese letters take two. */
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> (c >= 0x3000 && c <= 0x303F) || c == 0x30FC || (c >= 0xFF01 && c <= 0xFF60);
    };
  }
}
