package dev.attain.input;

import dev.attain.facts.Partner;
import dev.attain.facts.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A row of an export, as the fields of a fact. One object is filled again for each row. */
final class MappedRow extends WrittenRow {

  private static final int MOST_KEPT = 20_000;

  private final MappedSource source;
  private final int[][] places;
  private final int[] filtered;
  private final List<FilteredValues> filters;
  private final Vocabulary vocabulary;
  private final char separator;
  private final Map<String, String> days = new HashMap<>();
  private String[] fields = {};

  MappedRow(MappedSource source, MappedHeader header, Vocabulary vocabulary, char separator) {
    super(source.table());
    this.source = source;
    this.places =
        source.fields().stream().map(field -> places(field, header)).toArray(int[][]::new);
    this.filtered =
        source.filters().stream().mapToInt(filter -> header.place(filter.column())).toArray();
    this.filters = source.filters().stream().map(FilteredValues::new).toList();
    this.vocabulary = vocabulary;
    this.separator = separator;
  }

  private static int[] places(@Nullable MappedField field, MappedHeader header) {
    return field == null ? new int[0] : field.columns().stream().mapToInt(header::place).toArray();
  }

  void fill(String[] fields) {
    this.fields = fields;
  }

  /** Why the mapping leaves this row out; null if it does not. */
  LeftOut.@Nullable Why leftOut() {
    for (int i = 0; i < filtered.length; i++) {
      String value = fields[filtered[i]];
      if (!filters.get(i).passes(value)) {
        return new LeftOut.Why(filters.get(i).column(), value);
      }
    }
    for (int i = 0; i < places.length; i++) {
      MappedField field = source.fields().get(i);
      if (field != null && isIgnored(field, i)) {
        return new LeftOut.Why(field.label(), written(field, i));
      }
    }
    return null;
  }

  /** What stood in the columns by which rows are left out. */
  List<FilteredValues> filters() {
    return filters;
  }

  private boolean isIgnored(MappedField field, int column) {
    if (field.words().isEmpty() && !field.othersIgnored()) {
      return false;
    }
    String whole = written(field, column);
    String value = part(field, whole);
    MappedWord word = value == null ? null : field.wordFor(value);
    if (word != null) {
      return word.ignored();
    }
    return field.othersIgnored()
        && !stripped(whole).isEmpty()
        && problem(whole, true) == null
        && (value == null || !isKnown(field, value));
  }

  /** Whether a value that is none of the mapping's words may stand as it is. */
  private boolean isKnown(MappedField field, String value) {
    return switch (field.name()) {
      case "product" -> vocabulary.products().canonical(stripped(value)).isPresent();
      case "association_type" ->
          vocabulary.associationTypes().canonical(stripped(value)).isPresent();
      default -> field.words().isEmpty();
    };
  }

  /** How many fields the table has. */
  int size() {
    return source.fields().size();
  }

  /** A value as it is told apart from others. */
  String canonical(int column, String value) {
    String name = source.table().columns().get(column).name();
    return switch (name) {
      case "partner_id" -> new Partner(value, null).partnerId();
      case "product" -> vocabulary.products().canonical(value).orElse(value);
      case "association_type" -> vocabulary.associationTypes().canonical(value).orElse(value);
      default -> value;
    };
  }

  @Override
  @Nullable String raw(int column) throws BadValue {
    MappedField field = source.fields().get(column);
    if (field == null) {
      return null;
    }
    String whole = written(field, column);
    String value = part(field, whole);
    if (value == null) {
      throw bad(column, whole, "has nothing in it that \"" + field.pattern() + "\" finds");
    }
    MappedWord word = field.wordFor(value);
    if (word != null) {
      return word.word();
    }
    return field.isDate() ? day(column, value) : value;
  }

  private String day(int column, String value) throws BadValue {
    String day = days.get(value);
    if (day == null) {
      day =
          problem(value, false) == null ? source.dates().iso(this, column, stripped(value)) : value;
      if (days.size() < MOST_KEPT) {
        days.put(value, day);
      }
    }
    return day;
  }

  /** What the export has for a field. */
  private String written(MappedField field, int column) {
    if (field.constant() != null) {
      return field.constant();
    }
    int[] from = places[column];
    if (from.length == 1) {
      return fields[from[0]];
    }
    StringBuilder joined = new StringBuilder();
    for (int place : from) {
      String value = stripped(fields[place]);
      joined.append(joined.isEmpty() || value.isEmpty() ? "" : " ").append(value);
    }
    return joined.toString();
  }

  /** What the field's pattern finds in a value; null if nothing. */
  private static @Nullable String part(MappedField field, String value) {
    if (field.pattern() == null || stripped(value).isEmpty() || problem(value, true) != null) {
      return value;
    }
    Matcher matcher = field.pattern().matcher(value);
    return matcher.find() ? matcher.group(matcher.groupCount()) : null;
  }

  @Override
  String asWritten(int column, String value) {
    MappedField field = source.fields().get(column);
    return field == null ? value : stripped(written(field, column));
  }

  @Override
  List<String> dateForms() {
    return source.dates().patterns();
  }

  @Override
  String written() {
    return CsvRow.written(fields, separator);
  }

  @Override
  String label(int column) {
    MappedField field = source.fields().get(column);
    return field == null ? source.table().columns().get(column).name() : field.label();
  }

  @Override
  String shortLabel(int column) {
    return label(column);
  }

  @Override
  long line(int column) {
    return 0;
  }
}
