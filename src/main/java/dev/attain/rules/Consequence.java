package dev.attain.rules;

import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a rule may say after {@code then}: {@code insertLogical( new Fact( … ) );} and {@code
 * atLeast( needed, found, kcontext );}, of variables and literals. Everything else is refused.
 */
final class Consequence {

  private static final String ALLOWED =
      "; only insertLogical( new … ) and atLeast( needed, found, kcontext ) are";
  private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final List<String> STATEMENTS = List.of("insertLogical", "atLeast");

  private final List<Token> tokens;
  private final Set<String> bound;
  private final RuleProblems problems;
  private int next;

  Consequence(List<Token> tokens, Set<String> bound, RuleProblems problems) {
    this.tokens = tokens;
    this.bound = bound;
    this.problems = problems;
  }

  void check() {
    while (next < tokens.size()) {
      if (tokens.get(next).is(";")) {
        next++;
      } else if (!statement()) {
        skipStatement();
      }
    }
  }

  /** One statement; false, with the problem said, when it is none of those allowed. */
  private boolean statement() {
    Token first = tokens.get(next);
    if (first.is("insertLogical")) {
      next++;
      return expect("(") && expect("new") && make() && expect(")") && end();
    }
    if (first.is("atLeast")) {
      next++;
      return expect("(") && count(first) && end();
    }
    problems.at(
        first,
        "\""
            + first.text()
            + "\" is not allowed in then"
            + ALLOWED
            + "."
            + Suggestion.didYouMean(first.text(), STATEMENTS));
    return false;
  }

  private boolean make() {
    Token type = here();
    if (!FactTypes.made().contains(type.text())) {
      problems.at(
          type,
          "\""
              + type.text()
              + "\" cannot be made; a definition makes one of "
              + FactTypes.made()
              + "."
              + Suggestion.didYouMean(type.text(), FactTypes.made()));
      return false;
    }
    next++;
    if (!expect("(")) {
      return false;
    }
    List<String> values = FactTypes.valuesOf(type.text());
    int given = values();
    if (given >= 0 && given != values.size()) {
      problems.at(
          type,
          type.text()
              + " is made of "
              + values.size()
              + " ("
              + String.join(", ", values)
              + "), not of "
              + given);
    }
    return given >= 0 && expect(")");
  }

  private boolean count(Token atLeast) {
    List<Token> last = new ArrayList<>();
    int given = values(last);
    if (given < 0) {
      return false;
    }
    if (given != 3 || !last.get(last.size() - 1).is("kcontext")) {
      problems.at(
          atLeast,
          "atLeast needs three things: how many are needed, how many were found, and kcontext");
    }
    last.stream().filter(Consequence::isLiteral).forEach(this::checkNumber);
    return expect(")");
  }

  private static boolean isLiteral(Token token) {
    return token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER;
  }

  private void checkNumber(Token token) {
    if (token.kind() != Token.Kind.NUMBER || !SMALL_NUMBER.matcher(token.text()).matches()) {
      problems.at(
          token, "how many is a whole number without quotes, such as 10, not " + token.shown());
    }
  }

  private int values() {
    return values(new ArrayList<>());
  }

  /** Values between commas, up to the closing bracket: how many there are; -1 for a problem. */
  private int values(List<Token> seen) {
    int count = 1;
    while (next < tokens.size() && !tokens.get(next).is(")")) {
      Token token = tokens.get(next++);
      seen.add(token);
      if (token.is(",")) {
        count++;
      } else if (token.isVariable() && !bound.contains(token.text())) {
        problems.at(
            token,
            "variable "
                + token.text()
                + " is not bound in this rule."
                + Suggestion.didYouMean(token.text(), bound));
      } else if (!isValue(token)) {
        problems.at(token, "\"" + token.text() + "\" is not allowed in then" + ALLOWED);
        return -1;
      }
    }
    return seen.isEmpty() ? 0 : count;
  }

  private static boolean isValue(Token token) {
    return switch (token.kind()) {
      case STRING, NUMBER -> true;
      case WORD -> token.isVariable() || token.is("kcontext");
      case SIGN -> token.is("+");
    };
  }

  private boolean end() {
    if (next < tokens.size() && !tokens.get(next).is(";")) {
      problems.at(
          tokens.get(next), "a \";\" is missing before \"" + tokens.get(next).text() + "\"");
      return false;
    }
    if (next >= tokens.size()) {
      problems.at(tokens.get(tokens.size() - 1), "a \";\" is missing at the end of the line");
    }
    next++;
    return true;
  }

  private boolean expect(String text) {
    Token token = here();
    if (!token.is(text)) {
      problems.at(token, "expected \"" + text + "\", found \"" + token.text() + "\"");
      return false;
    }
    next++;
    return true;
  }

  private Token here() {
    return tokens.get(Math.min(next, tokens.size() - 1));
  }

  private void skipStatement() {
    while (next < tokens.size() && !tokens.get(next).is(";")) {
      next++;
    }
  }
}
