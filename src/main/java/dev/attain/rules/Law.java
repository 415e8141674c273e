package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.source.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a rule file may not contain, because a rule set decides and does nothing else.
 *
 * <p>Each of these makes a decision depend on the order of firing, on the clock, or on code that is
 * not a rule.
 */
final class Law {

  private static final Set<String> ATTRIBUTES = Set.of("date-effective", "date-expires");
  private static final Set<String> IMPORTS =
      Set.of(
          "dev.attain.facts.*",
          "dev.attain.words.Requirements.atLeast",
          "java.util.Set",
          "java.util.List",
          "java.util.Collection");
  private static final Pattern THEN = Pattern.compile("\\bthen\\b");
  private static final Pattern END = Pattern.compile("\\bend\\b");

  private final DrlFile drl;
  private final Vocabulary vocabulary;
  private final List<Problem> problems;

  Law(DrlFile drl, Vocabulary vocabulary, List<Problem> problems) {
    this.drl = drl;
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  void check() {
    checkEscapes();
    drl.tree().getImports().forEach(this::checkImport);
    drl.tree().getFunctionImports().forEach(this::checkImport);
    forbid("import accumulate", drl.tree().getAccumulateImports().size());
    forbid("unit", drl.tree().getUnit() == null ? 0 : 1);
    forbid("function", drl.tree().getFunctions().size());
    forbid("global", drl.tree().getGlobals().size());
    forbid(
        "declare",
        drl.tree().getTypeDeclarations().size() + drl.tree().getEnumDeclarations().size());
    forbid("entry point", drl.tree().getEntryPointDeclarations().size());
    forbid("window", drl.tree().getWindowDeclarations().size());
    if (!drl.tree().getAttributes().isEmpty()) {
      forbid("an attribute for the whole file", 1);
    }
    drl.rules().forEach(this::check);
  }

  private void forbid(String what, int found) {
    if (found > 0) {
      problems.add(
          Problem.in(
              drl.file().path(),
              dev.attain.source.Code.DECLARATION,
              what + " is not allowed in rules: they decide and" + " do nothing else"));
    }
  }

  private void check(RuleDescr rule) {
    String id = new RuleReader(drl, rule, problems).id();
    if (rule.isQuery()) {
      problems.add(drl.problem(rule, null, "query is not allowed in rules"));
      return;
    }
    if (rule.getName().contains("\"")) {
      problems.add(drl.problem(rule, id, "the rule's name must not have a quote in it"));
    }
    if (rule.getParentName() != null) {
      problems.add(
          drl.problem(rule, id, "extends is not allowed in rules; say the conditions again"));
    }
    for (String attribute : rule.getAttributes().keySet()) {
      if (!ATTRIBUTES.contains(attribute)) {
        problems.add(
            drl.problem(
                rule, id, attribute + " is not allowed in rules; their order must not matter"));
      }
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      problems.add(drl.problem(rule, id, "a named consequence is not allowed in rules"));
    }
    checkParts(rule, new RuleProblems(drl, id, problems));
  }

  /** What stands between when and then, and what stands between then and end. */
  private void checkParts(RuleDescr rule, RuleProblems said) {
    int when = drl.whenOf(rule);
    Matcher then = THEN.matcher(drl.mask()).region(Math.max(0, when), drl.mask().length());
    if (when < 0 || !then.find()) {
      problems.add(
          drl.problem(rule, said.ruleId(), "the rule needs conditions between when and then"));
      return;
    }
    Matcher end = END.matcher(drl.mask()).region(then.end(), drl.mask().length());
    int stop = end.find() ? end.start() : drl.mask().length();
    Set<String> bound =
        new Conditions(
                Token.of(drl, when + "when".length(), then.start()),
                said,
                new Comparisons(vocabulary, said))
            .check();
    new Consequence(Token.of(drl, then.end(), stop), bound, said).check();
  }

  private void checkImport(ImportDescr descr) {
    String target = descr.getTarget();
    boolean ownFact =
        target.startsWith("dev.attain.facts.")
            && FactTypes.isKnown(target.substring("dev.attain.facts.".length()));
    if (!IMPORTS.contains(target) && !ownFact) {
      problems.add(
          drl.problem(
              descr.getStartCharacter(),
              null,
              "import of \"" + target + "\" is not allowed; rules need dev.attain.facts.* only"));
    }
  }

  /** What stands behind a backslash could be code by the time that Java compiles the rule. */
  private void checkEscapes() {
    int at = drl.file().text().indexOf('\\');
    if (at >= 0) {
      problems.add(
          drl.problem(at, null, "\"\\\" is not allowed in rules; write the letter itself"));
    }
  }
}
