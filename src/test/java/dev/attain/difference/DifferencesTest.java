package dev.attain.difference;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.OPTION;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.rules.RuleSource;
import dev.attain.testing.RulesInMemory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a difference between two sets of rules, and what is none. */
class DifferencesTest {

  private static List<Difference> found(RulesInMemory after) {
    RuleSource rules = after.rules();
    Differences differences = Differences.between(RulesInMemory.SHIPPED, rules);
    Differences back = Differences.between(rules, RulesInMemory.SHIPPED);
    assertThat(back.all()).as("the other way round").hasSameSizeAs(differences.all());
    return differences.all();
  }

  private static RulesInMemory shipped() {
    return RulesInMemory.shipped();
  }

  /** One line for each: kind, rule, old place and text, new place and text. */
  private static List<String> told(RulesInMemory after) {
    return found(after).stream().map(DifferencesTest::told).toList();
  }

  private static String told(Difference difference) {
    return difference.kind()
        + (difference.rule() == null ? "" : " " + difference.rule())
        + told(" - ", difference.before())
        + told(" + ", difference.after());
  }

  private static String told(String sign, Piece piece) {
    return piece == null ? "" : sign + piece.where().replaceFirst(".*/", "") + " " + piece.text();
  }

  @Test
  void comments_blanks_sentences_sources_names_and_imports_are_none() {
    RulesInMemory after =
        shipped()
            .edit(SILVER, "    accumulate( NetNew", "    // so many\n    accumulate(\n\n  NetNew")
            .edit(SILVER, "at least 4 net new", "4 or more net new")
            .edit(SILVER, "import dev.attain.facts.*;", "")
            .edit(GOLD, "@ja(", "/* in Japanese */ @ja(")
            .edit(GOLD, "@source( \"Small", "@source( \"Page Small")
            .edit(DEFINITIONS, "package rules.smcs.o365;", "package rules.smcs.other;")
            .edit(SILVER, "package rules.smcs.o365;", "package rules.smcs.other;")
            .edit(GOLD, "package rules.smcs.o365;", "package rules.smcs.other;")
            .edit(COMPETENCY_FILE, "name: { en: Gold, ja: Gold }", "name: Au")
            .edit(VOCABULARY, "[O365, Microsoft", "[O365, MO365, Microsoft");
    assertThat(told(after)).isEmpty();
  }

  @Test
  void a_rule_that_moved_to_another_file_or_place_is_none() {
    String silver = shipped().read(SILVER);
    String rule = silver.substring(silver.indexOf("rule "));
    RulesInMemory moved = shipped().remove(SILVER).append(DEFINITIONS, rule);
    String gold = shipped().read(GOLD);
    int second = gold.lastIndexOf("rule ");
    String swapped =
        gold.substring(0, gold.indexOf("rule "))
            + gold.substring(second)
            + gold.substring(gold.indexOf("rule "), second);

    assertThat(told(moved)).isEmpty();
    assertThat(told(shipped().write(GOLD, swapped))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          $customer ~ $c
          $asOf ~ $day
          "Delegated Administrator", "Transacting Partner" ~ "Transacting Partner", "Delegated Administrator"
          product == "Office 365", paidSeats >= 1 ~ paidSeats >= 1, product == "Office 365"
          paidSeats >= 1 ~ 1 <= paidSeats
          paidSeats >= 1 ~ ( paidSeats >= 1 )
          product == "Office 365", paidSeats >= 1 ~ product == "Office 365" && paidSeats >= 1
          exam == "70-347" ~ exam in ( "70-347" )
          exists ExamPass( ~ exists ExamPass( $unused : individualId,
          Evaluation( $asOf : asOf, $start ~ Evaluation( $unused : asOf, $asOf : asOf, $start
          """)
  void what_means_the_same_is_none(String from, String to) {
    assertThat(told(shipped().edit(DEFINITIONS, from, to))).isEmpty();
  }

  @Test
  void the_order_of_conditions_and_two_names_swapped_are_none() {
    String text = shipped().read(DEFINITIONS);
    String exists = text.lines().filter(l -> l.contains("exists Sub")).findFirst().orElseThrow();
    String not = text.lines().filter(l -> l.contains("not Sub")).findFirst().orElseThrow();

    assertThat(told(shipped().edit(DEFINITIONS, exists + "\n" + not, not + "\n" + exists)))
        .isEmpty();
    assertThat(
            told(
                shipped()
                    .edit(DEFINITIONS, "$asOf", "$x")
                    .edit(DEFINITIONS, "$start", "$asOf")
                    .edit(DEFINITIONS, "$x", "$start")))
        .isEmpty();
  }

  @Test
  void a_rule_under_another_id_is_none() {
    assertThat(told(shipped().edit(DEFINITIONS, "SMCS-O365-DEF-2", "SMCS-O365-DEF-7"))).isEmpty();
    assertThat(
            told(
                shipped()
                    .edit(COMPETENCY_FILE, "code: SMCS", "code: SMC")
                    .edit(DEFINITIONS, "SMCS-", "SMC-")
                    .edit(SILVER, "SMCS-", "SMC-")
                    .edit(GOLD, "SMCS-", "SMC-")))
        .isEmpty();
  }

  @Test
  void a_product_that_only_has_another_name_is_none() {
    assertThat(
            told(
                shipped()
                    .edit(VOCABULARY, "  Office 365:", "  Microsoft 365:")
                    .edit(VOCABULARY, "[O365, ", "[Office 365, O365, ")
                    .edit(DEFINITIONS, "\"Office 365\"", "\"Microsoft 365\"")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          monthsBefore( 12 ) ~ monthsBefore( 6 ) ~ CONSTRAINT - 9 $start : monthsBefore( 12 ) + 9 $start : monthsBefore( 6 )
          "Transacting Partner",  ~ ~ WORD - 11 "Transacting Partner"
          "Transacting Partner",  ~ "Advisor",  ~ WORD - 11 "Transacting Partner"; WORD + 11 "Advisor"
          type in ( ~ type not in ( ~ CONSTRAINT - 11 type in ( "Delegated Administrator", "Transacting Partner", "Digital Partner of Record" ) + 11 type not in ( "Delegated Administrator", "Transacting Partner", "Digital Partner of Record" )
          exists Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, inForceOn( $asOf ) ) ~ exists Subscription( customerId == $customer, product == "Office 365", inForceOn( $asOf ) ) ~ CONSTRAINT - 14 paidSeats >= 1
          inForceOn( $asOf ),~ inForceOn( $asOf ), associatedOn > $start, ~ CONSTRAINT + 12 associatedOn > $start
          inForceOn( $asOf ),~ inForceOn( $start ), ~ CONSTRAINT - 12 inForceOn( $asOf ) + 12 inForceOn( $start )
          startedOn <= $start ~ startedOn < $start ~ CONSTRAINT - 15 startedOn <= $start + 15 startedOn < $start
          not Subscription( ~ exists Subscription( ~ CONDITION - 15 not Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, startedOn <= $start ) + 15 exists Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, startedOn <= $start )
          exists Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, inForceOn( $asOf ) ) ~ ~ CONDITION - 14 exists Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, inForceOn( $asOf ) )
          exists Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, inForceOn( $asOf ) ) ~ exists ( Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, inForceOn( $asOf ) ) or Individual() ) ~ CONDITION - 14 exists Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, inForceOn( $asOf ) ) + 14 exists ( Subscription( customerId == $customer, product == "Office 365", paidSeats >= 1, inForceOn( $asOf ) ) or Individual() )
          new NetNewCustomer( $customer ) ~ new NetNewCustomer( "x" ) ~ MADE - 17 insertLogical( new NetNewCustomer( $customer ) ); + 17 insertLogical( new NetNewCustomer( "x" ) );
          """)
  void each_piece_of_a_definition_is_found_where_it_stands(String from, String to, String owed) {
    RulesInMemory after = shipped().edit(DEFINITIONS, from, to == null ? "" : to);
    assertThat(String.join("; ", told(after)))
        .isEqualTo(
            owed.replaceAll("(^|; )([A-Z]+)", "$1$2 SMCS-O365-DEF-1")
                .replaceAll(" ([-+]) (\\d+) ", " $1 definitions.drl:$2 "));
  }

  @Test
  void a_condition_that_was_added_is_found() {
    RulesInMemory after =
        shipped()
            .edit(
                DEFINITIONS,
                "    exists ExamPass(",
                "    exists ExamPass( individualId == $who, exam == \"70-346\" )\n    exists ExamPass(");
    assertThat(told(after))
        .containsExactly(
            "CONDITION SMCS-O365-DEF-2 + definitions.drl:26 exists ExamPass( individualId == $who,"
                + " exam == \"70-346\" )");
  }

  @Test
  void a_number_a_count_and_a_date_are_found() {
    RulesInMemory after =
        shipped()
            .edit(SILVER, "atLeast( 4,", "atLeast( 5,")
            .edit(
                GOLD,
                "accumulate( CertifiedIndividual(); $found : count() )",
                "accumulate( CertifiedIndividual(); $found : count() )\n"
                    + "    accumulate( NetNewCustomer(); $new : count() )")
            .edit(GOLD, "atLeast( 2, $found", "atLeast( 2, $new");
    after.edit(SILVER, "\nwhen\n    acc", "\n    date-effective \"2017-07-01\"\nwhen\n    acc");

    assertThat(told(after))
        .containsExactlyInAnyOrder(
            "NEEDED SMCS-O365-SILVER-1 - silver.drl:12 4 + silver.drl:13 5",
            "DATE SMCS-O365-SILVER-1 + silver.drl:9 date-effective \"2017-07-01\"",
            "CONDITION SMCS-O365-GOLD-2 + gold.drl:20 accumulate( NetNewCustomer(); $new : count() )",
            "FOUND SMCS-O365-GOLD-2 - gold.drl:21 $found + gold.drl:22 $new");
    assertThat(found(after).get(0).before().line()).isEqualTo("atLeast( 4, $found, kcontext );");
  }

  @Test
  void rules_tiers_their_order_and_options_are_found() {
    RulesInMemory after =
        shipped()
            .edit(COMPETENCY_FILE, "  - tier: silver\n", "  - tier: bronze\n  - tier: silver\n")
            .write(
                OPTION + "/bronze.drl",
                "package rules.smcs.o365;\nrule \"SMCS-O365-BRONZE-1: at least 1\"\nwhen\n"
                    + "    accumulate( NetNewCustomer(); $found : count() )\nthen\n"
                    + "    atLeast( 1, $found, kcontext );\nend\n")
            .edit(COMPETENCY_FILE, "options:\n", "options:\n  - option: new-one\n    code: NEW\n")
            .write(
                COMPETENCY + "/new-one/gold.drl",
                "package rules.smcs.newone;\nrule \"SMCS-NEW-GOLD-1: at least 1\"\nwhen\n"
                    + "    accumulate( Individual(); $found : count() )\nthen\n"
                    + "    atLeast( 1, $found, kcontext );\nend\n");
    String gold = after.read(GOLD);
    after.write(GOLD, gold.substring(0, gold.lastIndexOf("rule ")));

    assertThat(told(after))
        .containsExactly(
            "TIER + competency.yaml:14 bronze",
            "OPTION + competency.yaml:22 new-one",
            "RULE SMCS-O365-GOLD-2 - gold.drl:15 rule \"SMCS-O365-GOLD-2: at least 2 individuals"
                + " who each passed exam 70-347\" @ja( \"試験 70-347 に合格した個人が 2 人以上\" )"
                + " @source( \"Small and Midmarket Cloud Solutions, O365 Services option, Gold,"
                + " step 2\" ) when accumulate( CertifiedIndividual(); $found : count() ) then"
                + " atLeast( 2, $found, kcontext ); end");

    RulesInMemory turned =
        shipped()
            .edit(COMPETENCY_FILE, "tier: silver\n    name: { en: Silver, ja: Silver }", "tier: x")
            .edit(COMPETENCY_FILE, "tier: gold", "tier: silver")
            .edit(COMPETENCY_FILE, "tier: x", "tier: gold");
    assertThat(told(turned))
        .containsExactly(
            "TIER_ORDER - competency.yaml:14 silver, gold + competency.yaml:14 gold, silver");
  }

  @Test
  void a_word_of_the_vocabulary_that_came_or_went_is_found() {
    assertThat(told(shipped().edit(VOCABULARY, "  FastTrack Partner:", "  Fast Partner:")))
        .containsExactly(
            "VOCABULARY - vocabulary.yaml:43 FastTrack Partner",
            "VOCABULARY + vocabulary.yaml:43 Fast Partner");
  }

  @Test
  void a_rule_of_which_nothing_stays_is_one_difference() {
    RulesInMemory after =
        shipped()
            .edit(
                DEFINITIONS,
                "    Evaluation( $asOf : asOf )\n"
                    + "    Individual( withPartnerOn( $asOf ), $who : individualId )\n"
                    + "    exists ExamPass( individualId == $who, exam == \"70-347\", passedOn <="
                    + " $asOf )\n",
                "    Partner( $who : partnerId )\n");
    assertThat(found(after))
        .extracting(difference -> difference.kind() + " " + difference.rule())
        .containsExactly("RULE SMCS-O365-DEF-2");
  }

  @Test
  void with_all_put_back_the_rules_say_what_they_said_before_and_with_none_what_they_say_now() {
    RulesInMemory after =
        shipped()
            .edit(SILVER, "atLeast( 4,", "atLeast( 5,")
            .edit(DEFINITIONS, "\"Transacting Partner\", ", "")
            .edit(DEFINITIONS, "monthsBefore( 12 )", "monthsBefore( 6 )")
            .edit(DEFINITIONS, "    exists ExamPass(", "    not ExamPass(")
            .edit(GOLD, "atLeast( 25,", "atLeast( 20,");
    Differences differences = Differences.between(RulesInMemory.SHIPPED, after.rules());
    Set<Integer> all =
        differences.all().stream().map(Difference::number).collect(Collectors.toSet());
    RuleSource old = differences.rules(COMPETENCY, all).orElseThrow();
    RuleSource now = differences.rules(COMPETENCY, Set.of()).orElseThrow();

    assertThat(all).hasSize(5);
    assertThat(Differences.between(RulesInMemory.SHIPPED, old).of(COMPETENCY)).isEmpty();
    assertThat(Differences.between(after.rules(), now).of(COMPETENCY)).isEmpty();
    for (Integer one : all) {
      RuleSource source = differences.rules(COMPETENCY, Set.of(one)).orElseThrow();
      assertThat(Differences.between(RulesInMemory.SHIPPED, source).all()).hasSize(4);
      assertThat(Differences.between(after.rules(), source).all()).hasSize(1);
    }
  }
}
