package dev.attain.rules;

import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.OPTION;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static dev.attain.testing.Story.OFFICE;
import static dev.attain.testing.Story.partner;
import static dev.attain.testing.Story.requirement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst changes in an option changes the verdict, without any Java. */
class EditedRulesTest {

  private final RulesFolder rules;

  EditedRulesTest(@TempDir Path folder) {
    rules = RulesFolder.in(folder);
  }

  @Test
  void five_customers_instead_of_four() {
    Attain edited = rules.edit(SILVER, "atLeast( 4,", "atLeast( 5,").load();

    assertThat(partner().netNewCustomers(4).decision(edited).attained()).isEqualTo("none");
    assertThat(partner().netNewCustomers(5).decision(edited).attained()).isEqualTo("silver");
    assertThat(requirement(partner().decision(edited), "SMCS-O365-SILVER-1").needed()).isEqualTo(5);
  }

  @Test
  void one_more_association_type_and_one_more_exam() {
    Attain edited =
        rules
            .edit(DEFINITIONS, "type in ( ", "type in ( \"Advisor\", ")
            .edit(DEFINITIONS, "exam == \"70-347\"", "exam in ( \"70-347\", \"MS-100\" )")
            .load();
    Story story =
        partner()
            .associated("a", OFFICE, "Advisor")
            .subscribed("a")
            .individual("Kim")
            .passed("Kim", "ms-100", "2017-01-01")
            .individual("Lee")
            .passed("Lee", "70-347", "2017-01-01");

    assertThat(story.netNewCustomersFound()).isZero();
    assertThat(story.certifiedIndividualsFound()).isEqualTo(1);
    assertThat(requirement(story.decision(edited), "SMCS-O365-SILVER-1").found()).isEqualTo(1);
    assertThat(requirement(story.decision(edited), "SMCS-O365-GOLD-2").found()).isEqualTo(2);
  }

  @Test
  void six_months_instead_of_twelve() {
    Attain edited = rules.edit(DEFINITIONS, "monthsBefore( 12 )", "monthsBefore( 6 )").load();

    assertThat(found(edited, "2016-12-27")).isZero();
    assertThat(found(edited, "2016-12-28")).isEqualTo(1);
  }

  private static long found(Attain attain, String startedOn) {
    Story story = partner().associated("a").subscribed("a", startedOn);
    return requirement(story.decision(attain), "SMCS-O365-SILVER-1").found();
  }

  @Test
  void a_word_in_the_vocabulary_and_a_rule_that_asks_for_it() {
    Attain edited =
        rules
            .edit(
                VOCABULARY,
                "associationTypes:",
                "associationTypes:\n  Solution Partner:\n    aliases: [SP]")
            .edit(DEFINITIONS, "type in ( ", "type in ( \"Solution Partner\", ")
            .load();
    var facts =
        edited
            .partner("1", null)
            .association("a", "o365", "sp", Story.day("2017-01-01"), null)
            .subscription("s", "a", "O365", 1, Story.day("2017-01-01"), null)
            .build();
    Decision decision = edited.decide(facts, Story.day("2017-06-27")).get(0);

    assertThat(requirement(decision, "SMCS-O365-SILVER-1").found()).isEqualTo(1);
  }

  @Test
  void a_tier_with_another_name() {
    Attain edited =
        rules
            .edit(COMPETENCY_FILE, "tier: silver", "tier: bronze")
            .edit(SILVER, "SMCS-O365-SILVER-1", "SMCS-O365-BRONZE-1")
            .rename(SILVER, OPTION + "/bronze.drl")
            .load();

    assertThat(partner().netNewCustomers(4).decision(edited).attained()).isEqualTo("bronze");
    assertThat(partner().netNewCustomers(25).certifiedIndividuals(2).decision(edited).attained())
        .isEqualTo("gold");
  }

  @Test
  void a_third_tier() {
    Attain edited =
        rules
            .edit(
                COMPETENCY_FILE, "# Any one", "  - tier: platinum\n    name: Platinum\n\n# Any one")
            .write(
                OPTION + "/platinum.drl",
                rules
                    .read(SILVER)
                    .replace("SMCS-O365-SILVER-1: at least 4", "SMCS-O365-PLATINUM-1: at least 30")
                    .replace("atLeast( 4,", "atLeast( 30,"))
            .load();
    Decision without = partner().netNewCustomers(29).certifiedIndividuals(2).decision(edited);
    Decision with = partner().netNewCustomers(30).certifiedIndividuals(2).decision(edited);
    Decision uncertified = partner().netNewCustomers(30).decision(edited);

    assertThat(without.attained()).isEqualTo("gold");
    assertThat(with.attained()).isEqualTo("platinum");
    assertThat(with.attainedName().in("en")).isEqualTo("Platinum");
    assertThat(with.options().get(0).requirements())
        .extracting(RequirementDecision::tier)
        .containsExactly("silver", "gold", "gold", "platinum");
    // Tiers need not be nested: each has a verdict of its own, and the highest is named.
    assertThat(uncertified.attained()).isEqualTo("platinum");
    assertThat(uncertified.options().get(0).tiers())
        .filteredOn(TierDecision::attained)
        .extracting(TierDecision::tier)
        .containsExactly("silver", "platinum");
  }

  @Test
  void a_word_of_the_analysts_own() {
    Attain edited =
        rules
            .append(
                DEFINITIONS,
                """
                rule "SMCS-O365-DEF-3: a cloud architect"
                when
                    CertifiedIndividual( $who : individualId )
                    exists ExamPass( individualId == $who, exam == "70-346" )
                then
                    insertLogical( new Qualified( "cloud architect", $who ) );
                end

                rule "SMCS-O365-DEF-4: a friend"
                when
                    Individual( $who : individualId )
                then
                    insertLogical( new Qualified( "friend", $who ) );
                end
                """)
            .append(
                GOLD,
                """
                rule "SMCS-O365-GOLD-3: at least 1 cloud architect"
                when
                    accumulate( Qualified( as == "cloud architect" ); $found : count() )
                then
                    atLeast( 1, $found, kcontext );
                end
                """)
            .load();
    Story story = partner().netNewCustomers(25).certifiedIndividuals(2);
    Decision before = story.decision(edited);
    Decision after = story.passed("certified-1", "70-346", "2016-01-01").decision(edited);

    assertThat(before.attained()).isEqualTo("silver");
    assertThat(after.attained()).isEqualTo("gold");
    assertThat(requirement(after, "SMCS-O365-GOLD-3").found()).isEqualTo(1);
    assertThat(requirement(after, "SMCS-O365-GOLD-3").counted().in("en"))
        .isEqualTo("a cloud architect");
  }
}
