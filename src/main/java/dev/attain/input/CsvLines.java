package dev.attain.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file: the first is the header, the others are rows. */
final class CsvLines implements CsvRecords.Sink {

  private static final String SEPARATORS = ",;\t|";

  private final CsvTable csv;
  private final TableFile.@Nullable Rows rows;
  private final Consumer<String> notices;
  private @Nullable CsvHeader header;
  private @Nullable CsvRow row;

  /**
   * Takes the records of a file, or of a part of one.
   *
   * @param csv the file
   * @param header the header where it is not among the records; null where it comes first
   * @param rows takes the rows; null if the header is all that is wanted
   * @param notices takes what is worth knowing
   */
  CsvLines(
      CsvTable csv,
      @Nullable CsvHeader header,
      TableFile.@Nullable Rows rows,
      Consumer<String> notices) {
    this.csv = csv;
    this.rows = rows;
    this.notices = notices;
    this.header = header;
    this.row = header == null ? null : new CsvRow(csv.table(), header, csv.separator());
  }

  CsvHeader header() {
    if (header == null) {
      throw new UnreadableSourceException(csv.file() + ": is empty; a header line is expected");
    }
    return header;
  }

  @Override
  public boolean accept(long line, String[] fields) {
    if (hasEnough()) {
      return true;
    }
    int breaks = lineBreaks(fields);
    if (header == null || row == null || rows == null) {
      if (breaks > 0) {
        return false; // Else a stray quote would make an unknown column of whole rows.
      }
      header = CsvHeader.of(csv.file(), line, fields, csv.table(), csv.separator());
      row = new CsvRow(csv.table(), header, csv.separator());
      if (header.notice() != null) {
        notices.accept(header.notice());
      }
      return true;
    }
    if (fields.length != header.width()) {
      if (breaks > 0) {
        return false;
      }
      rows.broken(
          line,
          partnerIds(fields, header, csv.separator()),
          wrongCount(fields.length, header.width()),
          CsvRow.written(fields, csv.separator()));
      return true;
    }
    row.fill(fields);
    if (breaks > 0 && row.isTornApart()) {
      return false;
    }
    sayThatLinesRunOn(line, breaks);
    rows.row(row, line);
    return true;
  }

  @Override
  public void broken(long line, String[] parts, String reason) {
    if (header == null) {
      throw new UnreadableSourceException(
          csv.file() + ":" + line + ": the header line cannot be read: " + reason);
    }
    if (rows != null) {
      rows.broken(
          line,
          partnerIds(parts, header, csv.separator()),
          reason,
          String.join(String.valueOf(csv.separator()), parts));
    }
  }

  @Override
  public boolean hasEnough() {
    return rows == null && header != null;
  }

  /** A stray quote could hide something in a name; so it is said wherever this may be. */
  private void sayThatLinesRunOn(long line, int breaks) {
    if (breaks > 0) {
      notices.accept(
          csv.file() + ":" + line + ": a quoted name runs over " + (breaks + 1) + " lines");
    }
  }

  static String wrongCount(int found, int expected) {
    return (found == 1 ? "1 field found, " : found + " fields found, ")
        + expected
        + " expected"
        + (found > expected ? "; a value that holds a separator needs quotes" : "");
  }

  /** Fields may be too many or missing before the id, or behind it, or separated otherwise. */
  static List<String> partnerIds(String[] fields, CsvHeader header, char separator) {
    List<String> ids = new ArrayList<>();
    addPartnerIds(fields, header, ids);
    String text = String.join(String.valueOf(separator), fields);
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char other = SEPARATORS.charAt(i);
      if (other != separator && text.indexOf(other) >= 0) {
        addPartnerIds(text.split(Pattern.quote(String.valueOf(other)), -1), header, ids);
      }
    }
    return ids.stream().distinct().toList();
  }

  private static void addPartnerIds(String[] fields, CsvHeader header, List<String> ids) {
    int fromLeft = header.places()[Table.PARTNER_ID];
    int fromRight = fromLeft + fields.length - header.width();
    IntStream.of(fromLeft, fromRight)
        .filter(place -> place >= 0 && place < fields.length)
        .mapToObj(place -> Row.stripped(fields[place].replace("\"", "")))
        .forEach(ids::add);
  }

  static int lineBreaks(String[] fields) {
    int breaks = 0;
    for (String field : fields) {
      if (CsvRow.hasLineBreak(field)) {
        breaks += (int) field.lines().count() - 1;
        breaks += field.endsWith("\n") || field.endsWith("\r") ? 1 : 0;
      }
    }
    return breaks;
  }
}
