package dev.attain.input;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From rows to facts. Words become canonical; equal texts and dates are shared. Not for threads.
 */
final class FactParser {

  private static final int MOST_KEPT = 1000;

  private final Vocabulary vocabulary;
  private final Dates dates = new Dates();
  private final Pool pool = new Pool();
  private final Map<String, String> unknownWords = new HashMap<>();

  FactParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The fact that a row of a table says. */
  Record fact(Table table, Row row) throws BadValue {
    return switch (table) {
      case ASSOCIATIONS -> association(row);
      case SUBSCRIPTIONS -> subscription(row);
      case INDIVIDUALS -> individual(row);
      case EXAM_PASSES -> examPass(row);
      default -> throw new IllegalStateException(table.title() + " holds no facts of a partner");
    };
  }

  private Association association(Row row) throws BadValue {
    String customer = customer(row, 1);
    String product = product(row, 2);
    String type = associationType(row, 3);
    LocalDate first = date(row, 4);
    return new Association(customer, product, type, first, end(row, 5, 4, first));
  }

  private Subscription subscription(Row row) throws BadValue {
    String id = pool.share(row.required(1));
    String customer = customer(row, 2);
    String product = product(row, 3);
    int seats = Seats.seats(row, 4, row.required(4));
    LocalDate first = date(row, 5);
    return new Subscription(id, customer, product, seats, first, end(row, 6, 5, first));
  }

  private Individual individual(Row row) throws BadValue {
    String id = pool.share(row.required(1));
    String name = row.optional(2);
    String joined = row.optional(3);
    LocalDate first = joined == null ? null : dates.date(row, 3, joined);
    return new Individual(id, name, first, end(row, 4, 3, first));
  }

  private ExamPass examPass(Row row) throws BadValue {
    String id = pool.share(row.required(1));
    return new ExamPass(id, pool.share(row.required(2)), date(row, 3));
  }

  private String customer(Row row, int column) throws BadValue {
    return pool.share(row.required(column).toLowerCase(Locale.ROOT));
  }

  /** A product of the vocabulary. */
  String product(Row row, int column) throws BadValue {
    return word(row, column, vocabulary.products());
  }

  /** An association type of the vocabulary. */
  String associationType(Row row, int column) throws BadValue {
    return word(row, column, vocabulary.associationTypes());
  }

  /** A day that must be there. */
  LocalDate date(Row row, int column) throws BadValue {
    return dates.date(row, column, row.required(column));
  }

  private @Nullable LocalDate end(Row row, int column, int firstColumn, @Nullable LocalDate first)
      throws BadValue {
    String written = row.optional(column);
    if (written == null) {
      return null;
    }
    LocalDate end = dates.date(row, column, written);
    if (first != null && end.isBefore(first)) {
      throw row.bad(
          column,
          written,
          "lies before "
              + row.shortLabel(firstColumn)
              + " "
              + Shown.quoted(row.asWritten(firstColumn, row.required(firstColumn))));
    }
    return end;
  }

  private String word(Row row, int column, Words words) throws BadValue {
    String typed = row.required(column);
    var canonical = words.canonical(typed);
    if (canonical.isPresent()) {
      return canonical.get();
    }
    throw new BadValue(
        row.line(column), row.label(column), typed, unknown(row, column, words, typed));
  }

  /** Looking for the word that was meant takes time, and the same mistake is often made again. */
  private String unknown(Row row, int column, Words words, String typed) {
    String key = row.shortLabel(column) + " " + typed;
    String sentence = unknownWords.get(key);
    if (sentence == null) {
      sentence = words.unknown(row.shortLabel(column), Shown.value(typed));
      if (unknownWords.size() < MOST_KEPT) {
        unknownWords.put(key, sentence);
      }
    }
    return row.label(column) + sentence.substring(row.shortLabel(column).length());
  }
}
