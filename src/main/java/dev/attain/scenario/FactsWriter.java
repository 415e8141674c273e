package dev.attain.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the entries of {@code given}; what the defaults say too is left out. */
final class FactsWriter {

  private final Defaults defaults;
  private final LocalDate asOf;
  private final String indent;

  FactsWriter(Defaults defaults, LocalDate asOf, String indent) {
    this.defaults = defaults;
    this.asOf = asOf;
    this.indent = indent;
  }

  /**
   * All that is given of a customer or an individual, without its id.
   *
   * @param facts its facts by kind, in their order
   */
  record Shape(Map<Kind, List<Map<Field, Object>>> facts) {

    static Shape empty() {
      return new Shape(new EnumMap<>(Kind.class));
    }

    void add(Kind kind, Map<Field, Object> fact) {
      facts.computeIfAbsent(kind, any -> new ArrayList<>()).add(fact);
    }

    List<Map<Field, Object>> of(Kind kind) {
      return facts.getOrDefault(kind, List.of());
    }
  }

  String counted(Who who, int count, Shape shape) {
    String words = count + " " + (count == 1 ? who.one() : who.many());
    List<String> lines = lines(who, shape, indent + "    ");
    return indent + "- " + words + (lines.isEmpty() ? "" : ":\n" + String.join("\n", lines));
  }

  String named(Who who, String id, Shape shape) {
    List<String> lines = new ArrayList<>();
    lines.add(indent + "- " + who.one() + ": " + Written.word(id));
    lines.addAll(lines(who, shape, indent + "  "));
    return String.join("\n", lines);
  }

  private List<String> lines(Who who, Shape shape, String inner) {
    List<String> lines = new ArrayList<>();
    Subject subject = defaults.of(who);
    Kind self = who.self();
    if (self != null && !shape.of(self).isEmpty()) {
      different(self, shape.of(self).get(0), Flat.of(subject.self(), asOf))
          .forEach(value -> lines.add(inner + value));
    }
    for (Kind kind : who.lists()) {
      List<Map<Field, Object>> before =
          subject.list(kind).stream().map(terms -> Flat.of(terms, asOf)).toList();
      List<Map<Field, Object>> now = shape.of(kind);
      if (now.isEmpty() && !before.isEmpty()) {
        lines.add(inner + kind.key() + ": " + Day.NONE);
      } else if (!now.equals(before)) {
        lines.add(inner + kind.key() + ":");
        Map<Field, Object> first = before.isEmpty() ? Map.of() : before.get(0);
        now.forEach(fact -> lines.add(inner + "  - { " + inLine(kind, fact, first) + " }"));
      }
    }
    return lines;
  }

  private String inLine(Kind kind, Map<Field, Object> fact, Map<Field, Object> defaults) {
    List<String> values = different(kind, fact, defaults);
    return String.join(", ", values.isEmpty() ? different(kind, fact, Map.of()) : values);
  }

  private List<String> different(Kind kind, Map<Field, Object> fact, Map<Field, Object> defaults) {
    List<String> values = new ArrayList<>();
    for (Field field : kind.fields()) {
      Object value = fact.get(field);
      if (value == null && defaults.containsKey(field) && field.form() == Field.Form.DAY_OR_NONE) {
        values.add(field.key() + ": " + Day.NONE);
      } else if (value != null && !value.equals(defaults.get(field))) {
        values.add(field.key() + ": " + written(value));
      }
    }
    return values;
  }

  private String written(Object value) {
    if (value instanceof LocalDate day) {
      return Written.day(day, asOf);
    }
    return Written.word(value.toString());
  }
}
