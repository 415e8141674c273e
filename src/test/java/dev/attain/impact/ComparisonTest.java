package dev.attain.impact;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.OPTION;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.difference.Difference;
import dev.attain.difference.Difference.Kind;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.impact.CompetencyImpact.Transition;
import dev.attain.rules.RuleSet;
import dev.attain.session.UndecidedException;
import dev.attain.testing.RulesInMemory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changes for whom, through the door that programs have. */
class ComparisonTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);
  private static final RuleSet SHIPPED = RuleSet.load(RulesInMemory.SHIPPED, null);

  private static RuleSet edited(String file, String from, String to) {
    return RuleSet.load(RulesInMemory.shipped().edit(file, from, to).rules(), null);
  }

  private static PartnerFacts partner(String id, int customers, int certified) {
    return partner(id, customers, certified, "Delegated Administrator", SHIPPED.vocabulary());
  }

  private static PartnerFacts partner(
      String id, int customers, int certified, String type, Vocabulary words) {
    PartnerFacts.Builder facts = PartnerFacts.of(id, "Partner " + id, words);
    for (int i = 0; i < customers; i++) {
      facts.association("c" + i, "Office 365", type, DAY.minusMonths(6), null);
      facts.subscription("s" + i, "c" + i, "Office 365", 10, DAY.minusMonths(6), null);
    }
    for (int i = 0; i < certified; i++) {
      facts.individual("i" + i).examPass("i" + i, "70-347", DAY.minusYears(1));
    }
    return facts.build();
  }

  private static Impact impact(RuleSet before, RuleSet after, PartnerFacts... partners) {
    return Comparison.of(before, DAY, after, DAY).impactOn(List.of(partners));
  }

  private static Flip only(Impact impact) {
    assertThat(impact.flips()).isEqualTo(1);
    return impact.competencies().stream()
        .flatMap(competency -> competency.flips().stream())
        .findFirst()
        .orElseThrow();
  }

  private static List<Kind> kinds(Flip flip) {
    return flip.causes().stream().map(Difference::kind).toList();
  }

  @Test
  void a_loss_names_the_requirement_that_is_not_met_any_more_and_the_line() {
    Impact impact =
        impact(
            SHIPPED,
            edited(SILVER, "atLeast( 4,", "atLeast( 5,"),
            partner("1", 4, 0),
            partner("2", 5, 0),
            partner("3", 3, 0),
            partner("4", 25, 2));
    CompetencyImpact competency = impact.competencies().get(0);
    Flip flip = only(impact);

    assertThat(competency.transitions())
        .containsExactly(
            new Transition("none", "none", 1),
            new Transition("silver", "none", 1),
            new Transition("silver", "silver", 1),
            new Transition("gold", "gold", 1));
    assertThat(competency.requirements())
        .extracting(r -> r.id() + " " + r.metBefore() + " " + r.metAfter() + " " + r.lost())
        .containsExactly(
            "SMCS-O365-SILVER-1 3 2 1", "SMCS-O365-GOLD-1 1 1 0", "SMCS-O365-GOLD-2 1 1 0");
    assertThat(flip.partnerId() + flip.from() + flip.to() + flip.direction())
        .isEqualTo("1silvernoneLOSS");
    assertThat(flip.requirements())
        .extracting(asked -> asked.id() + " " + asked.before() + asked.after())
        .containsExactly(
            "SMCS-O365-SILVER-1 Result[needed=4, found=4, met=true]"
                + "Result[needed=5, found=4, met=false]");
    assertThat(flip.causes().get(0).before().line()).isEqualTo("atLeast( 4, $found, kcontext );");
    assertThat(flip.causes().get(0).after().line()).isEqualTo("atLeast( 5, $found, kcontext );");
    assertThat(impact.changes())
        .extracting(change -> change.gains() + " " + change.losses())
        .containsExactly("0 1");
  }

  @Test
  void a_gain_names_the_requirement_that_was_not_met_before() {
    Flip flip =
        only(impact(SHIPPED, edited(GOLD, "atLeast( 25,", "atLeast( 20,"), partner("1", 20, 2)));

    assertThat(flip.direction()).isEqualTo(Flip.Direction.GAIN);
    assertThat(flip.requirements()).extracting(Flip.Asked::id).containsExactly("SMCS-O365-GOLD-1");
    assertThat(kinds(flip)).containsExactly(Kind.NEEDED);
  }

  @Test
  void a_requirement_that_is_no_longer_asked_is_what_did_it() {
    String gold = RulesInMemory.shipped().read(GOLD);
    RuleSet one =
        RuleSet.load(
            RulesInMemory.shipped()
                .write(GOLD, gold.substring(0, gold.lastIndexOf("rule \"")))
                .rules(),
            null);
    Flip flip = only(impact(SHIPPED, one, partner("1", 25, 1)));
    Flip back = only(impact(one, SHIPPED, partner("1", 25, 1)));

    assertThat(flip.requirements()).extracting(Flip.Asked::id).containsExactly("SMCS-O365-GOLD-2");
    assertThat(flip.requirements().get(0).after()).isNull();
    assertThat(kinds(flip)).containsExactly(Kind.RULE);
    assertThat(back.requirements().get(0).before()).isNull();
    assertThat(back.requirements().get(0).after().met()).isFalse();
  }

  @Test
  void of_several_lines_that_each_would_undo_it_the_requirements_own_is_named_first() {
    RuleSet after =
        RuleSet.load(
            RulesInMemory.shipped()
                .edit(DEFINITIONS, "\"Delegated Administrator\", ", "")
                .edit(SILVER, "atLeast( 4,", "atLeast( 5,")
                .rules(),
            null);
    Flip both = only(impact(SHIPPED, after, partner("1", 4, 0)));
    assertThat(kinds(both)).containsExactly(Kind.WORD, Kind.NEEDED);
    assertThat(both.alone()).isEmpty();

    PartnerFacts.Builder five = PartnerFacts.of("1", null, SHIPPED.vocabulary());
    for (int i = 0; i < 5; i++) {
      String type = i == 0 ? "Delegated Administrator" : "Transacting Partner";
      five.association("c" + i, "Office 365", type, DAY.minusMonths(6), null);
      five.subscription("s" + i, "c" + i, "Office 365", 10, DAY.minusMonths(6), null);
    }
    Flip either = only(impact(SHIPPED, after, five.build()));
    assertThat(kinds(either)).containsExactly(Kind.NEEDED);
    assertThat(either.alone()).extracting(Difference::kind).containsExactly(Kind.WORD);
  }

  @Test
  void another_day_alone_and_together_with_a_line() {
    LocalDate later = DAY.plusMonths(7);
    Impact days = Comparison.of(SHIPPED, DAY, SHIPPED, later).impactOn(List.of(partner("1", 4, 0)));
    assertThat(days.changes()).hasSize(1);
    assertThat(kinds(only(days))).containsExactly(Kind.AS_OF);
    assertThat(only(days).requirements().get(0).after().found()).isZero();

    RuleSet fewer = edited(SILVER, "atLeast( 4,", "atLeast( 2,");
    Impact gain = Comparison.of(SHIPPED, later, fewer, DAY).impactOn(List.of(partner("1", 3, 0)));
    assertThat(kinds(only(gain))).isEqualTo(List.of(Kind.NEEDED));
    assertThat(only(gain).alone()).extracting(Difference::kind).containsExactly(Kind.AS_OF);

    RuleSet dated =
        RuleSet.load(
            RulesInMemory.shipped()
                .edit(SILVER, "\nwhen\n", "\n    date-expires \"2017-07-01\"\nwhen\n")
                .append(
                    SILVER,
                    "rule \"SMCS-O365-SILVER-1: at least 5\"\n    date-effective \"2017-07-01\"\n"
                        + "when\n    accumulate( NetNewCustomer(); $n : count() )\n"
                        + "then\n    atLeast( 5, $n, kcontext );\nend\n")
                .rules(),
            null);
    Flip flip =
        only(
            Comparison.of(SHIPPED, DAY, dated, DAY.plusDays(9))
                .impactOn(List.of(partner("1", 4, 0))));
    assertThat(kinds(flip)).containsExactly(Kind.AS_OF);
  }

  @Test
  void a_rule_that_looks_at_results_may_carry_a_change_to_another_tier() {
    String by =
        """
        rule "SMCS-O365-DEF-5: silver in its own right"
        when
            RequirementResult( id == "SMCS-O365-SILVER-1", met == true )
        then
            insertLogical( new Qualified( "silver", "it" ) );
        end
        """;
    String asks =
        """
        rule "SMCS-O365-GOLD-5: at least 1"
        when
            accumulate( Qualified( as == "silver" ); $n : count() )
        then
            atLeast( 1, $n, kcontext );
        end
        """;
    RulesInMemory rules = RulesInMemory.shipped().append(DEFINITIONS, by).append(GOLD, asks);
    RuleSet before = RuleSet.load(rules.rules(), null);
    RuleSet after =
        RuleSet.load(rules.copy().edit(SILVER, "atLeast( 4,", "atLeast( 30,").rules(), null);
    Flip flip = only(impact(before, after, partner("1", 25, 2)));

    assertThat(flip.from() + flip.to()).isEqualTo("goldnone");
    assertThat(flip.requirements()).extracting(Flip.Asked::id).containsExactly("SMCS-O365-GOLD-5");
    assertThat(flip.causes()).extracting(Difference::rule).containsExactly("SMCS-O365-SILVER-1");
  }

  @Test
  void tiers_options_and_competencies_that_came_or_went() {
    RulesInMemory more =
        RulesInMemory.shipped()
            .edit(COMPETENCY_FILE, "  - tier: silver\n", "  - tier: bronze\n  - tier: silver\n")
            .write(OPTION + "/bronze.drl", file("o365", "SMCS-O365-BRONZE-1"))
            .edit(COMPETENCY_FILE, "options:\n", "options:\n  - option: second\n    code: TWO\n")
            .write(COMPETENCY + "/second/gold.drl", file("second", "SMCS-TWO-GOLD-1"))
            .write(
                "other/competency.yaml",
                "code: OTH\nname: Other\ntiers:\n  - tier: gold\noptions:\n"
                    + "  - option: any\n    code: ANY\n")
            .write("other/any/gold.drl", file("other", "OTH-ANY-GOLD-1"));
    RuleSet after = RuleSet.load(more.rules(), null);
    PartnerFacts bronze = partner("1", 1, 0);
    PartnerFacts certified = partner("2", 0, 1);

    Impact there = impact(SHIPPED, after, bronze, certified);
    assertThat(there.competencies()).extracting(CompetencyImpact::competency).hasSize(2);
    assertThat(there.competencies().get(1).tiers())
        .extracting(CompetencyImpact.TierName::tier)
        .containsExactly("none", "bronze", "silver", "gold");
    assertThat(told(there))
        .containsExactly(
            "other 2 none>gold [COMPETENCY]",
            COMPETENCY + " 1 none>bronze [TIER]",
            COMPETENCY + " 2 none>gold [OPTION]");
    assertThat(told(impact(after, SHIPPED, bronze, certified)))
        .containsExactlyInAnyOrder(
            "other 2 gold>none [COMPETENCY]",
            COMPETENCY + " 1 bronze>none [TIER]",
            COMPETENCY + " 2 gold>none [OPTION]");
  }

  private static String file(String packageName, String id) {
    String counted = id.contains("BRONZE") ? "NetNewCustomer" : "Individual";
    return "package rules.smcs."
        + packageName
        + ";\nrule \""
        + id
        + ": at least 1\"\nwhen\n    accumulate( "
        + counted
        + "(); $n : count() )\nthen\n    atLeast( 1, $n, kcontext );\nend\n";
  }

  private static List<String> told(Impact impact) {
    return impact.competencies().stream()
        .flatMap(competency -> competency.flips().stream())
        .map(
            f ->
                f.competency()
                    + " "
                    + f.partnerId()
                    + " "
                    + f.from()
                    + ">"
                    + f.to()
                    + " "
                    + kinds(f))
        .toList();
  }

  @Test
  void the_order_of_tiers_alone_flips_who_has_both() {
    RuleSet turned =
        RuleSet.load(
            RulesInMemory.shipped()
                .edit(COMPETENCY_FILE, "tier: silver", "tier: x")
                .edit(COMPETENCY_FILE, "tier: gold", "tier: silver")
                .edit(COMPETENCY_FILE, "tier: x", "tier: gold")
                .rules(),
            null);
    Flip flip = only(impact(SHIPPED, turned, partner("1", 25, 2)));

    assertThat(flip.from() + flip.to()).isEqualTo("goldsilver");
    assertThat(kinds(flip)).containsExactly(Kind.TIER_ORDER);
  }

  @Test
  void words_are_read_as_each_side_reads_them() {
    RuleSet renamed =
        RuleSet.load(
            RulesInMemory.shipped()
                .edit(VOCABULARY, "  Office 365:", "  Microsoft 365:")
                .edit(VOCABULARY, "[O365, ", "[Office 365, O365, ")
                .edit(DEFINITIONS, "\"Office 365\"", "\"Microsoft 365\"")
                .rules(),
            null);
    assertThat(impact(SHIPPED, renamed, partner("1", 4, 0)).flips()).isZero();

    RuleSet more =
        RuleSet.load(
            RulesInMemory.shipped()
                .edit(VOCABULARY, "  Advisor:", "  Reseller:\n    label: Reseller\n  Advisor:")
                .edit(
                    DEFINITIONS,
                    "\"Transacting Partner\", ",
                    "\"Transacting Partner\", \"Reseller\", ")
                .rules(),
            null);
    Comparison comparison = Comparison.of(SHIPPED, DAY, more, DAY).named("old", "new");
    Impact impact =
        comparison.impactOn(List.of(partner("1", 4, 0, "Reseller", comparison.vocabulary())));
    Flip flip = only(impact);
    assertThat(flip.complete()).isFalse();
    assertThat(impact.before().leftOut()).isEqualTo(4);
    assertThat(impact.after().leftOut()).isZero();
    assertThat(kinds(flip)).containsExactly(Kind.WORD);
    assertThat(flip.alone()).isEmpty();
  }

  @Test
  void a_word_that_is_none_of_either_side_is_refused() {
    PartnerFacts good = partner("1", 0, 0);
    PartnerFacts bad =
        new PartnerFacts(
            good.partner(),
            List.of(),
            List.of(new Subscription("s", "c", "O365", 1, DAY, null)),
            List.of(),
            List.of(),
            true);
    assertThatThrownBy(() -> impact(SHIPPED, SHIPPED, good, bad))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product \"O365\" is an alias; facts need \"Office 365\"");
  }

  @Test
  void rules_that_leave_the_answer_open_name_their_side_and_the_partner() {
    RuleSet blocked =
        edited(GOLD, "    accumulate( Certified", "    Individual()\n    accumulate( Certified");
    Comparison comparison = Comparison.of(SHIPPED, DAY, blocked, DAY).named("old", "new");

    assertThatThrownBy(() -> comparison.impactOn(List.of(partner("77", 25, 0))))
        .isInstanceOf(UndecidedException.class)
        .hasMessageStartingWith("rules new, partner 77: SMCS-O365-GOLD-2");
  }

  @Test
  void the_result_is_the_same_however_many_threads_there_are_and_in_the_order_of_the_partners() {
    List<PartnerFacts> many =
        IntStream.range(0, 1000).mapToObj(i -> partner("p" + i, i % 7, i % 3)).toList();
    Comparison comparison =
        Comparison.of(SHIPPED, DAY, edited(SILVER, "atLeast( 4,", "atLeast( 5,"), DAY);
    Impact one = comparison.onThreads(1).impactOn(many);

    assertThat(comparison.onThreads(8).impactOn(many)).isEqualTo(one);
    assertThat(one.partners()).isEqualTo(1000);
    assertThat(one.competencies().get(0).flips())
        .extracting(flip -> Integer.valueOf(flip.partnerId().substring(1)))
        .isSorted()
        .hasSize(143);
  }

  @Test
  void only_the_competencies_that_are_asked_for_are_compared() {
    Comparison comparison = Comparison.of(SHIPPED, DAY, SHIPPED, DAY);

    assertThat(comparison.only(List.of()).impactOn(List.of(partner("1", 1, 1))).competencies())
        .isEmpty();
    assertThatThrownBy(() -> comparison.only(List.of("small")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"small\" is unknown");
  }
}
