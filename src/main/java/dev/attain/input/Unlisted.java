package dev.attain.input;

import dev.attain.facts.ExamPass;

/**
 * Where an exam pass stands that counts only if its individual is listed for the partner; enough to
 * say so if not.
 *
 * @param file the file that it stands in
 * @param line its line
 * @param column what the column of the individual is called there
 * @param individualsFile the file that lists individuals
 * @param row the row as it stands in the file
 */
public record Unlisted(String file, long line, String column, String individualsFile, String row) {

  /**
   * What is to be said if the individual is not listed.
   *
   * @param pass the exam pass
   * @param partnerId the partner
   * @return the row that is set aside
   */
  public Rejected rejected(ExamPass pass, String partnerId) {
    String id = pass.individualId();
    String reason =
        column
            + " "
            + Shown.quoted(id)
            + " is not in "
            + individualsFile
            + " for partner "
            + Shown.value(partnerId);
    return Rejected.of(file, line, new BadValue(line, column, id, reason), partnerId, row);
  }
}
