package dev.attain.input;

import dev.attain.facts.Vocabulary;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of an export: the first is the header, the others are rows. */
final class MappedLines implements CsvRecords.Sink {

  private final MappedTable export;
  private final MappedSource source;
  private final Vocabulary vocabulary;
  private final TableFile.@Nullable Rows rows;
  private final Consumer<String> notices;
  private final LeftOut leftOut = new LeftOut();
  private @Nullable CsvHeader places;
  private @Nullable MappedRow row;

  /**
   * Takes the records of an export.
   *
   * @param export the export
   * @param rows takes the rows; null if the header is all that is wanted
   * @param notices takes what is worth knowing
   */
  MappedLines(MappedTable export, TableFile.@Nullable Rows rows, Consumer<String> notices) {
    this.export = export;
    this.source = export.source();
    this.vocabulary = export.vocabulary();
    this.rows = rows;
    this.notices = notices;
  }

  /** Says what is to be said when all was read. */
  void end() {
    if (places == null) {
      throw new UnreadableSourceException(export.file() + ": is empty; a header line is expected");
    }
    leftOut.tell(export.file(), source.table(), notices);
    if (row != null && rows != null) {
      row.filters().forEach(filter -> filter.tell(export.file(), notices));
    }
  }

  @Override
  public boolean accept(long line, String[] fields) {
    if (hasEnough()) {
      return true;
    }
    int breaks = CsvLines.lineBreaks(fields);
    if (places == null || row == null) {
      if (breaks > 0) {
        return false; // Else a stray quote would make one column of whole rows.
      }
      MappedHeader header =
          MappedHeader.of(export.file(), line, fields, source, export.separator());
      row = new MappedRow(source, header, vocabulary, export.separator());
      places = header.asTable(source, line);
      return true;
    }
    if (fields.length != places.width()) {
      if (breaks > 0) {
        return false;
      }
      broken(line, fields, CsvLines.wrongCount(fields.length, places.width()));
      return true;
    }
    if (breaks > 0 && isTornApart(fields, places)) {
      return false;
    }
    give(row, line, fields);
    return true;
  }

  private void give(MappedRow row, long line, String[] fields) {
    row.fill(fields);
    leftOut.row();
    LeftOut.Why why = row.leftOut();
    if (why != null) {
      leftOut.count(why);
    } else if (rows != null) {
      rows.row(row, line);
    }
  }

  /** Only a stray quote breaks a line in what is no name, or has swallowed what could be a row. */
  private boolean isTornApart(String[] fields, CsvHeader places) {
    for (int place = 0; place < fields.length; place++) {
      if (CsvRow.hasLineBreak(fields[place])
          && (!isName(place, places)
              || fields[place].length() > Row.LONGEST
              || SwallowedRows.any(
                  fields,
                  place,
                  Math.max(0, places.places()[Table.PARTNER_ID]),
                  export.separator()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isName(int place, CsvHeader places) {
    for (int column = 0; column < places.places().length; column++) {
      if (places.places()[column] == place) {
        return source.table().columns().get(column).mayHaveLineBreaks();
      }
    }
    return false;
  }

  @Override
  public void broken(long line, String[] parts, String reason) {
    if (places == null) {
      throw new UnreadableSourceException(
          export.file() + ":" + line + ": the header line cannot be read: " + reason);
    }
    if (rows != null) {
      MappedField partner = source.fields().get(Table.PARTNER_ID);
      rows.broken(
          line,
          partner != null && partner.constant() != null
              ? List.of(partner.constant())
              : CsvLines.partnerIds(parts, places, export.separator()),
          reason,
          String.join(String.valueOf(export.separator()), parts));
    }
  }

  @Override
  public boolean hasEnough() {
    return rows == null && places != null;
  }
}
