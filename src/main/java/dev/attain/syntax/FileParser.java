package dev.attain.syntax;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file: a package, imports, and rules.
 *
 * <p>What it reads is the part of DRL that decides and does nothing else; whatever else DRL has is
 * a problem, with its place and what was expected there. A rule that cannot be read is left out,
 * and the next one is read.
 */
public final class FileParser {

  private static final int LONGEST = 200_000;
  private static final List<String> TOP = List.of("rule", "import", "package");

  /** What DRL has beside rules; where one begins a line, something new begins. */
  private static final Set<String> DECLARATIONS =
      Set.of("import", "function", "query", "global", "declare", "dialect", "unit");

  private final Cursor cursor;
  private boolean whole = true;

  private FileParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Reads a file.
   *
   * @param file its path, as problems name it
   * @param text its text
   * @param problems where problems are put
   * @return its tree; without what could not be read
   */
  public static FileTree parse(String file, String text, List<Problem> problems) {
    if (text.length() > LONGEST) {
      problems.add(
          Problem.in(
              file,
              Code.TOO_BIG,
              "the file has "
                  + text.length()
                  + " characters; a rule file has "
                  + LONGEST
                  + " at most"));
      return new FileTree(null, 0, List.of(), List.of(), false);
    }
    if (text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).limit(3).count() == 3) {
      problems.add(Problem.in(file, Code.NOT_UTF_8, "this is no text file, in spite of its name"));
      return new FileTree(null, 0, List.of(), List.of(), false);
    }
    List<Problem> found = new ArrayList<>();
    List<Token> tokens = new Lexer(file, text, found).tokens();
    FileTree tree = new FileParser(new Cursor(file, text, tokens, found)).file();
    found.forEach(problem -> problems.add(inItsRule(problem, file, text, tokens)));
    return tree;
  }

  /** Says of a sign or a quote in which rule it stands. */
  private static Problem inItsRule(Problem problem, String file, String text, List<Token> tokens) {
    String id = problem.ruleId();
    if (id != null || (problem.code() != Code.WRONG_SIGN && problem.code() != Code.BACKSLASH)) {
      return problem;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      Place place = Place.of(file, text, token.from(), token.to());
      if (place.line() > problem.line()) {
        break;
      }
      if (beginsRule(token, tokens.get(i + 1))) {
        id = RuleParser.id(tokens.get(i + 1).text());
      } else if (token.is("end") && place.line() < problem.line()) {
        id = null;
      }
    }
    return new Problem(
        problem.code(), problem.place(), id, problem.message(), problem.suggestion());
  }

  private FileTree file() {
    Word name = null;
    int packageTo = 0;
    boolean misspelt =
        cursor.here().is(Token.Kind.WORD)
            && cursor.ahead(1).is(Token.Kind.WORD)
            && Suggestion.nearest(cursor.here().text(), TOP).filter("package"::equals).isPresent();
    if (cursor.here().is("package") || misspelt) {
      try {
        if (cursor.here().is("package")) {
          cursor.take();
        } else {
          cursor.takeMisspelt("\"package\"", "package");
        }
        name = qualified("the name of the package");
        cursor.took(";");
        packageTo = cursor.before().to();
      } catch (Cursor.Unreadable e) {
        skipTo(TOP);
      }
    }
    List<FileTree.Import> imports = new ArrayList<>();
    List<RuleTree> rules = new ArrayList<>();
    while (!cursor.atEnd()) {
      cursor.inRule(null);
      Token here = cursor.here();
      if (here.is("rule") || isMisspeltRule()) {
        rule().ifPresent(rules::add);
      } else if (here.is("import")) {
        importLine().ifPresent(imports::add);
      } else if (here.is(";")) {
        cursor.problem(here, Code.SYNTAX, "this \";\" ends nothing", null);
        while (cursor.took(";")) {
          whole = false; // the same again is no other mistake
        }
      } else {
        other(here);
      }
    }
    return new FileTree(name, packageTo, imports, rules, whole && !cursor.isDamaged());
  }

  private Optional<FileTree.Import> importLine() {
    Token start = cursor.take();
    try {
      boolean function = cursor.took("function");
      Token kind = cursor.here();
      boolean other = kind.is("static") || (kind.is("accumulate") && !cursor.ahead(1).is("."));
      if (other) {
        cursor.problem(
            kind, Code.IMPORT, "\"import " + kind.text() + "\" is not allowed in rules", null);
        throw new Cursor.Unreadable();
      }
      Word target = qualified("what is imported");
      cursor.took(";");
      return Optional.of(
          new FileTree.Import(start.from(), cursor.before().to(), function, target.text()));
    } catch (Cursor.Unreadable e) {
      skipTo(TOP);
      return Optional.empty();
    }
  }

  private Word qualified(String what) {
    Token first = cursor.take(Token.Kind.WORD, what);
    StringBuilder name = new StringBuilder(first.text());
    while (cursor.took(".")) {
      Token part = cursor.here();
      if (part.is("*")) {
        cursor.take();
        name.append(".*");
        break;
      }
      name.append('.').append(cursor.take(Token.Kind.WORD, "a name behind the dot").text());
    }
    return new Word(first.from(), cursor.before().to(), name.toString());
  }

  /** {@code Rule "…"} is read as it was meant. */
  private boolean isMisspeltRule() {
    return cursor.ahead(1).is(Token.Kind.TEXT)
        && cursor.here().is(Token.Kind.WORD)
        && Suggestion.nearest(cursor.here().text(), List.of("rule")).isPresent();
  }

  private Optional<RuleTree> rule() {
    Token start = cursor.here();
    try {
      return Optional.of(new RuleParser(cursor).rule());
    } catch (Cursor.Unreadable e) {
      if (cursor.here().equals(start)) {
        cursor.take();
      }
      skipRule();
      return Optional.empty();
    }
  }

  /** Something that is neither a rule nor an import. */
  private void other(Token here) {
    boolean word = here.is(Token.Kind.WORD);
    Optional<String> near = word ? Suggestion.nearest(here.text(), TOP) : Optional.empty();
    boolean stray = !word || here.is("end") || here.is("when") || here.is("then");
    if (near.isPresent() || stray) {
      String expected = "expected \"rule\" or \"import\"";
      cursor.problem(here, Code.SYNTAX, expected + " but found " + here.shown(), near.orElse(null));
    } else {
      cursor.problem(
          here,
          Code.DECLARATION,
          "\"" + here.text() + "\" is not allowed in a rule file: rules decide and do nothing else",
          null);
    }
    cursor.take();
    if (near.isPresent() && !near.get().equals("rule")) {
      skipTo(TOP);
    } else {
      skipRule();
    }
  }

  private void skipTo(List<String> words) {
    whole = false;
    while (!cursor.atEnd() && words.stream().noneMatch(cursor.here()::is)) {
      cursor.take();
    }
  }

  /** To behind the {@code end} of a rule, or to where the next thing begins. */
  private void skipRule() {
    whole = false;
    while (!cursor.atEnd()) {
      boolean declaration = DECLARATIONS.contains(cursor.here().text()) && cursor.atLineStart();
      if (beginsRule(cursor.here(), cursor.ahead(1)) || declaration) {
        return;
      }
      if (cursor.take().is("end")) {
        return;
      }
    }
  }

  private static boolean beginsRule(Token here, @Nullable Token behind) {
    return here.is("rule") && behind != null && behind.is(Token.Kind.TEXT);
  }
}
