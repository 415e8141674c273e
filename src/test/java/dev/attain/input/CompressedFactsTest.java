package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are the same facts in whatever kind of file they stand. */
class CompressedFactsTest {

  private static final Path SAMPLE = Path.of("test-data/partners");
  private static final String TYPED =
      "* REPLACE (%s) FROM read_csv('%s', all_varchar = true, header = true, delim = ',')";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void a_compressed_folder_gives_the_same_decisions(String ending) throws IOException {
    compressFolder(SAMPLE, ending);
    assertThat(decisions(folder)).isEqualTo(decisions(SAMPLE));
  }

  @Test
  void a_folder_of_parquet_files_gives_the_same_decisions() throws IOException {
    parquet("partners", "partner_id AS partner_id");
    parquet(
        "associations", "associated_on::DATE AS associated_on, ended_on::TIMESTAMP AS ended_on");
    parquet(
        "subscriptions", "paid_seats::INT AS paid_seats, started_on::TIMESTAMPTZ AS started_on");
    parquet("individuals", "joined_on::DATE AS joined_on, partner_id::BIGINT AS partner_id");
    parquet("exam_passes", "passed_on::DATE AS passed_on");
    assertThat(decisions(folder)).isEqualTo(decisions(SAMPLE));
  }

  @ParameterizedTest
  @CsvSource({"json, gz", "json, zst", "jsonl, gz", "jsonl, zst"})
  void a_compressed_file_of_json_gives_the_same_decisions(String kind, String ending)
      throws IOException {
    Path plain = Path.of("test-data/partners." + kind);
    Path file = folder.resolve("partners." + kind + "." + ending);
    Files.write(file, FileBytesTest.compressed(ending, Files.readAllBytes(plain)));
    assertThat(decisions(file)).isEqualTo(decisions(SAMPLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void the_same_rows_are_set_aside(String ending) throws IOException {
    Path plain = Path.of("test-data/rejected-rows");
    compressFolder(plain, ending);
    assertThat(
            Sources.read(folder).messages().stream()
                .map(message -> message.replace("." + ending, ""))
                .toList())
        .isNotEmpty()
        .isEqualTo(Sources.read(plain).messages());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void a_file_that_ends_early_is_told_by_name(String ending) throws IOException {
    compressFolder(SAMPLE, ending);
    Path file = folder.resolve("associations.csv." + ending);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    assertUnreadable(
        "associations.csv." + ending + ": cannot be read: the compressed data end early");
  }

  @Test
  void a_file_of_json_that_ends_early_is_told_by_name() throws IOException {
    byte[] whole =
        FileBytesTest.compressed("gz", Files.readAllBytes(Path.of("test-data/partners.jsonl")));
    Path file = folder.resolve("partners.jsonl.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> Sources.read(file))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("partners.jsonl.gz: cannot be read: the compressed data end early");
  }

  @Test
  void a_file_that_is_not_compressed_is_told_by_name() throws IOException {
    Sources.folder(folder, "");
    Files.move(folder.resolve("associations.csv"), folder.resolve("associations.csv.gz"));
    assertUnreadable(
        "associations.csv.gz: cannot be read: it is not compressed with gzip, as its name says");
    Files.move(folder.resolve("associations.csv.gz"), folder.resolve("associations.csv.zst"));
    assertUnreadable(
        "associations.csv.zst: cannot be read: it is not compressed with zstd, as its name says, or"
            + " is damaged");
  }

  @Test
  void an_empty_file_has_no_header() throws IOException {
    Sources.folder(folder, "");
    Files.delete(folder.resolve("associations.csv"));
    Files.write(folder.resolve("associations.csv.zst"), new byte[0]);
    assertUnreadable("associations.csv.zst: is empty; a header line is expected");
  }

  @Test
  void one_table_in_two_files_is_refused() throws IOException {
    Sources.folder(folder, "");
    Files.write(folder.resolve("associations.csv.gz"), FileBytesTest.compressed("gz", new byte[0]));
    assertUnreadable(
        "associations.csv and associations.csv.gz are both there; which one is meant?");
  }

  @Test
  void a_name_that_is_nearly_right_is_told_with_its_own_ending() throws IOException {
    Sources.folder(folder, "");
    Files.write(folder.resolve("individual.tsv.gz"), new byte[0]);
    Files.write(folder.resolve("exampasses.parquet"), new byte[0]);
    Files.write(folder.resolve("payments.parquet"), new byte[0]);
    assertThat(Sources.read(folder).notices())
        .containsExactly(
            "exampasses.parquet: is no file of a fact source and was ignored. Did you mean"
                + " \"exam_passes.parquet\"?",
            "individual.tsv.gz: is no file of a fact source and was ignored. Did you mean"
                + " \"individuals.tsv.gz\"?",
            "payments.parquet: is no file of a fact source and was ignored.");
    Files.move(folder.resolve("partners.csv"), folder.resolve("partner.csv.gz"));
    assertThatThrownBy(() -> Sources.read(folder))
        .hasMessageEndingWith("; there is partner.csv.gz; did you mean that?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"associations.parquet", "associations.csv.gz"})
  void a_single_file_of_a_table_is_no_source(String name) throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[0]);
    assertThatThrownBy(() -> Sources.read(file))
        .hasMessageEndingWith(" is a single file; give the folder that holds all the files");
  }

  private void compressFolder(Path plain, String ending) throws IOException {
    try (Stream<Path> files = Files.list(plain)) {
      for (Path file : files.toList()) {
        Files.write(
            folder.resolve(SourceText.name(file) + "." + ending),
            FileBytesTest.compressed(ending, Files.readAllBytes(file)));
      }
    }
  }

  private void parquet(String table, String replaced) {
    ParquetTableTest.copy(
        "SELECT " + TYPED.formatted(replaced, SAMPLE.resolve(table + ".csv")),
        folder.resolve(table + ".parquet"),
        "");
  }

  private static List<Decision> decisions(Path source) {
    Sources.Read read = Sources.read(source);
    assertThat(read.rejects()).isEmpty();
    Attain attain = Attain.shipped();
    return read.partners().stream()
        .flatMap(facts -> attain.decide(facts, LocalDate.of(2017, 6, 27)).stream())
        .toList();
  }

  private void assertUnreadable(String message) {
    assertThatThrownBy(() -> Sources.read(folder))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(message);
  }
}
