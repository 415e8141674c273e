package dev.attain.rules;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attain.Attain;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in the rules is named with its place and what to do about it. */
class BrokenRulesTest {

  private final RulesFolder rules;

  BrokenRulesTest(@TempDir Path folder) {
    rules = RulesFolder.in(folder.resolve("rules"));
  }

  @Test
  void a_word_that_the_vocabulary_does_not_have() {
    rules.edit(DEFINITIONS, "\"Transacting Partner\"", "\"Transactng Partner\"");

    assertThat(message())
        .isEqualTo(
            DEFINITIONS
                + ":11:55: SMCS-O365-DEF-1: type \"Transactng Partner\" is unknown."
                + " Did you mean \"Transacting Partner\"?");
  }

  @Test
  void an_alias_where_a_rule_needs_the_word_itself() {
    rules.edit(DEFINITIONS, "\"Digital Partner of Record\"", "\"DPOR\"");

    assertThat(message())
        .contains("type \"DPOR\" is an alias; facts have \"Digital Partner of Record\"");
  }

  @Test
  void an_exam_in_another_spelling_than_facts_have() {
    rules.edit(DEFINITIONS, "\"70-347\"", "\"070-347\"");

    assertThat(message()).contains("exam \"070-347\" is written \"70-347\" in facts");
  }

  @Test
  void a_date_in_quotes() {
    rules.edit(DEFINITIONS, "startedOn <= $start", "startedOn <= \"2016-06-27\"");

    assertThat(message())
        .startsWith(DEFINITIONS + ":15:102: SMCS-O365-DEF-1: startedOn is a date and cannot be");
  }

  @Test
  void a_number_that_is_none() {
    for (String number : List.of("\"4\"", "4.5", "99999999999", "four")) {
      rules.edit(
          SILVER,
          text ->
              text.replaceFirst("atLeast\\( .*, \\$found", "atLeast( " + number + ", \\$found"));
      assertThat(message()).as(number).startsWith(SILVER + ":12:").doesNotContain(".java");
    }
  }

  @Test
  void a_quote_in_a_name() {
    rules.edit(SILVER, text -> text.replaceFirst("rule \"(.*)\"", "rule '$1 \"new\"'"));

    assertThat(message())
        .isEqualTo(
            SILVER + ":6:1: SMCS-O365-SILVER-1: the rule's name must not have a quote in it");
  }

  @Test
  void a_rule_that_expires_before_it_takes_effect() {
    rules.edit(
        SILVER,
        "\nwhen\n",
        "\n    date-effective \"2017-07-01\"\n    date-expires \"2017-07-01\"\nwhen\n");

    assertThat(message())
        .contains("it expires on 2017-07-01, before it takes effect on 2017-07-01");
  }

  @Test
  void two_competencies_of_one_code() {
    rules.copy(
        RulesFolder.COMPETENCY, "another", text -> text.replace("rules.smcs", "rules.another"));

    assertThat(message()).contains("code \"SMCS\" is the code of another");
  }

  @Test
  void a_semicolon_that_was_forgotten() {
    rules.edit(SILVER, "kcontext );", "kcontext )");

    assertThat(message()).contains("a \";\" is missing");
  }

  @Test
  void a_derived_fact_that_is_counted_and_never_made() {
    rules.edit(
        DEFINITIONS, "new CertifiedIndividual( $who )", "new Qualified( \"certified\", $who )");

    assertThat(message())
        .contains("SMCS-O365-GOLD-2: it counts CertifiedIndividual, and no definition makes one.");
  }

  @Test
  void a_tier_that_no_requirement_belongs_to() {
    rules.edit(RulesFolder.COMPETENCY_FILE, "options:", "  - tier: platinum\noptions:");

    assertThat(message()).contains("tier \"platinum\" has no requirement in any option");
  }

  @Test
  void a_file_whose_ending_is_mistyped() throws java.io.IOException {
    java.nio.file.Files.copy(rules.path(SILVER), rules.path(SILVER.replace(".drl", ".dlr")));

    assertThat(message())
        .isEqualTo(
            SILVER.replace(".drl", ".dlr")
                + ":1:1: the file's name does not end in .drl, so it would not be read");
  }

  private String message() {
    RulesException problem = catchThrowableOfType(RulesException.class, rules::load);
    assertThat(problem).as("rules that must not load").isNotNull();
    return String.valueOf(problem.getMessage());
  }

  @Test
  void a_syntax_error() {
    rules.edit(SILVER, "accumulate( NetNewCustomer(); ", "accumulate( NetNewCustomer( ");

    assertThat(message()).startsWith(SILVER + ":11:1: syntax: ");
  }

  @Test
  void a_rule_without_an_end() {
    rules.edit(SILVER, "\nend", "\n");

    assertThat(message()).startsWith(SILVER + ":").contains("syntax: ");
  }

  @Test
  void an_unknown_field() {
    rules.edit(DEFINITIONS, "paidSeats >= 1, inForceOn", "paidSeat >= 1, inForceOn");

    assertThat(message())
        .isEqualTo(
            DEFINITIONS
                + ":14:76: SMCS-O365-DEF-1: Subscription has no field \"paidSeat\"."
                + " Did you mean \"paidSeats\"?");
  }

  @Test
  void an_unknown_fact() {
    rules.edit(SILVER, "NetNewCustomer()", "NetNewCustomr()");

    assertThat(message())
        .isEqualTo(
            SILVER
                + ":10:17: SMCS-O365-SILVER-1: there is no fact \"NetNewCustomr\"."
                + " Did you mean \"NetNewCustomer\"?");
  }

  @Test
  void an_unknown_variable_in_then() {
    rules.edit(SILVER, "atLeast( 4, $found,", "atLeast( 4, $fond,");

    assertThat(message())
        .startsWith(
            SILVER
                + ":12:17: SMCS-O365-SILVER-1: variable $fond is not bound in this rule. Did you mean \"$found\"?");
  }

  @Test
  void a_variable_that_other_rules_bind_and_this_one_does_not() {
    rules.edit(SILVER, "$found : count()", "$fund : count()");

    assertThat(message())
        .startsWith(
            SILVER + ":12:17: SMCS-O365-SILVER-1: variable $found is not bound in this rule.");
  }

  @Test
  void a_rule_without_an_id() {
    rules.edit(SILVER, "rule \"SMCS-O365-SILVER-1: at", "rule \"at");

    assertThat(message())
        .startsWith(SILVER + ":6:1: the rule has no id.")
        .contains("\"SMCS-O365-SILVER-1: what it says\"");
  }

  @Test
  void a_malformed_id() {
    rules.edit(SILVER, "SMCS-O365-SILVER-1:", "SMCS-O365-Silver:");

    assertThat(message())
        .startsWith(SILVER + ":6:1: ")
        .contains("\"SMCS-O365-Silver\" is malformed");
  }

  @Test
  void an_id_that_another_rule_has() {
    rules.edit(GOLD, "SMCS-O365-GOLD-2:", "SMCS-O365-GOLD-1:");

    assertThat(message())
        .startsWith(GOLD + ":15:1: SMCS-O365-GOLD-1: the id is taken")
        .contains(GOLD + ":6");
  }

  @Test
  void an_id_that_does_not_fit_its_folder() {
    rules.edit(SILVER, "SMCS-O365-SILVER-1:", "SMCS-0365-SILVER-1:");

    assertThat(message())
        .startsWith(SILVER + ":6:1: ")
        .contains("must begin with \"SMCS-O365-\"")
        .contains("Did you mean \"SMCS-O365-SILVER-1\"?");
  }

  @Test
  void an_id_of_a_tier_that_there_is_not() {
    rules.edit(SILVER, "SMCS-O365-SILVER-1:", "SMCS-O365-BRONZE-1:");

    assertThat(message()).startsWith(SILVER + ":6:1: ").contains("[DEF, SILVER, GOLD]");
  }

  @Test
  void salience() {
    rules.edit(SILVER, "\nwhen", "\n    salience 10\nwhen");

    assertThat(message())
        .startsWith(SILVER + ":6:1: SMCS-O365-SILVER-1: salience is not allowed in rules");
  }

  @Test
  void another_statement_in_then() {
    rules.edit(SILVER, "    atLeast(", "    System.out.println( $found );\n    atLeast(");

    assertThat(message())
        .startsWith(SILVER + ":12:5: SMCS-O365-SILVER-1: \"System\" is not allowed in then; only");
  }

  @Test
  void a_fact_that_is_inserted_for_good() {
    rules.edit(DEFINITIONS, "insertLogical( new NetNew", "insert( new NetNew");

    assertThat(message())
        .startsWith(
            DEFINITIONS + ":17:5: SMCS-O365-DEF-1: \"insert\" is not allowed in then; only");
  }

  @Test
  void a_function_and_a_query() {
    rules.append(
        DEFINITIONS, "function int f() { return 1; }\nquery all()\n  NetNewCustomer()\nend\n");

    assertThat(message())
        .contains(DEFINITIONS + ":1:1: function is not allowed in rules")
        .contains("query is not allowed in rules");
  }

  @Test
  void a_requirement_that_records_nothing() {
    rules.edit(
        SILVER,
        "atLeast( 4, $found, kcontext );",
        "insertLogical( new Qualified( \"x\", \"\" + $found ) );");

    assertThat(message())
        .startsWith(SILVER + ":6:1: SMCS-O365-SILVER-1: a requirement must say atLeast(");
  }

  @Test
  void a_date_that_is_none() {
    rules.edit(SILVER, "\nwhen", "\n    date-effective \"01.07.2017\"\nwhen");

    assertThat(message())
        .startsWith(SILVER + ":9:20: SMCS-O365-SILVER-1: ")
        .contains("\"01.07.2017\" is no date. Write it as yyyy-MM-dd");
  }

  @Test
  void an_unknown_key_in_a_competency() {
    rules.edit(COMPETENCY_FILE, "tiers:", "teirs:");

    assertThat(message())
        .startsWith(COMPETENCY_FILE + ":")
        .contains(
            COMPETENCY_FILE + ":12:1: \"teirs\" is unknown in the file. Did you mean \"tiers\"?");
  }

  @Test
  void a_file_that_is_no_yaml() {
    rules.edit(COMPETENCY_FILE, "code: SMCS", "code: [SMCS");

    assertThat(message()).startsWith(COMPETENCY_FILE + ":").contains("this is no YAML");
  }

  @Test
  void an_option_without_a_folder() {
    rules.append(COMPETENCY_FILE, "  - option: empty-one\n    code: EMPTY\n");

    assertThat(message()).startsWith(COMPETENCY_FILE + ":27:13: option \"empty-one\" has no rules");
  }

  @Test
  void a_folder_that_no_competency_names() {
    rules.copy(COMPETENCY + "/o365-services", COMPETENCY + "/stray", text -> text);

    assertThat(message())
        .contains(COMPETENCY + "/stray/definitions.drl:1:1: this file belongs to no option");
  }

  @Test
  void two_options_in_one_package() {
    rules
        .copy(
            COMPETENCY + "/o365-services",
            COMPETENCY + "/two",
            text -> text.replace("-O365-", "-TWO-"))
        .append(COMPETENCY_FILE, "  - option: two\n    code: TWO\n");

    assertThat(message())
        .contains(
            COMPETENCY + "/two/definitions.drl:1:1: package \"rules.smcs.o365\" is the package of");
  }

  @Test
  void a_spelling_that_stands_for_two_words() {
    rules.edit(VOCABULARY, "aliases: [PAL]", "aliases: [PAL, dap]");

    assertThat(message())
        .startsWith(VOCABULARY + ":")
        .contains("\"dap\" stands for \"Delegated Administrator\" and for \"Partner Admin Link\"");
  }

  @Test
  void no_vocabulary() {
    rules.delete(VOCABULARY);

    assertThat(message()).isEqualTo("vocabulary.yaml:1:1: the rules folder has no such file");
  }

  @Test
  void a_file_that_is_not_utf_8() throws IOException {
    Files.write(rules.path(SILVER), rules.read(SILVER).getBytes(StandardCharsets.UTF_16LE));

    assertThat(message()).startsWith(SILVER + ":").contains("UTF-8");
  }

  @Test
  void every_problem_is_named_and_not_only_the_first() {
    rules
        .edit(SILVER, "\nwhen", "\n    salience 10\nwhen")
        .edit(GOLD, "SMCS-O365-GOLD-2:", "SMCS-O365-GOLD-1:")
        .edit(VOCABULARY, "products:", "product:");

    assertThat(message().lines()).hasSize(3);
  }

  @Test
  void an_empty_folder(@TempDir Path empty) {
    assertThatThrownBy(() -> Attain.load(empty))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("competency.yaml")
        .hasMessageContaining(empty.toString());
  }

  @Test
  void a_folder_that_does_not_exist(@TempDir Path empty) {
    assertThatThrownBy(() -> Attain.load(empty.resolve("ruls")))
        .isInstanceOf(RulesException.class)
        .hasMessageEndingWith("ruls\" does not exist");
  }

  @Test
  void a_file_in_place_of_a_folder() {
    assertThatThrownBy(() -> Attain.load(rules.path(SILVER)))
        .isInstanceOf(RulesException.class)
        .hasMessageEndingWith("silver.drl\" is a file, not a folder");
  }
}
