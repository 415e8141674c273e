package dev.attain.difference;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which facts a condition is about, and what it asks of them. */
final class Shape {

  private Shape() {}

  /** The names of the facts in it, in their order. */
  static List<String> facts(Condition condition) {
    return patterns(condition).stream().map(pattern -> pattern.fact().text()).toList();
  }

  /** All that is asked of these facts. */
  static List<Asked> asked(Condition condition) {
    return patterns(condition).stream()
        .flatMap(pattern -> Asked.all(pattern.constraints()).stream())
        .toList();
  }

  /** The variables that it binds for what comes after it. */
  static List<Word> bound(Condition condition) {
    List<Word> bound = new ArrayList<>();
    if (condition instanceof Condition.Pattern pattern) {
      add(pattern.variable(), bound);
      pattern.constraints().forEach(constraint -> add(constraint.variable(), bound));
    } else if (condition instanceof Condition.Counting counting) {
      counting.functions().forEach(function -> add(function.variable(), bound));
    } else if (condition instanceof Condition.Group group
        && (group.kind() == Condition.Kind.AND || group.kind() == Condition.Kind.OR)) {
      group.parts().forEach(part -> bound.addAll(bound(part)));
    }
    return bound;
  }

  private static void add(@Nullable Word variable, List<Word> bound) {
    if (variable != null) {
      bound.add(variable);
    }
  }

  /** What kind of condition it is. */
  static String kind(Condition condition) {
    return condition instanceof Condition.Group group
        ? group.kind().name()
        : condition.getClass().getSimpleName();
  }

  private static List<Condition.Pattern> patterns(Condition condition) {
    List<Condition.Pattern> patterns = new ArrayList<>();
    add(condition, patterns);
    return patterns;
  }

  private static void add(Condition condition, List<Condition.Pattern> patterns) {
    if (condition instanceof Condition.Pattern pattern) {
      patterns.add(pattern);
      if (pattern.source() != null) {
        add(pattern.source(), patterns);
      }
    } else if (condition instanceof Condition.Group group) {
      group.parts().forEach(part -> add(part, patterns));
    } else if (condition instanceof Condition.Counting counting) {
      add(counting.counted(), patterns);
    }
  }
}
