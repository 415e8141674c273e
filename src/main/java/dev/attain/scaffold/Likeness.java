package dev.attain.scaffold;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Expression.Comparison;
import dev.attain.syntax.Expression.Field;
import dev.attain.syntax.Expression.InList;
import dev.attain.syntax.Expression.Literal;
import dev.attain.syntax.Expression.Logical;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses from what a definition asks for what one is like who meets it. */
final class Likeness {

  private static final String ASSOCIATION = Association.class.getSimpleName();
  private static final String SUBSCRIPTION = Subscription.class.getSimpleName();
  private static final String EXAM_PASS = ExamPass.class.getSimpleName();

  private final Vocabulary vocabulary;
  private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
  private final Set<String> exams = new HashSet<>();

  Likeness(Rule definition, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    definition.tree().when().forEach(this::add);
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.Pattern pattern && pattern.source() == null) {
      Map<String, String> row = new LinkedHashMap<>();
      pattern.constraints().forEach(one -> add(one.expression(), row));
      rows.computeIfAbsent(pattern.fact().text(), fact -> new ArrayList<>()).add(row);
    } else if (condition instanceof Condition.Group group) {
      switch (group.kind()) {
        case AND, EXISTS -> group.parts().forEach(this::add);
        case OR -> add(group.parts().get(0));
        default -> {} // what must not be there is left out
      }
    }
  }

  private void add(Expression asked, Map<String, String> row) {
    if (asked instanceof InList in && !in.negated() && in.left() instanceof Field field) {
      List<String> values =
          in.values().stream()
              .filter(Literal.class::isInstance)
              .map(value -> ((Literal) value).value())
              .toList();
      values.stream()
          .filter(value -> !exams.contains(value))
          .findFirst()
          .ifPresent(value -> put(row, field.name().text(), value));
    } else if (asked instanceof Comparison comparison
        && comparison.left() instanceof Field field
        && comparison.right() instanceof Literal literal) {
      switch (comparison.operator().text()) {
        case "==", ">=", "<=" -> put(row, field.name().text(), literal.value());
        case ">" ->
            put(row, field.name().text(), literal.value() + "1"); // ten times as many, and one
        default -> {}
      }
    } else if (asked instanceof Logical logical) {
      boolean all = logical.operator().text().equals("&&");
      (all ? logical.parts() : logical.parts().subList(0, 1)).forEach(part -> add(part, row));
    }
  }

  private void put(Map<String, String> row, String field, String value) {
    row.putIfAbsent(field, value);
    if (field.equals("exam")) {
      exams.add(value);
    }
  }

  /** A customer where the definition asks for what customers have. */
  String noun() {
    return rows.containsKey(ASSOCIATION) || rows.containsKey(SUBSCRIPTION)
        ? "customer"
        : "individual";
  }

  /** The lines below {@code defaults}; everything began on one day. */
  List<String> defaults(String day) {
    List<String> lines = new ArrayList<>();
    if (noun().equals("customer")) {
      lines.add("customer:");
      list(lines, "associations", ASSOCIATION, "associatedOn: " + day, "product", "type");
      list(lines, "subscriptions", SUBSCRIPTION, "startedOn: " + day, "product", "paidSeats");
    } else {
      lines.addAll(List.of("individual:", "  joinedOn: 20 years before"));
      list(lines, "examPasses", EXAM_PASS, "passedOn: " + day, "exam");
    }
    return lines;
  }

  private void list(List<String> lines, String key, String fact, String day, String... fields) {
    List<Map<String, String>> found = rows.getOrDefault(fact, List.of());
    if (found.isEmpty()) {
      return;
    }
    lines.add("  " + key + ":");
    for (Map<String, String> row : found) {
      List<String> words = new ArrayList<>();
      for (String field : fields) {
        String value = row.containsKey(field) ? row.get(field) : usual(field);
        boolean number = value != null && value.matches("[0-9]+");
        words.add(field + ": " + (number ? value : YamlText.scalar(String.valueOf(value))));
      }
      lines.add("    - { " + String.join(", ", words) + ", " + day + " }");
    }
  }

  private String usual(String field) {
    return switch (field) {
      case "product" -> first(vocabulary.products().labels().keySet());
      case "type" -> first(vocabulary.associationTypes().labels().keySet());
      case "exam" -> first(vocabulary.exams().keySet().stream().sorted().toList());
      default -> "1";
    };
  }

  private static String first(Iterable<String> words) {
    return words.iterator().hasNext() ? words.iterator().next() : "";
  }
}
