package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateTest {

  private static final String PARTNERS = "test-data/partners";
  private static final String DAY = "2017-06-27";

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {PARTNERS, "test-data/partners.json", "test-data/partners.jsonl"})
  void every_sample_partner_gets_the_tier_that_its_story_tells(String source) throws IOException {
    for (String line : Files.readAllLines(Path.of("test-data/expected.csv"))) {
      String[] story = line.split(",", -1);
      if (story[0].equals("partner_id")) {
        continue;
      }
      Attained run =
          Attained.by(
              "evaluate", source, "--as-of", story[1], "--partner", story[0], "--format", "csv");
      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains(story[0] + ",")
          .contains("," + story[2] + ",")
          .contains("GOLD-1 " + story[3] + "/")
          .contains("GOLD-2 " + story[4] + "/");
    }
  }

  @Test
  void the_same_facts_give_the_same_decisions_in_every_form_of_source() {
    String folder = Attained.by("evaluate", PARTNERS, "--as-of", DAY, "--format", "jsonl").out();
    for (String source : List.of("test-data/partners.json", "test-data/partners.jsonl")) {
      assertThat(Attained.by("evaluate", source, "--as-of", DAY, "--format", "jsonl").out())
          .isEqualTo(folder);
    }
    assertThat(folder.lines()).hasSize(10);
  }

  @Test
  void a_decision_as_json_has_the_fields_that_others_rely_on() {
    Attained run =
        Attained.by(
            "evaluate", PARTNERS, "--as-of", DAY, "--partner", "4391064", "--format", "json");
    assertThat(run.out())
        .startsWith(
            "[{\"partnerId\":\"4391064\",\"partnerName\":\"Adventure Works Systems\",\"asOf\":\"2017-06-27\"")
        .contains(
            "\"complete\":true,\"competency\":\"small-and-midmarket-cloud-solutions\",\"attained\":\"silver\"")
        .contains("\"options\":[{\"option\":\"o365-services\",\"attained\":\"silver\"")
        .contains(
            "{\"id\":\"SMCS-O365-GOLD-2\",\"tier\":\"gold\",\"needed\":2,\"found\":1,\"met\":false,"
                + "\"text\":\"at least 2 individuals who each passed exam 70-347\"}")
        .containsPattern("\"ruleSet\":\"sha256:[0-9a-f]{64}\"}]\n$");
  }

  @Test
  void the_text_report_shows_what_is_short_and_what_to_do_next() {
    Attained run = Attained.by("evaluate", PARTNERS, "--as-of", DAY, "--partner", "4415728");
    assertThat(run.out())
        .startsWith("Rules ./rules (sha256:")
        .contains(
            """
            4415728  Tailspin Toys Online, Ltd.
              Small and Midmarket Cloud Solutions: Silver
                O365 Services
                  met      Silver  24 of 4            at least 4 net new Office 365 customers in the last 12 months
                  not met  Gold    24 of 25  1 short  at least 25 net new Office 365 customers in the last 12 months
                  met      Gold    2 of 2             at least 2 individuals who each passed exam 70-347
                To reach Gold: 1 more (a net new Office 365 customer)
            """);
  }

  @Test
  void the_text_report_speaks_japanese() {
    Attained run =
        Attained.by("evaluate", PARTNERS, "--as-of", DAY, "--partner", "4391064", "--lang", "ja");
    assertThat(run.out())
        .contains("達成  Gold    25 / 25          過去 12 か月間に、まったく新しい Office 365 の顧客が 25 件以上")
        .contains("未達  Gold    1 / 2    あと 1  試験 70-347 に合格した個人が 2 人以上")
        .contains("Gold まで: 認定を受けた個人 あと 1");
  }

  @Test
  void rejected_rows_are_told_and_the_run_goes_on() {
    Attained run =
        Attained.by("evaluate", "test-data/rejected-rows", "--as-of", DAY, "--format", "jsonl");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.out()).contains("\"complete\":false").contains("\"complete\":true");
    assertThat(run.err())
        .contains(
            "associations.csv:5: association_type \"Transacting Partnr\" is unknown. Did you mean"
                + " \"Transacting Partner\"?\n")
        .contains("8 rows were set aside");
  }

  @Test
  void an_edited_number_changes_the_verdict_without_a_build() throws IOException {
    Path rules = temp.resolve("my rules");
    try (var files = Files.walk(Path.of("rules"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = rules.resolve(Path.of("rules").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          String text = Files.readString(file);
          Files.writeString(
              copy, text.replace("atLeast( 4,", "atLeast( 5,").replace("at least 4", "at least 5"));
        }
      }
    }
    String[] command = {
      "evaluate",
      PARTNERS,
      "--as-of",
      DAY,
      "--partner",
      "4183027",
      "--format",
      "csv",
      "--rules",
      "rules"
    };
    assertThat(Attained.by(command).out()).contains(",silver,").contains("SILVER-1 4/4");
    command[command.length - 1] = rules.toString();
    assertThat(Attained.by(command).out()).contains(",none,").contains("SILVER-1 4/5");
  }

  @Test
  void a_cell_that_begins_like_a_formula_is_written_as_text() throws IOException {
    Path source = temp.resolve("facts.jsonl");
    Files.writeString(source, "{\"partnerId\":\"1\",\"name\":\"=HYPERLINK(\\\"x\\\")\"}\n");
    assertThat(Attained.by("evaluate", source.toString(), "--as-of", DAY, "--format", "csv").out())
        .contains("\n1,\"'=HYPERLINK(\"\"x\"\")\",");
  }

  @Test
  void a_name_cannot_forge_a_line_of_the_report_or_steer_the_terminal() throws IOException {
    Path source = temp.resolve("facts.jsonl");
    Files.writeString(source, "{\"partnerId\":\"1\",\"name\":\"A\\u001b[2J\\nB: Gold\\u202eC\"}\n");
    assertThat(Attained.by("evaluate", source.toString(), "--as-of", DAY).out())
        .contains("\n1  A\uFFFD[2J\uFFFDB: Gold\uFFFDC\n");
  }

  @Test
  void blanks_of_any_kind_in_ids_and_exams_change_nothing() throws IOException {
    Path source = temp.resolve("facts.jsonl");
    Files.writeString(
        source,
        "{\"partnerId\":\"1\u00a011\",\"examPasses\":[{\"individualId\":\"i\","
            + "\"exam\":\"Exam\u00a070-347\",\"passedOn\":\"2017-01-01\"}]}\n");
    Attained run = Attained.by("evaluate", source.toString(), "--as-of", DAY, "--format", "csv");
    assertThat(run.out()).contains("\n111,").contains("GOLD-2 1/2");
  }

  @Test
  void without_a_date_it_is_decided_as_of_today_and_said_so() {
    Attained run = Attained.by("evaluate", PARTNERS, "--partner", "4689410");
    assertThat(run.err()).contains("no --as-of was given; decided as of today, ");
    assertThat(run.code()).isZero();
  }

  @Test
  void problems_in_rules_are_told_with_file_and_line_and_nothing_is_decided() throws IOException {
    Path rules = Files.createDirectories(temp.resolve("broken"));
    Files.writeString(rules.resolve("vocabulary.yaml"), "products: {}\nprodukts: {}\n");
    Files.createDirectories(rules.resolve("abc"));
    Files.writeString(rules.resolve("abc/competency.yaml"), "code: ABC\n");
    Attained run = Attained.by("evaluate", PARTNERS, "--as-of", DAY, "--rules", rules.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(
            "vocabulary.yaml:2:1: \"produkts\" is unknown in the file. Did you mean \"products\"?")
        .contains("abc/competency.yaml:1:1: the competency has no \"tiers\"");
  }

  @Test
  void a_result_that_cannot_be_written_is_no_success() {
    java.io.StringWriter err = new java.io.StringWriter();
    java.io.Writer full =
        new java.io.Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    int code =
        Main.run(
            new Console(full, new java.io.PrintWriter(err, true)),
            "evaluate",
            PARTNERS,
            "--as-of",
            DAY);
    assertThat(code).isEqualTo(3);
    assertThat(err.toString()).contains("cannot be written: No space left on device");
  }
}
