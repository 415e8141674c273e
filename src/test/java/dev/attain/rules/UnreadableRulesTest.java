package dev.attain.rules;

import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.RulesFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules with a mistake are never used. What is said of each mistake is in {@code broken-rules/}.
 */
class UnreadableRulesTest {

  private final RulesFolder rules;

  UnreadableRulesTest(@TempDir Path folder) {
    rules = RulesFolder.in(folder.resolve("rules"));
  }

  @Test
  void every_problem_is_named_and_not_only_the_first() {
    rules
        .edit(SILVER, "\nwhen", "\n    salience 10\nwhen")
        .edit(GOLD, "SMCS-O365-GOLD-2:", "SMCS-O365-GOLD-1:")
        .edit(VOCABULARY, "products:", "product:");

    assertThatThrownBy(rules::load)
        .isInstanceOf(RulesException.class)
        .satisfies(e -> assertThat(((RulesException) e).problems()).hasSize(3))
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(3))
        .hasMessageContaining(SILVER + ":9:5: SMCS-O365-SILVER-1: salience is not allowed");
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
        .hasMessageEndingWith("silver.drl\" is a file, not a folder, and no zip or jar archive");
  }
}
