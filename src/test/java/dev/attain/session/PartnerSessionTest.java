package dev.attain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.FactSource;
import dev.attain.rules.RuleSet;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Shapes;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After each event an open session decides what new sessions would. */
class PartnerSessionTest {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);

  /** More of them by {@code -Dattain.steps.sequences=100}. */
  private static final int SEQUENCES = Integer.getInteger("attain.steps.sequences", 2);

  @TempDir Path temp;

  @Test
  void each_of_a_thousand_random_steps_gives_what_new_sessions_give() {
    Set<String> tiers = new HashSet<>();
    for (int seed = 0; seed < SEQUENCES; seed++) {
      tiers.addAll(walk(Story.ATTAIN, seed, 1000));
    }
    assertThat(tiers).hasSizeGreaterThan(1); // Steps that move nothing would show nothing.
  }

  @Test
  void so_it_is_for_rules_of_other_shapes() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    assertThat(walk(rules.load(), 7, 1000)).hasSizeGreaterThan(1);
  }

  /** 25 net new customers, one certified individual: one more and it is Gold. */
  private static PartnerFacts sample() {
    List<PartnerFacts> all = new ArrayList<>();
    FactSource.open(
            Story.rulesFolder().resolveSibling("test-data/partners"), Story.ATTAIN.vocabulary())
        .read(all::add, reject -> {}, notice -> {});
    return all.stream()
        .filter(facts -> facts.partner().partnerId().equals("4391064"))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> walk(Attain attain, long seed, int steps) {
    PartnerFacts none = attain.partner("p", "Contoso").build();
    Steps events = new Steps(seed, attain.vocabulary());
    Set<String> tiers = new HashSet<>();
    LocalDate asOf = events.asOf();
    try (PartnerSession session = attain.open(none, asOf)) {
      for (int i = 0; i < steps; i++) {
        Steps.Step step = events.next();
        if (step.asOf() != null) {
          asOf = step.asOf();
          session.asOf(asOf);
        } else if (step.before() == null) {
          session.insert(step.after());
        } else if (step.after() == null) {
          session.delete(step.before());
        } else {
          session.update(step.before(), step.after());
        }
        List<Decision> decided = session.decide();
        assertThat(decided)
            .as("seed %d, step %d: %s", seed, i, step)
            .isEqualTo(attain.decide(events.facts(none), asOf));
        decided.forEach(decision -> decision.options().forEach(o -> tiers.add(o.attained())));
      }
    }
    return tiers;
  }

  @Test
  void the_facts_are_those_of_now() {
    PartnerFacts facts = sample();
    try (PartnerSession session = Story.ATTAIN.open(facts, AS_OF)) {
      ExamPass pass = new ExamPass("new", "70-347", LocalDate.of(2017, 1, 1));
      session.insert(new Individual("new", null, null, null));
      session.insert(pass);
      session.insert(pass);
      session.partner(new Partner("4391064", "Renamed"));

      assertThat(session.decide()).isEqualTo(Story.ATTAIN.decide(session.facts(), AS_OF));
      assertThat(session.decide().get(0).partnerName()).isEqualTo("Renamed");
      assertThat(session.decide().get(0).attained()).isEqualTo("gold");
      assertThat(session.facts().size()).isEqualTo(facts.size() + 2);

      session.delete(pass);
      assertThat(session.decide().get(0).attained()).isEqualTo("gold");
      session.delete(pass);
      assertThat(session.decide().get(0).attained()).isEqualTo("silver");
    }
  }

  @Test
  void what_does_not_fit_is_refused_and_changes_nothing() {
    try (PartnerSession session = Story.ATTAIN.open(sample(), AS_OF)) {
      List<Decision> before = session.decide();
      assertThatThrownBy(() -> session.insert(new Association("c", "O365", "DPOR", AS_OF, null)))
          .hasMessage("product \"O365\" is an alias; facts need \"Office 365\"");
      assertThatThrownBy(() -> session.insert(new Partner("4391064", null)))
          .hasMessageContaining("Partner is no fact that a partner is given");
      assertThatThrownBy(() -> session.delete(new Individual("nobody", null, null, null)))
          .hasMessageContaining("partner 4391064 has no such fact: Individual[");
      assertThatThrownBy(() -> session.partner(new Partner("1", null)))
          .hasMessage("this is partner 4391064, not 1");
      Record individual = session.facts().individuals().get(0);
      assertThatThrownBy(() -> session.update(individual, session.facts().examPasses().get(0)))
          .hasMessage("a fact Individual cannot become a ExamPass");
      assertThat(session.decide()).isEqualTo(before);
    }
  }

  @Test
  void a_closed_session_says_so() {
    PartnerSession session = Story.ATTAIN.open(sample(), AS_OF);
    session.decide();
    session.close();
    session.close();
    assertThatThrownBy(session::decide)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the session of partner 4391064 is closed");
  }

  @Test
  void after_a_rule_failed_the_next_change_decides_again() {
    RulesFolder rules = RulesFolder.in(temp);
    // Two results of one requirement while there is an individual whose name is "Twice".
    rules.edit(
        RulesFolder.GOLD,
        text ->
            text
                + """

                rule "SMCS-O365-GOLD-3: at least 0 individuals"
                    @ja( "0" )
                    @source( "none" )
                when
                    Individual( name == "Twice", $who : individualId )
                then
                    atLeast( 0, 1, kcontext );
                end
                """);
    Attain attain = rules.load();
    Individual twice = new Individual("i", "Twice", null, null);
    try (PartnerSession session = attain.open(attain.partner("p", null).build(), AS_OF)) {
      assertThatThrownBy(session::decide)
          .isInstanceOf(UndecidedException.class)
          .hasMessageContaining("partner p: SMCS-O365-GOLD-3");
      session.insert(twice);
      assertThat(session.decide()).isEqualTo(attain.decide(session.facts(), AS_OF));
      session.delete(twice);
      assertThatThrownBy(session::decide).isInstanceOf(UndecidedException.class);
    }
  }

  @Test
  void rules_with_several_options_ask_which_one_a_kie_session_is_for() {
    RulesFolder rules = RulesFolder.in(temp);
    Shapes.addTo(rules.path());
    RuleSet several = rules.load().rules();
    assertThatThrownBy(() -> several.newKieSession(AS_OF))
        .hasMessageContaining("options, and each has sessions of its own")
        .hasMessageContaining(RulesFolder.OPTION.replace('/', '.'));
    assertThatThrownBy(() -> several.newKieSession(AS_OF, RulesFolder.COMPETENCY, "o356-services"))
        .hasMessageContaining("Did you mean \"" + RulesFolder.OPTION.replace('/', '.') + "\"?");
  }
}
