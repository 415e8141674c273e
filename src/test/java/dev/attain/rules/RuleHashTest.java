package dev.attain.rules;

import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static dev.attain.testing.Story.ATTAIN;
import static dev.attain.testing.Story.rulesFolder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rules have the same hash on every machine; other rules have another. */
class RuleHashTest {

  @TempDir Path folder;

  private String hashOf(RulesFolder rules) {
    return RuleFiles.in(rules.path()).hash();
  }

  @Test
  void another_folder_changes_nothing() {
    assertThat(RulesFolder.in(folder.resolve("elsewhere")).load().ruleSet())
        .isEqualTo(ATTAIN.ruleSet());
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_change_nothing() {
    RulesFolder rules = RulesFolder.in(folder);
    for (Path file : RulesFolder.files(folder)) {
      rules.edit(folder.relativize(file).toString(), text -> text.replace("\n", "\r\n"));
    }
    rules.edit(VOCABULARY, text -> "\uFEFF" + text);

    assertThat(rules.load().ruleSet()).isEqualTo(ATTAIN.ruleSet());
  }

  @Test
  void the_order_in_which_files_were_written_changes_nothing() {
    List<Path> files = new ArrayList<>(RulesFolder.files(rulesFolder()));
    Collections.reverse(files);
    RulesFolder source = RulesFolder.in(folder.resolve("source"));
    RulesFolder target = RulesFolder.in(folder.resolve("target"));
    for (Path file : files) {
      String name = rulesFolder().relativize(file).toString();
      target.delete(name).write(name, source.read(name));
    }

    assertThat(hashOf(target)).isEqualTo(ATTAIN.ruleSet());
  }

  @Test
  void guides_scenarios_and_hidden_files_change_nothing() {
    RulesFolder rules =
        RulesFolder.in(folder)
            .write("README.md", "# Rules\n")
            .write(RulesFolder.OPTION + "/silver.scenarios.yaml", "- scenario: one\n")
            .write(RulesFolder.OPTION + "/.silver.drl.swp", "x")
            .write(".git/old.drl", "x");

    assertThat(rules.load().ruleSet()).isEqualTo(ATTAIN.ruleSet());
  }

  @Test
  void a_changed_number_a_changed_list_and_a_changed_word_change_the_hash() {
    String number =
        hashOf(RulesFolder.in(folder.resolve("a")).edit(SILVER, "atLeast( 4,", "atLeast( 5,"));
    String list =
        hashOf(
            RulesFolder.in(folder.resolve("b"))
                .edit(DEFINITIONS, "\"Transacting Partner\", ", "\"Advisor\", "));
    String word =
        hashOf(RulesFolder.in(folder.resolve("c")).edit(VOCABULARY, "[PAL]", "[PAL, Link]"));

    assertThat(List.of(ATTAIN.ruleSet(), number, list, word))
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.matches("sha256:[0-9a-f]{64}"));
  }

  @Test
  void a_renamed_file_is_another_rule_set_that_decides_the_same() {
    RulesFolder rules =
        RulesFolder.in(folder).rename(DEFINITIONS, RulesFolder.OPTION + "/z-what-words-mean.drl");
    var story = Story.partner().netNewCustomers(25).certifiedIndividuals(2);

    assertThat(rules.load().ruleSet()).isNotEqualTo(ATTAIN.ruleSet());
    assertThat(story.decision(rules.load()).options()).isEqualTo(story.decision().options());
  }
}
