package dev.attain.check;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;

/** A rule file is one page of the programme. */
final class PageLength {

  private static final int LINES = 60;

  private PageLength() {}

  static void check(Findings findings) {
    for (String file : findings.source().files()) {
      long lines = findings.source().text(file).lines().count();
      if (file.endsWith(".drl") && lines > LINES) {
        findings
            .problems()
            .add(
                new Problem(
                    Code.LONG_FILE,
                    new Place(file, LINES + 1, 1, 1),
                    null,
                    "the file has "
                        + lines
                        + " lines; a page has "
                        + LINES
                        + " at most: split it by tier or by what it defines",
                    null));
      }
    }
  }
}
