package dev.attain.scenario;

import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import dev.attain.source.Code;
import dev.attain.source.YamlReader;
import dev.attain.text.Suggestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what is said of a fact, value by value. */
final class TermsReader {

  private static final List<String> DAY_WORDS =
      List.of("as-of", "day", "days", "month", "months", "year", "years", "before", "after", "and");
  private static final String NUMBER = "\\d{1,9}";

  private final YamlReader yaml;
  private final Vocabulary vocabulary;

  TermsReader(YamlReader yaml, Vocabulary vocabulary) {
    this.yaml = yaml;
    this.vocabulary = vocabulary;
  }

  Terms read(Kind kind, Node node) {
    return read(kind, node, yaml.mapping(node, "the " + kind.one(), kind.keys()));
  }

  /** Reads the fields of a kind from entries whose keys were looked at; others are passed over. */
  Terms read(Kind kind, Node node, Map<String, Node> entries) {
    Map<Field, Object> values = new EnumMap<>(Field.class);
    entries.forEach(
        (key, value) ->
            kind.field(key)
                .ifPresent(
                    field ->
                        values.put(
                            field, value(field, yaml.scalar(value, key), value).orElse(""))));
    return new Terms(values, node);
  }

  private Optional<Object> value(Field field, String typed, Node node) {
    return switch (field.form()) {
      case PRODUCT -> word(vocabulary.products(), field, typed, node);
      case TYPE -> word(vocabulary.associationTypes(), field, typed, node);
      case WORD -> plain(field, typed, node);
      case NUMBER -> number(field, typed, node);
      case DAY_OR_NONE ->
          typed.equals(Day.NONE) ? Optional.of(Terms.NOTHING) : day(field.key(), typed, node);
      case DAY -> day(field.key(), typed, node);
    };
  }

  private Optional<Object> word(Words words, Field field, String typed, Node node) {
    Optional<String> canonical = words.canonical(typed);
    if (canonical.isEmpty()) {
      Set<String> known = words.labels().keySet();
      Optional<String> near = words.nearest(typed);
      yaml.problem(
          node,
          Code.UNKNOWN_IN_SCENARIO,
          field.key()
              + " \""
              + typed
              + "\" is unknown"
              + (near.isPresent() ? "" : "; known are " + String.join(", ", known)),
          near);
    }
    return canonical.map(word -> word);
  }

  private Optional<Object> plain(Field field, String typed, Node node) {
    if (typed.isEmpty()) {
      yaml.problem(node, Code.BAD_VALUE, field.key() + " is empty");
    }
    return Optional.of(typed);
  }

  private Optional<Object> number(Field field, String typed, Node node) {
    if (typed.matches(NUMBER)) {
      return Optional.of(Integer.valueOf(typed));
    }
    yaml.problem(
        node,
        Code.BAD_VALUE,
        field.key() + " \"" + typed + "\" must be a whole number from 0 to 999999999");
    return Optional.of(0);
  }

  private Optional<Object> day(String what, String typed, Node node) {
    Optional<Day> day = Day.parse(typed);
    if (day.isEmpty()) {
      yaml.problem(
          node,
          Code.BAD_VALUE,
          what + " \"" + typed + "\" is no day; write " + Day.FORMS,
          nearDay(typed));
    }
    return day.map(found -> found);
  }

  /** Only the words are looked at: a number cannot be told from another. */
  private static Optional<String> nearDay(String typed) {
    StringBuilder mended = new StringBuilder();
    for (String word : typed.strip().split("\\s+", -1)) {
      boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
      mended.append(mended.isEmpty() ? "" : " ");
      mended.append(number ? word : Suggestion.nearest(word, DAY_WORDS).orElse(word));
    }
    String text = mended.toString();
    return text.equals(typed) || Day.parse(text).isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
