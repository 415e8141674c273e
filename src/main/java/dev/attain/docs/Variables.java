package dev.attain.docs;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the variables of a rule stand for. */
final class Variables {

  /**
   * What one stands for.
   *
   * @param fact the fact that it was taken from
   * @param value what of the fact; null for the fact itself
   */
  record Binding(String fact, @Nullable Expression value) {

    /** The field that it stands for; nothing where it stands for something else. */
    Optional<String> field() {
      return value instanceof Expression.Field field && field.on() == null
          ? Optional.of(field.name().text())
          : Optional.empty();
    }
  }

  private final Map<String, Binding> bindings = new LinkedHashMap<>();

  Variables(List<? extends Condition> conditions) {
    conditions.forEach(this::add);
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.Group group) {
      group.parts().forEach(this::add);
    } else if (condition instanceof Condition.Counting counting) {
      add(counting.counted());
    } else if (condition instanceof Condition.Pattern pattern) {
      String fact = pattern.fact().text();
      bind(pattern.variable(), new Binding(fact, null));
      pattern
          .constraints()
          .forEach(one -> bind(one.variable(), new Binding(fact, one.expression())));
      if (pattern.source() != null) {
        add(pattern.source());
      }
    }
  }

  private void bind(@Nullable Word variable, Binding binding) {
    if (variable != null) {
      bindings.put(variable.text(), binding);
    }
  }

  /** What a variable stands for; nothing for a count. */
  Optional<Binding> binding(String name) {
    return Optional.ofNullable(bindings.get(name));
  }

  /** Whether another variable stands for the same field, so that its name has to be told. */
  boolean isOneOfSeveral(String name) {
    Binding own = bindings.get(name);
    return own != null
        && bindings.entrySet().stream()
            .filter(other -> !other.getKey().equals(name))
            .anyMatch(
                other ->
                    own.value() == null
                        ? other.getValue().equals(own)
                        : own.field().isPresent() && other.getValue().field().equals(own.field()));
  }
}
