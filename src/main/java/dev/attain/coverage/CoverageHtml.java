package dev.attain.coverage;

import dev.attain.rules.Rule;
import dev.attain.rules.RuleSource;

/** Coverage as one page of HTML that needs nothing else: the rules' own lines, coloured. */
public final class CoverageHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Coverage of the rules</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 78rem; padding: 0 1rem; }
      h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
      pre { font: 14px/1.5 ui-monospace, monospace; margin: 0; overflow-x: auto; }
      .line { display: block; padding-left: .5rem; border-left: .4rem solid transparent; }
      .yes { border-color: #2e7d32; background: #2e7d3218; }
      .no { border-color: #c62828; background: #c6282818; }
      .number { display: inline-block; width: 3rem; opacity: .6; user-select: none; }
      .missing { display: block; white-space: normal; padding-left: 4rem; color: light-dark(#b71c1c, #ff8a80); }
      .string { color: light-dark(#0b6e4f, #81c995); }
      .word { color: light-dark(#6a1b9a, #ce93d8); }
      .variable { color: light-dark(#8a4b00, #ffb74d); }
      .value { color: light-dark(#0d47a1, #90caf9); }
      .comment { opacity: .6; }
      </style>
      </head>
      <body>
      <h1>Coverage of the rules</h1>
      """;

  private CoverageHtml() {}

  /**
   * The page.
   *
   * @param coverage what scenarios show
   * @param source the rules
   * @return a whole HTML document
   */
  public static String of(Coverage coverage, RuleSource source) {
    StringBuilder html = new StringBuilder(HEAD);
    html.append("<p>").append(Colours.escaped(CoverageText.summary(coverage))).append("</p>\n");
    for (Rule rule : Lines.rules(source)) {
      html.append("<h2 id=\"")
          .append(Colours.escaped(rule.id() + "-" + rule.line()))
          .append("\">")
          .append(Colours.escaped(rule.file() + ":" + rule.line()))
          .append("</h2>\n<pre>");
      Lines.of(rule, source, coverage).forEach(line -> line(line, html));
      html.append("</pre>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static void line(Lines line, StringBuilder html) {
    String state = line.points().isEmpty() ? "" : line.hasGap() ? " no" : " yes";
    html.append("<span class=\"line")
        .append(state)
        .append("\"><span class=\"number\">")
        .append(line.number())
        .append("</span>")
        .append(Colours.of(line.text()))
        .append('\n');
    for (Point point : line.points()) {
      if (!point.isShown()) {
        html.append("<span class=\"missing\">")
            .append(Colours.escaped(point.missing()))
            .append("</span>");
      }
    }
    html.append("</span>");
  }
}
