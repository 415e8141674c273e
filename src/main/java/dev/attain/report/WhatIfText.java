package dev.attain.report;

import dev.attain.text.Messages;
import java.io.IOException;
import java.io.Writer;

/** What changes to facts would do, as text. */
final class WhatIfText {

  private final Writer out;
  private final Messages messages;

  private WhatIfText(Writer out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  static void write(WhatIfPage page, Messages messages, Writer out) throws IOException {
    WhatIfText text = new WhatIfText(out, messages);
    text.line(page.rules());
    for (WhatIfPage.Partner partner : page.partners()) {
      text.write(partner);
    }
    text.line("");
    text.line(page.total());
  }

  private void line(String line) throws IOException {
    out.write(line + "\n");
  }

  private void write(WhatIfPage.Partner partner) throws IOException {
    line("");
    line(
        partner.id()
            + (partner.name().isEmpty() ? "" : "  " + partner.name())
            + (partner.isNew() ? "  " + messages.get("newPartner") : ""));
    if (partner.incomplete()) {
      line("  " + messages.get("incomplete"));
    }
    for (WhatIfPage.Competency competency : partner.competencies()) {
      line("  " + messages.get("verdict", competency.name(), tiers(competency)));
      for (WhatIfPage.Option option : competency.options()) {
        write(option);
      }
    }
    writeChanges(partner);
  }

  private String tiers(WhatIfPage.Competency competency) {
    return competency.moved()
        ? messages.get("arrow", competency.before(), competency.after())
        : messages.get("same", competency.after());
  }

  private void write(WhatIfPage.Option option) throws IOException {
    line("    " + option.name());
    Columns columns = new Columns();
    for (WhatIfPage.Requirement requirement : option.requirements()) {
      columns.row(
          requirement.moved() ? "*" : " ",
          requirement.verdict(),
          requirement.tier(),
          requirement.found(),
          requirement.text());
    }
    for (String line : columns.lines()) {
      line("     " + line);
    }
  }

  private void writeChanges(WhatIfPage.Partner partner) throws IOException {
    line("  " + messages.get(partner.changes().isEmpty() ? "noChanges" : "changes"));
    Columns columns = new Columns();
    for (WhatIfPage.Change change : partner.changes()) {
      columns.row(change.word(), change.at(), change.told());
    }
    for (String line : columns.lines()) {
      line("    " + line);
    }
  }
}
