package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.batch.BatchResult;
import dev.attain.batch.BatchRun;
import dev.attain.input.FactSource;
import dev.attain.input.Mapping;
import dev.attain.testing.Story;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of exports as they are, through every door. */
class PartnerCenterTest {

  private static final Path EXPORTS = Path.of("test-data/partner-center");
  private static final Path MAPPING = EXPORTS.resolve("mapping.yaml");
  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final Map<String, String> TIERS =
      Map.of("5102938", "silver", "5217461", "gold", "5330085", "none", "5448120", "silver");

  @TempDir private Path folder;

  @Test
  void the_library_decides_as_expected() {
    Attain attain = Story.ATTAIN;
    Map<String, String> tiers = new LinkedHashMap<>();
    List<String> rejects = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    FactSource.open(EXPORTS, attain.vocabulary(), Mapping.read(MAPPING))
        .read(
            partner ->
                tiers.put(
                    partner.partner().partnerId(), attain.decide(partner, AS_OF).get(0).attained()),
            reject -> rejects.add(reject.toString()),
            notices::add);

    assertThat(tiers).isEqualTo(TIERS);
    assertThat(rejects).isEmpty();
    assertThat(notices)
        .containsExactly(
            "Partner profile.tsv: the mapping leaves 1 of 5 rows out of partners:"
                + " 1 by HierarchyLevel (\"Location\")",
            "Customer details.tsv: the mapping leaves 13 of 206 rows out of associations:"
                + " 7 by IsDuplicateRowForPGA (\"True\"), 3 by PartnerAttributionType (\"None\"), 3 by Product (\"Intune\")",
            "Subscription details.tsv: the mapping leaves 5 of 79 rows out of subscriptions:"
                + " 3 by IsDuplicateRowForPGA (\"True\"), 1 by Product (\"Intune\"), 1 by SubscriptionState (\"Trial\")",
            "Training details.tsv: the mapping leaves 4 of 12 rows out of exam_passes:"
                + " 4 by TrainingType (3 \"Course\", 1 \"Assessment\")");
  }

  @Test
  void the_command_line_decides_as_expected() {
    Attained run = by("evaluate", EXPORTS, "--format", "csv");

    assertThat(run.code()).isZero();
    TIERS.forEach(
        (id, tier) ->
            assertThat(run.out().lines().filter(line -> line.startsWith(id + ",")))
                .singleElement()
                .asString()
                .contains("," + tier + ","));
    assertThat(run.err().lines()).hasSize(4).allMatch(line -> line.startsWith("attain: "));
  }

  private static Attained by(String command, Path exports, String... more) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of(command, exports.toString(), "--as-of", AS_OF.toString()));
    words.addAll(List.of("--mapping", MAPPING.toString()));
    words.addAll(List.of(more));
    return Attained.by(words.toArray(String[]::new));
  }

  @Test
  void an_explanation_leads_to_the_rows_of_the_exports() {
    Attained run = by("explain", EXPORTS, "--partner", "5330085");

    assertThat(run.code()).isZero();
    assertThat(run.out()).containsPattern("\\(Subscription details\\.tsv:\\d+\\)");
  }

  @Test
  void a_look_ahead_takes_a_mapping() {
    Attained run = by("timeline", EXPORTS, "--partner", "5448120", "--until", "2017-12-31");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2017-06-27 – 2017-12-31  Silver");
  }

  @Test
  void advice_takes_a_mapping() {
    Attained run = by("advise", EXPORTS, "--partner", "5448120", "--tier", "gold");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 more: a certified individual");
  }

  @Test
  void a_comparison_with_other_rules_takes_a_mapping() {
    Attained run = by("impact", EXPORTS, "--against", "test-data/rule-variants/2015-10");

    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("4 partners: 1 has another tier, 1 a higher one");
  }

  @Test
  void changes_to_mapped_facts_may_be_tried() throws Exception {
    Path changes = Files.createDirectory(folder.resolve("changes"));
    Files.writeString(
        changes.resolve("exam_passes.csv"),
        "partner_id,individual_id,exam,passed_on\n5448120,991004002,70-347,2017-06-01\n");
    Attained run = by("what-if", EXPORTS, "--partner", "5448120", "--with", changes.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1 partner decided, 1 with another tier");
  }

  @Test
  void a_batch_decides_as_expected_and_knows_its_files() throws Exception {
    Path out = folder.resolve("out");
    BatchRun run =
        Story.ATTAIN.batch(EXPORTS, Mapping.read(MAPPING), AS_OF, out).threads(2).start();
    BatchResult result = run.await();

    assertThat(run.progress().bytes()).isEqualTo(run.progress().bytesInAll());
    assertThat(result.summary().rejected()).isZero();
    assertThat(result.notices()).hasSize(4);
    List<String> decisions = Files.readAllLines(out.resolve("decisions.csv"));
    TIERS.forEach(
        (id, tier) ->
            assertThat(decisions)
                .anyMatch(line -> line.startsWith(id + ",") && line.contains("," + tier + ",")));
    assertThat(Files.readString(out.resolve("manifest.json")))
        .containsOnlyOnce("\"file\" : \"Training details.tsv\"")
        .contains("mapping.yaml");
  }

  @Test
  void the_batch_command_takes_a_mapping() {
    Attained run = by("batch", EXPORTS, "--out", folder.resolve("out").toString(), "--quiet");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("partners: 4", "none 1 (25.0%), Silver 2 (50.0%), Gold 1 (25.0%)");
    assertThat(run.err()).contains("the mapping leaves 13 of 206 rows out of associations");
  }

  @Test
  void a_mapping_that_is_wrong_ends_the_run() throws Exception {
    Path wrong = folder.resolve("wrong.yaml");
    String text = Files.readString(MAPPING, StandardCharsets.UTF_8);
    Files.writeString(wrong, text.replace("partner_id: MPNId", "partnerid: MPNId"));
    Attained run =
        Attained.by(
            "evaluate",
            EXPORTS.toString(),
            "--as-of",
            AS_OF.toString(),
            "--mapping",
            wrong.toString());

    assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
    assertThat(run.err())
        .contains("wrong.yaml:25:7: \"partnerid\" is unknown in the columns of partners.")
        .contains("Did you mean \"partner_id\"? [ATN-122]");
    assertThat(run.err().lines()).hasSize(5);
  }
}
