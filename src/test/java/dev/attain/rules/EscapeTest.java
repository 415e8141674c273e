package dev.attain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attain.Attain;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A rule set decides and does nothing else: whatever else is tried is refused before it is
 * compiled.
 */
class EscapeTest {

  private static final String FOLDER = "small-and-midmarket-cloud-solutions/o365-services/";
  private static final String DEFINITIONS = FOLDER + "definitions.drl";
  private static final String SILVER = FOLDER + "silver.drl";

  static final List<String> IN_WHEN =
      List.of(
          "eval( System.exit( 1 ) == null )",
          "Partner( System.getProperty( \"user.home\" ) != null )",
          "Partner( partnerId.getClass().forName( \"java.lang.Runtime\" ) != null )",
          "Partner( Runtime.getRuntime() != null )",
          "Partner( java.lang.Runtime.getRuntime() != null )",
          "Partner( Class.forName( \"x\" ) != null )",
          "Partner( partnerId matches \"(a+)+$\" )",
          "Partner( partnerId str[startsWith] \"x\" )",
          "Partner( partnerId.repeat( 1000000000 ) != null )",
          "Partner( new java.io.File( \"/tmp/x\" ).delete() )",
          "Partner( this.getClass() != null )",
          "Partner( name.getBytes()[ 0 ] == 1 )",
          "$p : Object()",
          "$p : java.lang.Thread()",
          "Partner() from entry-point \"x\"",
          "String() from System.getenv().values()",
          "Thread() from Thread.currentThread()",
          "accumulate( Partner(), init( System.exit( 1 ); ), action(), result( 1 ) )",
          "accumulate( Partner( $n : name ); $x : average( $n.length() ) )",
          "?query( \"x\"; )",
          "Partner( /name )",
          "Partner( name#String.length == 1 )",
          "$asOf : Evaluation() Partner( eval( true ) )",
          "Evaluation( $d : asOf ) Partner( $d.getClass() != null )",
          "Evaluation( $d : asOf ) Partner( $d.atStartOfDay() != null )");

  static final List<String> IN_THEN =
      List.of(
          "System.exit( 1 );",
          "Runtime.getRuntime().exec( \"true\" );",
          "insertLogical( new Thread() );",
          "insertLogical( new NetNewCustomer( System.getProperty( \"x\" ) ) );",
          "insertLogical( new NetNewCustomer( $customer.concat( \"x\" ) ) );",
          "insertLogical( new TierAttained( \"gold\" ) );",
          "insertLogical( new RequirementResult( \"SMCS-O365-GOLD-1\", 1, 1, true ) );",
          "insertLogical( new NetNewCustomer( $customer ) { { System.exit( 1 ); } } );",
          "insertLogical( new java.io.File( \"x\" ) );",
          "insert( new NetNewCustomer( $customer ) );",
          "update( $customer );",
          "delete( $customer );",
          "drools.halt();",
          "kcontext.getKieRuntime().dispose();",
          "while ( true ) { }",
          "for ( ;; );",
          "throw new Error();",
          "int x = 1;",
          "class X { }",
          "Object o = new Object();",
          "insertLogical( new NetNewCustomer( \"\\u0022+System.exit(1)+\\u0022\" ) );",
          "modify( $customer ) { };",
          "atLeast( System.exit( 1 ), 1, kcontext );",
          "synchronized ( this ) { }",
          "insertLogical( ( (Object) new NetNewCustomer( $customer ) ) );");

  static final List<String> IN_FILE =
      List.of(
          "import java.io.File;",
          "import java.lang.*;",
          "import static java.lang.System.exit;",
          "import function java.lang.System.exit;",
          "import accumulate java.lang.System exit;",
          "global java.util.List list;",
          "function void x() { System.exit( 1 ); }",
          "declare Thing name : String end",
          "declare Partner @role( event ) end",
          "declare window W Partner() over window:length( 1 ) end",
          "query \"q\" Partner() end",
          "dialect \"mvel\"");

  @TempDir Path temp;

  private RulesFolder rules;

  @BeforeEach
  void copyRules() {
    rules = RulesFolder.in(temp);
  }

  @ParameterizedTest
  @FieldSource("IN_WHEN")
  void no_condition_does_anything_but_ask(String condition) {
    rules.edit(
        DEFINITIONS, "    exists Subscription(", "    " + condition + "\n    exists Subscription(");
    assertThat(refused()).startsWith(DEFINITIONS + ":");
  }

  @ParameterizedTest
  @FieldSource("IN_THEN")
  void no_consequence_does_anything_but_derive(String statement) {
    rules.edit(
        DEFINITIONS,
        "    insertLogical( new NetNewCustomer( $customer ) );",
        "    insertLogical( new NetNewCustomer( $customer ) );\n    " + statement);
    assertThat(refused()).startsWith(DEFINITIONS + ":");
  }

  @ParameterizedTest
  @FieldSource("IN_FILE")
  void no_file_brings_code_of_its_own(String declaration) {
    rules.edit(SILVER, "\nrule \"SMCS", "\n" + declaration + "\n\nrule \"SMCS");
    assertThat(refused()).startsWith(SILVER + ":");
  }

  @Test
  void every_attribute_that_changes_the_order_of_firing_is_refused() {
    for (String attribute :
        List.of(
            "salience 1",
            "no-loop true",
            "lock-on-active true",
            "agenda-group \"x\"",
            "auto-focus true",
            "activation-group \"x\"",
            "timer ( 1s )",
            "enabled false",
            "duration 10",
            "dialect \"mvel\"",
            "ruleflow-group \"x\"",
            "calendars \"x\"")) {
      rules = RulesFolder.in(temp.resolve(attribute.replaceAll("\\W", "_")));
      rules.edit(SILVER, "\nwhen\n", "\n    " + attribute + "\nwhen\n");
      assertThat(refused()).as(attribute).contains("not allowed");
    }
  }

  private String refused() {
    RulesException refused =
        catchThrowableOfType(RulesException.class, () -> Attain.load(rules.path()));
    assertThat(refused).as("rules that must not load").isNotNull();
    assertThat(refused.getMessage()).doesNotContain("\tat ").doesNotContain(":-1");
    return refused.getMessage();
  }
}
