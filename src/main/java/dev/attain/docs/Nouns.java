package dev.attain.docs;

import dev.attain.rules.Rule;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression.Literal;
import dev.attain.syntax.Trees;
import java.util.List;
import java.util.Optional;

/** What facts are called; what definitions make is called as they say. */
final class Nouns {

  private final Language language;
  private final List<Rule> definitions;

  Nouns(Language language, List<Rule> definitions) {
    this.language = language;
    this.definitions = definitions;
  }

  /** With its article, where the language has one. */
  String a(Pattern pattern) {
    return meaning(pattern)
        .orElseGet(
            () ->
                language.has("a." + fact(pattern))
                    ? language.get("a." + fact(pattern))
                    : named(pattern));
  }

  /** Without an article. */
  String bare(Pattern pattern) {
    return meaning(pattern)
        .map(words -> words.replaceFirst(language.get("article"), ""))
        .orElseGet(
            () ->
                language.has("bare." + fact(pattern))
                    ? language.get("bare." + fact(pattern))
                    : named(pattern));
  }

  private static String named(Pattern pattern) {
    return Marks.code(fact(pattern));
  }

  /** Whether the noun says a constraint already: the word of a definition. */
  boolean says(Pattern pattern, Constraint constraint) {
    return word(constraint).isPresent() && meaning(pattern).isPresent();
  }

  /** The sentence of the definition that makes it; nothing where there are several, or none. */
  private Optional<String> meaning(Pattern pattern) {
    if (!Kinds.isDerived(fact(pattern))) {
      return Optional.empty();
    }
    List<String> meanings =
        makers(pattern).stream()
            .map(rule -> Marks.plain(rule.text().in(language.tag())))
            .distinct()
            .toList();
    return meanings.size() == 1 ? Optional.of(meanings.get(0)) : Optional.empty();
  }

  /** The definitions that make what a pattern asks for. */
  List<Rule> makers(Pattern pattern) {
    String word =
        pattern.constraints().stream().flatMap(one -> word(one).stream()).findFirst().orElse("");
    String made = fact(pattern) + (word.isEmpty() ? "" : '"' + word + '"');
    return definitions.stream()
        .filter(
            rule ->
                rule.makes().stream()
                    .anyMatch(
                        one -> one.equals(made) || (word.isEmpty() && one.startsWith(made + '"'))))
        .toList();
  }

  private static String fact(Pattern pattern) {
    return pattern.fact().text();
  }

  private static Optional<String> word(Constraint constraint) {
    return Trees.equalTo(constraint, "as").map(Literal::value);
  }
}
