package dev.attain.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.source.Problem;
import dev.attain.syntax.FileParser;
import dev.attain.syntax.FileTree;
import dev.attain.testing.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each operator makes of a small rule. */
class ChangesTest {

  private static List<Change> changes(String when, String then) {
    return of(rule(when, then), false);
  }

  private static String rule(String when, String then) {
    return "package rules.x.y;\nrule \"X-Y-DEF-1: a rule\"\nwhen\n"
        + when
        + "\nthen\n"
        + then
        + "\nend\n";
  }

  private static List<Change> of(String text, boolean leavingOut) {
    List<Problem> problems = new ArrayList<>();
    FileTree tree = FileParser.parse("x/y.drl", text, problems);
    assertThat(problems).isEmpty();
    return leavingOut
        ? Changes.leavingOut("x/y.drl", text, tree.rules().get(0), Story.ATTAIN.vocabulary())
        : Changes.of("x/y.drl", text, tree.rules().get(0), Story.ATTAIN.vocabulary());
  }

  /** The condition with each change of a kind, on one line. */
  private static List<String> made(String when, Change.Kind kind) {
    String text = rule(when, "insertLogical( new NetNewCustomer( \"1\" ) );");
    return of(text, false).stream()
        .filter(change -> change.kind() == kind)
        .map(change -> change.edit().in(text))
        .map(changed -> changed.substring(changed.indexOf("when") + 5, changed.indexOf("\nthen")))
        .toList();
  }

  @Test
  void a_number_becomes_one_less_and_one_more() {
    assertThat(made("Subscription( paidSeats >= 10 )", Change.Kind.NUMBER))
        .containsExactly("Subscription( paidSeats >= 11 )", "Subscription( paidSeats >= 9 )");
    assertThat(changes("accumulate( Subscription(); $n : count() )", "atLeast( 4, $n, kcontext );"))
        .extracting(Change::words)
        .containsExactly(
            "“atLeast( 4, $n, kcontext )” changed to “atLeast( 3, $n, kcontext )”",
            "“atLeast( 4, $n, kcontext )” changed to “atLeast( 5, $n, kcontext )”");
  }

  @Test
  void a_window_becomes_a_month_shorter_and_a_month_longer() {
    assertThat(made("Evaluation( $start : monthsBefore( 12 ) )", Change.Kind.WINDOW))
        .containsExactly(
            "Evaluation( $start : monthsBefore( 11 ) )",
            "Evaluation( $start : monthsBefore( 13 ) )");
  }

  @Test
  void a_comparison_loses_or_gains_its_border_or_becomes_its_opposite() {
    assertThat(made("Subscription( paidSeats >= 1 )", Change.Kind.COMPARISON))
        .containsExactly("Subscription( paidSeats > 1 )");
    assertThat(made("Subscription( paidSeats < 1 )", Change.Kind.COMPARISON))
        .containsExactly("Subscription( paidSeats <= 1 )");
    assertThat(made("Subscription( product == \"Azure\" )", Change.Kind.COMPARISON))
        .containsExactly("Subscription( product != \"Azure\" )");
    assertThat(
            made("Evaluation( $d : asOf ) Association( !inForceOn( $d ) )", Change.Kind.COMPARISON))
        .containsExactly("Evaluation( $d : asOf ) Association( inForceOn( $d ) )");
    assertThat(made("Association( type not in ( \"Advisor\" ) )", Change.Kind.COMPARISON))
        .containsExactly("Association( type in ( \"Advisor\" ) )");
    assertThat(made("Subscription( paidSeats == 1 || paidSeats == 3 )", Change.Kind.GROUP))
        .containsExactly("Subscription( paidSeats == 1 && paidSeats == 3 )");
  }

  @Test
  void a_word_of_a_list_is_dropped_and_each_word_of_the_vocabulary_is_added() {
    String list = "ExamPass( exam in ( \"70-345\", \"70-346\" ) )";
    assertThat(made(list, Change.Kind.WORD_DROPPED))
        .containsExactly(
            "ExamPass( exam in ( \"70-346\" ) )", "ExamPass( exam in ( \"70-345\" ) )");
    assertThat(made(list, Change.Kind.WORD_ADDED))
        .containsExactly("ExamPass( exam in ( \"70-345\", \"70-346\", \"70-347\" ) )");
    assertThat(made("Association( type in ( \"Advisor\" ) )", Change.Kind.WORD_DROPPED)).isEmpty();
    assertThat(made("Association( type in ( \"Advisor\" ) )", Change.Kind.WORD_ADDED))
        .hasSize(Story.ATTAIN.vocabulary().associationTypes().labels().size() - 1);
  }

  @Test
  void each_condition_is_dropped_with_its_comma_and_a_binding_stays() {
    assertThat(
            made(
                "Subscription( product == \"Azure\", $c : customerId, $n : paidSeats >= 1, (paidSeats < 9) )",
                Change.Kind.CONDITION_DROPPED))
        .containsExactly(
            "Subscription( $c : customerId, $n : paidSeats >= 1, (paidSeats < 9) )",
            "Subscription( product == \"Azure\", $c : customerId, $n : paidSeats, (paidSeats < 9) )",
            "Subscription( product == \"Azure\", $c : customerId, $n : paidSeats >= 1 )");
  }

  @Test
  void a_fact_that_is_no_longer_asked_for_is_one_that_is_always_there() {
    assertThat(made("exists ( Association() and Subscription() )", Change.Kind.PATTERN_DROPPED))
        .containsExactlyInAnyOrder(
            "Evaluation()",
            "exists ( Evaluation() and Subscription() )",
            "exists ( Association() and Evaluation() )");
    assertThat(made("Association() or Subscription()", Change.Kind.PATTERN_DROPPED))
        .containsExactlyInAnyOrder(
            "not Evaluation() or Subscription()", "Association() or not Evaluation()");
    assertThat(made("Association( $c : customerId )", Change.Kind.PATTERN_DROPPED)).isEmpty();
  }

  @Test
  void exists_and_not_are_swapped() {
    assertThat(made("exists Association() not Subscription()", Change.Kind.GROUP))
        .containsExactly(
            "not Association() not Subscription()", "exists Association() exists Subscription()");
  }

  @Test
  void a_date_becomes_another_date_of_the_fact_or_of_the_rule() {
    assertThat(
            made(
                "Evaluation( $asOf : asOf, $start : monthsBefore( 6 ) ) Subscription( startedOn <= $start )",
                Change.Kind.DATE))
        .containsExactlyInAnyOrder(
            "Evaluation( $asOf : asOf, $start : monthsBefore( 6 ) ) Subscription( endedOn <= $start )",
            "Evaluation( $asOf : asOf, $start : monthsBefore( 6 ) ) Subscription( startedOn <= $asOf )");
  }

  @Test
  void a_change_tells_its_place_and_whether_it_stands_behind_not() {
    List<Change> found =
        of(
            rule("Association( type == \"Advisor\" )\nnot Subscription( paidSeats >= 1 )", ""),
            true);

    assertThat(found)
        .extracting(change -> change.place().line() + " " + change.negated() + " " + change.words())
        .containsExactly(
            "4 false “Association( type == \"Advisor\" )” dropped",
            "4 false “type == \"Advisor\"” dropped from Association",
            "5 false “not Subscription( paidSeats >= 1 )” dropped",
            "5 true “paidSeats >= 1” dropped from Subscription");
  }
}
