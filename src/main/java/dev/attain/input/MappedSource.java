package dev.attain.input;

import dev.attain.source.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a folder hold facts of one kind, and how they are read.
 *
 * @param table the facts
 * @param files the files
 * @param separator what separates their fields; null to go by their names
 * @param filters which rows are read: those that pass all
 * @param fields where the fields come from, in the order of the table; null where from nowhere
 * @param dates how days are written, beside ISO
 * @param place where the mapping says so
 */
record MappedSource(
    Table table,
    FileMask files,
    @Nullable Character separator,
    List<RowFilter> filters,
    List<@Nullable MappedField> fields,
    DateForms dates,
    Place place) {

  /** All columns that the files must have. */
  Stream<ExportColumn> columns() {
    return Stream.concat(
        fields.stream().filter(Objects::nonNull).flatMap(field -> field.columns().stream()),
        filters.stream().map(RowFilter::column));
  }

  /** Whether rows may be left out. */
  boolean leavesRowsOut() {
    return !filters.isEmpty()
        || fields.stream().anyMatch(field -> field != null && field.leavesRowsOut());
  }

  /** The place of the field of which the earliest value is taken; -1 when there is none. */
  int earliest() {
    for (int i = 0; i < fields.size(); i++) {
      MappedField field = fields.get(i);
      if (field != null && field.earliest()) {
        return i;
      }
    }
    return -1;
  }

  /** The same rows for no more than the partners that they name. */
  MappedSource partnersOnly() {
    MappedField partner = fields.get(Table.PARTNER_ID);
    return new MappedSource(
        Table.PARTNERS, files, separator, filters, Arrays.asList(partner, null), dates, place);
  }
}
