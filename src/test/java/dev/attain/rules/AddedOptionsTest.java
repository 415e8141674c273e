package dev.attain.rules;

import static dev.attain.testing.RulesFolder.COMPETENCY;
import static dev.attain.testing.RulesFolder.COMPETENCY_FILE;
import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.OPTION;
import static dev.attain.testing.Story.DAP;
import static dev.attain.testing.Story.partner;
import static dev.attain.testing.Story.requirement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options and competencies are added by copying a folder; they do not see each other's facts. */
class AddedOptionsTest {

  private final RulesFolder rules;

  AddedOptionsTest(@TempDir Path folder) {
    rules = RulesFolder.in(folder);
  }

  private RulesFolder withAzureOption() {
    return rules
        .copy(OPTION, COMPETENCY + "/azure-services", AddedOptionsTest::forAzure)
        .append(
            COMPETENCY_FILE,
            "  - option: azure-services\n    code: AZ\n    name: Azure Services\n");
  }

  private static String forAzure(String drl) {
    return drl.replace("rules.smcs.o365", "rules.smcs.azure")
        .replace("-O365-", "-AZ-")
        .replace("\"Office 365\"", "\"Azure\"");
  }

  private static Story azureCustomers(int n) {
    Story story = partner();
    for (int i = 1; i <= n; i++) {
      story.associated("az-" + i, "Azure", DAP);
      story.subscribed("az-" + i, "Azure", 5, "2017-01-01", null);
    }
    return story;
  }

  @Test
  void a_competency_is_attained_through_any_one_option_and_options_do_not_mix() {
    Attain edited = withAzureOption().load();
    Decision mixed = azureCustomers(3).netNewCustomers(3).decision(edited);
    Decision azure = azureCustomers(4).netNewCustomers(1).decision(edited);
    Decision both = azureCustomers(4).netNewCustomers(25).certifiedIndividuals(2).decision(edited);

    assertThat(mixed.attained()).isEqualTo("none");
    assertThat(requirement(mixed, "SMCS-O365-SILVER-1").found()).isEqualTo(3);
    assertThat(requirement(mixed, "SMCS-AZ-SILVER-1").found()).isEqualTo(3);
    assertThat(azure.attained()).isEqualTo("silver");
    assertThat(azure.options())
        .extracting(OptionDecision::option, OptionDecision::attained)
        .containsExactly(tuple("o365-services", "none"), tuple("azure-services", "silver"));
    assertThat(both.attained()).isEqualTo("gold");
  }

  @Test
  void a_definition_in_the_folder_of_the_competency_is_shared_by_its_options() {
    String all = rules.read(DEFINITIONS);
    int second = all.indexOf("rule \"SMCS-O365-DEF-2");
    String head = all.substring(0, all.indexOf("rule "));
    rules
        .write(DEFINITIONS, all.substring(0, second))
        .write(
            COMPETENCY + "/shared.drl",
            head.replace("rules.smcs.o365", "rules.smcs")
                + all.substring(second).replace("SMCS-O365-DEF-2", "SMCS-DEF-1"));
    Attain edited = withAzureOption().load();
    Decision decision = azureCustomers(25).certifiedIndividuals(2).decision(edited);

    assertThat(requirement(decision, "SMCS-O365-GOLD-2").found()).isEqualTo(2);
    assertThat(requirement(decision, "SMCS-AZ-GOLD-2").found()).isEqualTo(2);
    assertThat(requirement(decision, "SMCS-O365-GOLD-1").found()).isZero();
    assertThat(decision.attained()).isEqualTo("gold");
  }

  @Test
  void a_whole_competency_is_decided_beside_the_first() {
    rules.copy(
        COMPETENCY,
        "azure-platform",
        text ->
            forAzure(text)
                .replace("SMCS-AZ-", "AP-AZ-")
                .replace("rules.smcs.azure", "rules.ap.azure")
                .replace("code: SMCS", "code: AP")
                .replace("code: O365", "code: AZ"));
    Attain edited = rules.load();
    Story story = azureCustomers(4).netNewCustomers(25).certifiedIndividuals(2);

    assertThat(edited.competencies()).containsExactly("azure-platform", COMPETENCY);
    assertThat(edited.decide(story.facts(), story.asOf()))
        .extracting(Decision::competency, Decision::attained)
        .containsExactly(tuple("azure-platform", "silver"), tuple(COMPETENCY, "gold"));
  }
}
