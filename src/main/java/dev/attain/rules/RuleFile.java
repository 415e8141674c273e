package dev.attain.rules;

/**
 * A file of the rules folder.
 *
 * @param path its path below the folder, with {@code /} between names
 * @param text its text, with {@code \n} at the end of each line and no byte order mark
 */
record RuleFile(String path, String text) {

  boolean isDrl() {
    return path.endsWith(".drl");
  }

  /** The path of the folder it stands in; empty for the rules folder itself. */
  String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
