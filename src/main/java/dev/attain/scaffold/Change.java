package dev.attain.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files to be written together, or not at all.
 *
 * @param edits the files
 * @param next what is left to do, a sentence each
 */
public record Change(List<Edit> edits, List<String> next) {

  /**
   * A file to be written.
   *
   * @param path its path below the rules folder
   * @param before its text as it was read; null for a file that is not there
   * @param after its new text
   */
  public record Edit(String path, @Nullable String before, String after) {

    /**
     * Whether the file is new.
     *
     * @return false where it is changed
     */
    public boolean creates() {
      return before == null;
    }
  }

  /** Keeps its own copies of the lists. */
  public Change {
    edits = List.copyOf(edits);
    next = List.copyOf(next);
  }
}
