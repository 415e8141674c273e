package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.syntax.FileTree;
import dev.attain.syntax.RuleTree;
import dev.attain.text.Suggestion;
import java.util.List;
import java.util.Set;

/** What the rules of one file may import and say, each rule by itself. */
final class FileChecks {

  private static final String FACTS = "dev.attain.facts.";
  private static final Set<String> IMPORTS =
      Set.of(FACTS + "*", "java.util.Set", "java.util.List", "java.util.Collection");
  private static final String AT_LEAST = "dev.attain.words.Requirements.atLeast";

  private FileChecks() {}

  static void check(DrlFile drl, Vocabulary vocabulary, List<Problem> problems) {
    for (FileTree.Import line : drl.tree().imports()) {
      if (!isAllowed(line)) {
        problems.add(
            drl.problem(
                line,
                Code.IMPORT,
                null,
                "import of \"" + line.target() + "\" is not allowed; rules need none but facts",
                Suggestion.nearest(line.target(), facts()).orElse(null)));
      }
    }
    for (RuleTree rule : drl.rules()) {
      RuleProblems said = new RuleProblems(drl, rule.id(), problems);
      Variables variables = new Variables(said);
      new ConditionChecks(new ExpressionChecks(vocabulary, variables, said), variables, said)
          .check(rule.when());
      Combinations.check(rule.when(), said);
      StatementChecks.check(rule.then(), variables, said);
    }
  }

  private static List<String> facts() {
    return FactTypes.names().stream().map(name -> FACTS + name).toList();
  }

  private static boolean isAllowed(FileTree.Import line) {
    if (line.function()) {
      return line.target().equals(AT_LEAST);
    }
    boolean fact =
        line.target().startsWith(FACTS)
            && FactTypes.names().contains(line.target().substring(FACTS.length()));
    return fact || IMPORTS.contains(line.target());
  }
}
