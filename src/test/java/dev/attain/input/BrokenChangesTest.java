package dev.attain.input;

import static dev.attain.input.Sources.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.whatif.Change;
import dev.attain.whatif.FactWords;
import dev.attain.whatif.Overlaid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Mistakes in changes to the facts in {@code facts-for-changes}, with the messages that we owe.
 *
 * <p>{@code expected.txt} has a line for each rejected row (with the partner that lost it in angle
 * brackets), each notice, each change without effect, each change, and each partner that changes
 * name; or one line that says why the changes are unreadable.
 */
class BrokenChangesTest {

  private static final Path RESOURCES =
      Path.of(System.getProperty("attain.basedir", ""), "src/test/resources");
  private static final Path FOLDER = RESOURCES.resolve("broken-changes");
  private static final FactWords WORDS = new FactWords("en");

  @TestFactory
  Stream<DynamicTest> every_mistake_has_the_message_that_we_owe() throws IOException {
    return list(FOLDER).stream()
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    mistake.getFileName().toString(),
                    () ->
                        assertThat(messages(changes(mistake)))
                            .containsExactlyElementsOf(
                                Files.readAllLines(mistake.resolve("expected.txt")))));
  }

  private static Path changes(Path mistake) throws IOException {
    return list(mistake).stream()
        .filter(path -> !path.endsWith("expected.txt"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private static List<String> messages(Path path) {
    List<String> messages = new ArrayList<>();
    try {
      Changes changes =
          Changes.read(
              path,
              VOCABULARY,
              rejected ->
                  messages.add(
                      rejected
                          + (rejected.partnerId() == null
                              ? ""
                              : " <" + rejected.partnerId() + ">")),
              notice -> messages.add("notice: " + notice));
      FactSource.open(RESOURCES.resolve("facts-for-changes"), VOCABULARY)
          .read(
              facts -> {
                if (changes.touch(facts.partner().partnerId())) {
                  apply(changes, facts, "partner ", messages);
                }
              },
              rejected -> {},
              notice -> {},
              changes);
      changes.newPartners().forEach(facts -> apply(changes, facts, "new partner ", messages));
    } catch (UnreadableSourceException e) {
      messages.add("unreadable: " + e.getMessage().replace(FOLDER.toString(), "…"));
    }
    return messages;
  }

  private static void apply(
      Changes changes, PartnerFacts facts, String what, List<String> messages) {
    Overlaid overlaid = changes.applyTo(facts);
    overlaid.withoutEffect().forEach(none -> messages.add(none.in("en")));
    for (Change change : overlaid.changes()) {
      Record fact = change.before() == null ? change.after() : change.before();
      messages.add(
          change.what().name().toLowerCase(Locale.ROOT)
              + " by "
              + change.at()
              + ": "
              + WORDS.kind(change.kind())
              + " "
              + WORDS.key(fact)
              + (change.was() == null ? "" : " of " + change.was()));
    }
    messages.add(
        what
            + facts.partner().partnerId()
            + ": facts "
            + facts.size()
            + " to "
            + overlaid.facts().size()
            + (overlaid.facts().complete() ? "" : ", incomplete"));
  }
}
