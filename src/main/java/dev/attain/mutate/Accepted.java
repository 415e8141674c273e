package dev.attain.mutate;

import dev.attain.change.Change;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The changes that no scenario can notice, each with the reason: the file {@value #FILE} of a rules
 * folder.
 *
 * <pre>{@code
 * accepted:
 *   - rule: ABC-XYZ-DEF-1
 *     line: 14
 *     change: “paidSeats >= 1” changed to “paidSeats > 0”
 *     reason: Seats are whole numbers.
 * }</pre>
 */
public final class Accepted {

  /** The name of the file. */
  public static final String FILE = "mutants.yaml";

  /** Nothing is accepted. */
  public static final Accepted NONE = new Accepted(List.of());

  private static final List<String> KEYS = List.of("rule", "line", "change", "reason");

  private final List<Entry> entries;

  private Accepted(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private record Entry(
      Place place, String rule, @Nullable String line, String change, String reason) {

    boolean means(Change other) {
      return other.ruleId().equals(rule)
          && plain(other.words()).equals(plain(change))
          && (line == null || line.equals(String.valueOf(other.place().line())));
    }

    /** Quotes of either kind: some keyboards have only one. */
    private static String plain(String words) {
      return words.replaceAll("[“”\"]", "").replaceAll("\\s+", " ").strip();
    }
  }

  /**
   * Reads the file of a rules folder.
   *
   * @param folder the rules folder
   * @param problems where it is said what is wrong with the file
   * @return what it says; nothing when there is no such file
   * @throws UncheckedIOException if it cannot be read
   */
  public static Accepted in(Path folder, List<Problem> problems) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    try {
      return parse(Files.readString(file), problems);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the text of such a file.
   *
   * @param text the text
   * @param problems where it is said what is wrong with it
   * @return what it says
   */
  public static Accepted parse(String text, List<Problem> problems) {
    YamlReader yaml = new YamlReader(FILE, problems);
    Map<String, Node> top = yaml.top(text, List.of("accepted"));
    List<Entry> entries = new ArrayList<>();
    for (Node node : yaml.sequence(top.get("accepted"), "accepted")) {
      Map<String, Node> entry = yaml.mapping(node, "an accepted change", KEYS);
      Optional<String> rule = text(yaml, entry, "rule", node);
      Optional<String> change = text(yaml, entry, "change", node);
      Optional<String> reason = text(yaml, entry, "reason", node);
      Node line = entry.get("line");
      if (rule.isPresent() && change.isPresent() && reason.isPresent()) {
        entries.add(
            new Entry(
                yaml.place(node),
                rule.get(),
                line == null ? null : yaml.scalar(line, "line"),
                change.get(),
                reason.get()));
      }
    }
    return new Accepted(entries);
  }

  private static Optional<String> text(
      YamlReader yaml, Map<String, Node> entry, String key, Node where) {
    return yaml.required(entry, key, where, "an accepted change")
        .map(node -> yaml.scalar(node, key))
        .filter(value -> !value.isEmpty());
  }

  Optional<String> reason(Change change) {
    return entries.stream().filter(entry -> entry.means(change)).map(Entry::reason).findFirst();
  }

  /**
   * What is accepted and need not be: the rules have no such change, or a scenario notices it.
   *
   * @param mutants the mutants of the rules
   * @return a problem for each such entry
   */
  public List<Problem> unneeded(Mutants mutants) {
    return entries.stream()
        .filter(
            entry ->
                mutants.of(Mutant.Fate.ACCEPTED).stream()
                    .noneMatch(mutant -> entry.means(mutant.change())))
        .map(
            entry ->
                new Problem(
                    Code.UNKNOWN_IN_SCENARIO,
                    entry.place(),
                    entry.rule(),
                    mutants.all().stream().anyMatch(mutant -> entry.means(mutant.change()))
                        ? "a scenario notices this change; it need not be accepted any more"
                        : "these rules have no such change; it may have moved to another line",
                    null))
        .toList();
  }
}
