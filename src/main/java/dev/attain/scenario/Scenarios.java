package dev.attain.scenario;

import dev.attain.facts.Vocabulary;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads the scenarios that stand beside rules, in files whose names end in {@code .scenarios.yaml}.
 */
public final class Scenarios {

  private Scenarios() {}

  /**
   * Reads all scenarios of a rules folder.
   *
   * @param folder the rules folder
   * @param rules the rules of that folder
   * @param problems where it is said what is wrong with scenario files
   * @return the scenarios that can be run, by file and line; one with a problem is left out
   * @throws dev.attain.rules.RulesException if the folder cannot be read
   */
  public static List<Scenario> read(Path folder, RuleSet rules, List<Problem> problems) {
    return read(folder, rules.vocabulary(), rules.competencies(), problems);
  }

  /**
   * Reads all scenarios of a rules folder, for rules that need not be compiled.
   *
   * @param folder the rules folder
   * @param vocabulary the words that facts may use
   * @param competencies the competencies of the rules
   * @param problems where it is said what is wrong with scenario files
   * @return the scenarios that can be run, by file and line; one with a problem is left out
   * @throws dev.attain.rules.RulesException if the folder cannot be read
   */
  public static List<Scenario> read(
      Path folder, Vocabulary vocabulary, List<Competency> competencies, List<Problem> problems) {
    List<Scenario> scenarios = new ArrayList<>();
    ScenarioFiles.in(folder, problems)
        .forEach(
            (file, text) ->
                scenarios.addAll(parse(file, text, vocabulary, competencies, problems)));
    return scenarios;
  }

  /**
   * Reads the text of one scenario file.
   *
   * @param file its path below the rules folder
   * @param text its text, with {@code \n} at the end of each line
   * @param vocabulary the words that facts may use
   * @param competencies the competencies of the rules
   * @param problems where it is said what is wrong with it
   * @return the scenarios that can be run, in their order; one with a problem is left out
   */
  public static List<Scenario> parse(
      String file,
      String text,
      Vocabulary vocabulary,
      List<Competency> competencies,
      List<Problem> problems) {
    Optional<Home> home = Home.of(file, competencies);
    if (home.isEmpty()) {
      problems.add(
          Problem.in(
              file,
              Code.STRAY_FILE,
              "this file belongs to no competency: its scenarios stand beside a competency.yaml, or"
                  + " beside the rules of an option"));
      return List.of();
    }
    List<Problem> found = new ArrayList<>();
    List<Scenario> scenarios = new ScenarioReader(file, vocabulary, home.get(), found).read(text);
    problems.addAll(new LinkedHashSet<>(found)); // what is wrong in defaults is met again and again
    return scenarios;
  }
}
