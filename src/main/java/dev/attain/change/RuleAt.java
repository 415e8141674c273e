package dev.attain.change;

import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule, and the options that it decides: one that stands beside a {@code competency.yaml} decides
 * all of them.
 *
 * @param rule the rule
 * @param options the options
 */
public record RuleAt(Rule rule, List<At> options) {

  /**
   * An option of a competency.
   *
   * @param competency the competency
   * @param option the option
   */
  public record At(Competency competency, Option option) {}

  /** Keeps its own copy of the list. */
  public RuleAt {
    options = List.copyOf(options);
  }

  /**
   * All rules, each once.
   *
   * @param source the rules
   * @return the rules by competency and option; in an option the definitions, then the requirements
   */
  public static List<RuleAt> all(RuleSource source) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    Map<String, List<At>> options = new LinkedHashMap<>();
    for (Competency competency : source.competencies()) {
      for (Option option : competency.options()) {
        for (List<Rule> some : List.of(option.definitions(), option.requirements())) {
          for (Rule rule : some) {
            String key = rule.file() + ":" + rule.tree().from();
            rules.putIfAbsent(key, rule);
            options.computeIfAbsent(key, any -> new ArrayList<>()).add(new At(competency, option));
          }
        }
      }
    }
    return rules.entrySet().stream()
        .map(entry -> new RuleAt(entry.getValue(), options.getOrDefault(entry.getKey(), List.of())))
        .toList();
  }
}
