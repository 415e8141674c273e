package dev.attain.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What a rule file may not contain, because a rule set decides and does nothing else.
 *
 * <p>Each of these makes a decision depend on the order of firing, on the clock, or on code that is
 * not a rule.
 */
final class Law {

  private static final Set<String> ATTRIBUTES = Set.of("date-effective", "date-expires");
  private static final Pattern STATEMENT =
      Pattern.compile("(?:insertLogical\\s*\\(\\s*new\\s+\\w+\\s*\\(.*\\)|atLeast\\s*\\(.*\\))", Pattern.DOTALL);

  private final DrlFile drl;
  private final List<Problem> problems;

  Law(DrlFile drl, List<Problem> problems) {
    this.drl = drl;
    this.problems = problems;
  }

  void check() {
    forbid("function", drl.tree().getFunctions().size());
    forbid("global", drl.tree().getGlobals().size());
    forbid("declare", drl.tree().getTypeDeclarations().size() + drl.tree().getEnumDeclarations().size());
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
          new Problem(drl.file().path(), 1, 1, null, what + " is not allowed in rules: they decide and"
              + " do nothing else"));
    }
  }

  private void check(RuleDescr rule) {
    String id = new RuleReader(drl, rule, problems).id();
    if (rule.isQuery()) {
      problems.add(drl.problem(rule, null, "query is not allowed in rules"));
      return;
    }
    if (rule.getParentName() != null) {
      problems.add(drl.problem(rule, id, "extends is not allowed in rules; say the conditions again"));
    }
    for (String attribute : rule.getAttributes().keySet()) {
      if (!ATTRIBUTES.contains(attribute)) {
        problems.add(
            drl.problem(rule, id, attribute + " is not allowed in rules; their order must not matter"));
      }
    }
    if (!rule.getNamedConsequences().isEmpty()) {
      problems.add(drl.problem(rule, id, "a named consequence is not allowed in rules"));
    }
    String then = Mask.of(String.valueOf(rule.getConsequence()));
    for (String statement : then.split(";", -1)) {
      String code = statement.strip();
      if (!code.isEmpty() && !STATEMENT.matcher(code).matches()) {
        problems.add(
            drl.problem(
                rule,
                id,
                "\"" + code.lines().findFirst().orElse("").strip() + "\" is not allowed in then; only"
                    + " insertLogical( new … ) and atLeast( …, …, kcontext )"));
      }
    }
  }
}
