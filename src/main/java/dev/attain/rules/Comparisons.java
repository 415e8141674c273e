package dev.attain.rules;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a field is compared with: a date with a date, a number with a number, a word of the
 * vocabulary.
 */
final class Comparisons {

  private static final Set<String> OPERATORS = Set.of("==", "!=", ">=", "<=", ">", "<");

  private final Vocabulary vocabulary;
  private final RuleProblems problems;

  Comparisons(Vocabulary vocabulary, RuleProblems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** A field, and what follows it. */
  void field(String type, List<Token> tokens, int i) {
    if (i + 2 >= tokens.size() || !OPERATORS.contains(tokens.get(i + 1).text())) {
      return;
    }
    Token other = tokens.get(i + 2);
    String field = tokens.get(i).text();
    Class<?> kind = FactTypes.typeOf(type, field).orElse(null);
    if (kind == LocalDate.class && isLiteral(other)) {
      problems.at(
          other,
          field
              + " is a date and cannot be compared with "
              + other.shown()
              + ". Compare it with a"
              + " variable such as $asOf; for a rule that changes on a day write date-effective"
              + " or date-expires before when");
    } else if (kind == String.class && other.kind() == Token.Kind.NUMBER) {
      problems.at(other, field + " is a text; write \"" + other.text() + "\" in quotes");
    } else if (kind == int.class && other.kind() == Token.Kind.STRING) {
      problems.at(other, field + " is a number; write it without quotes");
    }
  }

  /** A literal: what it is compared with stands before it, or before the list that it stands in. */
  void literal(String type, List<Token> tokens, int i) {
    if (tokens.get(i).kind() != Token.Kind.STRING) {
      return;
    }
    int before = i - 1;
    while (before > 0
        && (tokens.get(before).is(",") || tokens.get(before).kind() == Token.Kind.STRING)) {
      before--;
    }
    boolean list = before > 1 && tokens.get(before).is("(") && tokens.get(before - 1).is("in");
    boolean compared = before > 0 && OPERATORS.contains(tokens.get(before).text());
    if (list) {
      before -= tokens.get(before - 2).is("not") ? 3 : 2;
    } else if (compared && before == i - 1) {
      before--;
    } else {
      return;
    }
    word(type, tokens.get(Math.max(0, before)).text(), tokens.get(i));
  }

  private void word(String type, String field, Token literal) {
    if (field.equals("product")) {
      canonical(vocabulary.products(), field, literal);
    } else if (field.equals("type") && type.equals("Association")) {
      canonical(vocabulary.associationTypes(), field, literal);
    } else if (field.equals("exam")) {
      String plain = new ExamPass("", literal.text(), LocalDate.EPOCH).exam();
      if (!plain.equals(literal.text())) {
        problems.at(
            literal, "exam \"" + literal.text() + "\" is written \"" + plain + "\" in facts");
      }
    }
  }

  private void canonical(Words words, String field, Token literal) {
    String word = literal.text();
    if (!words.isCanonical(word) && !words.labels().isEmpty()) {
      problems.at(
          literal,
          words
              .canonical(word)
              .map(meant -> field + " \"" + word + "\" is an alias; facts have \"" + meant + "\"")
              .orElseGet(() -> words.unknown(field, word)));
    }
  }

  private static boolean isLiteral(Token token) {
    return token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.NUMBER;
  }
}
