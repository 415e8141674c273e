package dev.attain.difference;

import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weaves what is asked of a fact on both sides. */
final class ConstraintWeaver {

  private final Site site;
  private final Wording old;
  private final Wording now;

  ConstraintWeaver(Site site) {
    this.site = site;
    this.old = site.before().written();
    this.now = site.after().written();
  }

  /** The constraints, without the brackets and commas around them. */
  List<Weave> constraints(List<Constraint> before, List<Constraint> after) {
    List<Asked> olds = kept(before, old);
    List<Asked> nows = kept(after, now);
    List<Weave> parts = new ArrayList<>();
    for (Pairs.Pair pair : Pairs.of(olds, nows, this::isSame, this::likeness)) {
      if (pair.before() == Pairs.NONE) {
        Asked added = nows.get(pair.after());
        parts.add(site.choice(Difference.Kind.CONSTRAINT, null, "", added.node(), now.of(added)));
      } else if (pair.after() == Pairs.NONE) {
        Asked removed = olds.get(pair.before());
        parts.add(
            site.choice(Difference.Kind.CONSTRAINT, removed.node(), old.of(removed), null, ""));
      } else if (pair.same()) {
        parts.add(Site.same(now.of(nows.get(pair.after()))));
      } else {
        parts.add(changed(olds.get(pair.before()), nows.get(pair.after())));
      }
    }
    return parts;
  }

  private static List<Asked> kept(List<Constraint> constraints, Wording wording) {
    return Asked.all(constraints).stream().filter(asked -> !wording.bindsInVain(asked)).toList();
  }

  boolean isSame(Asked a, Asked b) {
    return site.before().compared().of(a).equals(site.after().compared().of(b));
  }

  private int likeness(Asked a, Asked b) {
    String variable = old.variable(a.variable());
    boolean named = !variable.isEmpty() && variable.equals(now.variable(b.variable()));
    if (a.onlyBinds() != b.onlyBinds()) {
      return named ? 1 : 0;
    }
    boolean about = Subject.of(a.expression()).equals(Subject.of(b.expression()));
    return (named ? 4 : 0) + (about ? 2 : 0) + (about && isSameForm(a, b) ? 1 : 0);
  }

  private static boolean isSameForm(Asked a, Asked b) {
    return a.expression().getClass() == b.expression().getClass();
  }

  private Weave changed(Asked a, Asked b) {
    Optional<Listed> olds = Listed.of(a.expression());
    Optional<Listed> nows = Listed.of(b.expression());
    if (olds.isPresent() && nows.isPresent()) {
      String open = now.variable(b.variable()) + open(nows.get(), now);
      boolean sameList = open.equals(old.variable(a.variable()) + open(olds.get(), old));
      if (sameList && shareAWord(olds.get(), nows.get())) {
        return Site.row(open, words(olds.get(), nows.get()), ", ", " )");
      }
    }
    return site.choice(Difference.Kind.CONSTRAINT, a.node(), old.of(a), b.node(), now.of(b));
  }

  private static String open(Listed list, Wording wording) {
    return wording.open(list.left(), list.negated());
  }

  /** Without one, a list with some of its words put back could be empty. */
  private boolean shareAWord(Listed a, Listed b) {
    return a.values().stream()
        .anyMatch(x -> b.values().stream().anyMatch(y -> old.of(x).equals(now.of(y))));
  }

  private List<Weave> words(Listed before, Listed after) {
    List<Expression> olds = before.values();
    List<Expression> nows = after.values();
    List<Weave> parts = new ArrayList<>();
    for (Pairs.Pair pair :
        Pairs.of(olds, nows, (x, y) -> old.of(x).equals(now.of(y)), (x, y) -> 0)) {
      if (pair.same()) {
        parts.add(Site.same(now.of(nows.get(pair.after()))));
      } else if (pair.before() == Pairs.NONE) {
        Expression added = nows.get(pair.after());
        parts.add(site.choice(Difference.Kind.WORD, null, "", added, now.of(added)));
      } else {
        Expression removed = olds.get(pair.before());
        parts.add(site.choice(Difference.Kind.WORD, removed, old.of(removed), null, ""));
      }
    }
    return parts;
  }

  /**
   * One of some words; one word alone is a list, too.
   *
   * @param left what is one of them
   * @param negated whether it is none of them
   * @param values the words
   */
  private record Listed(Expression left, boolean negated, List<Expression> values) {

    static Optional<Listed> of(Expression expression) {
      if (expression instanceof Expression.InList list) {
        return Optional.of(new Listed(list.left(), list.negated(), list.values()));
      }
      if (expression instanceof Expression.Comparison one
          && (one.operator().text().equals("==") || one.operator().text().equals("!="))
          && one.right() instanceof Expression.Literal literal
          && literal.type() == Expression.Type.TEXT) {
        return Optional.of(
            new Listed(one.left(), one.operator().text().equals("!="), List.of(literal)));
      }
      return Optional.empty();
    }
  }
}
