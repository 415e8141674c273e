package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the files of a rules folder; finds all problems before it gives up. */
final class ProgrammeReader {

  /** Rules with such problems are left out. */
  private static final Set<Code> LEFT_OUT =
      Set.of(
          Code.ID_MISSING,
          Code.ID_MALFORMED,
          Code.ID_ELSEWHERE,
          Code.CANNOT_BE_MADE,
          Code.WRONG_NUMBER_OF_VALUES,
          Code.EMPTY_FILE);

  private final RuleFiles files;
  private final List<Problem> problems;

  private ProgrammeReader(RuleFiles files, List<Problem> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The programme, as far as it can be read; the rest is said to be wrong. */
  static Programme read(RuleFiles files, List<Problem> problems) {
    problems.addAll(files.problems());
    return new ProgrammeReader(files, problems).read();
  }

  private Programme read() {
    Vocabulary vocabulary = new Vocabulary(noWords(), noWords(), Map.of());
    Map<String, RuleFile> competencyFiles = new TreeMap<>();
    Map<String, List<DrlFile>> drlByFolder = new LinkedHashMap<>();
    List<RuleFile> drls = new ArrayList<>();
    boolean hasVocabulary = false;
    for (RuleFile file : files.all()) {
      if (file.path().equals(RuleFiles.VOCABULARY)) {
        vocabulary = new VocabularyReader(file.path(), problems).read(file.text());
        hasVocabulary = true;
      } else if (file.name().equals(RuleFiles.COMPETENCY)) {
        competencyFiles.put(file.folder(), file);
      } else if (file.isDrl()) {
        drls.add(file);
      }
    }
    if (!hasVocabulary) {
      problems.add(
          Problem.in(RuleFiles.VOCABULARY, Code.FILE_MISSING, "the rules folder has no such file"));
    }
    for (RuleFile file : drls) {
      DrlFile drl = DrlFile.parse(file, problems);
      FileChecks.check(drl, vocabulary, problems);
      drlByFolder.computeIfAbsent(file.folder(), folder -> new ArrayList<>()).add(drl);
    }
    List<Competency> competencies = new ArrayList<>();
    List<Programme.Unit> units = new ArrayList<>();
    Map<String, CompetencyReader> readers = new HashMap<>();
    for (RuleFile file : competencyFiles.values()) {
      CompetencyReader reader = new CompetencyReader(file, drlByFolder, problems);
      reader
          .read()
          .ifPresent(
              competency -> {
                readers.put(competency.id(), reader);
                competencies.stream()
                    .filter(other -> other.code().equals(competency.code()))
                    .forEach(
                        other ->
                            problems.add(
                                taken(place(readers, competency, competency.code()), other)));
                competencies.add(competency);
                units.addAll(reader.units(competency));
              });
    }
    drlByFolder.values().forEach(left -> left.forEach(this::stray));
    UnitChecks.check(units, problems);
    boolean whole = units.stream().flatMap(unit -> unit.files().stream()).allMatch(this::isWhole);
    if (whole && files.problems().isEmpty() && competencies.size() == competencyFiles.size()) {
      // Else these could follow from what has been left out.
      UnitChecks.whatIsCountedIsMade(units, problems);
      UnitChecks.everyTierIsAskedFor(
          competencies,
          files.all(),
          (competency, tier) -> place(readers, competency, tier),
          problems);
    }
    return new Programme(vocabulary, List.copyOf(competencies), List.copyOf(units));
  }

  private boolean isWhole(DrlFile drl) {
    return drl.tree().whole()
        && problems.stream()
            .noneMatch(p -> p.file().equals(drl.file().path()) && LEFT_OUT.contains(p.code()));
  }

  private static Problem taken(Place place, Competency other) {
    return new Problem(
        Code.TWICE,
        place,
        null,
        "code \"" + other.code() + "\" is the code of " + other.id() + "; ids would be mixed up",
        null);
  }

  /** Where the competency's file names something. */
  private static Place place(
      Map<String, CompetencyReader> readers, Competency competency, String name) {
    CompetencyReader reader = readers.get(competency.id());
    return reader == null
        ? Place.startOf(competency.id() + "/" + RuleFiles.COMPETENCY)
        : reader.place(name);
  }

  private static Words noWords() {
    return new Words(Map.of(), Map.of());
  }

  private void stray(DrlFile drl) {
    String folder = drl.file().folder();
    int slash = folder.indexOf('/');
    String competency =
        (slash < 0 ? folder : folder.substring(0, slash)) + "/" + RuleFiles.COMPETENCY;
    if (problems.stream().anyMatch(problem -> problem.file().equals(competency))) {
      return; // what names its folder is what must be mended first
    }
    problems.add(
        Problem.in(
            drl.file().path(),
            Code.STRAY_FILE,
            "this file belongs to no option: its folder \""
                + drl.file().folder()
                + "\" is not named under options in a "
                + RuleFiles.COMPETENCY));
  }
}
