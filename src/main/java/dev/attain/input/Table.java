package dev.attain.input;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a fact source and of changes to one, and their columns. In JSON the same names are
 * written in camelCase.
 */
enum Table {
  PARTNERS("partners", true, "partner_id", "name?"),
  ASSOCIATIONS(
      "associations",
      true,
      "partner_id",
      "customer_id",
      "product",
      "association_type",
      "associated_on",
      "ended_on?"),
  SUBSCRIPTIONS(
      "subscriptions",
      true,
      "partner_id",
      "subscription_id",
      "customer_id",
      "product",
      "paid_seats",
      "started_on",
      "ended_on?"),
  INDIVIDUALS(
      "individuals", false, "partner_id", "individual_id", "name?", "joined_on?", "left_on?"),
  EXAM_PASSES("exam_passes", false, "partner_id", "individual_id", "exam", "passed_on"),
  REMOVED_ASSOCIATIONS(ASSOCIATIONS),
  REMOVED_SUBSCRIPTIONS(SUBSCRIPTIONS),
  REMOVED_INDIVIDUALS(INDIVIDUALS),
  REMOVED_EXAM_PASSES(EXAM_PASSES);

  /** Those of a fact source. */
  static final List<Table> FACTS =
      List.of(PARTNERS, ASSOCIATIONS, SUBSCRIPTIONS, INDIVIDUALS, EXAM_PASSES);

  /** Those of changes to one. */
  static final List<Table> CHANGES = List.of(values());

  /** Every table's first column. */
  static final int PARTNER_ID = 0;

  private final String title;
  private final boolean needed;
  private final List<Column> columns;
  private final @Nullable Table removes;

  Table(String title, boolean needed, String... columns) {
    this.title = title;
    this.needed = needed;
    this.columns = Stream.of(columns).map(Column::of).toList();
    this.removes = null;
  }

  /** A table of removals: only the partner must be given. */
  Table(Table removes) {
    this.title = "removed_" + removes.title;
    this.needed = false;
    this.columns =
        removes.columns.stream()
            .map(
                column ->
                    new Column(
                        column.name(), column.key(), removes.columns.indexOf(column) != PARTNER_ID))
            .toList();
    this.removes = removes;
  }

  /** The name of its file, without ending. */
  String title() {
    return title;
  }

  /** The key of its array in JSON. */
  String key() {
    return removes == null ? Column.camelCase(title) : removes.key();
  }

  /** The table from which it takes rows away; null for the others. */
  @Nullable Table removes() {
    return removes;
  }

  /** Whether a folder must have its file. */
  boolean needed() {
    return needed;
  }

  List<Column> columns() {
    return columns;
  }

  /** A column: its name in CSV, its key in JSON, and whether a header may lack it. */
  record Column(String name, String key, boolean mayLack) {

    private static Column of(String written) {
      boolean mayLack = written.endsWith("?");
      String name = mayLack ? written.substring(0, written.length() - 1) : written;
      return new Column(name, camelCase(name), mayLack);
    }

    /** Only what people call a thing may run over several lines. */
    boolean mayHaveLineBreaks() {
      return name.equals("name");
    }

    private static String camelCase(String name) {
      StringBuilder key = new StringBuilder(name.length());
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (c == '_') {
          i++;
          key.append(Character.toUpperCase(name.charAt(i)));
        } else {
          key.append(c);
        }
      }
      return key.toString();
    }
  }
}
