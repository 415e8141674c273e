package dev.attain.syntax;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.text.Suggestion;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the tokens of a file, and says what is wrong at one of them. */
final class Cursor {

  /** More brackets in brackets than anybody means, and fewer than would be too many for Java. */
  private static final int DEEPEST = 60;

  private static final Set<String> CONDITIONS = Set.of("exists", "not", "forall");

  private final String file;
  private final String text;
  private final List<Token> tokens;
  private final List<Problem> problems;
  private final List<Place> misread;
  private final Deque<Token> open = new ArrayDeque<>();
  private int next;
  private int depth;
  private @Nullable String ruleId;
  private int ruleFrom;
  private boolean damaged;

  /** A rule that cannot be read further; what is wrong has been said. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("unreadable", null, false, false);
    }
  }

  Cursor(String file, String text, List<Token> tokens, List<Problem> problems) {
    this.file = file;
    this.text = text;
    this.tokens = tokens;
    this.problems = problems;
    this.misread =
        problems.stream()
            .filter(p -> p.suggestion() == null || p.suggestion().equals("\""))
            .map(Problem::place)
            .toList();
  }

  void inRule(@Nullable String id) {
    this.ruleId = id;
    this.ruleFrom = here().from();
    open.clear();
    depth = 0;
  }

  Token here() {
    return tokens.get(next);
  }

  Token ahead(int n) {
    return tokens.get(Math.min(next + n, tokens.size() - 1));
  }

  Token before() {
    return tokens.get(Math.max(0, next - 1));
  }

  boolean atEnd() {
    return here().is(Token.Kind.END_OF_FILE);
  }

  boolean atLineStart() {
    int lineStart = text.lastIndexOf('\n', Math.max(0, here().from() - 1)) + 1;
    return here().from() == 0 || text.substring(lineStart, here().from()).isBlank();
  }

  Token take() {
    Token token = here();
    if (!atEnd()) {
      next++;
    }
    return token;
  }

  /** Takes the token if it is this one. */
  boolean took(String expected) {
    if (here().is(expected)) {
      take();
      return true;
    }
    return false;
  }

  Token take(String expected, String where) {
    if (!here().is(expected)) {
      throw unexpected("\"" + expected + "\"" + where);
    }
    return take();
  }

  Token take(Token.Kind kind, String what) {
    if (!here().is(kind)) {
      throw unexpected(what);
    }
    return take();
  }

  void open(String where) {
    if (here().is("[") || here().is("{")) { // read on as it was meant
      problem(here(), Code.SYNTAX, "expected \"(\"" + where + " but found " + here().shown(), "(");
      open.push(take());
    } else {
      open.push(take("(", where));
    }
    deeper();
  }

  Token close(String expected) {
    Token opening = open.peek();
    boolean other =
        opening != null
            && ((opening.is("[") && here().is("]")) || (opening.is("{") && here().is("}")));
    if (!here().is(")") && !other) {
      Unreadable mistake = unexpected(expected);
      if (here().is(":") || !isBehindBracket()) {
        throw mistake;
      }
      open.poll(); // read on as if it were closed, so that nothing else is blamed
      depth--;
      return before();
    }
    open.poll();
    depth--;
    return take();
  }

  /** Where an attempt begins: how many brackets are open there. */
  record Mark(int depth, int open, int next) {}

  Mark mark() {
    return new Mark(depth, open.size(), next);
  }

  /**
   * After a mistake, goes on to the comma or the bracket that ends what was begun at the mark.
   *
   * @throws Unreadable the one given, when the rule's next part comes first
   */
  void skipTo(Mark mark, Unreadable mistake) {
    damaged = true;
    int brackets = open.size() - mark.open();
    while (!isNextPart()) {
      if (brackets == 0 && (here().is(",") || here().is(")") || here().is(";"))) {
        while (open.size() > mark.open()) {
          open.pop();
        }
        depth = mark.depth();
        return;
      }
      brackets += here().is("(") ? 1 : here().is(")") ? -1 : 0;
      take();
    }
    throw mistake;
  }

  private boolean isNextPart() {
    return here().is("then") || here().is("end") || here().is("when") || atEnd();
  }

  /** Says that something in the file is passed over. */
  void damage() {
    damaged = true;
  }

  /** Whether something in the file was passed over. */
  boolean isDamaged() {
    return damaged;
  }

  /** Guards against a nesting that would be too deep for the stack. */
  void deeper() {
    if (++depth > DEEPEST) {
      problem(here(), Code.TOO_BIG, "this is nested more than " + DEEPEST + " deep", null);
      throw new Unreadable();
    }
  }

  void higher() {
    depth--;
  }

  /** Whether the bracket that is open here should have been closed before. */
  boolean isBehindBracket() {
    return here().is("then") || isNextCondition(open.peek());
  }

  /** Whether a word stands here that was meant as another one. */
  boolean isMisspelt(String word) {
    Token found = here();
    return found.is(Token.Kind.WORD)
        && !found.is(word)
        && (Character.isLowerCase(found.text().charAt(0)) || found.text().equalsIgnoreCase(word))
        && Suggestion.nearest(found.text(), List.of(word)).isPresent();
  }

  /** Takes a word that was meant as another one, and says so. */
  Token takeMisspelt(String expected, String word) {
    problem(here(), Code.SYNTAX, "expected " + expected + " but found " + here().shown(), word);
    return take();
  }

  /** Says what was expected, and which bracket is still open where a rule goes on behind it. */
  Unreadable unexpected(String expected) {
    return unexpected(expected, List.of());
  }

  Unreadable unexpected(String expected, Collection<String> words) {
    Token found = here();
    Token bracket = open.peek();
    boolean nextPart = isNextPart() || found.is("rule") || isNextCondition(bracket);
    if (nextPart && bracket != null) {
      problem(
          bracket,
          Code.NOT_CLOSED,
          "the bracket that opens here is not closed: expected "
              + expected
              + " but found "
              + found.shown()
              + (atEnd() ? "" : " in line " + place(found).line()),
          null);
    } else {
      String meant =
          found.is(Token.Kind.WORD) ? Suggestion.nearest(found.text(), words).orElse(null) : null;
      boolean behind =
          next > 0
              && meant == null
              && !found.is(Token.Kind.SIGN)
              && place(found).line() > place(before()).line();
      problem( // what is missing at the end of a line is looked for there
          behind ? new Word(before().to(), before().to(), "") : found,
          Code.SYNTAX,
          "expected "
              + expected
              + " but found "
              + found.shown()
              + (behind && !atEnd() ? " in line " + place(found).line() : ""),
          meant);
    }
    return new Unreadable();
  }

  /** Whether a new condition begins here, on a line behind the one with the open bracket. */
  private boolean isNextCondition(@Nullable Token bracket) {
    Token found = here();
    if (bracket == null || place(found).line() == place(bracket).line()) {
      return false;
    }
    boolean group = CONDITIONS.contains(found.text()) && ahead(1).is(Token.Kind.WORD);
    boolean counting = found.is("accumulate") && ahead(1).is("(");
    boolean fact =
        found.is(Token.Kind.WORD)
            && Character.isUpperCase(found.text().charAt(0))
            && ahead(1).is("(");
    boolean named =
        found.is(Token.Kind.VARIABLE)
            && ahead(1).is(":")
            && ahead(2).is(Token.Kind.WORD)
            && ahead(3).is("(")
            && Character.isUpperCase(ahead(2).text().charAt(0));
    boolean bound = found.is(":") && before().is(Token.Kind.VARIABLE);
    return bound || (atLineStart() && (group || counting || fact || named));
  }

  void problem(Node node, Code code, String message, @Nullable String suggestion) {
    Place place = place(node);
    boolean follows = code == Code.SYNTAX || code == Code.NOT_CLOSED;
    if (!follows || !misreadBefore(place)) {
      problems.add(new Problem(code, place, ruleId, message, suggestion));
    }
  }

  /**
   * A sign or a quote in the same rule that could not be read; what follows from it is not said.
   */
  private boolean misreadBefore(Place place) {
    int first = Place.of(file, text, ruleFrom, ruleFrom).line();
    int last = Math.max(place.line(), place(here()).line());
    return misread.stream().anyMatch(p -> p.line() >= first && p.line() <= last);
  }

  private Place place(Node node) {
    return Place.of(file, text, node.from(), node.to());
  }
}
