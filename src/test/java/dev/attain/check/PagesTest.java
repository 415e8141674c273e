package dev.attain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each code has a page, and what a page shows is what happens. */
class PagesTest {

  /** A block of DRL or YAML with the file of the small programme that it belongs to. */
  private static final Pattern BLOCK =
      Pattern.compile("```(\\w+)(?: (\\S+))?\n(.*?)\n```", Pattern.DOTALL);

  /** What no part of a file shows: other files, other bytes, scenarios, compiled rules. */
  private static final Set<Code> NOT_A_PART_OF_A_FILE =
      Set.of(
          Code.NOT_UTF_8,
          Code.WRONG_ENDING,
          Code.STRAY_FILE,
          Code.TOO_BIG,
          Code.FILE_MISSING,
          Code.EMPTY_FILE,
          Code.LONG_FILE,
          Code.COMPILED_CODE,
          Code.NO_SCENARIO,
          Code.CONDITION_WITHOUT_SCENARIO,
          Code.ASSERTS_NOTHING,
          Code.UNKNOWN_IN_SCENARIO,
          Code.SCENARIO_TWICE,
          Code.COMPILER);

  @TempDir Path temp;

  @Test
  void every_code_has_a_page_and_every_page_a_code() throws IOException {
    Path folder = Path.of("src/main/resources/dev/attain/source/pages");
    try (Stream<Path> pages = Files.list(folder)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Code.values()).map(code -> code + ".md").toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> every_page_says_what_it_means_shows_it_and_tells_how_to_mend_it() {
    return Arrays.stream(Code.values())
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code.toString(),
                    () ->
                        assertThat(code.page())
                            .startsWith("# " + code + ": ")
                            .containsPattern(
                                "(?s)\n\n[A-Z`].*\n## Example\n\n```.*\n## How to mend it\n\n[A-Z`]")
                            .doesNotContain("MESSAGE")
                            .doesNotContainIgnoringCase("exception")
                            .endsWith("\n")));
  }

  @TestFactory
  Stream<DynamicTest> what_a_page_shows_to_be_wrong_is_wrong_and_what_it_mends_is_not() {
    return Arrays.stream(Code.values())
        .filter(code -> !NOT_A_PART_OF_A_FILE.contains(code))
        .map(code -> DynamicTest.dynamicTest(code.toString(), () -> assertShown(code)));
  }

  private void assertShown(Code code) throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(code.page()).results().toList();
    assertThat(blocks).as("wrong, message, mended").hasSize(3);
    String file = blocks.get(0).group(2);
    String wrong = blocks.get(0).group(3);
    String mended = blocks.get(2).group(3);
    List<Problem> before = problems(code, file, wrong, mended, wrong);
    List<Problem> after = problems(code, file, wrong, mended, mended);

    assertThat(before).extracting(Problem::code).contains(code);
    assertThat(before.stream().map(Problem::toString)).contains(blocks.get(1).group(3));
    assertThat(after.stream().filter(problem -> problem.code() == code)).isEmpty();
    assertThat(new TreeSet<>(after)).as("nothing else is wrong with what is mended").isEmpty();
  }

  /** The small programme with one of the two in its place. */
  private List<Problem> problems(Code code, String file, String wrong, String mended, String now)
      throws IOException {
    Path rules = Files.createTempDirectory(temp, code.toString());
    Fixtures.copy(Fixtures.BASE, rules);
    Path path =
        RulesFolder.files(rules).stream().filter(f -> f.endsWith(file)).findFirst().orElseThrow();
    String text = Files.readString(path);
    boolean part = text.contains(mended);
    String header = text.lines().limit(2).collect(Collectors.joining("\n"));
    Files.writeString(path, part ? text.replace(mended, now) : header + "\n" + now + "\n");
    return Fixtures.problems(rules);
  }
}
