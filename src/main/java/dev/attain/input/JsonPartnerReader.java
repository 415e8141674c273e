package dev.attain.input;

import dev.attain.facts.Vocabulary;
import dev.attain.input.Table.Column;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads the object of one partner, token by token. In changes it may have an object of removals.
 */
final class JsonPartnerReader {

  private static final String REMOVED = "removed";

  /** Takes what is read of a partner. */
  interface Target {
    /** The partner's own values. */
    JsonRow self();

    /** The source lists individuals, if perhaps none. */
    void individualsAreGiven();

    /**
     * Takes a row of one of the partner's arrays.
     *
     * @param table which array
     * @param row the row; filled again for the next one
     * @param parser reads its values
     * @throws BadValue if one is bad
     */
    void add(Table table, JsonRow row, FactParser parser) throws BadValue;

    /** Something that belongs to the partner is set aside. */
    void lose(BadValue value);

    /** The partner as a whole is set aside. */
    void loseAll(BadValue value);
  }

  private final FactParser parser;
  private final UnknownKeys unknownKeys;
  private final Map<Table, JsonRow> rows = new EnumMap<>(Table.class);
  private final List<Table> arrays;
  private final List<Table> removed;

  /**
   * A reader for all partners of a source.
   *
   * @param vocabulary the words that the source may use
   * @param unknownKeys takes the keys that are ignored
   * @param tables what the source may hold
   */
  JsonPartnerReader(Vocabulary vocabulary, UnknownKeys unknownKeys, List<Table> tables) {
    this.parser = new FactParser(vocabulary);
    this.unknownKeys = unknownKeys;
    this.arrays =
        tables.stream()
            .filter(table -> table != Table.PARTNERS && table.removes() == null)
            .toList();
    this.removed = tables.stream().filter(table -> table.removes() != null).toList();
    tables.forEach(table -> rows.put(table, new JsonRow(table)));
  }

  /**
   * Reads a partner.
   *
   * @param tokens at the beginning of its object
   * @param partner takes what is read, also when the reading breaks off
   * @throws BadJson if the text is no JSON
   */
  void read(JsonTokens tokens, Target partner) throws BadJson {
    Set<String> met = new HashSet<>();
    while (tokens.next() != JsonToken.END_OBJECT) {
      String key = tokens.text();
      int column = partner.self().columnOf(key);
      Table table = tableOf(key, arrays);
      boolean removals = key.equals(REMOVED) && !removed.isEmpty();
      long line = tokens.line();
      tokens.next();
      if (column < 0 && table == null && !removals) {
        unknown(key, line, absent(met), partner);
        tokens.skip();
      } else if (!met.add(key)) {
        partner.loseAll(new BadValue(line, key, null, key + " is given twice"));
        tokens.skip();
      } else if (removals) {
        readRemovals(tokens, partner);
      } else if (table == null) {
        setValue(partner.self(), column, tokens);
      } else {
        readArray(tokens, table, "", partner);
      }
    }
  }

  /** In changes no key is missed, so one that is mistyped would change nothing in silence. */
  private void unknown(String key, long line, List<String> absent, Target partner) {
    if (!removed.isEmpty() && Suggestion.nearest(key, absent).isPresent()) {
      String label = Shown.value(key);
      partner.lose(new BadValue(line, label, null, label + unknown(key, absent)));
    } else {
      unknownKeys.met("", key, line, absent);
    }
  }

  private void readRemovals(JsonTokens tokens, Target partner) throws BadJson {
    if (tokens.current() == JsonToken.VALUE_NULL) {
      return;
    }
    if (tokens.current() != JsonToken.START_OBJECT) {
      partner.lose(wrongKind(tokens, REMOVED, "an object is expected"));
      tokens.skip();
      return;
    }
    Set<String> met = new HashSet<>();
    while (tokens.next() != JsonToken.END_OBJECT) {
      String key = tokens.text();
      Table table = tableOf(key, removed);
      String path = REMOVED + "." + key;
      long line = tokens.line();
      tokens.next();
      if (table == null) {
        partner.lose(new BadValue(line, path, null, path + unknown(key, keys(removed))));
        tokens.skip();
      } else if (!met.add(key)) {
        partner.loseAll(new BadValue(line, path, null, path + " is given twice"));
        tokens.skip();
      } else {
        readArray(tokens, table, REMOVED + ".", partner);
      }
    }
  }

  private static String unknown(String key, List<String> known) {
    return " is unknown." + Suggestion.didYouMean(key, known);
  }

  private void readArray(JsonTokens tokens, Table table, String where, Target partner)
      throws BadJson {
    if (tokens.current() == JsonToken.VALUE_NULL) {
      return;
    }
    if (table == Table.INDIVIDUALS) {
      partner.individualsAreGiven();
    }
    if (tokens.current() != JsonToken.START_ARRAY) {
      partner.lose(wrongKind(tokens, where + table.key(), "an array is expected"));
      tokens.skip();
      return;
    }
    for (int i = 0; tokens.next() != JsonToken.END_ARRAY; i++) {
      String path = where + table.key() + "[" + i + "]";
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
    BadValue wrong = null;
    long met = 0;
    while (tokens.next() != JsonToken.END_OBJECT) {
      String key = tokens.text();
      int column = row.columnOf(key);
      long line = tokens.line();
      tokens.next();
      if (column <= Table.PARTNER_ID) { // The partner is the object around this one.
        if (table.removes() == null) {
          unknownKeys.met(table.key(), key, line, keysOf(table));
        } else { // Without it more would be removed than is meant.
          String label = path + "." + Shown.value(key);
          wrong = new BadValue(line, label, null, label + unknown(key, keysOf(table)));
        }
        tokens.skip();
        continue;
      }
      if ((met & 1L << column) != 0) {
        wrong = new BadValue(line, row.label(column), null, row.label(column) + " is given twice");
      }
      met |= 1L << column;
      setValue(row, column, tokens);
    }
    if (wrong != null) {
      throw wrong;
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

  private static @Nullable Table tableOf(String key, List<Table> tables) {
    for (Table table : tables) {
      if (table.key().equals(key)) {
        return table;
      }
    }
    return null;
  }

  private static List<String> keysOf(Table table) {
    return table.columns().stream().skip(1).map(Column::key).toList();
  }

  private static List<String> keys(List<Table> tables) {
    return tables.stream().map(Table::key).toList();
  }

  private List<String> absent(Set<String> met) {
    List<String> keys = new ArrayList<>();
    Table.PARTNERS.columns().forEach(column -> keys.add(column.key()));
    keys.addAll(keys(arrays));
    if (!removed.isEmpty()) {
      keys.add(REMOVED);
    }
    keys.removeAll(met);
    return keys;
  }
}
