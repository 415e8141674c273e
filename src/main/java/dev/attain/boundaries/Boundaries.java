package dev.attain.boundaries;

import dev.attain.change.RuleAt;
import dev.attain.decision.OptionDecision;
import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cases at the edges of rules, made from the rules themselves: each number one less and one more,
 * each word that is listed and the words that are not, the first and last day of each window and
 * the days beside them, what ended on the day, what is there twice, what is missing, what belongs
 * to somebody else.
 *
 * @param cases the cases by option and rule
 * @param odd the rules for which no case could be made, each in a sentence
 */
public record Boundaries(List<Case> cases, List<String> odd) {

  /** Keeps its own copies of the lists. */
  public Boundaries {
    cases = List.copyOf(cases);
    odd = List.copyOf(odd);
  }

  /**
   * Makes the cases and decides them.
   *
   * @param rules the rules
   * @param asOf the day for which they are decided
   * @return the cases with what the rules say
   */
  public static Boundaries of(RuleSet rules, LocalDate asOf) {
    List<Case> cases = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    for (Competency competency : rules.competencies()) {
      for (Option option : competency.options()) {
        RuleAt.At at = new RuleAt.At(competency, option);
        Samples samples = new Samples(rules, at, asOf);
        Decided decided = new Decided(rules, at, asOf);
        samples.all().forEach(sample -> decided.decided(sample).ifPresent(cases::add));
        odd.addAll(samples.odd());
      }
    }
    return new Boundaries(cases, odd);
  }

  /**
   * Finds cases in which changed rules decide otherwise. Made once, and used for many changes; may
   * be used by many threads at once.
   *
   * @param rules the rules as they are
   * @param asOf the day for which cases are decided
   * @return a function that is given a rule and the rules with a change in it
   */
  public static Finder finder(RuleSet rules, LocalDate asOf) {
    Known known = new Known(rules, asOf);
    return (at, changed) -> {
      int tried = 0;
      String odd = "";
      for (RuleAt.At where : at.options()) {
        Decided after = new Decided(changed, where, asOf);
        odd = known.odd(where, at.rule());
        for (Known.Answer answer : known.answers(where, at.rule())) {
          tried++;
          if (differ(answer.decision(), after.decision(answer.sample()))) {
            // All requirements: a case that tells several changes apart is the same scenario then.
            Scenario ready =
                new Decided(rules, where, asOf)
                    .scenario(answer.sample(), answer.decision(), r -> true);
            return new Found(Optional.of(ready), tried, "");
          }
        }
      }
      return new Found(Optional.empty(), tried, odd);
    };
  }

  /** Whether of a requirement another number is found, or it is met in one and not in the other. */
  private static boolean differ(OptionDecision now, Optional<OptionDecision> then) {
    return then.isEmpty() || !results(now).equals(results(then.get()));
  }

  private static List<String> results(OptionDecision decision) {
    return decision.requirements().stream()
        .map(r -> r.id() + " " + r.found() + " " + r.met())
        .toList();
  }

  /** Finds a case in which changed rules decide otherwise. */
  @FunctionalInterface
  public interface Finder {

    /**
     * Looks for a case.
     *
     * @param at the rule that is changed
     * @param changed the rules with the change
     * @return the case, if there is one among those that were tried
     */
    Found find(RuleAt at, RuleSet changed);
  }

  /**
   * What was found.
   *
   * @param scenario a scenario that the rules as they are pass and the changed ones do not
   * @param tried how many cases were tried
   * @param odd why no case that was tried meets the rule; empty when one does
   */
  public record Found(Optional<Scenario> scenario, int tried, String odd) {}

  /**
   * The cases of one rule.
   *
   * @param rule the rule
   * @return its cases
   */
  public List<Case> of(Rule rule) {
    return cases.stream().filter(one -> one.rule().equals(rule)).toList();
  }
}
