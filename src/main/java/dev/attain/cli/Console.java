package dev.attain.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to one side, everything else to the other.
 *
 * <p>Always UTF-8, whatever the machine's locale is, so that a report reads the same everywhere.
 *
 * @param out results; unlike a print stream it says when it cannot write, as on a full disk
 * @param err everything else
 */
record Console(Writer out, PrintWriter err) {

  static Console ofProcess() {
    return new Console(
        writer(FileDescriptor.out), new PrintWriter(writer(FileDescriptor.err), true));
  }

  private static Writer writer(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), 1 << 16);
  }
}
