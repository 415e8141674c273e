package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.input.Sources.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every mistake that was made once, with the messages that we owe for it.
 *
 * <p>{@code expected.txt} has a line for each rejected row (with the partner that lost it in angle
 * brackets), each notice and each partner; or one line that says why the source is unreadable.
 */
class BrokenFactsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("attain.basedir", ""), "src/test/resources/broken-facts");

  @TestFactory
  Stream<DynamicTest> every_mistake_has_the_message_that_we_owe() throws IOException {
    return list(FOLDER).stream()
        .filter(Files::isDirectory)
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getFileName().toString(),
                    () ->
                        assertThat(messages(source(mistake)))
                            .containsExactlyElementsOf(
                                Files.readAllLines(mistake.resolve("expected.txt")))));
  }

  /** A folder is the source itself, unless it holds a single source. */
  private static Path source(Path mistake) throws IOException {
    List<Path> others =
        list(mistake).stream().filter(path -> !path.endsWith("expected.txt")).toList();
    Path first = others.get(0);
    if (others.size() > 1) {
      return mistake;
    }
    return Files.isDirectory(first) ? list(first).get(0) : first;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private static List<String> messages(Path source) {
    List<String> messages = new ArrayList<>();
    try {
      Read read = Sources.read(source);
      for (Rejected rejected : read.rejects()) {
        String partner = rejected.partnerId() == null ? "" : " <" + rejected.partnerId() + ">";
        messages.add(rejected + partner);
      }
      read.notices().forEach(notice -> messages.add("notice: " + notice));
      for (PartnerFacts facts : read.partners()) {
        messages.add(
            "partner "
                + facts.partner().partnerId()
                + ": facts "
                + facts.size()
                + (facts.complete() ? "" : ", incomplete"));
      }
    } catch (UnreadableSourceException e) {
      messages.add("unreadable: " + e.getMessage().replace(FOLDER.toString(), "…"));
    }
    return messages;
  }
}
