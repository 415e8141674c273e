package dev.attain.syntax;

import dev.attain.source.Code;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one rule, from {@code rule} to {@code end}. */
final class RuleParser {

  private static final List<String> ATTRIBUTES = List.of("date-effective", "date-expires", "when");

  private final Cursor cursor;

  RuleParser(Cursor cursor) {
    this.cursor = cursor;
  }

  RuleTree rule() {
    Token start =
        cursor.here().is("rule")
            ? cursor.take()
            : cursor.takeMisspelt("\"rule\" or \"import\"", "rule");
    Token name = cursor.take(Token.Kind.TEXT, "the rule's name in quotes");
    cursor.inRule(id(name.text()));
    List<RuleTree.Annotation> annotations = new ArrayList<>();
    List<RuleTree.Attribute> attributes = new ArrayList<>();
    while (!cursor.here().is("when") && !isWhen()) {
      if (cursor.here().is("@")) {
        annotations.add(annotation());
      } else {
        attribute(attributes);
      }
    }
    Token when = cursor.here().is("when") ? cursor.take() : cursor.before();
    List<Condition> conditions = new ConditionParser(cursor).conditions();
    if (conditions.isEmpty()) {
      cursor.problem(
          cursor.here(), Code.SYNTAX, "the rule needs conditions between when and then", null);
    }
    then();
    List<Statement> statements = new StatementParser(cursor).statements();
    Token end = end();
    return new RuleTree(
        start.from(),
        end.to(),
        name.word(),
        annotations,
        attributes,
        when.from(),
        conditions,
        statements);
  }

  /** Conditions without {@code when} before them, or with a misspelt one: they are read, too. */
  private boolean isWhen() {
    if (cursor.isMisspelt("when")
        && !cursor.ahead(1).is("(")
        && !cursor.ahead(1).is(Token.Kind.TEXT)) {
      cursor.takeMisspelt("\"when\"", "when");
      return true;
    }
    if (cursor.here().is(Token.Kind.WORD) && isCondition()) {
      cursor.unexpected("\"when\"");
      cursor.damage();
      return true;
    }
    return false;
  }

  private void then() {
    if (cursor.here().is("then")) {
      cursor.take();
    } else if (cursor.isMisspelt("then") && !cursor.ahead(1).is("(")) {
      cursor.takeMisspelt("\"then\"", "then");
    } else {
      cursor.unexpected("\"then\"");
      cursor.damage();
    }
  }

  /**
   * The end of the rule; where it is missing before another rule, the rule is read all the same.
   */
  private Token end() {
    if (cursor.here().is("end")) {
      return cursor.take();
    }
    if (cursor.isMisspelt("end")) {
      return cursor.takeMisspelt("\"end\"", "end");
    }
    cursor.unexpected("\"end\" or another statement");
    cursor.damage();
    return cursor.before();
  }

  static @Nullable String id(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? null : name.substring(0, colon).strip();
  }

  private RuleTree.Annotation annotation() {
    Token at = cursor.take();
    Token name = cursor.take(Token.Kind.WORD, "a name behind \"@\", such as @source");
    cursor.open(" behind @" + name.text());
    Token value = cursor.take(Token.Kind.TEXT, "a text in quotes");
    Token close = cursor.close("\")\" behind the text of @" + name.text());
    return new RuleTree.Annotation(at.from(), close.to(), name.text(), value.word());
  }

  private void attribute(List<RuleTree.Attribute> attributes) {
    Token name = cursor.here();
    boolean known = ATTRIBUTES.contains(name.text());
    if (!name.is(Token.Kind.WORD) || name.is("then") || name.is("end") || name.is("rule")) {
      throw cursor.unexpected("\"when\"");
    }
    cursor.take();
    if (!known) {
      cursor.problem(
          name,
          Code.ATTRIBUTE,
          name.text()
              + " is not allowed in rules; before when stand only @…, date-effective and date-expires",
          Suggestion.nearest(name.text(), ATTRIBUTES).orElse(null));
      skipValue();
      return;
    }
    Token value = cursor.take(Token.Kind.TEXT, "a day in quotes, such as \"2017-07-01\"");
    attributes.add(new RuleTree.Attribute(name.from(), value.to(), name.text(), value.word()));
  }

  private boolean isCondition() {
    Token behind = cursor.ahead(1);
    boolean fact = behind.is("(") && !cursor.here().text().equals("timer");
    boolean group = behind.is(Token.Kind.WORD) && cursor.ahead(2).is("(");
    return fact || group;
  }

  /** What belongs to an attribute that is not allowed: one value, or what stands in brackets. */
  private void skipValue() {
    if (cursor.here().is("(")) {
      while (!cursor.atEnd() && !cursor.here().is("when") && !cursor.here().is(")")) {
        cursor.take();
      }
      cursor.took(")");
      return;
    }
    boolean value =
        cursor.here().is(Token.Kind.NUMBER)
            || cursor.here().is(Token.Kind.TEXT)
            || cursor.here().is("true")
            || cursor.here().is("false");
    if (value) {
      cursor.take();
    } else if (cursor.here().is("-")) {
      cursor.take();
      cursor.take();
    }
  }
}
