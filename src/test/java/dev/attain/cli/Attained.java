package dev.attain.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What one run of the command line gave. */
record Attained(int code, String out, String err) {

  static Attained by(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new Console(out, new PrintWriter(err, true)), args);
    return new Attained(code, out.toString(), err.toString());
  }
}
