package dev.attain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One file a mistake, and what we owe for it: {@code NAME.expected.txt} has a line for each problem
 * and for each scenario that can be run nevertheless.
 */
class BrokenScenariosTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("attain.basedir", ""), "src/test/resources/broken-scenarios");

  @TestFactory
  Stream<DynamicTest> every_mistake_has_the_message_that_we_owe() {
    List<Path> files =
        RulesFolder.files(FOLDER).stream()
            .filter(file -> file.toString().endsWith(Scenario.ENDING))
            .toList();
    assertThat(files).hasSizeGreaterThan(15);
    return files.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> assertThat(messages(file)).isEqualTo(Files.readString(expected(file)))));
  }

  private static Path expected(Path file) {
    return Path.of(file.toString().replace(Scenario.ENDING, ".expected.txt"));
  }

  private static String messages(Path file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    String place = RulesFolder.OPTION + "/" + file.getFileName();
    List<Scenario> left = ShippedScenariosTest.parse(place, Files.readString(file), problems);
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems.stream().sorted().toList()) {
      text.append(problem.toString().replace(RulesFolder.OPTION + "/", "")).append('\n');
    }
    left.forEach(scenario -> text.append("runs: ").append(scenario.sentence()).append('\n'));
    if (System.getProperty("attain.write") != null) {
      Files.writeString(expected(file), text);
    }
    return text.toString();
  }
}
