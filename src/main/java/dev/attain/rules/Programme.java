package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Definitions and requirements. */
    List<Rule> rules() {
      List<Rule> rules = new ArrayList<>(option.definitions());
      rules.addAll(option.requirements());
      return rules;
    }

    /** A problem of a rule as a whole, at its name. */
    Problem problem(Rule rule, Code code, String message, @Nullable String suggestion) {
      for (DrlFile drl : files) {
        if (drl.file().path().equals(rule.file())) {
          return drl.problem(rule.tree().name(), code, rule.id(), message, suggestion);
        }
      }
      return new Problem(code, Place.startOf(rule.file()), rule.id(), message, suggestion);
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
