package dev.attain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a rule may say passes the law for compiled classes: no analyst ever meets that law. */
class LawfulTest {

  /** Each stands in a definition of its own, between the as-of date and an individual. */
  private static final List<String> CONDITIONS =
      List.of(
          "Association( product == \"Office 365\" )",
          "Association( product != \"Office 365\" )",
          "Association( type in ( \"Advisor\", \"Transacting Partner\" ) )",
          "Association( type not in ( \"Advisor\", \"Transacting Partner\" ) )",
          "Association( endedOn == null )",
          "Association( endedOn != null )",
          "Individual( name != null, name contains \"x\" )",
          "Association( $c : customerId ) Association( customerId > $c )",
          "Association( $c : customerId ) Subscription( customerId == $c )",
          "Association( $c : customerId ) Subscription( customerId != $c )",
          "Association( $c : customerId, customerId == $c )",
          "Association( product == \"Office 365\" || type == \"Advisor\" )",
          "Association( product == \"Office 365\" && ( type == \"Advisor\" || endedOn == null ) )",
          "Subscription( paidSeats == 1 )",
          "Subscription( paidSeats != 1 )",
          "Subscription( paidSeats > 1, paidSeats < 9 )",
          "Subscription( paidSeats >= 1 && paidSeats <= 9 )",
          "Subscription( paidSeats in ( 1, 2 ) )",
          "Subscription( paidSeats not in ( 1, 2 ) )",
          "Subscription( paidSeats + 1 > 5 )",
          "Subscription( paidSeats * 2 >= 10 )",
          "Subscription( paidSeats - 1 < 10 )",
          "Subscription( $n : paidSeats ) Subscription( paidSeats == $n )",
          "Subscription( $n : paidSeats ) Subscription( paidSeats != $n )",
          "Subscription( $n : paidSeats ) Subscription( paidSeats > $n )",
          "Subscription( $n : paidSeats ) Subscription( paidSeats <= $n * 2 )",
          "Subscription( $n : paidSeats ) Subscription( paidSeats == $n + 1 )",
          "Subscription( $n : paidSeats ) Subscription( paidSeats - $n > 3 )",
          "Subscription( $n : paidSeats * 2 )",
          "Subscription( paidSeats * 1.5 >= 10 )",
          "Subscription( paidSeats > -1 )",
          "Subscription( paidSeats > 1 || startedOn > $asOf )",
          "Subscription( $n : paidSeats ) Association( associatedOn > $asOf.minusMonths( $n ) )",
          "Subscription( $a : paidSeats ) Subscription( $b : paidSeats ) Subscription( paidSeats == $a + $b )",
          "Subscription( $a : paidSeats, $c : customerId, $p : product, $on : startedOn ) Association( product == $p, customerId == $c || associatedOn > $on.minusDays( $a ) )",
          "Subscription( $a : paidSeats ) RequirementResult( found == $a )",
          "Subscription( $a : paidSeats ) RequirementResult( found > $a, needed <= $a )",
          "RequirementResult( $a : found ) Subscription( paidSeats < $a )",
          "RequirementResult( found == 3 )",
          "RequirementResult( found != 3 )",
          "RequirementResult( found in ( 3, 4 ) )",
          "RequirementResult( $m : met ) RequirementResult( met != $m )",
          "Partner( $p : partnerId, name == $p )",
          "Individual( name == \"a\" || name == \"b\" || name == \"c\" )",
          "Evaluation( $d : asOf ) Association( associatedOn == $d )",
          "Subscription( subscriptionId == \"x\", startedOn < $asOf, endedOn == null )",
          "Association( associatedOn == $asOf )",
          "Association( associatedOn != $asOf )",
          "Association( associatedOn < $asOf )",
          "Association( associatedOn >= $asOf )",
          "Association( associatedOn > $asOf.minusDays( 30 ) )",
          "Association( associatedOn > $asOf.minusWeeks( 30 ), associatedOn < $asOf.plusWeeks( 1 ) )",
          "Association( associatedOn > $asOf.minusMonths( 30 ), associatedOn < $asOf.plusMonths( 1 ) )",
          "Association( associatedOn > $asOf.minusYears( 30 ), associatedOn < $asOf.plusYears( 1 ) )",
          "Association( associatedOn > $asOf.plusDays( 30 ).minusMonths( 2 ) )",
          "Association( associatedOn.plusDays( 30 ) > $asOf )",
          "Association( associatedOn.isBefore( $asOf ) )",
          "Association( associatedOn.isAfter( $asOf ) )",
          "Association( associatedOn.isEqual( $asOf ) )",
          "Association( associatedOn.isBefore( $asOf.minusDays( 3 ) ) )",
          "Association( associatedOn.year == 2017 )",
          "Association( associatedOn.monthValue == 6 )",
          "Association( associatedOn.year == $asOf.year )",
          "Association( $y : associatedOn.year ) Subscription( startedOn.year == $y )",
          "Association( associatedOn < endedOn )",
          "Association( $on : associatedOn ) Subscription( startedOn >= $on )",
          "Association( $on : associatedOn ) Subscription( startedOn == $on )",
          "Association( $on : associatedOn ) Subscription( startedOn > $on.minusDays( 3 ) )",
          "Association( inForceOn( $asOf ) )",
          "Association( !inForceOn( $asOf ) )",
          "Association( inForceOn( $asOf ) == true )",
          "Association( inForceOn( $asOf ) != true )",
          "Association( inForceOn( $asOf.minusDays( 3 ) ) )",
          "Association( inForceOn( $asOf ) || endedOn == null )",
          "Individual( withPartnerOn( $asOf ), joinedOn != null, leftOn == null )",
          "Evaluation( $b : monthsBefore( 3 ) ) Association( associatedOn > $b )",
          "Evaluation( $b : monthsBefore( 3 ).minusDays( 1 ) ) Association( associatedOn > $b )",
          "ExamPass( exam == \"70-347\", passedOn <= $asOf )",
          "ExamPass( exam in ( \"70-346\", \"70-347\" ), $e : exam )",
          "Partner( partnerId == \"1111111\" )",
          "Partner( $name : name )",
          "NetNewCustomer( $c : customerId )",
          "CertifiedIndividual( individualId != null )",
          "Qualified( as == \"x\", id != null )",
          "RequirementResult( met == true )",
          "RequirementResult( met )",
          "RequirementResult( !met )",
          "RequirementResult( id == \"x\", found >= 3, needed < 2 )",
          "RequirementResult( found > needed )",
          "RequirementResult( found - needed >= 1 )",
          "RequirementResult( $n : needed ) RequirementResult( found == $n )",
          "exists Association()",
          "not Association()",
          "exists ( Association() and Subscription() )",
          "not ( Association() and Subscription() )",
          "not ( Association( $c : customerId ) and Subscription( customerId == $c ) )",
          "( Association() or Subscription() )",
          "( Association() and Subscription() )",
          "exists ( Association() or Subscription() )",
          "forall( Association( product == \"Office 365\" ) )",
          "forall( Association( $c : customerId ) Subscription( customerId == $c ) )",
          "accumulate( Association(); $x : count() )",
          "accumulate( Association( $c : customerId ); $x : count( $c ) )",
          "accumulate( Association( $c : customerId ); $x : count( $c ); $x > 2 )",
          "accumulate( Association(); $x : count(); $x >= 2, $x < 9 )",
          "accumulate( Association(); $x : count(); $x == 2 )",
          "accumulate( Subscription( $n : paidSeats ); $x : sum( $n ) )",
          "accumulate( Subscription( $n : paidSeats ); $x : sum( $n * 2 ) )",
          "accumulate( Subscription( $n : paidSeats ); $x : sum( $n ), $y : count() )",
          "accumulate( Subscription( $n : paidSeats ); $x : sum( $n ), $y : count(); $x > 3, $y > 1 )",
          "accumulate( RequirementResult( $n : found ); $x : sum( $n ) )",
          "accumulate( Association( $c : customerId ); $x : collectSet( $c ) )",
          "accumulate( ( Association( $c : customerId ) and Subscription( customerId == $c ) ); $x : count() )",
          "accumulate( ( Association( $c : customerId ) and exists Subscription( customerId == $c ) ); $x : collectSet( $c ) )",
          "accumulate( Association( associatedOn < $asOf ); $x : count() )",
          "accumulate( Association(); $x : count() ) Subscription( paidSeats > $x )",
          "accumulate( Association(); $x : count() ) Subscription( paidSeats == $x )",
          "Number( intValue > 2 ) from accumulate( Association(), count() )",
          "$x : Number( intValue > 2, intValue < 5 ) from accumulate( Association( $c : customerId ), count( $c ) )",
          "$x : Number( longValue == 2 ) from accumulate( Subscription( $n : paidSeats ), sum( $n ) )",
          "$x : Number() from accumulate( Subscription( $n : paidSeats ), sum( $n ) )",
          "$x : Long( longValue >= 2 ) from accumulate( Association(), count() )",
          "$x : Long( intValue >= 2 ) from accumulate( Association(), count() )",
          "$s : Set( size > 1 ) from accumulate( Association( $c : customerId ), collectSet( $c ) )",
          "$s : Set( empty == false ) from accumulate( Association( $c : customerId ), collectSet( $c ) )",
          "$s : Set( !empty ) from accumulate( Association( $c : customerId ), collectSet( $c ) )",
          "$s : Set() from accumulate( Association( $c : customerId ), collectSet( $c ) ) Subscription( customerId memberOf $s )",
          "accumulate( Association( $c : customerId ); $s : collectSet( $c ) ) Subscription( customerId memberOf $s )",
          "accumulate( Association( $c : customerId ); $s : collectSet( $c ) ) Subscription( customerId not memberOf $s )",
          "$l : List( size >= 2 ) from collect( Association( product == \"Office 365\" ) )",
          "$l : List() from collect( Association() )",
          "$l : Collection( size >= 2 ) from collect( Association() )",
          "$l : Collection( empty ) from collect( Association() )",
          "$l : Set( size > 2 ) from collect( Association() )");

  private static final List<String> MADE =
      List.of(
          "new Qualified( \"x\", $i )",
          "new Qualified( $i, \"x\" )",
          "new Qualified( \"x\", $i + \"-\" + $i )",
          "new Qualified( \"x\", $asOf + \"\" )",
          "new Qualified( \"x\", $i + 1 )",
          "new NetNewCustomer( $i )",
          "new CertifiedIndividual( $i )");

  private static final List<String> FOUND =
      List.of(
          "accumulate( Qualified(); $found : count() )~atLeast( 1, $found, kcontext );",
          "accumulate( Qualified(); $found : count() )~atLeast( 1 + 1, $found + 1, kcontext );",
          "accumulate( Subscription( $n : paidSeats ); $found : sum( $n ) )~atLeast( 1, $found, kcontext );",
          "accumulate( RequirementResult( $n : found ); $found : sum( $n ) )~atLeast( 1, $found, kcontext );",
          "accumulate( Qualified(); $a : count() ) accumulate( Individual(); $b : count() )~atLeast( 1, $a + $b, kcontext );",
          "accumulate( Subscription( $n : paidSeats ); $a : sum( $n ) ) accumulate( Individual(); $b : count() )~atLeast( 1, $a + $b, kcontext );");

  @TempDir Path temp;

  @Test
  void all_that_a_rule_may_say_is_loaded() throws IOException {
    StringBuilder drl =
        new StringBuilder(
            "package rules.growth.shape;\nimport java.util.Set; import java.util.List; import java.util.Collection;\n");
    int n = 1;
    for (String condition : CONDITIONS) {
      drl.append(definition(n++, condition, MADE.get(0)));
    }
    for (String made : MADE) {
      drl.append(definition(n++, "", made));
    }
    n = 1;
    for (String found : FOUND) {
      String[] parts = found.split("~");
      drl.append(
          "rule \"G-S-ONE-%d: a requirement\" @source( \"test\" ) when %s then %s end%n"
              .formatted(n++, parts[0], parts[1]));
    }
    RulesFolder rules = RulesFolder.in(temp.resolve("rules"));
    Path option = Files.createDirectories(rules.path("growth/shape"));
    Files.writeString(
        option.resolveSibling("competency.yaml"),
        "code: G\nname: Growth\ntiers:\n  - tier: one\noptions:\n  - option: shape\n    code: S\n");
    Files.writeString(option.resolve("rules.drl"), drl);

    Attain attain = rules.load();
    assertThat(attain).isNotNull();
  }

  private static String definition(int n, String condition, String made) {
    return """
        rule "G-S-DEF-%d: a definition" @source( "test" )
        when Evaluation( $asOf : asOf ) %s Individual( $i : individualId )
        then insertLogical( %s ); end
        """
        .formatted(n, condition, made);
  }
}
