package dev.attain.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.attain.decision.Decision;
import dev.attain.report.DecisionRows;
import dev.attain.summary.Replayed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a batch wrote it.
 *
 * @param competency the competency
 * @param attained the tier
 * @param requirements what was found for each requirement
 * @param ruleSet the hash of the rules
 * @param facts the hash of the facts
 */
record Logged(
    String competency, String attained, String requirements, String ruleSet, String facts) {

  static final String FILE = "decisions.csv";

  /**
   * Finds the decisions of a partner.
   *
   * @throws BatchException if there are none
   */
  static List<Logged> find(Path out, String partnerId) throws IOException {
    Path file = out.resolve(FILE);
    if (!Files.exists(file)) {
      throw new BatchException(file + " is not there");
    }
    String cell = DecisionRows.cell(partnerId);
    List<Logged> found = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("partner_id").equals(cell)) {
          found.add(
              new Logged(
                  row.getField("competency"),
                  row.getField("attained"),
                  row.getField("requirements"),
                  row.getField("rule_set"),
                  row.getField("facts")));
        }
      }
    }
    if (found.isEmpty()) {
      throw new BatchException(FILE + " has no decision for partner " + partnerId);
    }
    return found;
  }

  /** Holds it against another decision; null if there is none. */
  Replayed.Verdict against(@Nullable Decision now) {
    if (now == null) {
      return new Replayed.Verdict(competency, attained, null, requirements, "", false);
    }
    String requirementsNow = DecisionRows.requirements(now);
    boolean same = now.attained().equals(attained) && requirementsNow.equals(requirements);
    return new Replayed.Verdict(
        competency, attained, now.attained(), requirements, requirementsNow, same);
  }
}
