package dev.attain.check;

import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.source.Code;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.RuleTree;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule tells people: where the programme says it, in every language, and the same. */
final class Sentences {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Sentences() {}

  static void check(Rule rule, Option option, Set<String> languages, Findings findings) {
    String source = rule.source();
    if (source == null || source.isBlank()) {
      findings.at(
          rule,
          Code.SOURCE_MISSING,
          "the rule does not tell where the programme says so; add @source( \"…\" ) below its name");
    }
    for (String language : new TreeSet<>(languages)) {
      String sentence = rule.text().byLanguage().get(language);
      if (sentence == null || sentence.isBlank()) {
        findings.at(
            rule,
            Code.TRANSLATION_MISSING,
            language.equals("en")
                ? "the rule has no sentence behind its id"
                : "the rule has no sentence in "
                    + language
                    + "; add @"
                    + language
                    + "( \"…\" ) below its name");
      } else {
        checkNumbers(rule, option, language, sentence, findings);
      }
    }
  }

  /** A number that people read must be one that the rules have, and the one needed must be read. */
  private static void checkNumbers(
      Rule rule, Option option, String language, String sentence, Findings findings) {
    Node place = place(rule, language);
    Set<String> said = numbers(sentence);
    Set<String> known = numbers(body(rule, findings));
    option.definitions().stream()
        .filter(definition -> isAskedFor(definition, rule, option))
        .forEach(definition -> known.addAll(numbers(body(definition, findings))));
    Set<String> strange = new TreeSet<>(said);
    strange.removeAll(known);
    Optional<String> notSaid =
        rule.tree()
            .atLeast()
            .map(atLeast -> atLeast.needed())
            .filter(Expression.Literal.class::isInstance)
            .map(needed -> ((Expression.Literal) needed).value())
            .filter(needed -> !said.contains(needed));
    if (notSaid.isPresent()) {
      Set<String> shown = strange.isEmpty() ? said : strange;
      findings.at(
          rule,
          place,
          Code.NUMBER_IN_SENTENCE,
          "the rule asks for "
              + notSaid.get()
              + ", and its sentence in "
              + language
              + (shown.isEmpty() ? " has no number" : " says " + String.join(", ", shown)));
    } else if (!strange.isEmpty()) {
      findings.at(
          rule,
          place,
          Code.NUMBER_IN_SENTENCE,
          "the sentence in "
              + language
              + " says "
              + String.join(", ", strange)
              + ", and neither this rule nor what it counts has that number");
    }
  }

  /** Whether a rule counts what a definition makes, itself or by way of other definitions. */
  private static boolean isAskedFor(Rule definition, Rule rule, Option option) {
    Set<String> asked = new HashSet<>(rule.counts());
    boolean more = true;
    while (more) {
      more = false;
      for (Rule other : option.definitions()) {
        if (other.makes().stream().anyMatch(made -> Uses.isAsked(made, asked))) {
          more |= asked.addAll(other.counts());
        }
      }
    }
    return definition.makes().stream().anyMatch(made -> Uses.isAsked(made, asked));
  }

  private static String body(Rule rule, Findings findings) {
    RuleTree tree = rule.tree();
    return findings.source().text(rule.file()).substring(tree.whenAt(), tree.to());
  }

  /** Numbers as they are read, also in the wide digits of Japanese. */
  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  private static Node place(Rule rule, String language) {
    for (RuleTree.Annotation annotation : rule.tree().annotations()) {
      if (annotation.name().equals(language)) {
        return annotation.value();
      }
    }
    return rule.tree().name();
  }
}
