package dev.attain.report;

import dev.attain.text.Messages;
import dev.attain.whatif.PartnerWhatIf;
import dev.attain.whatif.WithoutEffect;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** What changes to facts would do, for people and for programs. */
public final class WhatIfReport {

  private WhatIfReport() {}

  /** The forms of the report. */
  public enum Format {
    /** For people. */
    TEXT,
    /** A JSON array with an object for each partner. */
    JSON,
    /** A page that needs nothing but itself. */
    HTML
  }

  /**
   * What decided.
   *
   * @param rules where the rules are, for people
   * @param ruleSet their hash
   * @param asOf the day for which it was decided
   */
  public record Heading(String rules, String ruleSet, LocalDate asOf) {}

  /**
   * Writes the report.
   *
   * @param partners what was found, partner by partner
   * @param format the form
   * @param language the language of sentences and names, {@code en} or {@code ja}
   * @param heading what decided
   * @param out where it goes; it is flushed, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(
      List<PartnerWhatIf> partners, Format format, String language, Heading heading, Writer out)
      throws IOException {
    Messages messages = new Messages(WhatIfReport.class, "what-if", language);
    switch (format) {
      case TEXT -> WhatIfText.write(WhatIfPage.of(partners, heading, messages), messages, out);
      case JSON -> RecordJson.write(partners, language, out);
      case HTML ->
          HtmlPage.write("what-if", WhatIfPage.of(partners, heading, messages), messages, out);
    }
    out.flush();
  }

  /**
   * A change without effect, on one line.
   *
   * @param none the change
   * @param language a language tag such as {@code ja}
   * @return {@code file:line: reason}
   */
  public static String line(WithoutEffect none, String language) {
    return Printable.of(none.in(language));
  }
}
