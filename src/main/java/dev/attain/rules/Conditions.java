package dev.attain.rules;

import dev.attain.text.Suggestion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule may say between {@code when} and {@code then}: facts, their fields, variables that it
 * bound, literals, and a few words. Everything else is refused, whatever it means in DRL.
 */
final class Conditions {

  private static final Set<String> GROUPS = Set.of("exists", "not", "and", "or", "forall");
  private static final Set<String> COUNTING = Set.of("accumulate", "acc", "collect");
  private static final List<String> FUNCTIONS = List.of("count", "sum", "collectSet");
  private static final Set<String> IN_PATTERN =
      Set.of("in", "not", "contains", "memberOf", "null", "true", "false");
  private static final List<String> OF_DATES =
      List.of(
          "minusDays",
          "minusWeeks",
          "minusMonths",
          "minusYears",
          "plusDays",
          "plusWeeks",
          "plusMonths",
          "plusYears",
          "isBefore",
          "isAfter",
          "isEqual",
          "year",
          "monthValue");
  private static final Set<String> SIGNS =
      Set.of(
          "(", ")", ",", ";", ":", "==", "!=", ">=", "<=", "<", ">", "!", "&&", "||", "+", "-", "*",
          ".");

  private enum Place {
    CONDITIONS,
    COUNTED,
    FUNCTIONS,
    PATTERN
  }

  private record Level(Place place, String type) {}

  private final List<Token> tokens;
  private final RuleProblems problems;
  private final Comparisons comparisons;
  private final Set<String> bound = new HashSet<>();
  private final Deque<Level> levels = new ArrayDeque<>();

  Conditions(List<Token> tokens, RuleProblems problems, Comparisons comparisons) {
    this.tokens = tokens;
    this.problems = problems;
    this.comparisons = comparisons;
  }

  /** Checks the conditions, and gives back the variables that they bind. */
  Set<String> check() {
    levels.push(new Level(Place.CONDITIONS, ""));
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isVariable() && at(i + 1).is(":")) {
        bound.add(tokens.get(i).text());
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case SIGN -> sign(i, token);
        case WORD -> word(i, token);
        case STRING, NUMBER -> literal(i, token);
      }
    }
    return bound;
  }

  private Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token(Token.Kind.SIGN, "", 0);
  }

  private Level level() {
    return levels.isEmpty() ? new Level(Place.CONDITIONS, "") : levels.element();
  }

  private void sign(int i, Token token) {
    if (!SIGNS.contains(token.text())) {
      problems.at(token, "\"" + token.text() + "\" is not allowed in a condition");
    } else if (token.is("(")) {
      levels.push(opened(at(i - 1)));
    } else if (token.is(")")) {
      levels.poll();
    } else if (token.is(";") && level().place() != Place.CONDITIONS) {
      Place next = level().place() == Place.COUNTED ? Place.FUNCTIONS : Place.PATTERN;
      levels.poll();
      levels.push(new Level(next, ""));
    }
  }

  /** What stands inside a bracket follows from the word in front of it. */
  private Level opened(Token before) {
    Level outer = level();
    if (outer.place() == Place.PATTERN || outer.place() == Place.FUNCTIONS) {
      return new Level(Place.PATTERN, outer.type());
    }
    if (before.kind() == Token.Kind.WORD && COUNTING.contains(before.text())) {
      return new Level(Place.COUNTED, "");
    }
    if (before.kind() == Token.Kind.WORD && !GROUPS.contains(before.text())) {
      return new Level(Place.PATTERN, before.text());
    }
    return outer;
  }

  private void literal(int i, Token token) {
    if (level().place() != Place.PATTERN) {
      problems.at(token, token.shown() + " cannot stand here; a fact such as Association( … ) can");
    } else {
      comparisons.literal(level().type(), tokens, i);
    }
  }

  private void word(int i, Token token) {
    if (token.isVariable()) {
      variable(i, token);
      return;
    }
    switch (level().place()) {
      case CONDITIONS, COUNTED -> fact(i, token);
      case FUNCTIONS -> known(token, FUNCTIONS, "there is no function");
      case PATTERN -> member(i, token);
    }
  }

  private void variable(int i, Token token) {
    if (!at(i + 1).is(":") && !bound.contains(token.text())) {
      problems.at(
          token,
          "variable "
              + token.text()
              + " is not bound in this rule; bind it with \""
              + token.text()
              + " : field\"."
              + Suggestion.didYouMean(token.text(), bound));
    }
  }

  private void fact(int i, Token token) {
    String word = token.text();
    boolean function = level().place() == Place.COUNTED && FUNCTIONS.contains(word);
    if (GROUPS.contains(word) || COUNTING.contains(word) || function) {
      return;
    }
    if (word.equals("from")) {
      if (!COUNTING.contains(at(i + 1).text())) {
        problems.at(token, "\"from\" is allowed only before accumulate and collect");
      }
    } else if (!FactTypes.isKnown(word)) {
      known(token, FactTypes.names(), "there is no fact");
    } else if (!at(i + 1).is("(")) {
      problems.at(token, word + " needs a bracket behind it, such as " + word + "()");
    }
  }

  private void member(int i, Token token) {
    String word = token.text();
    String type = level().type();
    if (at(i - 1).is(".")) {
      known(token, OF_DATES, "a date has no");
    } else if (!IN_PATTERN.contains(word) && !FactTypes.membersOf(type).contains(word)) {
      known(
          token,
          FactTypes.membersOf(type),
          FactTypes.isKnown(type) ? type + " has no field" : "not allowed here is");
    } else {
      comparisons.field(type, tokens, i);
    }
  }

  private void known(Token token, List<String> known, String otherwise) {
    if (!known.contains(token.text())) {
      String meant = Suggestion.didYouMean(token.text(), known);
      boolean list = meant.isEmpty() && !known.isEmpty();
      problems.at(
          token,
          otherwise
              + " \""
              + token.text()
              + "\"."
              + (list ? " There are " + String.join(", ", known) + "." : meant));
    }
  }
}
