package dev.attain.rules;

import java.util.ArrayList;
import java.util.List;

/** What rules may ask of a date. */
final class DateMembers {

  private static final List<String> MOVED =
      List.of(
          "minusDays",
          "minusWeeks",
          "minusMonths",
          "minusYears",
          "plusDays",
          "plusWeeks",
          "plusMonths",
          "plusYears");
  private static final List<String> COMPARED = List.of("isBefore", "isAfter", "isEqual");
  private static final List<String> READ = List.of("year", "monthValue");

  private DateMembers() {}

  static List<String> names() {
    List<String> names = new ArrayList<>(MOVED);
    names.addAll(COMPARED);
    names.addAll(READ);
    return names;
  }

  /** Whether it is read off a date, and stands without brackets. */
  static boolean isRead(String name) {
    return READ.contains(name);
  }

  static List<Type> taken(String name) {
    if (MOVED.contains(name)) {
      return List.of(Type.NUMBER);
    }
    return COMPARED.contains(name) ? List.of(Type.DATE) : List.of();
  }

  static Type type(String name) {
    if (MOVED.contains(name)) {
      return Type.DATE;
    }
    return COMPARED.contains(name) ? Type.YES_OR_NO : Type.NUMBER;
  }
}
