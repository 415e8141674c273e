package dev.attain.check;

import dev.attain.facts.FactKinds;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a fact's record tells about its fields. */
final class FactShape {

  private final List<RecordComponent> fields;

  private FactShape(List<RecordComponent> fields) {
    this.fields = fields;
  }

  /** The fact of a name; one without fields when there is none. */
  static FactShape of(String fact) {
    return new FactShape(
        FactKinds.named(fact)
            .map(type -> Arrays.asList(type.getRecordComponents()))
            .orElse(List.of()));
  }

  private Optional<RecordComponent> field(String name) {
    return fields.stream().filter(field -> field.getName().equals(name)).findFirst();
  }

  boolean isDate(String name) {
    return field(name).filter(field -> field.getType() == LocalDate.class).isPresent();
  }

  boolean isText(String name) {
    return field(name).filter(field -> field.getType() == String.class).isPresent();
  }

  boolean mayBeMissing(String name) {
    return field(name)
        .map(field -> field.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .orElse(true);
  }

  /** The first day of what lasts for a time. */
  Optional<String> start() {
    return dates().stream().findFirst();
  }

  /** The day on which it ends. */
  Optional<String> end() {
    return dates().stream().skip(1).findFirst();
  }

  private List<String> dates() {
    return fields.stream()
        .filter(field -> field.getType() == LocalDate.class)
        .map(RecordComponent::getName)
        .toList();
  }
}
