package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                      | A command is missing.
          evalate                                                 | Did you mean: attain evaluate
          evaluate                                                | Missing required parameter: 'FACTS'
          evaluate x --as-of 2017-02-30                           | "2017-02-30" is no date. Write it as yyyy-MM-dd
          evaluate x --as-of 27.06.2017                           | "27.06.2017" is no date. Write it as yyyy-MM-dd
          evaluate x --as-of +10000-01-01                         | "+10000-01-01" is no date. Write it as yyyy-MM-dd
          evaluate x --as-of 0000-01-01                           | "0000-01-01" is no date. Write it as yyyy-MM-dd
          evaluate x --format jsn                                 | Did you mean "json"?
          evaluate x --lang fr                                    | "fr" is unknown; known are en, ja.
          evaluate test-data/partners --as-of 2017-06-27 --competency small-and-midmarket-cloud-solution | Did you mean "small-and-midmarket-cloud-solutions"?
          evaluate test-data/partners --as-of 2017-06-27 --partner 999 | --partner 999: not in test-data/partners.
          """)
  void a_command_that_is_not_understood_is_told_what_was_meant(String line, String message) {
    Attained run = Attained.by(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evaluate test-data/nothing --as-of 2017-06-27                          | does not exist
          evaluate test-data/partners --as-of 2017-06-27 --rules test-data/rules | does not exist
          evaluate test-data/partners --as-of 2017-06-27 --rules pom.xml         | is a file, not a folder
          """)
  void what_cannot_be_read_is_named(String line, String message) {
    Attained run = Attained.by(line.split(" ", -1));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
  }

  @Test
  void the_version_names_attain_drools_java_and_the_rule_set() {
    assertThat(Attained.by("--version").out())
        .containsPattern(
            "(?s)Attain \\d.*Drools \\d.*Java   \\d.*Rules  ./rules \\(sha256:[0-9a-f]{64}\\)");
  }

  @Test
  void every_command_has_help() {
    assertThat(Attained.by("--help").out()).contains("evaluate").contains("Exit codes:");
    assertThat(Attained.by("evaluate", "--help").out()).contains("--as-of=DATE");
  }
}
