package dev.attain.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/** What must hold for the rules of an option together. */
final class UnitChecks {

  private UnitChecks() {}

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
            new Problem(
                unit.competency().id() + "/" + RuleFiles.COMPETENCY,
                1,
                1,
                null,
                "option \""
                    + unit.option().id()
                    + "\" has no requirement, so nobody can attain it"));
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
          new Problem(
              drl.file().path(),
              1,
              1,
              null,
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
          new Problem(
              drl.file().path(),
              1,
              1,
              null,
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
                    rule.file(),
                    rule.line(),
                    1,
                    rule.id(),
                    "the id is taken: another rule in force at the same time has it, at "
                        + other.file()
                        + ":"
                        + other.line()));
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
