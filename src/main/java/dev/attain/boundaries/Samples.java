package dev.attain.boundaries;

import dev.attain.change.RuleAt;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.session.Decider;
import dev.attain.session.Explained;
import dev.attain.session.UndecidedException;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cases at the edges of an option's rules. */
final class Samples {

  private static final int MOST = 2_000;

  private final RuleSet rules;
  private final RuleAt.At at;
  private final LocalDate asOf;
  private final List<Rule> definitions;
  private final Map<Rule, Base> bases = new LinkedHashMap<>();
  private final List<String> odd = new ArrayList<>();

  Samples(RuleSet rules, RuleAt.At at, LocalDate asOf) {
    this.rules = rules;
    this.at = at;
    this.asOf = asOf;
    this.definitions =
        at.option().definitions().stream().filter(rule -> rule.inForceOn(asOf)).toList();
    List<Rule> asked = new ArrayList<>(definitions);
    at.option().requirementsOn(asOf).stream()
        .filter(requirement -> definitionOf(requirement).isEmpty())
        .forEach(asked::add); // it counts given facts itself
    for (Rule rule : asked) {
      Base base = Base.of(rule, definitions, rules.vocabulary(), asOf);
      Optional<PartnerFacts> facts = facts(base, List.of(), 1);
      if (facts.isPresent() && finds(rule, facts.get())) {
        bases.put(rule, base);
      } else {
        odd(rule, "no facts were found that meet it, so its edges are not shown");
      }
    }
  }

  private void odd(Rule rule, String words) {
    odd.add(rule.file() + ":" + rule.line() + ": " + rule.id() + ": " + words);
  }

  /** The definition that makes what a requirement counts. */
  private Optional<Rule> definitionOf(Rule requirement) {
    return definitions.stream()
        .filter(d -> d.makes().stream().anyMatch(requirement.counts()::contains))
        .findFirst();
  }

  /** The rules for which no case could be made, each with a sentence that says so. */
  List<String> odd() {
    return odd;
  }

  private Optional<PartnerFacts> facts(Base base, List<Variation> variations, int copies) {
    return FactsOf.drafts(
        Variation.apply(base.facts(), variations), copies, rules.vocabulary(), asOf);
  }

  /** Whether a definition makes something of the facts, or a requirement counts something. */
  private boolean finds(Rule rule, PartnerFacts facts) {
    return rule.tier() == null
        ? explained(facts)
            .map(result -> result.derived().stream())
            .orElse(Stream.empty())
            .anyMatch(fact -> made(rule).contains(fact.getClass().getSimpleName()))
        : found(rule, facts) > 0;
  }

  /** How many a requirement finds; less than none when there is no clear answer. */
  private long found(Rule requirement, PartnerFacts facts) {
    return explained(facts)
        .flatMap(
            result ->
                result.decision().requirements().stream()
                    .filter(r -> r.id().equals(requirement.id()))
                    .map(RequirementDecision::found)
                    .findFirst())
        .orElse(-1L);
  }

  private Optional<Explained> explained(PartnerFacts facts) {
    try {
      return Optional.of(new Decider(rules).explain(facts, asOf, at.competency(), at.option()));
    } catch (UndecidedException e) {
      return Optional.empty();
    }
  }

  static List<String> made(Rule definition) {
    return definition.tree().then().stream()
        .filter(Statement.Make.class::isInstance)
        .map(make -> ((Statement.Make) make).fact().text())
        .toList();
  }

  /** One fact varied at a time, and as many alike as each requirement needs, one less, one more. */
  List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    bases.forEach(
        (rule, base) -> {
          add(samples, rule, "just what it asks for", facts(base, List.of(), 1));
          for (Variation one : Edges.of(base)) {
            add(samples, rule, one.words(), facts(base, List.of(one), 1));
          }
        });
    for (Rule requirement : at.option().requirementsOn(asOf)) {
      samples.addAll(counted(requirement));
    }
    return samples;
  }

  /** Two facts varied at a time. */
  List<Sample> pairs(Rule rule) {
    List<Sample> samples = new ArrayList<>();
    bases.forEach(
        (definition, base) -> {
          List<Variation> edges = definition.equals(rule) ? Edges.of(base) : List.of();
          for (int i = 0; i < edges.size(); i++) {
            for (int j = 0; j < i && samples.size() < MOST; j++) {
              Variation one = edges.get(j);
              Variation two = edges.get(i);
              if (one.index() != two.index()) {
                add(
                    samples,
                    definition,
                    one.words() + ", and " + two.words(),
                    facts(base, List.of(one, two), 1));
              }
            }
          }
        });
    return samples;
  }

  private static void add(
      List<Sample> samples, Rule rule, String words, Optional<PartnerFacts> facts) {
    facts.ifPresent(made -> samples.add(new Sample(rule, words, made)));
  }

  private List<Sample> counted(Rule requirement) {
    List<Sample> samples = new ArrayList<>();
    Optional<Integer> needed = requirement.tree().atLeast().flatMap(Samples::number);
    Optional<Base> base =
        Optional.ofNullable(bases.get(definitionOf(requirement).orElse(requirement)));
    if (needed.isEmpty() || base.isEmpty()) {
      odd(requirement, "no facts were found that it counts, so its number is not shown");
      return samples;
    }
    String[] words = {"one less than it needs", "as many as it needs", "one more than it needs"};
    for (int i = 0; i < words.length; i++) {
      int copies = needed.get() + i - 1;
      Optional<PartnerFacts> facts =
          copies < 0 ? Optional.empty() : facts(base.get(), List.of(), copies);
      if (facts.isPresent() && found(requirement, facts.get()) == copies) {
        add(samples, requirement, words[i], facts);
      } else if (copies >= 0) {
        odd(requirement, "no facts were found of which it counts " + copies);
      }
    }
    return samples;
  }

  private static Optional<Integer> number(Statement.AtLeast statement) {
    return statement.needed() instanceof Expression.Literal literal
            && literal.value().matches("\\d{1,4}")
        ? Optional.of(Integer.valueOf(literal.value()))
        : Optional.empty();
  }
}
