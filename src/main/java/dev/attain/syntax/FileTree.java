package dev.attain.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule file.
 *
 * @param packageName its package; empty where none is given
 * @param packageTo where the package declaration ends, its {@code ;} included
 * @param imports its imports in their order
 * @param rules its rules in their order; what could not be read is left out, with a problem said
 * @param whole whether nothing was left out
 */
public record FileTree(
    @Nullable Word packageName,
    int packageTo,
    List<Import> imports,
    List<RuleTree> rules,
    boolean whole) {

  /**
   * An import.
   *
   * @param from where it begins
   * @param to where it ends
   * @param function whether it is {@code import function}
   * @param target what is imported
   */
  public record Import(int from, int to, boolean function, String target) implements Node {}

  /** Keeps its own copies of the lists. */
  public FileTree {
    imports = List.copyOf(imports);
    rules = List.copyOf(rules);
  }
}
