package dev.attain.whatif;

import dev.attain.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What facts, their fields and their values are called, in one language. */
public final class FactWords {

  private static final int LONGEST = 60;

  private final Messages messages;

  /**
   * The words of a language.
   *
   * @param language a language tag such as {@code ja}
   */
  public FactWords(String language) {
    this.messages = new Messages(FactWords.class, language);
  }

  /**
   * What facts of a kind are called.
   *
   * @param kind the kind
   * @return a word such as {@code subscription}
   */
  public String kind(Kind kind) {
    return messages.get("kind." + key(kind));
  }

  /**
   * What a field is called.
   *
   * @param field its name in rules
   * @return a word or two such as {@code paid seats}
   */
  public String field(String field) {
    return messages.get("field." + field);
  }

  /**
   * All that a fact says.
   *
   * @param fact the fact
   * @return its fields with their values; names are as they stand in the source
   */
  public String told(Record fact) {
    List<String> parts = new ArrayList<>();
    Kind.values(fact).forEach((field, value) -> parts.add(field(field) + " " + value));
    return String.join(messages.get("comma"), parts);
  }

  /**
   * Which fact it is.
   *
   * @param fact the fact
   * @return the fields that make it this one, with their values
   */
  public String key(Record fact) {
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = Kind.values(fact);
    Kind.of(fact).key().forEach(field -> parts.add(field(field) + " " + values.get(field)));
    return String.join(messages.get("comma"), parts);
  }

  /** Some fields with their values in quotes. */
  String quoted(Map<String, Object> fields) {
    List<String> parts = new ArrayList<>();
    fields.forEach((field, value) -> parts.add(quoted(field, value)));
    return messages.list(parts, "and");
  }

  /** A field with a value in quotes. */
  String quoted(String field, Object value) {
    String shown = value.toString();
    return messages.get(
        "value",
        field(field),
        shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
  }

  /** A sentence about facts of a kind. */
  String about(String sentence, Kind kind, @Nullable Object... values) {
    return messages.get(sentence + "." + key(kind), values);
  }

  /** A sentence, or a part of one. */
  String say(String key, @Nullable Object... values) {
    return messages.get(key, values);
  }

  private static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
