package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A DRL file and its syntax tree.
 *
 * @param file the file
 * @param mask its text without comments and the insides of strings
 * @param tree its syntax tree
 */
record DrlFile(RuleFile file, String mask, PackageDescr tree) {

  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");

  /** Parses a file; says what is wrong and returns null when its syntax is not DRL. */
  static @Nullable DrlFile parse(RuleFile file, List<Problem> problems) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr tree = null;
    try {
      tree = parser.parse(null, file.text());
    } catch (DroolsParserException | RuntimeException e) {
      if (!parser.hasErrors()) {
        problems.add(Problem.in(file.path(), Code.SYNTAX, "this is no DRL: " + e.getMessage()));
      }
    }
    parser.getErrors().forEach(error -> problems.add(syntaxProblem(file, error)));
    if (tree == null || parser.hasErrors()) {
      return null;
    }
    return new DrlFile(file, Mask.of(file.text()), tree);
  }

  private static Problem syntaxProblem(RuleFile file, DroolsError error) {
    // The parser's own words begin with a code and the place, which stand in front already.
    String message =
        error.getMessage().replaceFirst("^\\[ERR \\d+] (?:Line \\d+:\\d+ )?", "").strip();
    int line = 1;
    int column = 1;
    if (error instanceof ParserError parserError) {
      line = Math.max(1, parserError.getRow());
      column = Math.max(0, parserError.getCol()) + 1;
    }
    return new Problem(
        Code.SYNTAX,
        new Place(file.path(), line, column, column),
        null,
        "syntax: " + message + hint(message),
        null);
  }

  /** What the commonest slips look like to the parser. */
  private static String hint(String message) {
    if (message.contains("input 'then'") || message.contains("input 'end'")) {
      return ". Is a bracket or a quote not closed above it?";
    }
    if (message.contains("<eof>")) {
      return ". The file ends too early: is \"end\", a bracket or a quote missing?";
    }
    if (message.contains("input '\u201C") || message.contains("input '\u201D")) {
      return ". Write straight quotes: \"";
    }
    return "";
  }

  String packageName() {
    return tree.getName() == null ? "" : tree.getName();
  }

  List<RuleDescr> rules() {
    return tree.getRules();
  }

  /** Where a rule's {@code when} stands, as an offset; -1 when it has none. */
  int whenOf(RuleDescr rule) {
    int start = Math.max(0, rule.getStartCharacter());
    int end = rule.getEndCharacter() < 0 ? mask.length() : rule.getEndCharacter() + 1;
    var matcher = WHEN.matcher(mask).region(start, Math.min(end, mask.length()));
    return matcher.find() ? matcher.start() : -1;
  }

  Problem problem(RuleDescr rule, @Nullable String id, String message) {
    return problem(rule.getStartCharacter(), id, message);
  }

  /** A problem at a place, given as an offset from the file's start. */
  Problem problem(int offset, @Nullable String id, String message) {
    return new Problem(
        Code.SYNTAX, Place.of(file.path(), file.text(), offset, offset), id, message, null);
  }
}
