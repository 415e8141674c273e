package dev.attain.batch;

import dev.attain.input.UnreadableSourceException;
import dev.attain.summary.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether a run may go on with what another one did. */
final class Resumed {

  private Resumed() {}

  /**
   * Compares settings.
   *
   * @throws BatchException if one differs
   */
  static void check(Path folder, Map<String, String> before, Map<String, String> now) {
    for (Map.Entry<String, String> one : now.entrySet()) {
      String was = before.getOrDefault(one.getKey(), "unknown");
      if (!was.equals(one.getValue())) {
        throw new BatchException(
            folder
                + " cannot be gone on with: "
                + one.getKey()
                + ": was "
                + was
                + ", is now "
                + one.getValue()
                + ". Give the same as before, or another folder.");
      }
    }
  }

  /**
   * Compares fact files.
   *
   * @throws UnreadableSourceException if one was changed, is missing or new
   */
  static void checkInputs(List<InputFile> before, List<InputFile> now) {
    for (InputFile input : now) {
      InputFile was =
          before.stream().filter(one -> one.file().equals(input.file())).findFirst().orElse(null);
      if (was == null) {
        throw new UnreadableSourceException(
            input.file() + ": was not there in the first run." + how());
      }
      if (!was.equals(input)) {
        throw new UnreadableSourceException(
            input.file() + ": was changed since the first run." + how());
      }
    }
    for (InputFile was : before) {
      if (now.stream().noneMatch(one -> one.file().equals(was.file()))) {
        throw new UnreadableSourceException(was.file() + ": is gone since the first run." + how());
      }
    }
  }

  private static String how() {
    return " A run goes on with the same facts only; give another folder for the results.";
  }
}
