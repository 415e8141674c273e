package dev.attain.input;

import dev.attain.facts.Vocabulary;
import dev.attain.input.Table.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the object of one partner, token by token. */
final class JsonPartnerReader {

  private static final List<Table> ARRAYS =
      List.of(Table.ASSOCIATIONS, Table.SUBSCRIPTIONS, Table.INDIVIDUALS, Table.EXAM_PASSES);

  private final FactParser parser;
  private final UnknownKeys unknownKeys;
  private final Map<Table, JsonRow> rows = new EnumMap<>(Table.class);

  JsonPartnerReader(Vocabulary vocabulary, UnknownKeys unknownKeys) {
    this.parser = new FactParser(vocabulary);
    this.unknownKeys = unknownKeys;
    ARRAYS.forEach(table -> rows.put(table, new JsonRow(table)));
  }

  /**
   * Reads a partner.
   *
   * @param tokens at the beginning of its object
   * @param partner takes what is read, also when the reading breaks off
   * @throws BadJson if the text is no JSON
   */
  void read(JsonTokens tokens, JsonPartner partner) throws BadJson {
    Set<String> met = new HashSet<>();
    while (tokens.next() != JsonToken.END_OBJECT) {
      String key = tokens.text();
      int column = partner.self().columnOf(key);
      Table table = tableOf(key);
      long line = tokens.line();
      tokens.next();
      if (column < 0 && table == null) {
        unknownKeys.met("", key, line, absent(met));
        tokens.skip();
      } else if (!met.add(key)) {
        partner.loseAll(new BadValue(line, key, null, key + " is given twice"));
        tokens.skip();
      } else if (table == null) {
        setValue(partner.self(), column, tokens);
      } else {
        readArray(tokens, table, partner);
      }
    }
  }

  private void readArray(JsonTokens tokens, Table table, JsonPartner partner) throws BadJson {
    if (tokens.current() == JsonToken.VALUE_NULL) {
      return;
    }
    if (table == Table.INDIVIDUALS) {
      partner.individualsAreGiven();
    }
    if (tokens.current() != JsonToken.START_ARRAY) {
      partner.lose(wrongKind(tokens, table.key(), "an array is expected"));
      tokens.skip();
      return;
    }
    for (int i = 0; tokens.next() != JsonToken.END_ARRAY; i++) {
      String path = table.key() + "[" + i + "]";
      if (tokens.current() != JsonToken.START_OBJECT) {
        partner.lose(wrongKind(tokens, path, "an object is expected"));
        tokens.skip();
        continue;
      }
      try {
        partner.add(table, row(tokens, table, path), parser);
      } catch (BadValue bad) {
        partner.lose(bad);
      }
    }
  }

  /** Reads an object to its end, and only then says what is wrong with it. */
  private JsonRow row(JsonTokens tokens, Table table, String path) throws BadJson, BadValue {
    JsonRow row = rows.get(table);
    if (row == null) {
      throw new IllegalStateException(table + " is no array");
    }
    row.begin(path + ".", tokens.line());
    BadValue twice = null;
    long met = 0;
    while (tokens.next() != JsonToken.END_OBJECT) {
      String key = tokens.text();
      int column = row.columnOf(key);
      long line = tokens.line();
      tokens.next();
      if (column <= Table.PARTNER_ID) { // The partner is the object around this one.
        unknownKeys.met(table.key(), key, line, keysOf(table));
        tokens.skip();
        continue;
      }
      if ((met & 1L << column) != 0) {
        twice = new BadValue(line, row.label(column), null, row.label(column) + " is given twice");
      }
      met |= 1L << column;
      setValue(row, column, tokens);
    }
    if (twice != null) {
      throw twice;
    }
    return row;
  }

  private static void setValue(JsonRow row, int column, JsonTokens tokens) throws BadJson {
    long line = tokens.line();
    boolean number = row.shortLabel(column).equals("paidSeats");
    JsonToken token = tokens.current();
    if (token == JsonToken.VALUE_NULL) {
      row.set(column, line, null, null);
    } else if ((token == JsonToken.VALUE_STRING && !number)
        || (number
            && (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT))) {
      row.set(column, line, tokens.text(), null);
    } else {
      boolean scalar = token != null && token.isScalarValue();
      String written = scalar ? tokens.text() : null;
      String shown = written == null ? "" : Shown.quoted(written) + " ";
      String expected =
          number ? "a number without quotes is expected" : "a text in quotes is expected";
      row.set(column, line, written, shown + "is " + tokens.kind() + "; " + expected);
      tokens.skip();
    }
  }

  private static BadValue wrongKind(JsonTokens tokens, String path, String expected) {
    return new BadValue(tokens.line(), path, null, path + " is " + tokens.kind() + "; " + expected);
  }

  private static @Nullable Table tableOf(String key) {
    for (Table table : ARRAYS) {
      if (table.key().equals(key)) {
        return table;
      }
    }
    return null;
  }

  private static List<String> keysOf(Table table) {
    return table.columns().stream().skip(1).map(Column::key).toList();
  }

  private static List<String> absent(Set<String> met) {
    List<String> keys = new ArrayList<>();
    Table.PARTNERS.columns().forEach(column -> keys.add(column.key()));
    ARRAYS.forEach(table -> keys.add(table.key()));
    keys.removeAll(met);
    return keys;
  }
}
