package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.syntax.Word;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javax.lang.model.SourceVersion;

/** What must hold for the rules of an option together. */
final class UnitChecks {

  private final Map<String, String> folderOfPackage = new HashMap<>();
  private final List<Problem> problems;

  private UnitChecks(List<Problem> problems) {
    this.problems = problems;
  }

  /** A tier that no option asks anything for could be attained by nobody. */
  static void everyTierIsAskedFor(
      List<Competency> competencies,
      List<RuleFile> files,
      BiFunction<Competency, String, Place> places,
      List<Problem> problems) {
    for (Competency competency : competencies) {
      for (Tier tier : competency.tiers()) {
        boolean asked =
            competency.options().stream()
                .flatMap(option -> option.requirements().stream())
                .anyMatch(requirement -> tier.id().equals(requirement.tier()));
        // What stands in its file instead has been said to stand there wrongly.
        boolean hasFile = files.stream().anyMatch(file -> file.name().equals(tier.id() + ".drl"));
        if (!asked && !hasFile && !CompetencyReader.isTaken(tier.id())) {
          problems.add(
              new Problem(
                  Code.TIER_WITHOUT_REQUIREMENT,
                  places.apply(competency, tier.id()),
                  null,
                  "tier \""
                      + tier.id()
                      + "\" has no requirement in any option, so nobody can attain it",
                  null));
        }
      }
    }
  }

  static void check(List<Programme.Unit> units, List<Problem> problems) {
    UnitChecks checks = new UnitChecks(problems);
    for (Programme.Unit unit : units) {
      unit.files().forEach(drl -> checks.onePackageAFolder(drl, unit));
      checks.requirementsGiveAResult(unit);
      checks.idsAreUnique(unit);
      checks.optionCanBeAttained(unit);
    }
  }

  /** Counting what nothing makes finds nobody, and says nothing. */
  static void whatIsCountedIsMade(List<Programme.Unit> units, List<Problem> problems) {
    for (Programme.Unit unit : units) {
      TreeSet<String> made = new TreeSet<>();
      unit.option().definitions().forEach(definition -> made.addAll(definition.makes()));
      for (Rule rule : unit.rules()) {
        for (String counted : new TreeSet<>(rule.counts())) {
          boolean derived = FactTypes.made().stream().anyMatch(counted::startsWith);
          boolean anyWord = made.stream().anyMatch(fact -> fact.startsWith(counted + "\""));
          boolean misread = // what it counts may have been meant otherwise
              problems.stream()
                  .anyMatch(p -> p.file().equals(rule.file()) && rule.id().equals(p.ruleId()));
          if (derived && !made.contains(counted) && !anyWord && !misread) {
            problems.add(
                unit.problem(
                    rule,
                    Code.NEVER_MADE,
                    "it counts " + shown(counted) + ", and no definition makes one",
                    Suggestion.nearest(counted, made).map(UnitChecks::shown).orElse(null)));
          }
        }
      }
    }
  }

  private static String shown(String counted) {
    return counted.replaceFirst("(\".*\")$", "( as == $1 )");
  }

  private void optionCanBeAttained(Programme.Unit unit) {
    String folder = unit.competency().id() + "/" + unit.option().id() + "/";
    boolean unreadable = problems.stream().anyMatch(p -> p.file().startsWith(folder));
    if (unit.option().requirements().isEmpty() && !unreadable) {
      problems.add(
          Problem.in(
              unit.competency().id() + "/" + RuleFiles.COMPETENCY,
              Code.OPTION_WITHOUT_RULES,
              "option \"" + unit.option().id() + "\" has no requirement, so nobody can attain it"));
    }
  }

  /** Two options in one package would see each other's derived facts in a plain KIE session. */
  private void onePackageAFolder(DrlFile drl, Programme.Unit unit) {
    String name = drl.packageName();
    Word declared = drl.tree().packageName();
    Word place = declared == null ? new Word(0, 0, "") : declared;
    if (drl.file().text().isBlank()) {
      problems.add(drl.problem(place, Code.EMPTY_FILE, null, "the file is empty"));
      return;
    }
    if (declared == null && drl.rules().isEmpty() && !drl.tree().whole()) {
      return; // it is no rule file at all, which has been said
    }
    boolean form = name.matches("rules(\\.[a-z][a-z0-9_]*)+");
    if (!form || !SourceVersion.isName(name)) {
      String example =
          "rules."
              + (unit.competency().code() + "." + unit.option().code())
                  .toLowerCase(java.util.Locale.ROOT);
      problems.add(
          drl.problem(
              place,
              Code.PACKAGE,
              null,
              (declared == null ? "the file has no package" : "package \"" + name + "\" is none")
                  + (form ? ", because of a word that means something in Java" : "")
                  + "; begin the file with \"rules.\" and names in lower case, such as \"package "
                  + example
                  + ";\""));
      return;
    }
    String folder = drl.file().folder();
    String own = unit.competency().id() + "/" + unit.option().id();
    String home = folder.startsWith(own) ? own : folder;
    String before = folderOfPackage.putIfAbsent(name, home);
    if (before != null && !before.equals(home)) {
      problems.add(
          drl.problem(
              place,
              Code.PACKAGE,
              null,
              "package \""
                  + name
                  + "\" is the package of "
                  + before
                  + "; every option needs its own"));
    }
  }

  private void requirementsGiveAResult(Programme.Unit unit) {
    for (Rule rule : unit.rules()) {
      boolean requirement = rule.tier() != null;
      int results =
          (int)
              rule.tree().then().stream()
                  .filter(dev.attain.syntax.Statement.AtLeast.class::isInstance)
                  .count();
      if (requirement && results != 1 && !blamedInThen(rule)) {
        problems.add(
            unit.problem(
                rule,
                Code.NO_RESULT,
                "a requirement must say atLeast( needed, found, kcontext ); in then, once",
                null));
      } else if (!requirement && results > 0) {
        problems.add(
            unit.problem(
                rule,
                Code.RESULT_IN_DEFINITION,
                "a definition must not say atLeast; only requirements do",
                null));
      }
    }
  }

  /** What stands in then is misspelt; that it is missing follows from it. */
  private boolean blamedInThen(Rule rule) {
    return problems.stream()
        .anyMatch(
            p ->
                p.code() == Code.NOT_IN_THEN
                    && p.file().equals(rule.file())
                    && p.line() >= rule.line()
                    && p.line() <= rule.endLine());
  }

  /** Two versions of a requirement may share its id if they are never in force together. */
  private void idsAreUnique(Programme.Unit unit) {
    List<Rule> seen = new ArrayList<>();
    for (Rule rule : unit.rules()) {
      for (Rule other : seen) {
        if (rule.id().equals(other.id()) && overlap(rule, other)) {
          boolean versions = isDated(rule) && isDated(other);
          problems.add(
              unit.problem(
                  rule,
                  versions ? Code.VERSIONS_OVERLAP : Code.ID_TWICE,
                  (versions
                          ? "two versions are in force at the same time; the other stands at "
                          : "the id is taken: another rule in force at the same time has it, at ")
                      + other.file()
                      + ":"
                      + other.line(),
                  null));
        }
      }
      seen.add(rule);
    }
  }

  private static boolean isDated(Rule rule) {
    return rule.effectiveOn() != null || rule.expiresOn() != null;
  }

  private static boolean overlap(Rule a, Rule b) {
    return !endsBefore(a, b) && !endsBefore(b, a);
  }

  private static boolean endsBefore(Rule a, Rule b) {
    return a.expiresOn() != null
        && b.effectiveOn() != null
        && !a.expiresOn().isAfter(Objects.requireNonNull(b.effectiveOn()));
  }
}
