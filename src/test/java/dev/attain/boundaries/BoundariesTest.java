package dev.attain.boundaries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.rules.RuleSet;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioRunner;
import dev.attain.scenario.Scenarios;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundariesTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);
  private static final RuleSet RULES = RuleSet.load(Story.rulesFolder(), null);
  private static final Boundaries SHIPPED = Boundaries.of(RULES, DAY);

  private static long found(String rule, String words) {
    Case one =
        SHIPPED.cases().stream()
            .filter(c -> c.rule().id().equals(rule) && c.words().equals(words))
            .findFirst()
            .orElseThrow(() -> new AssertionError(words + " in\n" + BoundariesText.of(SHIPPED)));
    Long found = one.scenario().expected().requirements().values().iterator().next().found();
    return found == null ? -1 : found;
  }

  private static long customer(String words) {
    return found("SMCS-O365-DEF-1", words);
  }

  @Test
  void every_shipped_rule_has_cases() {
    assertThat(SHIPPED.odd()).isEmpty();
    assertThat(SHIPPED.cases())
        .extracting(one -> one.rule().id())
        .contains(
            "SMCS-O365-DEF-1",
            "SMCS-O365-DEF-2",
            "SMCS-O365-SILVER-1",
            "SMCS-O365-GOLD-1",
            "SMCS-O365-GOLD-2");
  }

  @Test
  void each_listed_word_counts_and_each_other_word_does_not() {
    for (String type : RULES.vocabulary().associationTypes().labels().keySet()) {
      boolean listed = RULES.source().text(RulesFolder.DEFINITIONS).contains("\"" + type + "\"");
      assertThat(customer("association with type \"" + type + "\""))
          .as(type)
          .isEqualTo(listed ? 1 : 0);
    }
  }

  @Test
  void the_days_beside_an_edge_lie_on_its_two_sides() {
    assertThat(customer("association with endedOn on $asOf (2017-06-27)")).isZero();
    assertThat(customer("association with endedOn on the day after $asOf (2017-06-27)")).isOne();
    assertThat(customer("subscription with startedOn on $asOf (2017-06-27)")).isOne();
    assertThat(customer("subscription with startedOn on the day after $asOf (2017-06-27)"))
        .isZero();
    assertThat(found("SMCS-O365-DEF-2", "exam pass with passedOn on $asOf (2017-06-27)")).isOne();
  }

  @Test
  void what_is_there_twice_missing_or_somebody_elses_is_shown() {
    assertThat(customer("just what it asks for")).isOne();
    assertThat(customer("the association twice")).isOne();
    assertThat(customer("no subscription")).isZero();
    assertThat(customer("subscription with the id of another customer")).isZero();
    assertThat(customer("also a subscription that is kept out by not")).isZero();
    assertThat(customer("also a subscription with the id of another customer")).isOne();
    assertThat(found("SMCS-O365-DEF-2", "exam pass with the id of another individual")).isZero();
  }

  @Test
  void a_requirement_is_shown_at_its_number_and_on_both_sides() {
    for (String rule : List.of("SMCS-O365-SILVER-1", "SMCS-O365-GOLD-1", "SMCS-O365-GOLD-2")) {
      long needed = found(rule, "as many as it needs");
      assertThat(found(rule, "one less than it needs")).isEqualTo(needed - 1);
      assertThat(found(rule, "one more than it needs")).isEqualTo(needed + 1);
    }
    assertThat(BoundariesText.of(SHIPPED))
        .contains("; tier none")
        .containsPattern("one less than it needs +found \\d+, not met; tier")
        .containsPattern("as many as it needs +found \\d+, met; tier silver");
  }

  @Test
  void written_cases_wait_for_approval_and_then_pass(@TempDir Path temp) throws IOException {
    RulesFolder folder = RulesFolder.in(temp.resolve("rules"));
    Path proposed = folder.path(RulesFolder.OPTION + "/" + BoundariesFile.NAME);
    List<Scenario> before = Scenarios.read(folder.path(), RULES, new ArrayList<>());

    assertThat(BoundariesFile.write(folder.path(), SHIPPED, before))
        .singleElement()
        .asString()
        .contains("cases to approve");
    assertThat(Scenarios.read(folder.path(), RULES, new ArrayList<>())).hasSameSizeAs(before);
    assertThat(BoundariesFile.write(folder.path(), SHIPPED, before)).hasSize(1);

    Files.move(proposed, proposed.resolveSibling(BoundariesFile.APPROVED));
    List<Scenario> approved = Scenarios.read(folder.path(), RULES, new ArrayList<>());
    assertThat(approved.size()).isGreaterThan(before.size() + 20);
    assertThat(approved).allMatch(new ScenarioRunner(RULES)::passes);
    assertThat(BoundariesFile.write(folder.path(), SHIPPED, approved))
        .containsExactly("every case is a scenario already; nothing was written");
  }

  @Test
  void a_file_that_was_changed_by_hand_is_never_written_over(@TempDir Path temp)
      throws IOException {
    RulesFolder folder = RulesFolder.in(temp.resolve("rules"));
    String proposed = RulesFolder.OPTION + "/" + BoundariesFile.NAME;
    BoundariesFile.write(folder.path(), SHIPPED, List.of());
    folder.append(proposed, "# read down to here");
    String edited = folder.read(proposed);

    assertThat(BoundariesFile.write(folder.path(), SHIPPED, List.of()))
        .singleElement()
        .asString()
        .contains("was changed by hand and is left as it is");
    assertThat(folder.read(proposed)).isEqualTo(edited);
  }

  @Test
  void rules_of_many_shapes_are_solved_and_one_that_is_not_is_named(@TempDir Path temp) {
    RulesFolder folder = RulesFolder.in(temp.resolve("rules"));
    folder.append(
        RulesFolder.DEFINITIONS,
        """
        rule "SMCS-O365-DEF-3: two of three exams"
            @ja( "2" ) @source( "x" )
        when
            Evaluation( $asOf : asOf )
            Individual( withPartnerOn( $asOf ), $who : individualId )
            ExamPass( individualId == $who, exam in ( "70-345", "70-346" ), passedOn <= $asOf, $first : exam )
            exists ExamPass( individualId == $who, exam in ( "70-345", "70-346" ), passedOn > $asOf.minusMonths( 12 ), exam != $first )
        then
            insertLogical( new Qualified( "architect", $who ) );
        end

        rule "SMCS-O365-DEF-4: on top of another definition"
            @ja( "3" ) @source( "x" )
        when
            Qualified( as == "architect", $who : id )
            ( exists ExamPass( individualId == $who, exam == "70-347" ) or exists ExamPass( individualId == $who, exam == "70-346" ) )
        then
            insertLogical( new Qualified( "master", $who ) );
        end

        rule "SMCS-O365-DEF-5: nobody can be this"
            @ja( "4" ) @source( "x" )
        when
            Association( $c : customerId, product == "Azure" )
            not Association( customerId == $c )
        then
            insertLogical( new Qualified( "nobody", $c ) );
        end
        """);
    for (String word : List.of("architect", "master", "nobody")) {
      int number = List.of("architect", "master", "nobody").indexOf(word) + 2;
      folder.append(
          RulesFolder.SILVER,
          """
          rule "SMCS-O365-SILVER-%d: at least 1 %s"
              @ja( "1" ) @source( "x" )
          when
              accumulate( Qualified( as == "%s" ); $found : count() )
          then
              atLeast( 1, $found, kcontext );
          end
          """
              .formatted(number, word, word));
    }

    folder.append(
        RulesFolder.SILVER,
        """
        rule "SMCS-O365-SILVER-9: at least 3 associations as Advisor"
            @ja( "3" ) @source( "x" )
        when
            accumulate( Association( type == "Advisor" ); $found : count() )
        then
            atLeast( 3, $found, kcontext );
        end

        rule "SMCS-O365-SILVER-10: at least 30 seats in all"
            @ja( "30" ) @source( "x" )
        when
            accumulate( Subscription( $n : paidSeats, paidSeats >= 7 ); $found : sum( $n ) )
        then
            atLeast( 30, $found, kcontext );
        end
        """);

    Boundaries found = Boundaries.of(RuleSet.load(folder.path(), null), DAY);

    assertThat(found.odd())
        .anyMatch(s -> s.contains("SMCS-O365-DEF-5: no facts were found that meet it"))
        .noneMatch(s -> s.contains("DEF-3:") || s.contains("DEF-4:"));
    assertThat(found.cases())
        .extracting(one -> one.rule().id() + " " + one.words())
        .contains(
            "SMCS-O365-DEF-3 just what it asks for",
            "SMCS-O365-DEF-4 just what it asks for",
            "SMCS-O365-SILVER-3 as many as it needs",
            "SMCS-O365-SILVER-9 association with type \"Advisor\"",
            "SMCS-O365-SILVER-9 as many as it needs");
    assertThat(found.odd())
        .anyMatch(
            s -> s.contains("SMCS-O365-SILVER-10: no facts were found of which it counts 30"));
  }
}
