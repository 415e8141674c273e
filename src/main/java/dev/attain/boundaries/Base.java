package dev.attain.boundaries;

import dev.attain.facts.Vocabulary;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Statement;
import dev.attain.syntax.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest facts that a definition asks for, found from its conditions. */
final class Base {

  private static final int DEEPEST = 4;
  private static final int MOST = 50;

  private final Vocabulary vocabulary;
  private final List<Rule> definitions;
  private final Values values;
  private final int depth;
  private final List<Solved> facts = new ArrayList<>();
  private final List<Solved> keptOut = new ArrayList<>();

  private Base(Vocabulary vocabulary, List<Rule> definitions, LocalDate asOf, int depth) {
    this.vocabulary = vocabulary;
    this.definitions = definitions;
    this.values = new Values(asOf);
    this.depth = depth;
  }

  /** The facts for a rule, given the definitions that it may build upon. */
  static Base of(Rule rule, List<Rule> definitions, Vocabulary vocabulary, LocalDate asOf) {
    Base base = new Base(vocabulary, definitions, asOf, 0);
    base.all(rule.tree().when());
    return base;
  }

  /** What must be there. */
  List<Solved> facts() {
    return facts;
  }

  /** What a {@code not} keeps out: a fact that it would catch, for each. */
  List<Solved> keptOut() {
    return keptOut;
  }

  Values values() {
    return values;
  }

  Solver solver() {
    return new Solver(vocabulary, values);
  }

  private void all(List<Condition> conditions) {
    conditions.forEach(this::one);
  }

  private void one(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      pattern(pattern);
    } else if (condition instanceof Condition.Counting counting) {
      counted(counting, counting.constraints());
    } else if (condition instanceof Condition.Group group) {
      switch (group.kind()) {
        case AND, EXISTS -> all(group.parts());
        case OR -> one(group.parts().get(0));
        case NOT -> keptOut(group.parts().get(0));
        case FORALL -> {
          // Holds where there is nothing.
        }
      }
    }
  }

  private void keptOut(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      FactKind.of(pattern.fact().text())
          .ifPresent(kind -> keptOut.add(new Solved(pattern, kind, solver().solve(pattern, kind))));
    }
  }

  private void pattern(Condition.Pattern pattern) {
    Optional<FactKind> kind = FactKind.of(pattern.fact().text());
    if (kind.isPresent()) {
      facts.add(new Solved(pattern, kind.get(), solver().solve(pattern, kind.get())));
    } else if (pattern.source() != null) {
      counted(pattern.source(), pattern.constraints());
    } else if (pattern.fact().text().equals("Evaluation")) {
      for (Condition.Constraint constraint : pattern.constraints()) {
        Word variable = constraint.variable();
        if (variable != null) {
          values
              .of(constraint.expression())
              .ifPresent(value -> values.bind(variable.text(), value));
        }
      }
    } else if (depth < DEEPEST) {
      made(pattern);
    }
  }

  /** A fact that another definition makes: what that one asks for. */
  private void made(Condition.Pattern pattern) {
    for (Rule definition : definitions) {
      for (Statement statement : definition.tree().then()) {
        if (statement instanceof Statement.Make make
            && make.fact().text().equals(pattern.fact().text())
            && Derived.fits(pattern, make)) {
          Base inner = new Base(vocabulary, definitions, values.asOf(), depth + 1);
          inner.all(definition.tree().when());
          facts.addAll(inner.facts);
          keptOut.addAll(inner.keptOut);
          Derived.bind(pattern, make, inner.values, values);
          return;
        }
      }
    }
  }

  /** As many as are asked for; different ones, where a list says which. */
  private void counted(Condition.Counting counting, List<Condition.Constraint> constraints) {
    int number = Math.min(MOST, constraints.stream().mapToInt(Base::number).max().orElse(1));
    if (!(counting.counted() instanceof Condition.Pattern pattern)
        || FactKind.of(pattern.fact().text()).isEmpty()) {
      for (int i = 0; i < number && i == 0; i++) {
        one(counting.counted());
      }
      return;
    }
    FactKind kind = FactKind.of(pattern.fact().text()).get();
    Solved solved = new Solved(pattern, kind, solver().solve(pattern, kind));
    for (int i = 0; i < number; i++) {
      facts.add(solved.with(different(solved, i)));
    }
  }

  private static Draft different(Solved solved, int i) {
    if (solved.kind() == FactKind.INDIVIDUAL) {
      return i == 0
          ? solved.draft()
          : solved.draft().with(solved.kind().id(), "individual-also-" + i);
    }
    for (Condition.Constraint constraint : solved.pattern().constraints()) {
      if (constraint.expression() instanceof Expression.InList list && !list.negated()) {
        List<String> words = Solver.words(list);
        if (!words.isEmpty()) {
          return solved.draft().with(Solver.field(list), words.get(i % words.size()));
        }
      }
    }
    LocalDate day = solved.draft().day(solved.kind().start());
    return day == null
        ? solved.draft()
        : solved.draft().with(solved.kind().start(), day.minusDays(i));
  }

  private static int number(Condition.Constraint constraint) {
    if (constraint.expression() instanceof Expression.Comparison comparison
        && comparison.right() instanceof Expression.Literal literal
        && literal.value().matches("\\d{1,4}")) {
      int number = Integer.parseInt(literal.value());
      return comparison.operator().text().equals(">") ? number + 1 : number;
    }
    return 1;
  }
}
