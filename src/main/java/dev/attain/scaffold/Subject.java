package dev.attain.scaffold;

import java.util.List;

/** What the template of a definition says, with examples that hold and others that just miss. */
sealed interface Subject permits Individuals, Exams, Customers {

  /**
   * An example of what counts and what does not.
   *
   * @param title what it shows
   * @param given lines of a scenario's {@code given}
   * @param found how many count
   */
  record Example(String title, List<String> given, int found) {}

  /** The conditions, a line each, indented. */
  String when();

  /** The variable that names whoever counts. */
  String variable();

  /** What scenarios call one of them. */
  String noun();

  /** What it makes in a new option. */
  Made made();

  /** The lines below {@code defaults} that describe one who counts. */
  List<String> defaults();

  /** An example for every condition. */
  List<Example> examples();

  /** The sentence of the definition. */
  String sentence(Wording words);

  /** The sentence of a requirement that counts it. */
  String requirement(Wording words, int atLeast);
}
