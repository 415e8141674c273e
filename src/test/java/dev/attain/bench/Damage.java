package dev.attain.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What may be wrong with a row, so that it is set aside. */
enum Damage {
  UNKNOWN_PARTNER,
  MISSING_VALUE,
  BAD_DATE,
  BAD_NUMBER,
  NEGATIVE_SEATS,
  END_BEFORE_START,
  UNKNOWN_WORD,
  TOO_MANY_FIELDS,
  TOO_FEW_FIELDS,
  INVALID_UTF8,
  QUOTE_INSIDE,
  QUOTE_BEFORE,
  NOT_LISTED;

  private static final int ASSOCIATION = 6;
  private static final int SUBSCRIPTION = 7;

  /** The kinds that a file with so many columns may have. */
  static List<Damage> of(int columns) {
    List<Damage> kinds = new ArrayList<>(Arrays.asList(values()));
    if (columns != SUBSCRIPTION) {
      kinds.removeAll(List.of(BAD_NUMBER, NEGATIVE_SEATS));
    }
    if (columns != SUBSCRIPTION && columns != ASSOCIATION) {
      kinds.removeAll(List.of(END_BEFORE_START, UNKNOWN_WORD));
    }
    if (columns == SUBSCRIPTION || columns == ASSOCIATION) {
      kinds.remove(NOT_LISTED);
    }
    return kinds;
  }

  /**
   * Damages a row.
   *
   * @param row a row of associations, subscriptions or exam passes
   * @param columns how many fields it has
   */
  void to(RowBytes row, int columns) {
    String[] fields = row.raw().split(",", columns);
    boolean spans = columns == SUBSCRIPTION || columns == ASSOCIATION;
    int date = spans ? columns - 2 : columns - 1;
    int product = columns == SUBSCRIPTION ? 3 : 2;
    switch (this) {
      case UNKNOWN_PARTNER -> fields[0] = "777" + fields[0];
      case MISSING_VALUE -> fields[1] = "";
      case BAD_DATE -> fields[date] = "2017-02-30";
      case BAD_NUMBER -> fields[4] = "ten";
      case NEGATIVE_SEATS -> fields[4] = "-5";
      case END_BEFORE_START -> fields[columns - 1] = "2013-01-01";
      case UNKNOWN_WORD -> fields[product] = "Offce 365";
      case TOO_MANY_FIELDS -> fields[1] += ",";
      case TOO_FEW_FIELDS -> fields[columns - 1] = null;
      case INVALID_UTF8 -> fields[product] += "\u00c3\u0028";
      case QUOTE_INSIDE -> fields[1] = "\"" + fields[1] + "\"a";
      case QUOTE_BEFORE -> fields[1] = "\"" + fields[1];
      case NOT_LISTED -> fields[1] = "5" + fields[1];
    }
    row.raw(
        String.join(
            ",", fields[columns - 1] == null ? Arrays.copyOf(fields, columns - 1) : fields));
  }
}
