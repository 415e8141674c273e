package dev.attain.impact;

import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.OPTION;
import static dev.attain.testing.RulesFolder.SILVER;

import dev.attain.change.Change;
import dev.attain.change.Changes;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;
import dev.attain.testing.RulesInMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** This project's rules, edited in some ways that nobody foresaw. */
final class RandomRules {

  private static final String ANOTHER =
      """
      rule "SMCS-O365-DEF-9: a customer of Azure counts, too"
      when
          Evaluation( $asOf : asOf )
          Association( product == "Azure", inForceOn( $asOf ), $c : customerId )
      then
          insertLogical( new NetNewCustomer( $c ) );
      end
      """;

  /** What analysts do that is more than one thing changed. */
  private static final List<Consumer<RulesInMemory>> EDITS =
      List.of(
          rules -> rename(rules, "$customer", "$c"),
          rules -> rename(rules, "$asOf", "$start2"),
          rules -> swapLines(rules, "    exists Subscription(", "    not Subscription("),
          rules -> replace(rules, SILVER, "rule \"", "// a comment\nrule \""),
          rules -> replace(rules, DEFINITIONS, "paidSeats >= 1, inForceOn( $", "inForceOn( $"),
          rules -> replace(rules, DEFINITIONS, "inForceOn(", "associatedOn > $start, inForceOn("),
          rules ->
              replace(
                  rules, DEFINITIONS, "exam == \"70-347\"", "exam in ( \"70-346\", \"70-347\" )"),
          rules ->
              replace(
                  rules,
                  DEFINITIONS,
                  "exists ExamPass(",
                  "exists ExamPass( exam == \"70-346\", individualId == $who )\n    exists ExamPass("),
          rules -> replace(rules, DEFINITIONS, "monthsBefore( 12 )", "monthsBefore( 3 )"),
          rules ->
              replace(
                  rules,
                  DEFINITIONS,
                  "Individual( withPartnerOn( $asOf ), $who",
                  "Individual( $who"),
          rules -> countDirectly(rules),
          rules ->
              replace(rules, SILVER, "\nwhen\n", "\n    date-effective \"2017-07-01\"\nwhen\n"),
          rules -> rules.append(SILVER, requirement("SILVER-7", "CertifiedIndividual", 1)),
          rules -> rules.append(GOLD, requirement("GOLD-7", "CertifiedIndividual", 3)),
          RandomRules::withoutTheSecondOfGold,
          RandomRules::withBronze,
          rules -> rules.append(DEFINITIONS, ANOTHER));

  private RandomRules() {}

  /** Rules from a seed; nothing but what can be loaded. */
  static RuleSource of(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    RulesInMemory rules = RulesInMemory.shipped();
    int edits = 1 + random.nextInt(4);
    for (int i = 0; i < edits; i++) {
      RulesInMemory trial = rules.copy();
      if (random.nextInt(3) == 0) {
        EDITS.get(random.nextInt(EDITS.size())).accept(trial);
      } else {
        change(trial, random);
      }
      if (RuleSource.of(trial.texts()).problems().isEmpty()) {
        rules = trial;
      }
    }
    return rules.rules();
  }

  private static void change(RulesInMemory rules, Random random) {
    RuleSource source = RuleSource.of(rules.texts());
    List<Change> changes = new ArrayList<>();
    for (var option : source.competencies().get(0).options()) {
      List<Rule> all = new ArrayList<>(option.definitions());
      all.addAll(option.requirements());
      for (Rule rule : all) {
        changes.addAll(
            Changes.of(rule.file(), source.text(rule.file()), rule.tree(), source.vocabulary()));
      }
    }
    Change one = changes.get(random.nextInt(changes.size()));
    String file = one.edit().file();
    rules.write(file, one.edit().in(rules.read(file)));
  }

  private static void replace(RulesInMemory rules, String file, String from, String to) {
    rules.write(file, rules.read(file).replace(from, to));
  }

  private static void rename(RulesInMemory rules, String from, String to) {
    replace(rules, DEFINITIONS, from, to);
  }

  private static void swapLines(RulesInMemory rules, String first, String second) {
    List<String> lines = new ArrayList<>(rules.read(DEFINITIONS).lines().toList());
    int a = -1;
    int b = -1;
    for (int i = 0; i < lines.size(); i++) {
      a = lines.get(i).startsWith(first) ? i : a;
      b = lines.get(i).startsWith(second) ? i : b;
    }
    if (a >= 0 && b >= 0) {
      String line = lines.get(a);
      lines.set(a, lines.get(b));
      lines.set(b, line);
      rules.write(DEFINITIONS, String.join("\n", lines) + "\n");
    }
  }

  private static void countDirectly(RulesInMemory rules) {
    replace(
        rules,
        GOLD,
        "accumulate( CertifiedIndividual(); $found : count() )",
        "accumulate( ExamPass( exam == \"70-347\" ); $passes : count() )");
    replace(rules, GOLD, "atLeast( 2, $found", "atLeast( 2, $passes");
  }

  private static String requirement(String id, String counts, int needed) {
    return "rule \"SMCS-O365-"
        + id
        + ": at least "
        + needed
        + "\"\nwhen\n    accumulate( "
        + counts
        + "(); $n : count() )\nthen\n    atLeast( "
        + needed
        + ", $n, kcontext );\nend\n";
  }

  private static void withoutTheSecondOfGold(RulesInMemory rules) {
    String gold = rules.read(GOLD);
    int at = gold.indexOf("rule \"SMCS-O365-GOLD-2");
    if (at > 0) {
      rules.write(GOLD, gold.substring(0, at));
    }
  }

  private static void withBronze(RulesInMemory rules) {
    replace(rules, COMPETENCY_FILE, "  - tier: silver\n", "  - tier: bronze\n  - tier: silver\n");
    rules.write(
        OPTION + "/bronze.drl",
        "package rules.smcs.o365;\n" + requirement("BRONZE-1", "NetNewCustomer", 2));
  }
}
