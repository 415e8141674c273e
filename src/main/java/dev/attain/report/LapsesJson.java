package dev.attain.report;

import dev.attain.timeline.Lapse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What is lost as a JSON array, the soonest first. */
final class LapsesJson implements LapsesReport.Form {

  private final JsonArray array;

  LapsesJson(Writer out, String language) {
    this.array = new JsonArray(out, language);
  }

  @Override
  public void write(List<Lapse> lapses, int partners) throws IOException {
    for (Lapse lapse : lapses) {
      array.add(lapse);
    }
    array.end();
  }
}
