package dev.attain.cli;

import static dev.attain.testing.RulesFolder.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.source.Code;
import dev.attain.testing.RulesFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code attain check}, and what a code means. */
class CheckTest {

  @Test
  void rules_with_a_mistake_are_findings(@TempDir Path folder) {
    RulesFolder.in(folder).edit(SILVER, "NetNewCustomer()", "NetNewCustomr()");
    Attained text = Attained.by("check", folder.toString());
    Attained json = Attained.by("check", folder.toString(), "--format", "json");

    assertThat(text.code()).isEqualTo(1);
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .startsWith(SILVER + ":")
        .endsWith(
            ": SMCS-O365-SILVER-1: there is no fact \"NetNewCustomr\"."
                + " Did you mean \"NetNewCustomer\"? [ATN-201]\n")
        .hasLineCount(1);
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out())
        .contains("\"code\":\"ATN-201\"", "\"suggestion\":\"NetNewCustomer\"", "\"endColumn\":");
  }

  @Test
  void a_folder_that_is_none_cannot_be_read(@TempDir Path folder) {
    Attained attained = Attained.by("check", folder.resolve("ruls").toString());

    assertThat(attained.code()).isEqualTo(3);
    assertThat(attained.err()).contains("ruls\" does not exist").doesNotContain("\tat ");
  }

  @Test
  void every_code_is_explained() {
    for (Code code : Code.values()) {
      Attained attained = Attained.by("check", "--explain", code.toString());

      assertThat(attained.code()).as("%s", code).isZero();
      assertThat(attained.out()).isEqualTo(code.page()).startsWith("# " + code + ": ");
    }
  }

  @Test
  void a_code_may_be_written_in_small_letters() {
    assertThat(Attained.by("check", "--explain", "atn-201").out()).startsWith("# ATN-201: ");
  }

  @Test
  void an_unknown_code_is_told_with_the_nearest() {
    Attained attained = Attained.by("check", "--explain", "ATN-2O1");

    assertThat(attained.code()).isEqualTo(2);
    assertThat(attained.out()).isEmpty();
    assertThat(attained.err())
        .contains("--explain \"ATN-2O1\": there is no such code. Did you mean \"ATN-201\"?");
  }
}
