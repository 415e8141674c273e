package dev.attain.logic;

import dev.attain.facts.Association;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Kind;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which words a fact must have so that any rule can see it at all. A fact that no pattern can match
 * changes nothing, whether it is in the session or not: so it need not be put there. What cannot be
 * told from the words alone is taken to match.
 */
public final class WordFilter {

  private final Set<String> products = new HashSet<>();
  private final Set<List<String>> associations = new HashSet<>();

  /** What is asked of a fact, and whether anything can be told from it. */
  private record Asked(String fact, @Nullable Pattern pattern) {}

  /**
   * A filter.
   *
   * @param options the options that are decided
   * @param vocabulary the words that facts may have
   */
  public WordFilter(List<Option> options, Vocabulary vocabulary) {
    List<Asked> asked = new ArrayList<>();
    for (Option option : options) {
      for (Rule rule : all(option)) {
        rule.tree().when().forEach(condition -> collect(condition, false, asked));
      }
    }
    for (String product : vocabulary.products().labels().keySet()) {
      if (any(asked, Subscription.class, Map.of("product", product))) {
        products.add(product);
      }
      for (String type : vocabulary.associationTypes().labels().keySet()) {
        if (any(asked, Association.class, Map.of("product", product, "type", type))) {
          associations.add(List.of(product, type));
        }
      }
    }
  }

  /**
   * Whether any rule asks for a field.
   *
   * @param options the options that are decided
   * @param field the field's name
   * @return false when its value changes nothing, but for facts being equal or not
   */
  public static boolean asksFor(List<Option> options, String field) {
    return options.stream()
        .flatMap(option -> all(option).stream())
        .flatMap(rule -> Trees.expressions(rule.tree()).stream())
        .anyMatch(
            expression ->
                (expression instanceof Expression.Field asked && asked.name().text().equals(field))
                    || (expression instanceof Expression.Call call
                        && call.name().text().equals(field)));
  }

  private static List<Rule> all(Option option) {
    return Stream.concat(option.definitions().stream(), option.requirements().stream()).toList();
  }

  /**
   * Whether a rule can see an association.
   *
   * @param product its product
   * @param type its type
   * @return false when it changes nothing
   */
  public boolean seesAssociation(String product, String type) {
    return associations.contains(List.of(product, type));
  }

  /**
   * Whether a rule can see a subscription.
   *
   * @param product its product
   * @return false when it changes nothing
   */
  public boolean seesSubscription(String product) {
    return products.contains(product);
  }

  // Where something holds for all facts, those that do not match matter, too.
  private static void collect(Condition condition, boolean forAll, List<Asked> asked) {
    if (condition instanceof Pattern pattern) {
      asked.add(new Asked(pattern.fact().text(), forAll ? null : pattern));
      if (pattern.source() != null) {
        collect(pattern.source(), forAll, asked);
      }
    } else if (condition instanceof Group group) {
      boolean all = forAll || group.kind() == Kind.FORALL;
      group.parts().forEach(part -> collect(part, all, asked));
    } else if (condition instanceof Counting counting) {
      collect(counting.counted(), forAll, asked);
    }
  }

  private static boolean any(
      List<Asked> asked, Class<? extends Record> kind, Map<String, String> words) {
    return asked.stream()
        .filter(one -> one.fact.equals(kind.getSimpleName()))
        .anyMatch(one -> one.pattern == null || mayMatch(one.pattern, words));
  }

  private static boolean mayMatch(Pattern pattern, Map<String, String> words) {
    return pattern.constraints().stream()
        .filter(constraint -> constraint.variable() == null)
        .noneMatch(constraint -> isFalse(constraint.expression(), words));
  }

  private static boolean isFalse(Expression asked, Map<String, String> words) {
    if (asked instanceof Expression.Logical logical) {
      return logical.operator().text().equals("&&")
          ? logical.parts().stream().anyMatch(part -> isFalse(part, words))
          : logical.parts().stream().allMatch(part -> isFalse(part, words));
    }
    if (asked instanceof Expression.InList list && !list.negated()) {
      String word = word(list.left(), words);
      return word != null && list.values().stream().allMatch(value -> differs(value, word));
    }
    if (asked instanceof Expression.Comparison comparison
        && comparison.operator().text().equals("==")) {
      String word = word(comparison.left(), words);
      return word != null && differs(comparison.right(), word);
    }
    return false;
  }

  private static boolean differs(Expression value, String word) {
    return value instanceof Expression.Literal literal
        && literal.type() == Expression.Type.TEXT
        && !literal.value().equals(word);
  }

  private static @Nullable String word(Expression left, Map<String, String> words) {
    return left instanceof Expression.Field field && field.on() == null
        ? words.get(field.name().text())
        : null;
  }
}
