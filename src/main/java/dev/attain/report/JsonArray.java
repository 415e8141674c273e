package dev.attain.report;

import java.io.IOException;
import java.io.Writer;

/** Results as a JSON array, one a line, without keeping any. */
final class JsonArray {

  private final Writer out;
  private final String language;
  private boolean begun;

  JsonArray(Writer out, String language) {
    this.out = out;
    this.language = language;
  }

  void add(Object result) throws IOException {
    out.write(begun ? "," : "[");
    begun = true;
    RecordJson.writeLine(result, language, out);
  }

  void end() throws IOException {
    out.write(begun ? "]\n" : "[]\n");
    out.flush();
  }
}
