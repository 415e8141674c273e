package dev.attain.input;

import dev.attain.facts.Origin;
import dev.attain.input.Table.Column;
import dev.attain.whatif.Kind;
import dev.attain.whatif.Removal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From rows that take facts away to removals. */
final class RemovalRows {

  private RemovalRows() {}

  /**
   * The removal that a row says.
   *
   * @param table a table of removals
   * @param row the row
   * @param parser reads the values, as those of facts are read
   * @param at where the row begins
   * @return what is taken away
   * @throws BadValue if a value is bad, or there is none
   */
  static Removal removal(Table table, Row row, FactParser parser, Origin at) throws BadValue {
    Kind kind = kind(table);
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = Table.PARTNER_ID + 1; i < table.columns().size(); i++) {
      Object value = value(table.columns().get(i), row, i, parser);
      if (value != null) {
        fields.put(kind.fields().get(i - 1), value); // the fields stand as the columns do
      }
    }
    if (fields.isEmpty()) {
      throw new BadValue(
          row.line(Table.PARTNER_ID + 1),
          null,
          null,
          "the row does not say what to remove: give a value beside "
              + row.shortLabel(Table.PARTNER_ID));
    }
    return new Removal(kind, fields, at);
  }

  private static Kind kind(Table table) {
    return switch (table) {
      case REMOVED_ASSOCIATIONS -> Kind.ASSOCIATION;
      case REMOVED_SUBSCRIPTIONS -> Kind.SUBSCRIPTION;
      case REMOVED_INDIVIDUALS -> Kind.INDIVIDUAL;
      case REMOVED_EXAM_PASSES -> Kind.EXAM_PASS;
      default -> throw new IllegalStateException(table.title() + " removes nothing");
    };
  }

  private static @Nullable Object value(Column column, Row row, int place, FactParser parser)
      throws BadValue {
    String written = row.optional(place);
    if (written == null) {
      return null;
    }
    return switch (column.name()) {
      case "product" -> parser.product(row, place);
      case "association_type" -> parser.associationType(row, place);
      case "paid_seats" -> Seats.seats(row, place, written);
      default -> column.name().endsWith("_on") ? parser.date(row, place) : written;
    };
  }
}
