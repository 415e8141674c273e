package dev.attain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.rules.RuleSource;
import dev.attain.rules.RulesException;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.Severity;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a rule file: checking it ends, with findings inside the file, and what is
 * found to be right compiles.
 *
 * <p>The long form, with another seed: {@code mvn -B test -Dtest=FuzzTest
 * -Dattain.fuzz.mutants=200000 -Dattain.fuzz.loads=1000 -Dattain.fuzz.seed=7}.
 */
@Timeout(3600)
class FuzzTest {

  private static final int MUTANTS = Integer.getInteger("attain.fuzz.mutants", 2000);
  private static final int LOADS = Integer.getInteger("attain.fuzz.loads", 12);
  private static final long SEED = Long.getLong("attain.fuzz.seed", 1);

  @TempDir Path temp;

  private final Random random = new Random(SEED);
  private final Mutator mutator = new Mutator(random);
  private Path base;
  private Path shipped;

  @BeforeEach
  void lay() {
    base = temp.resolve("base");
    shipped = temp.resolve("shipped");
    Fixtures.copy(Fixtures.BASE, base);
    Fixtures.copy(Story.rulesFolder(), shipped);
  }

  /** Reads and checks the folder with one file changed, and changes it back. */
  private List<Problem> check(Path file, byte[] mutant) {
    try {
      byte[] before = Files.readAllBytes(file);
      try {
        Files.write(file, mutant);
        Path folder = file.startsWith(base) ? base : shipped;
        RuleSource source = RuleSource.read(folder);
        List<Problem> problems = new ArrayList<>(source.problems());
        Lint.run(source, problems);
        String text = new String(mutant, StandardCharsets.UTF_8);
        problems.forEach(problem -> assertInside(problem, folder, file, text));
        return problems;
      } finally {
        Files.write(file, before);
      }
    } catch (RulesException e) {
      return e.problems();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "a mutant of " + file + ":\n" + new String(mutant, StandardCharsets.UTF_8), e);
    }
  }

  private static void assertInside(Problem problem, Path folder, Path file, String text) {
    assertThat(problem.line()).as("%s", problem).isPositive();
    assertThat(problem.column()).as("%s", problem).isPositive();
    assertThat(problem.place().endColumn())
        .as("%s", problem)
        .isGreaterThanOrEqualTo(problem.column());
    if (folder.resolve(problem.file()).equals(file)) {
      String plain = text.replace("\r\n", "\n").replace('\r', '\n');
      long lines =
          plain
              .chars()
              .filter(c -> c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029')
              .count();
      assertThat((long) problem.line()).as("%s", problem).isLessThanOrEqualTo(lines + 1);
    }
    assertThat(problem.toString())
        .doesNotContain("\n")
        .doesNotContain(".java")
        .doesNotContain("Exception");
  }

  private static boolean isRight(List<Problem> problems) {
    return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>(RulesFolder.files(base));
    RulesFolder.files(shipped).stream()
        .filter(f -> !f.toString().endsWith(".md"))
        .forEach(files::add);
    return files;
  }

  @Test
  void any_text_ends_in_findings() throws IOException {
    List<Path> files = files();
    List<byte[]> more = new ArrayList<>();
    for (Path fixture : Fixtures.all()) {
      for (Path file : RulesFolder.files(fixture)) {
        if (file.toString().endsWith(".drl") && Files.size(file) < 10_000) {
          more.add(Files.readAllBytes(file));
        }
      }
    }
    for (int i = 0; i < MUTANTS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes =
          file.toString().endsWith(".drl") && random.nextBoolean()
              ? more.get(random.nextInt(more.size()))
              : Files.readAllBytes(file);
      byte[] mutant =
          mutator
              .mutate(new String(bytes, StandardCharsets.UTF_8))
              .getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(10) == 0 && mutant.length > 0) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
      check(file, mutant);
    }
  }

  @Test
  void a_file_cut_short_anywhere_ends_in_findings() throws IOException {
    for (Path file : RulesFolder.files(base)) {
      String text = Files.readString(file);
      int step = MUTANTS > 10_000 ? 1 : 4;
      for (int end = random.nextInt(step); end < text.length(); end += step) {
        check(file, text.substring(0, end).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void very_large_and_very_deep_texts_end_in_findings() throws IOException {
    Path file = base.resolve("my-competency/my-option/definitions.drl");
    String text = Files.readString(file);
    for (String many :
        List.of(
            "(",
            "!",
            "not ",
            "exists ",
            "[",
            "{",
            "$x : ",
            "\"",
            "/*",
            "-",
            "a.",
            "@",
            "&& ",
            "forall( ",
            "x + ",
            "accumulate( ")) {
      for (int n : List.of(100, 5_000, 40_000)) {
        String deep = many.repeat(n);
        assertThat(
                isRight(
                    check(
                        file,
                        text.replaceFirst(
                                "when\n", "when\n" + java.util.regex.Matcher.quoteReplacement(deep))
                            .getBytes(StandardCharsets.UTF_8))))
            .as(many)
            .isFalse();
        assertThat(
                isRight(
                    check(
                        file,
                        text.replaceFirst(
                                "paidSeats >= 5", java.util.regex.Matcher.quoteReplacement(deep))
                            .getBytes(StandardCharsets.UTF_8))))
            .as(many)
            .isFalse();
      }
    }
    Path yaml = base.resolve("my-competency/competency.yaml");
    for (String many :
        List.of("[", "{", "- ", "? ", "a: ", "&a ", "\"", "|\n", "{a: ", "&a [*a, *a, ")) {
      check(yaml, many.repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void what_is_found_to_be_right_compiles() throws IOException {
    List<Path> files = files().stream().filter(f -> f.toString().endsWith(".drl")).toList();
    List<String> wrong = new ArrayList<>();
    for (int loads = 0; loads < LOADS; ) {
      Path file = files.get(random.nextInt(files.size()));
      String text = Files.readString(file);
      String mutant = mutator.mutate(text);
      byte[] bytes = mutant.getBytes(StandardCharsets.UTF_8);
      boolean same = squeezed(mutant).equals(squeezed(text));
      if (!same && isUsable(check(file, bytes))) {
        loads++;
        wrong.addAll(compiled(file, bytes));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Nothing that keeps the rules from being compiled. */
  private static boolean isUsable(List<Problem> problems) {
    return problems.stream()
        .allMatch(problem -> problem.severity() != Severity.ERROR || LINT.contains(problem.code()));
  }

  /** What is odd, and compiles all the same. */
  private static final List<Code> LINT =
      List.of(
          Code.NUMBER_IN_SENTENCE,
          Code.SOURCE_MISSING,
          Code.TRANSLATION_MISSING,
          Code.VERSIONS_GAP,
          Code.CONDITION_TWICE,
          Code.DEFINITION_UNUSED,
          Code.NEVER_HOLDS,
          Code.ALWAYS_HOLDS,
          Code.TIER_ASKS_LESS,
          Code.RULE_TWICE,
          Code.FILE_OF_ANOTHER_TIER);

  private static String squeezed(String text) {
    return text.replaceAll("//[^\n]*", "").replaceAll("\\s+", "").replaceAll("\"[^\"]*\"", "\"\"");
  }

  private List<String> compiled(Path file, byte[] mutant) throws IOException {
    byte[] before = Files.readAllBytes(file);
    Path folder = file.startsWith(base) ? base : shipped;
    try {
      Files.write(file, mutant);
      dev.attain.rules.RuleSet.load(folder, null);
      return List.of();
    } catch (RulesException e) {
      return List.of(e.getMessage() + "\n" + new String(mutant, StandardCharsets.UTF_8));
    } finally {
      Files.write(file, before);
    }
  }
}
