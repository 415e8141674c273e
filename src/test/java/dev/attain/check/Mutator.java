package dev.attain.check;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a text by chance, as fingers, keyboards, editors and merges do. */
final class Mutator {

  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\n]*\"|[$\\w-]+|[=!<>]=|&&|\\|\\||[^\\s\\w]");
  private static final String[] STRANGE = {
    "（", "）", "，", "、", "；", "：", "“", "”", "「", "　", "\u00a0", "\u200b", "\ufeff", "\0", "\u0007",
    "\r", "\t", "\\", "\\u0022", "'", "`", "#", "//", "/*", "*/", "≥", "＝", "３", "𠮷", "\ud800",
    "é", "😀", "%", "{", "}", "[", "]", "?", "!", "!!", "- ", "&", "*", "|", ">", "<<", "@", "$",
    "~", ": ", "\n\n", "\"\"\""
  };
  private static final String[] WORDS = {
    "rule",
    "when",
    "then",
    "end",
    "exists",
    "not",
    "forall",
    "accumulate",
    "collect",
    "from",
    "eval",
    "in",
    "and",
    "or",
    "&&",
    "||",
    "insertLogical",
    "atLeast",
    "new",
    "kcontext",
    "null",
    "true",
    "false",
    "this",
    "count",
    "sum",
    "collectSet",
    "contains",
    "memberOf",
    "matches",
    "import",
    "package",
    "global",
    "query",
    "date-effective \"2017-07-01\"",
    "date-expires \"2018-07-01\"",
    "salience 1",
    "$asOf",
    "$customer",
    "$found",
    "$who",
    "0",
    "1",
    "-1",
    "7",
    "999999999",
    "1.5",
    "1e5",
    "0x1F",
    "1_000",
    "10L",
    "007",
    "==",
    "!=",
    "<=",
    ">",
    "+",
    "-",
    "*",
    "(",
    ")",
    ",",
    ";",
    ":",
    "asOf",
    "product",
    "customerId",
    "paidSeats",
    "startedOn",
    "endedOn",
    "name",
    "exam",
    "met",
    "needed",
    "size",
    "intValue",
    "inForceOn",
    "withPartnerOn",
    "monthsBefore",
    "minusDays",
    "isBefore",
    "year",
    "Evaluation",
    "Association",
    "Subscription",
    "Individual",
    "ExamPass",
    "Partner",
    "NetNewCustomer",
    "CertifiedIndividual",
    "Qualified",
    "RequirementResult",
    "Number",
    "Long",
    "Set",
    "List",
    "Collection",
    "\"Azure\"",
    "\"x\"",
    "\"\"",
    "\"2017-06-27\""
  };

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  String mutate(String text) {
    String mutant = text;
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      mutant = once(mutant);
    }
    return mutant;
  }

  private String once(String text) {
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    if (tokens.isEmpty()) {
      return text + STRANGE[random.nextInt(STRANGE.length)];
    }
    MatchResult one = tokens.get(random.nextInt(tokens.size()));
    MatchResult other = tokens.get(random.nextInt(tokens.size()));
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(16)) {
      case 0 -> replaced(text, one, "");
      case 1 -> replaced(text, one, one.group() + " " + one.group());
      case 2 -> replaced(text, one, other.group());
      case 3, 4, 5 -> replaced(text, one, WORDS[random.nextInt(WORDS.length)]);
      case 6 ->
          text.substring(0, one.end())
              + " "
              + WORDS[random.nextInt(WORDS.length)]
              + text.substring(one.end());
      case 7 ->
          text.substring(0, at) + STRANGE[random.nextInt(STRANGE.length)] + text.substring(at);
      case 8 -> text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at);
      case 9 ->
          text.substring(0, at)
              + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
      case 10 -> lines(text);
      case 11 ->
          replaced(
              text,
              one,
              other.group() + text.substring(one.end(), Math.min(text.length(), one.end() + 20)));
      case 12 -> text.substring(0, at);
      case 13 ->
          replaced(
              text,
              one,
              "(".repeat(random.nextInt(300)) + one.group() + ")".repeat(random.nextInt(300)));
      case 14 -> replaced(text, one, one.group().repeat(1 + random.nextInt(2000)));
      default -> pair(text, one, other);
    };
  }

  private static String replaced(String text, MatchResult token, String with) {
    return text.substring(0, token.start()) + with + text.substring(token.end());
  }

  private static String pair(String text, MatchResult one, MatchResult other) {
    MatchResult first = one.start() < other.start() ? one : other;
    MatchResult second = first.equals(one) ? other : one;
    return first.end() > second.start()
        ? text
        : text.substring(0, first.start())
            + second.group()
            + text.substring(first.end(), second.start())
            + first.group()
            + text.substring(second.end());
  }

  private String lines(String text) {
    List<String> lines = new java.util.ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return "\n";
    }
    int line = random.nextInt(lines.size());
    switch (random.nextInt(3)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(random.nextInt(lines.size()), lines.get(line));
      default -> lines.add(random.nextInt(lines.size()), lines.remove(line));
    }
    return String.join("\n", lines) + "\n";
  }
}
