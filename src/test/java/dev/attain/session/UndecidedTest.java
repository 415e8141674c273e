package dev.attain.session;

import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.facts.Evaluation;
import dev.attain.facts.TierAttained;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** A rule with a mistake leaves the answer open; it never awards a tier. */
class UndecidedTest {

  private final RulesFolder rules;

  UndecidedTest(@TempDir Path folder) {
    rules = RulesFolder.in(folder);
  }

  private static KieBase base(RuleSet rules) {
    Competency competency = rules.competencies().get(0);
    return rules.kieBase(competency, competency.options().get(0));
  }

  @Test
  void a_requirement_without_a_result_is_undecided_and_no_award() {
    rules.edit(
        GOLD,
        "    accumulate( CertifiedIndividual()",
        "    Individual()\n    accumulate( CertifiedIndividual()");
    Story story = partner().netNewCustomers(25);
    RuleSet blocked = RuleSet.load(rules.path(), null);
    Attain attain = rules.load();

    assertThatThrownBy(() -> story.decision(attain))
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("SMCS-O365-GOLD-2")
        .hasMessageContaining(GOLD + ":15")
        .hasMessageContaining("gave no result");
    assertThat(tiersInAPlainSession(blocked, story)).containsExactly(new TierAttained("silver"));
  }

  private static List<Object> tiersInAPlainSession(RuleSet rules, Story story) {
    KieSession session = base(rules).newKieSession();
    try {
      session.insert(new Evaluation(story.asOf()));
      story.facts().associations().forEach(session::insert);
      story.facts().subscriptions().forEach(session::insert);
      session.fireAllRules();
      return List.copyOf(session.getObjects(new ClassObjectFilter(TierAttained.class)));
    } finally {
      session.dispose();
    }
  }

  @Test
  void a_requirement_with_two_results_is_undecided() {
    rules
        .edit(
            SILVER,
            "    accumulate( NetNew",
            "    Association( $c : customerId )\n    accumulate( NetNew")
        .edit(SILVER, "NetNewCustomer();", "NetNewCustomer( customerId == $c );");
    Attain attain = rules.load();
    Story story = partner().netNewCustomer("a").associated("b");

    assertThatThrownBy(() -> story.decision(attain))
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("SMCS-O365-SILVER-1 gave two results");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_definition_that_feeds_itself_for_ever_is_stopped() {
    rules.append(
        DEFINITIONS,
        """
        rule "SMCS-O365-DEF-3: a customer, and what follows from it for ever"
        when
            NetNewCustomer( $id : customerId )
        then
            insertLogical( new Qualified( "more", $id ) );
        end
        rule "SMCS-O365-DEF-4: more of it"
        when
            Qualified( as == "more", $id : id )
        then
            insertLogical( new Qualified( "more", $id + "+" ) );
        end
        """);
    Attain attain = rules.load();

    assertThatThrownBy(() -> partner().netNewCustomer("a").decision(attain))
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("do not come to an end")
        .hasMessageContaining("1111111");
    assertThat(partner().decision(attain).attained()).isEqualTo("none");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_definition_that_doubles_its_text_for_ever_is_stopped() {
    rules.append(
        DEFINITIONS,
        """
        rule "SMCS-O365-DEF-3: a customer, and twice as much each time"
        when
            NetNewCustomer( $id : customerId )
        then
            insertLogical( new Qualified( "more", $id ) );
        end
        rule "SMCS-O365-DEF-4: twice as much"
        when
            Qualified( as == "more", $id : id )
        then
            insertLogical( new Qualified( "more", $id + $id ) );
        end
        """);
    Attain attain = rules.load();

    assertThatThrownBy(() -> partner().netNewCustomer("a").decision(attain))
        .isInstanceOf(UndecidedException.class)
        .hasMessageContaining("a rule of option o365-services failed");
  }

  @Test
  void a_session_is_disposed_when_all_is_well_and_when_a_rule_throws() {
    rules.edit(
        DEFINITIONS,
        "inForceOn( $asOf ),",
        "inForceOn( $asOf ), associatedOn.isBefore( associatedOn.plusDays( 1 ) ),");
    RuleSet throwing = RuleSet.load(rules.path(), null);
    Decider decider = new Decider(throwing);
    Competency competency = throwing.competencies().get(0);
    Story fine = partner().netNewCustomer("a");
    Story atTheEndOfTime = partner().associatedFrom("b", "+999999999-12-31", null);

    assertThat(decider.decide(fine.facts(), fine.asOf(), competency).attained()).isEqualTo("none");
    assertThatThrownBy(
            () -> decider.decide(atTheEndOfTime.facts(), atTheEndOfTime.asOf(), competency))
        .hasStackTraceContaining("DateTimeException");
    assertThat(base(throwing).getKieSessions()).isEmpty();
  }
}
