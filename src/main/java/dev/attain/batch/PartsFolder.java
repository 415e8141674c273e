package dev.attain.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a batch are until they are put together, and the logs of their facts.
 *
 * @param parts the folder of results
 * @param logs the folder of logs
 */
record PartsFolder(Path parts, Path logs) {

  Path part(int part) {
    return parts.resolve(name(part) + ".part");
  }

  Path log(int part) {
    return logs.resolve(logName(part));
  }

  /** What the log of a part is called. */
  static String logName(int part) {
    return name(part) + ".facts";
  }

  private static String name(int part) {
    return String.format(Locale.ROOT, "%05d", part);
  }

  /** The results of a part that is whole, and whose log is; else nothing. */
  PartFile.@Nullable Sections done(int part) throws IOException {
    PartFile.Sections sections = PartFile.read(part(part));
    boolean logged =
        sections != null && Files.exists(log(part)) && Files.size(log(part)) == sections.facts();
    return logged ? sections : null;
  }
}
