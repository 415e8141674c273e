package dev.attain.logic;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.FactKinds;
import dev.attain.facts.Individual;
import dev.attain.facts.Subscription;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Expression;
import dev.attain.syntax.RuleTree;
import dev.attain.syntax.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For whom a definition might hold: everyone and everything that facts name. */
final class Candidates {

  /** Pairs and the like beyond this are too many to say something of each. */
  private static final int MOST = 20_000;

  private static final List<Class<? extends Record>> GIVEN =
      List.of(Association.class, Subscription.class, Individual.class, ExamPass.class);

  private final World world;

  Candidates(World world) {
    this.world = world;
  }

  /** The variables of what a definition makes, with each value that they might have. */
  List<Bindings> of(OptionRules.Maker maker) {
    RuleTree tree = maker.rule().tree();
    List<Bindings> all = List.of(Bindings.NONE);
    for (String variable : variables(maker)) {
      Set<Object> values = values(tree, variable);
      if ((long) all.size() * values.size() > MOST && all.size() > 1) {
        throw new NoAnswerException(
            maker.rule().id() + " is about pairs, of which there are more than " + MOST);
      }
      List<Bindings> more = new ArrayList<>();
      for (Bindings one : all) {
        values.forEach(value -> more.add(one.with(variable, value)));
      }
      all = more;
    }
    return all;
  }

  static Set<String> variables(OptionRules.Maker maker) {
    Set<String> variables = new LinkedHashSet<>();
    maker.make().values().forEach(value -> variables(value, variables));
    return variables;
  }

  private static void variables(Expression expression, Set<String> found) {
    if (expression instanceof Expression.Variable variable) {
      found.add(variable.name());
    }
    Trees.children(expression).forEach(part -> variables(part, found));
  }

  /** What a variable might be, by what it is bound to. */
  private Set<Object> values(RuleTree tree, String variable) {
    for (Pattern pattern : Trees.patterns(tree)) {
      for (Constraint constraint : pattern.constraints()) {
        if (constraint.variable() != null
            && constraint.variable().text().equals(variable)
            && Values.bound(constraint.expression()) instanceof Expression.Field field
            && field.on() == null) {
          return values(pattern, field.name().text());
        }
      }
    }
    throw new NoAnswerException(tree.id() + ": what " + variable + " may be is not to be seen");
  }

  private Set<Object> values(Pattern pattern, String field) {
    Set<Object> values = new LinkedHashSet<>();
    if (Solver.isMade(pattern.fact().text())) {
      for (OptionRules.Maker maker :
          world
              .rules()
              .making(pattern.fact().text(), Solver.known(pattern, Bindings.NONE).get("as"))) {
        for (Bindings one : of(maker)) {
          Object value = FactFields.value(Heads.made(maker.make(), one), field);
          if (value != null) {
            values.add(value);
          }
        }
      }
      return values;
    }
    boolean identity = FactFields.isIdentity(field);
    for (Class<? extends Record> type : GIVEN) {
      boolean same = type.getSimpleName().equals(pattern.fact().text());
      if (FactFields.names(type).contains(field) && (same || identity)) {
        for (Record fact : world.given(type.getSimpleName())) {
          Object value = FactFields.value(fact, field);
          if (value != null) {
            values.add(value);
          }
        }
      }
    }
    return values;
  }

  /** What definitions make of a type. */
  static boolean isGiven(String type) {
    return !Solver.isMade(type) && !FactKinds.isSingle(type);
  }

  /** The values of something made, by name. */
  static Map<String, Object> valuesOf(Record made) {
    Map<String, Object> values = new java.util.LinkedHashMap<>();
    for (String field : FactFields.names(made.getClass())) {
      Object value = FactFields.value(made, field);
      if (value != null) {
        values.put(field, value);
      }
    }
    return values;
  }
}
