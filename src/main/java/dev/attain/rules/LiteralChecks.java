package dev.attain.rules;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import dev.attain.source.Code;
import dev.attain.syntax.Expression;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words, numbers and dates that a rule compares with. */
final class LiteralChecks {

  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

  private final Vocabulary vocabulary;
  private final RuleProblems problems;

  LiteralChecks(Vocabulary vocabulary, RuleProblems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  static Type type(Expression.Literal literal) {
    return switch (literal.type()) {
      case TEXT -> Type.TEXT;
      case NUMBER -> Type.NUMBER;
      case WORD -> literal.value().equals("null") ? Type.NOTHING : Type.YES_OR_NO;
    };
  }

  static boolean isWhole(Expression.Literal literal) {
    return literal.type() == Expression.Type.NUMBER && WHOLE.matcher(literal.value()).matches();
  }

  /** A literal that something of a type is compared with. */
  void compared(Expression left, Type type, Expression.Literal literal) {
    String shown =
        literal.type() == Expression.Type.TEXT ? "\"" + literal.value() + "\"" : literal.value();
    Type own = type(literal);
    if (own == Type.NUMBER && !isWhole(literal)) {
      problems.at(literal, Code.NO_WHOLE_NUMBER, notWhole(literal.value()));
    } else if (type == Type.DATE) {
      problems.at(
          literal,
          Code.DATE_IN_QUOTES,
          words(left)
              + " is a date and cannot be compared with "
              + shown
              + ". Compare it with a variable such as $asOf; for a rule that changes on a day write"
              + " date-effective or date-expires before when");
    } else if (type == Type.TEXT && own == Type.NUMBER) {
      problems.at(
          literal,
          Code.WRONG_TYPE,
          words(left) + " is a text; write \"" + literal.value() + "\" in quotes");
    } else if (type == Type.NUMBER && own == Type.TEXT) {
      problems.at(literal, Code.WRONG_TYPE, words(left) + " is a number; write it without quotes");
    } else if (!type.fits(own)) {
      problems.at(
          literal, Code.WRONG_TYPE, words(left) + " is " + type + ", and " + shown + " is " + own);
    } else if (left instanceof Expression.Field field && own == Type.TEXT) {
      word(field.name().text(), literal);
    }
  }

  private static String notWhole(String number) {
    return number.matches("-?0[0-9]+") // Java would read it as something else
        ? number + " begins with 0; write " + number.replaceFirst("^(-?)0+(?=[0-9])", "$1")
        : number + " is no whole number of up to 9 digits";
  }

  /** A window of months: a whole number above zero. */
  void months(Expression.Call call) {
    boolean window = call.name().text().equals("monthsBefore") && call.arguments().size() == 1;
    if (window && call.arguments().get(0) instanceof Expression.Literal literal) {
      boolean positive = isWhole(literal) && Integer.parseInt(literal.value()) > 0;
      if (!positive && literal.type() == Expression.Type.NUMBER) {
        problems.at(
            literal,
            Code.NO_WHOLE_NUMBER,
            "a window is a whole number of months above 0, not " + literal.value());
      }
    }
  }

  private String words(Expression expression) {
    return problems.drl().file().text().substring(expression.from(), expression.to());
  }

  private void word(String field, Expression.Literal literal) {
    if (field.equals("product")) {
      canonical(vocabulary.products(), field, literal);
    } else if (field.equals("type")) {
      canonical(vocabulary.associationTypes(), field, literal);
    } else if (field.equals("exam")) {
      String hyphens =
          Normalizer.normalize(literal.value(), Normalizer.Form.NFKC).replaceAll("[‐‑‒–—−]", "-");
      String plain = new ExamPass("", hyphens, LocalDate.EPOCH).exam();
      if (!plain.equals(literal.value())) {
        problems.at(
            literal,
            Code.EXAM_SPELLING,
            "exam \"" + literal.value() + "\" is written otherwise in facts",
            plain);
      }
    }
  }

  private void canonical(Words words, String field, Expression.Literal literal) {
    String word = literal.value();
    if (words.isCanonical(word) || words.labels().isEmpty() || word.contains("\\")) {
      return;
    }
    Optional<String> meant = words.canonical(word);
    if (meant.isPresent()) {
      problems.at(
          literal,
          Code.ALIAS,
          field + " \"" + word + "\" is an alias, and facts have the word itself",
          meant.get());
    } else {
      Optional<String> near = words.nearest(word);
      String known =
          near.isPresent() ? "" : "; there are " + String.join(", ", words.labels().keySet());
      problems.at(
          literal,
          Code.UNKNOWN_WORD,
          field + " \"" + word + "\" is unknown" + known,
          near.orElse(null));
    }
  }
}
