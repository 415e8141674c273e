package dev.attain.batch;

import static dev.attain.batch.Populations.AS_OF;
import static dev.attain.batch.Populations.ATTAIN;
import static dev.attain.batch.Populations.batch;
import static dev.attain.batch.Populations.files;
import static dev.attain.batch.Populations.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.decision.Decision;
import dev.attain.explain.Explanation;
import dev.attain.explain.Level;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.FactSource;
import dev.attain.input.Rejected;
import dev.attain.report.RecordJson;
import dev.attain.report.RejectRows;
import dev.attain.report.Report;
import dev.attain.summary.CompetencySummary;
import dev.attain.summary.Summary;
import dev.attain.summary.TierCount;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

  private static final Path SAMPLE = Path.of("test-data/partners");

  @TempDir private Path folder;

  @Test
  void a_batch_decides_what_evaluate_decides_and_sets_the_same_rows_aside() throws Exception {
    Path facts = Populations.damaged(folder.resolve("facts"));
    List<PartnerFacts> partners = new ArrayList<>();
    List<Rejected> rejects = new ArrayList<>();
    FactSource.open(facts, ATTAIN.vocabulary()).read(partners::add, rejects::add, notice -> {});
    partners.sort(Comparator.comparing(partner -> partner.partner().partnerId()));
    StringWriter expected = new StringWriter();
    Report report = Report.to(expected, Report.Format.JSONL, "en");
    for (PartnerFacts partner : partners) {
      report.add(ATTAIN.decide(partner, AS_OF).get(0));
    }
    report.end();

    BatchResult result = run(facts, folder.resolve("out"));

    String decisions = Files.readString(folder.resolve("out/decisions.jsonl"));
    assertThat(decisions.replaceAll(",\"facts\":\"sha256:[0-9a-f]{64}\"}", "}"))
        .isEqualTo(expected.toString());
    assertThat(lines("out/rejects.csv")).containsExactlyInAnyOrderElementsOf(rows(rejects));
    Summary summary = result.summary();
    assertThat(summary.partners()).isEqualTo(partners.size());
    assertThat(summary.rejected()).isEqualTo(rejects.size()).isGreaterThan(200);
    assertThat(summary.incomplete())
        .isEqualTo(partners.stream().filter(partner -> !partner.complete()).count());
    assertThat(summary.facts()).isEqualTo(partners.stream().mapToLong(PartnerFacts::size).sum());
    assertThat(summary.rejects().stream().mapToLong(reason -> reason.rows()).sum())
        .isEqualTo(rejects.size());
  }

  private static List<String> rows(List<Rejected> rejects) throws Exception {
    StringWriter text = new StringWriter();
    RejectRows rows = new RejectRows(text);
    rows.header();
    for (Rejected reject : rejects) {
      rows.add(reject);
    }
    byte[] written = text.toString().getBytes(StandardCharsets.UTF_8); // no bytes that are no UTF-8
    return new String(written, StandardCharsets.UTF_8).lines().toList();
  }

  private List<String> lines(String file) throws Exception {
    return Files.readString(folder.resolve(file)).lines().toList();
  }

  @Test
  void the_summary_counts_what_the_decisions_say() throws Exception {
    Path facts = Populations.whole(folder.resolve("facts"));
    Summary summary = run(facts, folder.resolve("out")).summary();
    CompetencySummary counted = summary.competencies().get(0);
    List<Decision> decisions = new ArrayList<>();
    FactSource.open(facts, ATTAIN.vocabulary())
        .read(partner -> decisions.add(ATTAIN.decide(partner, AS_OF).get(0)), any -> {}, any -> {});

    for (TierCount tier : counted.tiers()) {
      assertThat(tier.partners())
          .as(tier.tier())
          .isPositive()
          .isEqualTo(decisions.stream().filter(d -> d.attained().equals(tier.tier())).count());
    }
    counted
        .requirements()
        .forEach(
            requirement -> {
              assertThat(
                      requirement.met()
                          + requirement.shortBy().stream().mapToLong(s -> s.partners()).sum())
                  .isEqualTo(decisions.size());
              assertThat(requirement.met())
                  .isEqualTo(
                      decisions.stream()
                          .flatMap(d -> d.options().get(0).requirements().stream())
                          .filter(r -> r.id().equals(requirement.id()) && r.met())
                          .count());
            });
    assertThat(counted.nearMisses()).isNotEmpty();
  }

  @Test
  void the_number_of_threads_changes_no_byte() throws Exception {
    Path facts = Populations.damaged(folder.resolve("facts"));
    batch(facts, folder.resolve("one")).threads(1).start().await();
    batch(facts, folder.resolve("five")).threads(5).start().await();

    assertThat(files(folder.resolve("five"))).isEqualTo(files(folder.resolve("one")));
  }

  @Test
  void the_order_of_the_rows_and_compression_change_no_decision() throws Exception {
    run(Populations.write(folder.resolve("facts"), 5, 0, false), folder.resolve("one"));
    run(Populations.write(folder.resolve("shuffled"), 77, 0, false), folder.resolve("two"));
    run(Populations.write(folder.resolve("compressed"), 78, 0, true), folder.resolve("three"));

    for (String other : List.of("two", "three")) {
      for (String file : List.of("decisions.jsonl", "decisions.csv", "summary.json")) {
        assertThat(folder.resolve(other).resolve(file))
            .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
      }
      assertThat(factsOf(other)).isEqualTo(factsOf("one"));
    }
  }

  private Map<String, String> factsOf(String out) throws Exception {
    Map<String, String> files = files(folder.resolve(out).resolve("facts"));
    files.remove("run"); // it names the fact files
    return files;
  }

  @Test
  void json_lines_and_csv_give_the_same() throws Exception {
    run(SAMPLE, folder.resolve("csv"));
    run(Path.of("test-data/partners.jsonl"), folder.resolve("jsonl"));
    run(Path.of("test-data/partners.json"), folder.resolve("json"));

    for (String other : List.of("jsonl", "json")) {
      assertThat(folder.resolve(other).resolve("decisions.jsonl"))
          .hasSameBinaryContentAs(folder.resolve("csv/decisions.jsonl"));
    }
  }

  @Test
  void partners_may_keep_the_order_of_the_source() throws Exception {
    Path facts = Files.createDirectories(folder.resolve("facts"));
    Files.writeString(facts.resolve("partners.csv"), "partner_id\n30\n9\n100\n20\n");
    Files.writeString(
        facts.resolve("associations.csv"),
        "partner_id,customer_id,product,association_type,associated_on\n");
    Files.writeString(
        facts.resolve("subscriptions.csv"),
        "partner_id,subscription_id,customer_id,product,paid_seats,started_on\n");
    run(facts, folder.resolve("by-id"));
    batch(facts, folder.resolve("by-source")).inOrderOfSource(true).start().await();

    assertThat(ids("by-id")).containsExactly("9", "20", "30", "100");
    assertThat(ids("by-source")).containsExactly("30", "9", "100", "20");
  }

  private List<String> ids(String out) throws Exception {
    return lines(out + "/decisions.csv").stream()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }

  @Test
  void explanations_are_those_that_explain_gives() throws Exception {
    batch(SAMPLE, folder.resolve("out")).explain(Level.COUNTS).start().await();
    List<String> lines = lines("out/decisions.jsonl");
    List<PartnerFacts> partners = new ArrayList<>();
    FactSource.open(SAMPLE, ATTAIN.vocabulary()).read(partners::add, any -> {}, any -> {});

    assertThat(lines).hasSize(partners.size());
    for (int i = 0; i < lines.size(); i++) {
      Explanation why =
          ATTAIN.explain(
              partners.get(i), AS_OF, ATTAIN.competencies().get(0), Level.COUNTS, Map.of());
      StringWriter json = new StringWriter();
      RecordJson.writeLine(why, "en", json);
      assertThat(sorted(lines.get(i)))
          .isEqualTo(
              sorted(
                  lines.get(i).substring(0, lines.get(i).indexOf(",\"explanation\":"))
                      + ",\"explanation\":"
                      + json.toString().strip()
                      + "}"));
    }
  }

  /** The facts of a batch are sorted; in which order things are told is not what is meant here. */
  private static List<Character> sorted(String json) {
    return json.chars().mapToObj(c -> (char) c).sorted().toList();
  }

  @Test
  void what_will_be_lost_is_looked_for_when_asked() throws Exception {
    Summary summary =
        batch(SAMPLE, folder.resolve("out"))
            .lapsingUntil(AS_OF.plusDays(90))
            .start()
            .await()
            .summary();
    CompetencySummary competency = summary.competencies().get(0);

    assertThat(competency.lapses()).isPositive();
    assertThat(competency.lapsing().get(0).on()).isAfter(AS_OF);
    assertThat(competency.lapsing())
        .isSortedAccordingTo(Comparator.comparing(lapse -> lapse.on()))
        .anyMatch(
            lapse ->
                lapse.partnerId().equals("4327890") && lapse.on().toString().equals("2017-07-12"));
  }

  @Test
  void no_cell_is_a_formula() throws Exception {
    Path facts = Files.createDirectories(folder.resolve("facts"));
    Files.writeString(
        facts.resolve("partners.csv"), "partner_id,name\n1,=cmd|'/c calc'!A1\n2,@x\n3,+1\n4,-1\n");
    Files.writeString(
        facts.resolve("associations.csv"),
        "partner_id,customer_id,product,association_type,associated_on\n1,=1+1,=2+2,DAP,x\n");
    Files.writeString(
        facts.resolve("subscriptions.csv"),
        "partner_id,subscription_id,customer_id,product,paid_seats,started_on\n");
    run(facts, folder.resolve("out"));

    assertThat(lines("out/decisions.csv").get(1)).contains(",'=cmd|");
    assertThat(lines("out/decisions.csv").subList(2, 5))
        .allMatch(line -> line.matches("\\d,'[@+-].*"));
    assertThat(lines("out/rejects.csv").get(1)).contains(",'=2+2,");
  }

  @Test
  void nobody_is_decided_where_there_is_nobody() throws Exception {
    Path facts = Files.createDirectories(folder.resolve("facts"));
    Files.writeString(facts.resolve("partners.csv"), "partner_id\n");
    Files.writeString(
        facts.resolve("associations.csv"),
        "partner_id,customer_id,product,association_type,associated_on\n7,a,Azure,DAP,2017-01-01\n");
    Files.writeString(
        facts.resolve("subscriptions.csv"),
        "partner_id,subscription_id,customer_id,product,paid_seats,started_on\n");
    BatchResult result = run(facts, folder.resolve("out"));

    assertThat(result.summary().partners()).isZero();
    assertThat(result.summary().rejected()).isOne();
    assertThat(result.notices()).contains("partners.csv: holds no partner");
    assertThat(lines("out/decisions.csv")).hasSize(1);
  }

  @Test
  void decisions_are_the_same_as_parquet() throws Exception {
    batch(SAMPLE, folder.resolve("out")).parquet(true).start().await();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet differences =
            statement.executeQuery(
                "select count(*) from (select partner_id::text, partner_name, attained, requirements,"
                    + " facts, rule_set from read_csv('"
                    + folder
                    + "/out/decisions.csv',"
                    + " all_varchar = true) intersect select partner_id, partner_name, attained,"
                    + " requirements, facts, rule_set from '"
                    + folder
                    + "/out/decisions.parquet')")) {
      assertThat(differences.next()).isTrue();
      assertThat(differences.getInt(1)).isEqualTo(10);
    }
  }

  @Test
  void a_folder_that_is_not_empty_is_not_touched() throws Exception {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "keep");

    assertThatThrownBy(() -> run(SAMPLE, out))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("is not empty (there is mine.txt)");
    assertThat(files(out)).containsOnlyKeys("mine.txt");
  }

  @Test
  void a_file_that_breaks_off_leaves_nothing_behind() throws Exception {
    Path facts = Populations.write(folder.resolve("facts"), 5, 0, true);
    Path file = facts.resolve("subscriptions.csv.gz");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> run(facts, folder.resolve("out")))
        .hasMessageContaining("subscriptions.csv.gz: cannot be read");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_run_is_watched() throws Exception {
    Path facts = Populations.whole(folder.resolve("facts"));
    BatchRun run = batch(facts, folder.resolve("out")).start();
    run.await();
    BatchProgress end = run.progress();

    assertThat(run.isDone()).isTrue();
    assertThat(end.bytes()).isEqualTo(end.bytesInAll());
    assertThat(end.partners()).isEqualTo(end.partnersInAll()).isEqualTo(700);
    assertThat(end.rows()).isGreaterThan(30_000);
  }
}
