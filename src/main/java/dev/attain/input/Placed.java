package dev.attain.input;

import dev.attain.facts.ExamPass;

/**
 * A fact with the line on which its row, or its object, begins.
 *
 * @param fact the fact
 * @param line the line
 */
record Placed(Record fact, long line) {

  /** Tells its origin, and that of the individual whom it implies where none are listed. */
  void tell(Origins origins, String partnerId, String file, boolean individualsGiven) {
    origins.add(partnerId, fact, file, line);
    if (!individualsGiven && fact instanceof ExamPass pass) {
      origins.add(partnerId, Gathered.implied(pass), file, line);
    }
  }
}
