package dev.attain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.decision.RequirementDecision;
import dev.attain.facts.PartnerFacts;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes that other competencies will need: each is DRL alone, and finds what it should. */
class GrowthTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);

  @TempDir Path temp;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          seats added up          ~ 30 ~ ~ accumulate( Subscription( product == "Office 365", inForceOn( $asOf ), $n : paidSeats ); $found : sum( $n ) )
          two counts added        ~  4 ~ ~ accumulate( Subscription(); $a : count() ) accumulate( Individual(); $found : count() )
          seats between numbers   ~  1 ~ ~ accumulate( Subscription( paidSeats > 10 && paidSeats <= 20 ); $found : count() )
          one word or another     ~  2 ~ ~ accumulate( Association( type == "Advisor" || type == "Delegated Administrator" ); $found : count() )
          without an end          ~  1 ~ ~ accumulate( Association( endedOn == null ); $found : count() )
          this leg or that        ~  2 ~ Individual( $i : individualId ) exists ( ExamPass( individualId == $i, exam == "70-347" ) or ExamPass( individualId == $i, exam == "70-346" ) ) ~ accumulate( Qualified( as == "x" ); $found : count() )
          all of a group          ~  1 ~ Individual( $i : individualId ) exists ExamPass( individualId == $i, exam == "70-346" ) exists ExamPass( individualId == $i, exam == "70-347" ) ~ accumulate( Qualified( as == "x" ); $found : count() )
          none of a group         ~  1 ~ Individual( $i : individualId ) not ( ExamPass( individualId == $i, exam == "70-346" ) ) ~ accumulate( Qualified( as == "x" ); $found : count() )
          a pass of the last year ~  1 ~ ExamPass( $i : individualId, passedOn > $asOf.minusMonths( 12 ), passedOn <= $asOf, exam == "70-347" ) ~ accumulate( Qualified( as == "x" ); $found : count() )
          more than one customer  ~  1 ~ Association( $c : customerId, $on : associatedOn ) exists Association( customerId != $c, associatedOn > $on ) Individual( $i : individualId, name == null ) exists ExamPass( individualId == $i, exam in ( "70-346" ) ) ~ accumulate( Qualified( as == "x" ); $found : count() )
          a set from accumulate   ~  2 ~ $s : Set( size >= 2 ) from accumulate( Individual( $p : individualId ), collectSet( $p ) ) Individual( $i : individualId ) ~ accumulate( Qualified( as == "x" ); $found : count() )
          """)
  void a_shape_is_said_in_rules_alone(String name, long found, String definition, String counting)
      throws IOException {
    RulesFolder rules = RulesFolder.in(temp);
    Path option = Files.createDirectories(rules.path("growth/shape"));
    Files.writeString(
        option.resolveSibling("competency.yaml"),
        "code: G\nname: Growth\ntiers:\n  - tier: one\noptions:\n  - option: shape\n    code: S\n");
    Files.writeString(
        option.resolve("rules.drl"),
        """
        package rules.growth.shape;
        import java.util.Set;
        rule "G-S-DEF-1: a definition" @source( "test" )
        when
            Evaluation( $asOf : asOf )
            %s
        then
            insertLogical( new Qualified( "x", $i + "" ) );
        end
        rule "G-S-ONE-1: a requirement" @source( "test" )
        when
            Evaluation( $asOf : asOf )
            %s
        then
            atLeast( 1, %s, kcontext );
        end
        """
            .formatted(
                definition == null ? "Individual( $i : individualId )" : definition,
                counting,
                name.equals("two counts added") ? "$a + $found" : "$found"));

    Attain attain = rules.load();
    RequirementDecision requirement =
        attain.decide(facts(attain), DAY, "growth").options().get(0).requirements().get(0);
    assertThat(requirement.found()).isEqualTo(found);
  }

  private static PartnerFacts facts(Attain attain) {
    return attain
        .partner("1111111", null)
        .association("a", "Office 365", "DAP", DAY.minusDays(20), DAY.plusDays(1))
        .association("b", "Office 365", "Advisor", DAY.minusDays(10), null)
        .subscription("s-1", "a", "Office 365", 10, DAY.minusDays(20), null)
        .subscription("s-2", "b", "Office 365", 20, DAY.minusDays(10), null)
        .individual("i-1")
        .individual("i-2")
        .examPass("i-1", "70-346", DAY.minusYears(3))
        .examPass("i-1", "70-347", DAY.minusYears(3))
        .examPass("i-2", "70-347", DAY.minusMonths(1))
        .build();
  }
}
