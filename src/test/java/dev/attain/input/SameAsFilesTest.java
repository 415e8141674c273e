package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.input.Sources.Read;
import dev.attain.testing.TestDatabase;
import dev.attain.testing.TestDatabase.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rows give the same facts and are set aside for the same reasons as from CSV files. */
class SameAsFilesTest {

  private static final Path BASE = Path.of(System.getProperty("attain.basedir", ""));
  private static final Path BROKEN = BASE.resolve("src/test/resources/broken-facts");

  @TempDir Path temp;

  static Stream<List<Object>> samples() {
    return Stream.of("partners", "rejected-rows")
        .flatMap(name -> Stream.of(Kind.values()).map(kind -> List.of(name, kind)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_samples_read_the_same(List<Object> sample) throws Exception {
    Path folder = BASE.resolve("test-data").resolve(sample.get(0).toString());
    TestDatabase database = TestDatabase.fresh((Kind) sample.get(1)).loadTexts(folder);

    Read read = JdbcSources.read(database, JdbcSources.queries(temp, JdbcSources.ALL));

    Read files = Sources.read(folder);
    assertThat(read.partners()).isNotEmpty().isEqualTo(files.partners());
    assertThat(asOfFiles(read.rejects())).isEqualTo(files.rejects());
    assertThat(read.notices()).hasSize(5).allMatch(text -> text.contains("column \"n\""));
  }

  @ParameterizedTest
  @EnumSource
  void damaged_values_are_set_aside_the_same(Kind kind) throws Exception {
    List<String> differ = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (Path folder : broken()) {
      String name = folder.getFileName().toString();
      Read files = Sources.read(folder);
      TestDatabase database = TestDatabase.fresh(kind).loadTexts(folder);
      Read read = JdbcSources.read(database, JdbcSources.queries(temp, queriesFor(folder)));
      boolean equal =
          read.partners().equals(files.partners())
              && told(asOfFiles(read.rejects())).equals(told(files.rejects()));
      (equal ? same : differ)
          .add(name + (equal ? "" : " " + read.messages() + " but " + files.messages()));
    }
    assertThat(differ).isEmpty();
    assertThat(same).hasSizeGreaterThan(30);
  }

  /** Folders whose rows can be in a database: each row has all fields, and no file is missing. */
  private static List<Path> broken() throws Exception {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> all = Files.list(BROKEN)) {
      for (Path folder : all.filter(Files::isDirectory).sorted().toList()) {
        if (isPlain(folder)) {
          folders.add(folder);
        }
      }
    }
    return folders;
  }

  private static boolean isPlain(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(path -> !path.endsWith("expected.txt")).toList();
    }
    for (Path file : files) {
      if (!file.toString().endsWith(".csv")
          || Files.isDirectory(file)
          || Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\0')
              >= 0) {
        return false;
      }
    }
    try {
      Read read = Sources.read(folder);
      return read.rejects().stream().allMatch(one -> one.column() != null)
          && read.rejects().stream().noneMatch(one -> one.reason().contains("not valid UTF-8"))
          && read.notices().isEmpty()
          && !read.partners().isEmpty();
    } catch (UnreadableSourceException e) {
      return false;
    }
  }

  private static String queriesFor(Path folder) {
    return JdbcSources.ALL
        .lines()
        .filter(line -> Files.exists(folder.resolve(line.split(":")[0] + ".csv")))
        .collect(Collectors.joining("\n"));
  }

  /** Where a header and only rows of one line stand before it, row 1 is line 2. */
  private static List<Rejected> asOfFiles(List<Rejected> rejects) {
    return rejects.stream()
        .map(
            one ->
                new Rejected(
                    one.file().replace("query ", "") + ".csv",
                    one.line() + 1,
                    one.column(),
                    one.value(),
                    one.reason().replaceAll("query (\\w+)", "$1.csv"),
                    one.partnerId(),
                    one.row()))
        .toList();
  }

  /** All of a row that is set aside but the row itself: a file may have more columns. */
  private static List<String> told(List<Rejected> rejects) {
    return rejects.stream()
        .map(
            one ->
                String.valueOf(one).replaceAll(" on line \\d+$", "")
                    + "|"
                    + one.column()
                    + "|"
                    + one.value()
                    + "|"
                    + one.partnerId())
        .toList();
  }
}
