package dev.attain.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision as {@link DecisionRows} wrote it, read again.
 *
 * @param competency the competency
 * @param attained the tier
 * @param requirements what was found for each requirement
 * @param ruleSet the hash of the rules
 * @param facts the hash of the facts
 */
public record WrittenDecision(
    String competency, String attained, String requirements, String ruleSet, String facts) {

  /**
   * Finds the decisions of a partner.
   *
   * @param file a file of decisions
   * @param partnerId the partner's id
   * @return its decisions, in the order of the file
   * @throws IOException if it cannot be read
   */
  public static List<WrittenDecision> find(Path file, String partnerId) throws IOException {
    String cell = CsvRows.harmless(partnerId);
    List<WrittenDecision> found = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("partner_id").equals(cell)) {
          found.add(
              new WrittenDecision(
                  row.getField("competency"),
                  row.getField("attained"),
                  row.getField("requirements"),
                  row.getField("rule_set"),
                  row.getField("facts")));
        }
      }
    }
    return found;
  }
}
