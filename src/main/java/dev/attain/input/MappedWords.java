package dev.attain.input;

import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether the words that a mapping gives are words of the vocabulary. */
final class MappedWords {

  private final List<Problem> problems = new ArrayList<>();

  private MappedWords() {}

  /**
   * Looks at all of them.
   *
   * @param mapping the mapping
   * @param vocabulary the words that facts may use
   * @throws UnreadableSourceException if one is unknown; names each, with its place
   */
  static void check(Mapping mapping, Vocabulary vocabulary) {
    MappedWords words = new MappedWords();
    Map<String, Words> known =
        Map.of("product", vocabulary.products(), "association_type", vocabulary.associationTypes());
    for (MappedSource source : mapping.sources()) {
      for (MappedField field : source.fields()) {
        Words may = field == null ? null : known.get(field.name());
        if (field != null && may != null) {
          words.check(field, may);
        }
      }
    }
    Mapping.refuse(words.problems);
  }

  private void check(MappedField field, Words known) {
    if (field.constant() != null) {
      check(field, field.constant(), field.place(), known);
    }
    for (MappedWord word : field.words().values()) {
      if (!word.ignored()) {
        check(field, word.word(), word.place(), known);
      }
    }
  }

  private void check(MappedField field, String word, Place place, Words known) {
    if (known.canonical(word).isEmpty()) {
      problems.add(
          new Problem(
              Code.BAD_VALUE,
              place,
              null,
              field.name() + " " + Shown.quoted(word) + " is unknown",
              known.nearest(word).orElse(null)));
    }
  }
}
