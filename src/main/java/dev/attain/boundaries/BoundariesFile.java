package dev.attain.boundaries;

import dev.attain.facts.PartnerFacts;
import dev.attain.scenario.Scenario;
import dev.attain.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes cases at the edges as scenarios that somebody has yet to approve.
 *
 * <p>The file's name does not end as those of scenario files do, so nothing runs it. Who has read
 * it renames it; a file that was changed by hand is never written over.
 */
public final class BoundariesFile {

  /** The file, beside the rules of an option. */
  public static final String NAME = "boundaries.proposed.yaml";

  /** What the file is called once it is approved. */
  public static final String APPROVED = "boundaries" + Scenario.ENDING;

  private static final String DIGEST = "# Unchanged since it was made: ";

  private BoundariesFile() {}

  /**
   * Writes a file for each option that has cases which no scenario shows yet.
   *
   * @param folder the rules folder
   * @param boundaries the cases
   * @param known the scenarios that there are
   * @return what was done, a sentence for each file
   * @throws IOException if a file cannot be written
   */
  public static List<String> write(Path folder, Boundaries boundaries, List<Scenario> known)
      throws IOException {
    Map<String, List<Scenario>> byFolder = new LinkedHashMap<>();
    Set<PartnerFacts> facts = new HashSet<>();
    Set<String> sentences = new HashSet<>();
    for (Scenario scenario : known) {
      facts.add(scenario.facts());
      sentences.add(scenario.sentence());
    }
    for (Case one : boundaries.cases()) {
      Scenario scenario = one.scenario();
      if (sentences.add(scenario.sentence()) && facts.add(scenario.facts())) {
        byFolder
            .computeIfAbsent(
                scenario.competency() + "/" + scenario.option(), any -> new ArrayList<>())
            .add(scenario);
      }
    }
    List<String> done = new ArrayList<>();
    for (Map.Entry<String, List<Scenario>> entry : byFolder.entrySet()) {
      done.add(write(folder, entry.getKey() + "/" + NAME, entry.getValue()));
    }
    return done.isEmpty() ? List.of("every case is a scenario already; nothing was written") : done;
  }

  private static String write(Path folder, String name, List<Scenario> scenarios)
      throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file) && !isOwn(Files.readString(file))) {
      return name
          + " was changed by hand and is left as it is; rename it to "
          + APPROVED
          + " if it is approved, or delete it";
    }
    String body =
        """
        # Cases at the edges of the rules, with what the rules say of them now.
        # Nobody has approved them, and "attain test" does not run them. Read each: is this what the
        # programme says? Take out what is wrong or of no use, and rename this file to
        # %s: from then on "attain test" runs it.

        """
                .formatted(APPROVED)
            + ScenarioWriter.file(scenarios);
    Files.writeString(file, DIGEST + digest(body) + "\n" + body);
    return name + ": " + scenarios.size() + " cases to approve";
  }

  private static boolean isOwn(String text) {
    int end = text.indexOf('\n');
    return end > 0 && text.substring(0, end).equals(DIGEST + digest(text.substring(end + 1)));
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
