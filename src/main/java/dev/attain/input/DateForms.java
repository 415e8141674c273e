package dev.attain.input;

import java.time.LocalDate;
import java.util.List;

/**
 * The ways in which an export writes days, beside ISO.
 *
 * @param forms the ways; their order does not matter
 */
record DateForms(List<DateForm> forms) {

  static final DateForms NONE = new DateForms(List.of());

  /**
   * A day as ISO writes it.
   *
   * @param row the row it stands in
   * @param column its place in the table
   * @param text the day, without outer blanks
   * @return the day; the text itself where it is written in none of the ways
   * @throws BadValue if it may be two days
   */
  String iso(Row row, int column, String text) throws BadValue {
    DateForm by = null;
    LocalDate day = null;
    for (DateForm form : forms) {
      LocalDate read = form.read(text);
      if (day != null && read != null && !read.equals(day)) {
        throw row.bad(
            column,
            text,
            "may be "
                + day
                + " ("
                + by
                + ") or "
                + read
                + " ("
                + form
                + "); give one of the forms");
      }
      if (read != null) {
        day = read;
        by = form;
      }
    }
    return day == null ? text : day.toString();
  }

  /** The forms as texts. */
  List<String> patterns() {
    return forms.stream().map(DateForm::toString).toList();
  }
}
