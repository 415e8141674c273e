package dev.attain.check;

import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.RuleTree;
import dev.attain.text.Suggestion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule tells people: where the programme says it, in every language, and the same. */
final class Sentences {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Option option;
  private final boolean understood;
  private final Findings findings;

  /**
   * Checks the sentences of an option's rules.
   *
   * @param understood whether all rules that a rule may count could be read
   */
  Sentences(Option option, boolean understood, Findings findings) {
    this.option = option;
    this.understood = understood;
    this.findings = findings;
  }

  void check(Rule rule, Set<String> languages) {
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    String source = rule.source();
    if (source == null || source.isBlank()) {
      findings.at(
          rule,
          Code.SOURCE_MISSING,
          "the rule does not tell where the programme says so; add @source( \"…\" ) below its name");
    }
    Set<String> meant = slips(rule, languages);
    for (String language : new TreeSet<>(languages)) {
      String sentence = rule.text().byLanguage().get(language);
      if (meant.contains(language)) {
        continue; // it is there, under another name
      }
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
        wrongNumbers(rule, sentence)
            .ifPresent(what -> wrong.computeIfAbsent(what, w -> new ArrayList<>()).add(language));
      }
    }
    // The same mistake in two languages is one.
    wrong.forEach(
        (what, where) ->
            findings.at(
                rule,
                place(rule, where.get(0)),
                Code.NUMBER_IN_SENTENCE,
                what.formatted("sentence in " + String.join(" and in ", where))));
  }

  /** Sentences in a language that nothing else is in; gives back which were probably meant. */
  private Set<String> slips(Rule rule, Set<String> languages) {
    Set<String> meant = new HashSet<>();
    for (RuleTree.Annotation annotation : rule.tree().annotations()) {
      String name = annotation.name();
      if (name.length() == 2 && !languages.contains(name)) {
        List<String> missing =
            languages.stream().filter(l -> !rule.text().byLanguage().containsKey(l)).toList();
        Optional<String> near = Suggestion.nearest(name, missing);
        near.ifPresent(meant::add);
        findings
            .problems()
            .add(
                new Problem(
                    Code.UNKNOWN_ANNOTATION,
                    findings.place(rule, annotation),
                    rule.id(),
                    "only this sentence is in \"" + name + "\"",
                    near.map(language -> "@" + language).orElse(null)));
      }
    }
    return meant;
  }

  /** A number that people read must be one that the rules have, and the one needed must be read. */
  private Optional<String> wrongNumbers(Rule rule, String sentence) {
    Set<String> said = numbers(sentence);
    Set<String> known = numbers(body(rule));
    option.definitions().stream()
        .filter(definition -> isAskedFor(definition, rule, option))
        .forEach(definition -> known.addAll(numbers(body(definition))));
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
      String says =
          strange.isEmpty() ? "does not have that number" : "says " + String.join(", ", strange);
      return Optional.of("the rule asks for " + notSaid.get() + ", and its %s " + says);
    }
    return strange.isEmpty() || !understood
        ? Optional.empty()
        : Optional.of(
            "the %s says "
                + String.join(", ", strange)
                + ", and neither this rule nor what it counts has that number");
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

  private String body(Rule rule) {
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
