package dev.attain.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule, as it stands in its file.
 *
 * @param from where {@code rule} begins
 * @param to where {@code end} ends
 * @param name its name, the text in quotes; its place is that of the quotes
 * @param annotations such as {@code @source( "…" )}
 * @param attributes such as {@code date-effective "…"}
 * @param whenAt where the word {@code when} begins
 * @param when the conditions, all of which must hold
 * @param then the statements
 */
public record RuleTree(
    int from,
    int to,
    Word name,
    List<Annotation> annotations,
    List<Attribute> attributes,
    int whenAt,
    List<Condition> when,
    List<Statement> then)
    implements Node {

  /**
   * An annotation.
   *
   * @param from where its {@code @} stands
   * @param to where it ends
   * @param name its name without {@code @}
   * @param value the text in its quotes
   */
  public record Annotation(int from, int to, String name, Word value) implements Node {}

  /**
   * An attribute.
   *
   * @param from where it begins
   * @param to where it ends
   * @param name its name
   * @param value the text in its quotes
   */
  public record Attribute(int from, int to, String name, Word value) implements Node {}

  /** Keeps its own copies of the lists. */
  public RuleTree {
    annotations = List.copyOf(annotations);
    attributes = List.copyOf(attributes);
    when = List.copyOf(when);
    then = List.copyOf(then);
  }

  /**
   * The id in front of the colon of the rule's name.
   *
   * @return the id; null when the name has no colon
   */
  public @Nullable String id() {
    int colon = name.text().indexOf(':');
    return colon < 0 ? null : name.text().substring(0, colon).strip();
  }

  /**
   * What stands behind the colon of the rule's name.
   *
   * @return the sentence; the whole name when it has no colon
   */
  public String sentence() {
    return name.text().substring(name.text().indexOf(':') + 1).strip();
  }

  /**
   * The statement that records this requirement's result.
   *
   * @return the first one; nothing in a definition
   */
  public Optional<Statement.AtLeast> atLeast() {
    return then.stream()
        .filter(Statement.AtLeast.class::isInstance)
        .map(Statement.AtLeast.class::cast)
        .findFirst();
  }
}
