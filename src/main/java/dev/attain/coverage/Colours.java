package dev.attain.coverage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a rule as HTML, its words coloured by what they are. */
final class Colours {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<string>\"[^\"]*\"|'[^']*')"
              + "|(?<comment>//.*)"
              + "|(?<variable>\\$\\w+)"
              + "|(?<word>@\\w+|\\b(?:package|import|function|rule|when|then|end|exists|not|and|or|forall"
              + "|accumulate|collect|from|in|contains|memberOf|new|insertLogical|atLeast)\\b)"
              + "|(?<value>\\b\\d+\\b)");

  private static final List<String> KINDS =
      List.of("string", "comment", "variable", "word", "value");

  private Colours() {}

  static String of(String line) {
    StringBuilder html = new StringBuilder();
    Matcher parts = PARTS.matcher(line);
    int end = 0;
    while (parts.find()) {
      html.append(escaped(line.substring(end, parts.start())));
      for (String kind : KINDS) {
        if (parts.group(kind) != null) {
          html.append("<span class=\"")
              .append(kind)
              .append("\">")
              .append(escaped(parts.group()))
              .append("</span>");
        }
      }
      end = parts.end();
    }
    return html.append(escaped(line.substring(end))).toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
