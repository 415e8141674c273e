package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import java.util.List;

/**
 * A rules folder, read and understood, before anything is compiled.
 *
 * @param vocabulary the words that facts may use
 * @param competencies the competencies by name
 * @param units what is compiled: one unit an option
 */
record Programme(Vocabulary vocabulary, List<Competency> competencies, List<Unit> units) {

  /**
   * The rules of one option: they see one another's derived facts, and no other option's.
   *
   * @param competency the competency
   * @param option the option
   * @param files its rule files, those of the whole competency first
   */
  record Unit(Competency competency, Option option, List<DrlFile> files) {

    /** The name of its KieBase and of its KieSession. */
    String name() {
      return name(competency, option);
    }

    static String name(Competency competency, Option option) {
      return competency.id() + "." + option.id();
    }

    List<String> packages() {
      return files.stream().map(DrlFile::packageName).distinct().sorted().toList();
    }

    /** The package of the option's own rules, for what is made from them. */
    String ownPackage() {
      return files.get(files.size() - 1).packageName();
    }
  }
}
