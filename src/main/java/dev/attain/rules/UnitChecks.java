package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.text.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/** What must hold for the rules of an option together. */
final class UnitChecks {

  private UnitChecks() {}

  /** A tier that no option asks anything for could be attained by nobody. */
  static void everyTierIsAskedFor(List<Competency> competencies, List<Problem> problems) {
    competencies.forEach(competency -> everyTierIsAskedFor(competency, problems));
  }

  private static void everyTierIsAskedFor(Competency competency, List<Problem> problems) {
    for (Tier tier : competency.tiers()) {
      boolean asked =
          competency.options().stream()
              .flatMap(option -> option.requirements().stream())
              .anyMatch(requirement -> tier.id().equals(requirement.tier()));
      if (!asked) {
        problems.add(
            Problem.in(
                competency.id() + "/" + RuleFiles.COMPETENCY,
                Code.TIER_WITHOUT_REQUIREMENT,
                "tier \""
                    + tier.id()
                    + "\" has no requirement in any option, so nobody can attain it"));
      }
    }
  }

  static void check(List<Programme.Unit> units, List<Problem> problems) {
    Map<String, String> folderOfPackage = new HashMap<>();
    for (Programme.Unit unit : units) {
      for (DrlFile drl : unit.files()) {
        onePackageAFolder(drl, unit, folderOfPackage, problems);
      }
      requirementsGiveAResult(unit, problems);
      idsAreUnique(unit, problems);
      if (unit.option().requirements().isEmpty()) {
        problems.add(
            Problem.in(
                unit.competency().id() + "/" + RuleFiles.COMPETENCY,
                Code.OPTION_WITHOUT_RULES,
                "option \""
                    + unit.option().id()
                    + "\" has no requirement, so nobody can attain it"));
      }
    }
  }

  /** Counting what nothing makes finds nobody, and says nothing. */
  static void whatIsCountedIsMade(List<Programme.Unit> units, List<Problem> problems) {
    units.forEach(unit -> whatIsCountedIsMade(unit, problems));
  }

  private static void whatIsCountedIsMade(Programme.Unit unit, List<Problem> problems) {
    Set<String> made = new TreeSet<>();
    unit.option().definitions().forEach(definition -> made.addAll(definition.makes()));
    for (Rule requirement : unit.option().requirements()) {
      for (String counted : new TreeSet<>(requirement.counts())) {
        boolean derived = FactTypes.made().stream().anyMatch(counted::startsWith);
        boolean anyWord = made.stream().anyMatch(fact -> fact.startsWith(counted + "\""));
        if (derived && !made.contains(counted) && !anyWord) {
          problems.add(
              new Problem(
                  Code.NEVER_MADE,
                  new Place(requirement.file(), requirement.line(), 1, 1),
                  requirement.id(),
                  "it counts " + counted + ", and no definition makes one.",
                  Suggestion.nearest(counted, made).orElse(null)));
        }
      }
    }
  }

  /** Two options in one package would see each other's derived facts in a plain KIE session. */
  private static void onePackageAFolder(
      DrlFile drl,
      Programme.Unit unit,
      Map<String, String> folderOfPackage,
      List<Problem> problems) {
    String name = drl.packageName();
    if (!name.matches("rules(\\.[a-z][a-z0-9_]*)+")) {
      problems.add(
          Problem.in(
              drl.file().path(),
              Code.PACKAGE,
              "package \""
                  + name
                  + "\" must be \"rules.\" and names in lower case, such as"
                  + " \"package rules.abc.xyz;\""));
      return;
    }
    String folder = drl.file().folder();
    String own = unit.competency().id() + "/" + unit.option().id();
    String home = folder.startsWith(own) ? own : folder;
    String before = folderOfPackage.putIfAbsent(name, home);
    if (before != null && !before.equals(home)) {
      problems.add(
          Problem.in(
              drl.file().path(),
              Code.PACKAGE,
              "package \""
                  + name
                  + "\" is the package of "
                  + before
                  + "; every option needs its own"));
    }
  }

  private static void requirementsGiveAResult(Programme.Unit unit, List<Problem> problems) {
    for (DrlFile drl : unit.files()) {
      for (RuleDescr descr : drl.rules()) {
        Optional<Rule> known = known(unit, drl, descr);
        boolean requirement = known.isPresent() && known.get().tier() != null;
        boolean says = Mask.of(String.valueOf(descr.getConsequence())).contains("atLeast");
        if (known.isPresent() && requirement != says) {
          problems.add(
              drl.problem(
                  descr,
                  known.get().id(),
                  requirement
                      ? "a requirement must say atLeast( needed, found, kcontext ) in then"
                      : "a definition must not say atLeast; only requirements do"));
        }
      }
    }
  }

  /** The rule as it was read; nothing when its id was found wrong already. */
  private static Optional<Rule> known(Programme.Unit unit, DrlFile drl, RuleDescr descr) {
    return Stream.concat(
            unit.option().requirements().stream(), unit.option().definitions().stream())
        .filter(r -> r.file().equals(drl.file().path()) && r.line() == descr.getLine())
        .findFirst();
  }

  /** Two versions of a requirement may share its id if they are never in force together. */
  private static void idsAreUnique(Programme.Unit unit, List<Problem> problems) {
    List<Rule> requirements = unit.option().requirements();
    List<Rule> definitions = unit.option().definitions();
    for (List<Rule> rules : List.of(requirements, definitions)) {
      for (int i = 0; i < rules.size(); i++) {
        for (int j = 0; j < i; j++) {
          Rule rule = rules.get(i);
          Rule other = rules.get(j);
          if (rule.id().equals(other.id()) && overlap(rule, other)) {
            problems.add(
                new Problem(
                    Code.ID_TWICE,
                    new Place(rule.file(), rule.line(), 1, 1),
                    rule.id(),
                    "the id is taken: another rule in force at the same time has it, at "
                        + other.file()
                        + ":"
                        + other.line(),
                    null));
          }
        }
      }
    }
  }

  private static boolean overlap(Rule a, Rule b) {
    boolean before =
        a.expiresOn() != null
            && b.effectiveOn() != null
            && !a.expiresOn().isAfter(Objects.requireNonNull(b.effectiveOn()));
    boolean after =
        b.expiresOn() != null
            && a.effectiveOn() != null
            && !b.expiresOn().isAfter(Objects.requireNonNull(a.effectiveOn()));
    return !before && !after;
  }
}
