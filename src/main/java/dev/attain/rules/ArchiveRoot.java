package dev.attain.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where in an archive the rules folder begins. */
final class ArchiveRoot {

  private ArchiveRoot() {}

  /**
   * Finds the rules folder: that of a jar that was built as Attain's own is, else the only folder
   * with a vocabulary.
   *
   * @param where the archive, for people
   * @param names the names of all entries
   * @return what the names of its files begin with; empty where they stand at the top, and where
   *     there is no vocabulary, which is then said to be missing
   * @throws RulesException if there are several
   */
  static String of(String where, Set<String> names) {
    if (names.contains(RuleFiles.INDEX)) {
      return RuleFiles.IN_JAR;
    }
    List<String> folders =
        names.stream()
            .filter(name -> ("/" + name).endsWith("/" + RuleFiles.VOCABULARY))
            .map(name -> name.substring(0, name.length() - RuleFiles.VOCABULARY.length()))
            .filter(folder -> !folder.startsWith(".") && !folder.contains("/."))
            .toList();
    // A second vocabulary below a rules folder is passed over, as it is on disk.
    List<String> outermost =
        folders.stream()
            .filter(
                folder ->
                    folders.stream()
                        .noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
            .toList();
    if (outermost.size() > 1) {
      throw new RulesException(
          where
              + " has several rules folders: "
              + outermost.stream().sorted().collect(Collectors.joining(", "))
              + ". Pack one of them alone");
    }
    return outermost.isEmpty() ? "" : outermost.get(0);
  }
}
