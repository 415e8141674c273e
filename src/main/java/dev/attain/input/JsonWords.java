package dev.attain.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the JSON parser says, in words for someone who knows JSON and not the parser. */
final class JsonWords {

  private static final int LONGEST = 200;
  private static final Pattern NO_NUMBER =
      Pattern.compile("'([+-]?(?:NaN|INF|Infinity))'", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHERE_IT_BEGAN = Pattern.compile(" \\(for \\w+ starting at .*");
  private static final Pattern OWN_NAMES =
      Pattern.compile("`|\\w*Feature|ALLOW_|StreamRead|INCLUDE_");
  private static final Pattern CLAUSE = Pattern.compile("[:;,(]+ *[^:;,(]*$");

  private JsonWords() {}

  /**
   * Why a text is no JSON.
   *
   * @param message the parser's message
   * @return the reason, on one line
   */
  static String plain(String message) {
    Matcher noNumber = NO_NUMBER.matcher(message);
    if (message.contains(" token '") && noNumber.find()) {
      return noNumber.group(1) + " is no number in JSON";
    }
    if (message.contains("comment")) {
      return "unexpected \"/\"; JSON has no comments";
    }
    if (message.contains("plus sign")) {
      return "a number has no plus sign in JSON";
    }
    if (message.contains("hexadecimal")) {
      return "JSON has no hexadecimal numbers";
    }
    return withoutOwnNames(
        WHERE_IT_BEGAN.matcher(message.lines().findFirst().orElse("")).replaceAll(""));
  }

  /**
   * Which bound a text goes beyond.
   *
   * @param message the parser's message
   * @return the reason, on one line
   */
  static String limit(String message) {
    if (message.contains("depth")) {
      return "is nested deeper than " + JsonTokens.DEEPEST + " levels";
    }
    if (message.contains("Number")) {
      return "has a number with more than " + JsonTokens.LONGEST_NUMBER + " digits";
    }
    if (message.contains("Name")) {
      return "has a key of more than " + JsonTokens.LONGEST_KEY + " characters";
    }
    return message.contains("String")
        ? "has a text of more than " + JsonTokens.LONGEST_TEXT + " characters"
        : "is too large: " + withoutOwnNames(message.lines().findFirst().orElse(""));
  }

  /** Nobody here can set a feature of the parser; what tells to do so is left out. */
  private static String withoutOwnNames(String message) {
    String rest = message;
    for (Matcher own = OWN_NAMES.matcher(rest); own.find(); own = OWN_NAMES.matcher(rest)) {
      rest = CLAUSE.matcher(rest.substring(0, own.start())).replaceFirst("");
    }
    return rest.chars()
        .mapToObj(c -> Shown.value(String.valueOf((char) c)))
        .limit(LONGEST)
        .collect(Collectors.joining());
  }
}
