package dev.attain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.decision.OptionDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.session.Decider;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);

  private final RulesFolder folder;

  VariantsTest(@TempDir Path temp) {
    folder = RulesFolder.in(temp.resolve("rules"));
  }

  private static Edit edit(RuleSet rules, String file, String from, String to) {
    int at = rules.source().text(file).indexOf(from);
    assertThat(at).as(from).isNotNegative();
    return new Edit(file, at, at + from.length(), to);
  }

  private static long found(RuleSet rules, LocalDate asOf) {
    PartnerFacts facts =
        PartnerFacts.of("1111111", null, rules.vocabulary())
            .association("c", "Office 365", "Advisor", DAY.minusMonths(2), null)
            .subscription("s", "c", "Office 365", 1, DAY.minusMonths(2), null)
            .build();
    Competency competency = rules.competencies().get(0);
    OptionDecision decision =
        new Decider(rules).decide(facts, asOf, competency, competency.options().get(0));
    return decision.requirements().get(0).found();
  }

  @Test
  void each_variant_decides_by_its_own_change_and_the_rules_stay_what_they_are(
      @TempDir Path cache) {
    RuleSet rules = RuleSet.load(folder.path(), null);
    List<Edit> edits =
        List.of(
            edit(rules, RulesFolder.DEFINITIONS, "\"Transacting Partner\"", "\"Advisor\""),
            edit(rules, RulesFolder.DEFINITIONS, "monthsBefore( 12 )", "monthsBefore( 11 )"));

    for (int again = 0; again < 2; again++) {
      List<Variant> variants = Variants.of(rules, edits, cache);
      assertThat(variants).extracting(Variant::edit).isEqualTo(edits);
      assertThat(found(variants.get(0).load().orElseThrow(), DAY)).isEqualTo(1);
      assertThat(found(variants.get(1).load().orElseThrow(), DAY)).isZero();
    }
    assertThat(found(rules, DAY)).isZero();
  }

  @Test
  void a_change_that_breaks_the_law_or_the_rule_says_so_and_does_not_disturb_the_others() {
    RuleSet rules = RuleSet.load(folder.path(), null);
    List<Variant> variants =
        Variants.of(
            rules,
            List.of(
                edit(rules, RulesFolder.DEFINITIONS, "paidSeats >= 1", "paidSeats >="),
                edit(rules, RulesFolder.DEFINITIONS, "paidSeats >= 1", "paidSeat >= 1"),
                edit(rules, RulesFolder.DEFINITIONS, "package", "rule"),
                edit(rules, RulesFolder.DEFINITIONS, "\"Transacting Partner\"", "\"Advisor\"")),
            null);

    assertThat(variants.get(0).problem()).contains("[ATN-1");
    assertThat(variants.get(1).problem()).contains("paidSeat").contains("[ATN-202]");
    assertThat(variants.get(2).problem()).contains("in no rule");
    assertThat(variants.subList(0, 3)).allMatch(variant -> variant.load().isEmpty());
    assertThat(found(variants.get(3).load().orElseThrow(), DAY)).isEqualTo(1);
  }

  @Test
  void a_changed_rule_begins_and_ends_on_the_days_that_it_says() {
    folder.edit(
        RulesFolder.DEFINITIONS,
        text -> text.replaceFirst("\nwhen", "\n    date-expires \"2017-06-28\"\nwhen"));
    RuleSet rules = RuleSet.load(folder.path(), null);
    RuleSet changed =
        Variants.of(
                rules,
                List.of(
                    edit(rules, RulesFolder.DEFINITIONS, "\"Transacting Partner\"", "\"Advisor\"")),
                null)
            .get(0)
            .load()
            .orElseThrow();

    assertThat(found(changed, DAY)).isEqualTo(1);
    assertThat(found(changed, DAY.plusDays(1))).isZero();
  }
}
