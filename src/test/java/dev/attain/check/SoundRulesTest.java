package dev.attain.check;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.OPTION;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst may reasonably change is nothing to complain of. */
class SoundRulesTest {

  private static final Map<String, Consumer<RulesFolder>> CHANGES = new TreeMap<>();

  static {
    CHANGES.put("nothing", rules -> {});
    CHANGES.put(
        "five customers", rules -> numbers(rules, SILVER, "4", "5").edit(SILVER, "( 4,", "( 5,"));
    CHANGES.put(
        "six months",
        rules -> {
          rules.edit(DEFINITIONS, "monthsBefore( 12 )", "monthsBefore( 6 )");
          for (String file : new String[] {SILVER, GOLD}) {
            rules.edit(file, "last 12 months", "last 6 months").edit(file, "12 か月", "6 か月");
          }
        });
    CHANGES.put(
        "a further association type",
        rules -> rules.edit(DEFINITIONS, "type in ( ", "type in ( \"Advisor\", "));
    CHANGES.put(
        "any association type",
        rules ->
            rules.edit(DEFINITIONS, text -> text.replaceFirst("type in \\([^)]*\\),\\s*", "")));
    CHANGES.put(
        "all association types but one",
        rules ->
            rules.edit(
                DEFINITIONS,
                text -> text.replaceFirst("type in \\([^)]*\\)", "type != \"Advisor\"")));
    CHANGES.put(
        "one of two exams",
        rules ->
            rules.edit(DEFINITIONS, "exam == \"70-347\"", "exam in ( \"70-346\", \"70-347\" )"));
    CHANGES.put(
        "an exam passed in the last two years",
        rules ->
            rules.edit(
                DEFINITIONS,
                "passedOn <= $asOf )",
                "passedOn <= $asOf, passedOn > $asOf.minusYears( 2 ) )"));
    CHANGES.put(
        "seats between two numbers",
        rules ->
            rules.edit(
                DEFINITIONS,
                text -> text.replaceFirst("paidSeats >= 1,", "paidSeats >= 1, paidSeats <= 300,")));
    CHANGES.put(
        "one product or another",
        rules ->
            rules.edit(
                DEFINITIONS,
                text ->
                    text.replaceFirst(
                        "product == \"Office 365\"",
                        "product == \"Office 365\" || product == \"Azure\"")));
    CHANGES.put(
        "a subscription without an end",
        rules ->
            rules.edit(
                DEFINITIONS,
                text -> text.replaceFirst("paidSeats >= 1,", "paidSeats >= 1, endedOn == null,")));
    CHANGES.put(
        "a version from a day on",
        rules -> {
          String rule = rules.read(SILVER).substring(rules.read(SILVER).indexOf("rule "));
          rules
              .edit(SILVER, "\nwhen", "\n    date-expires \"2017-07-01\"\nwhen")
              .append(
                  SILVER,
                  rule.replace("least 4", "least 10")
                      .replace("4 件", "10 件")
                      .replace("( 4,", "( 10,")
                      .replace("\nwhen", "\n    date-effective \"2017-07-01\"\nwhen"));
        });
    CHANGES.put(
        "a tier with another name",
        rules ->
            rules
                .edit(COMPETENCY_FILE, "tier: silver", "tier: bronze")
                .edit(SILVER, "SMCS-O365-SILVER-1", "SMCS-O365-BRONZE-1")
                .rename(SILVER, OPTION + "/bronze.drl"));
    CHANGES.put(
        "another option",
        rules ->
            rules
                .copy(
                    OPTION,
                    COMPETENCY + "/azure",
                    text ->
                        text.replace("rules.smcs.o365", "rules.smcs.azure")
                            .replace("-O365-", "-AZ-")
                            .replace("Office 365", "Azure"))
                .edit(
                    COMPETENCY_FILE,
                    text ->
                        text.stripTrailing()
                            + "\n  - option: azure\n    code: AZ\n"
                            + "    name: { en: Azure, ja: Azure }\n"));
    CHANGES.put(
        "definitions for all options",
        rules -> {
          String all = rules.read(DEFINITIONS);
          int second = all.indexOf("rule \"SMCS-O365-DEF-2");
          rules
              .write(DEFINITIONS, all.substring(0, second))
              .write(
                  COMPETENCY + "/shared.drl",
                  "package rules.smcs;\n\n"
                      + all.substring(second).replace("SMCS-O365-DEF-2", "SMCS-DEF-1"));
        });
    CHANGES.put(
        "a word of one's own",
        rules ->
            rules
                .edit(
                    DEFINITIONS,
                    "new CertifiedIndividual( $who )",
                    "new Qualified( \"expert\", $who )")
                .edit(GOLD, "CertifiedIndividual()", "Qualified( as == \"expert\" )"));
    CHANGES.put(
        "a new word in the vocabulary",
        rules ->
            rules
                .edit(
                    VOCABULARY,
                    "associationTypes:",
                    "associationTypes:\n  Solution Partner:\n    aliases: [SP]\n"
                        + "    label: { en: Solution Partner, ja: ソリューション パートナー }")
                .edit(DEFINITIONS, "type in ( ", "type in ( \"Solution Partner\", "));
    CHANGES.put(
        "comments, tabs and Windows line ends",
        rules ->
            rules.edit(
                SILVER,
                text ->
                    "\uFEFF/* 過去 「12」 か月 */ "
                        + text.replace("    ", "\t")
                            .replace("when", "when // “count”")
                            .replace("\n", "\r\n")));
    CHANGES.put(
        "customers and individuals added",
        rules ->
            rules
                .edit(
                    SILVER,
                    "accumulate( NetNewCustomer(); $found : count() )",
                    "accumulate( NetNewCustomer(); $a : count() )\n"
                        + "    accumulate( CertifiedIndividual(); $b : count() )")
                .edit(SILVER, "$found, kcontext", "$a + $b, kcontext"));
    CHANGES.put(
        "this or that",
        rules ->
            rules.edit(
                DEFINITIONS,
                "    exists ExamPass( individualId == $who, exam == \"70-347\", passedOn <= $asOf )",
                "    exists ( ExamPass( individualId == $who, exam == \"70-347\", passedOn <= $asOf )\n"
                    + "             or ExamPass( individualId == $who, exam == \"70-346\" ) )"));
  }

  @TempDir Path temp;

  private static RulesFolder numbers(RulesFolder rules, String file, String from, String to) {
    return rules
        .edit(file, "at least " + from, "at least " + to)
        .edit(file, from + " 件", to + " 件");
  }

  @TestFactory
  Stream<DynamicTest> nothing_is_wrong_with() {
    return CHANGES.entrySet().stream()
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.getKey(),
                    () -> {
                      RulesFolder rules =
                          RulesFolder.in(temp.resolve(change.getKey().replaceAll("\\W", "-")));
                      change.getValue().accept(rules);

                      assertThat(Fixtures.problems(rules.path())).isEmpty();
                    }));
  }
}
