package dev.attain.logic;

import dev.attain.facts.FactKinds;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a definition makes, and what is known of its variables when it is known what it made. */
final class Heads {

  private Heads() {}

  static Class<? extends Record> type(Statement.Make make) {
    return FactKinds.named(make.fact().text())
        .orElseThrow(() -> new NoAnswerException("there is no fact " + make.fact().text()));
  }

  /** The variables that follow from known values. */
  static Bindings bound(Statement.Make make, Map<String, @Nullable Object> known) {
    List<String> names = FactFields.names(type(make));
    Bindings bindings = Bindings.NONE;
    for (int i = 0; i < make.values().size(); i++) {
      if (make.values().get(i) instanceof Expression.Variable variable
          && known.containsKey(names.get(i))
          && !bindings.has(variable.name())) {
        bindings = bindings.with(variable.name(), known.get(names.get(i)));
      }
    }
    return bindings;
  }

  static Record made(Statement.Make make, Bindings found) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Expression value : make.values()) {
      values.add(Values.of(value, null, found));
    }
    return FactFields.make(type(make), values);
  }

  static boolean has(Record fact, Map<String, @Nullable Object> known) {
    return known.entrySet().stream()
        .allMatch(one -> FactFields.same(FactFields.value(fact, one.getKey()), one.getValue()));
  }
}
