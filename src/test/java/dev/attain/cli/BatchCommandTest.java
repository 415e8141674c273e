package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {

  @TempDir private Path folder;

  private Attained batch(String facts, String... more) {
    String[] args = new String[6 + more.length];
    args[0] = "batch";
    args[1] = facts;
    args[2] = "--as-of";
    args[3] = "2017-06-27";
    args[4] = "--out";
    args[5] = out().toString();
    System.arraycopy(more, 0, args, 6, more.length);
    return Attained.by(args);
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void it_says_which_rules_decided_and_what_came_out() {
    Attained run = batch("test-data/partners");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Rules ./rules (sha256:")
        .contains("none 3 (30.0%), Silver 6 (60.0%), Gold 1 (10.0%)")
        .endsWith("report.html\n");
    assertThat(out().resolve("report.html")).exists();
  }

  @Test
  void rows_that_were_set_aside_are_findings() throws Exception {
    Attained run = batch("test-data/rejected-rows", "--lang", "ja");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("8 rows were set aside, see " + out().resolve("rejects.csv"));
    assertThat(Files.readString(out().resolve("rejects.csv")))
        .contains(
            "subscriptions.csv,9,paid_seats,'-5,\"paid_seats \"\"-5\"\" is negative\",4702258,");
    assertThat(Files.readString(out().resolve("report.html"))).contains("lang=\"ja\"");
  }

  @Test
  void a_folder_with_results_is_refused_and_with_resume_it_is_done() {
    assertThat(batch("test-data/partners").code()).isZero();
    assertThat(batch("test-data/partners").err()).contains("is not empty");
    assertThat(batch("test-data/partners").code()).isEqualTo(3);
    assertThat(batch("test-data/partners", "--resume").code()).isZero();
    assertThat(batch("test-data/partners", "--resume", "--explain", "full").err())
        .contains("explanations: was none, is now full");
  }

  @Test
  void what_is_wrong_with_the_command_is_said() {
    assertThat(Attained.by("batch", "test-data/partners").err()).contains("--out");
    assertThat(batch("test-data/partners", "--threads", "0").err()).contains("give 1 to 256");
    assertThat(batch("test-data/partners", "--format", "parket").err())
        .contains("Did you mean \"parquet\"?");
    assertThat(Attained.by("batch", "test-data/partners", "--out", "").err())
        .contains("'--out'")
        .contains("the path is empty; the current folder is \".\"");
    assertThat(batch("test-data/partner").err()).contains("Did you mean \"test-data/partners\"?");
    assertThat(out()).doesNotExist();
  }

  @Test
  void replay_says_whether_the_decision_is_the_same() {
    batch("test-data/partners");
    Attained same = Attained.by("replay", out().toString(), "--partner", "4391064");
    Attained other =
        Attained.by(
            "replay",
            out().toString(),
            "--partner",
            "4183027",
            "--rules",
            "test-data/rule-variants/2019-10-01",
            "--format",
            "json");

    assertThat(same.code()).isZero();
    assertThat(same.out()).contains("silver, as it was decided", "SMCS-O365-GOLD-2 1/2");
    assertThat(other.code()).isEqualTo(1);
    assertThat(other.out()).contains("\"what\" : \"rules\"", "\"now\" : \"none\"");
    assertThat(Attained.by("replay", out().toString(), "--partner", "1").err())
        .contains("has no partner 1");
  }
}
