package dev.attain.change;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Trees;
import java.util.List;

/**
 * Conditions that are not asked any more.
 *
 * <p>A fact that is not asked for any more becomes one that is always there, so that brackets,
 * {@code and} and {@code or} around it stay what they are.
 */
final class Dropped implements Operator {

  private static final String ALWAYS = "Evaluation()";
  private static final String NEVER = "not Evaluation()";

  @Override
  public void constraint(Condition.Pattern pattern, int index, Site site) {
    List<Condition.Constraint> all = pattern.constraints();
    Condition.Constraint constraint = all.get(index);
    if (isWord(pattern, constraint)) {
      return;
    }
    String words = Site.quoted(site.shown(constraint)) + " dropped" + of(pattern);
    if (constraint.variable() != null) {
      bound(constraint, words, site);
      return;
    }
    Span own = site.span(constraint);
    int from = own.from();
    int to = own.to();
    if (index + 1 < all.size()) {
      to = site.span(all.get(index + 1)).from();
    } else if (index > 0) {
      from = site.span(all.get(index - 1)).to();
    }
    site.add(Change.Kind.CONDITION_DROPPED, constraint, from, to, "", words);
  }

  /** {@code Qualified( as == "…" )}: the word is the fact's name, and no condition of its own. */
  private static boolean isWord(Condition.Pattern pattern, Condition.Constraint constraint) {
    return pattern.fact().text().equals("Qualified") && Trees.equalTo(constraint, "as").isPresent();
  }

  private static String of(Condition.Pattern pattern) {
    return " from " + pattern.fact().text();
  }

  /** {@code $n : paidSeats >= 1} binds, too: the value is still bound. */
  private static void bound(Condition.Constraint constraint, String words, Site site) {
    Expression left =
        constraint.expression() instanceof Expression.Comparison comparison
            ? comparison.left()
            : constraint.expression() instanceof Expression.InList list ? list.left() : null;
    if (left != null) {
      site.add(Change.Kind.CONDITION_DROPPED, constraint, left.to(), constraint.to(), "", words);
    }
  }

  @Override
  public void condition(Condition condition, boolean oneIsEnough, Site site) {
    boolean group =
        condition instanceof Condition.Group part
            && part.kind() != Condition.Kind.AND
            && part.kind() != Condition.Kind.OR;
    boolean plain =
        condition instanceof Condition.Pattern pattern
            && pattern.source() == null
            && pattern.variable() == null
            && pattern.constraints().stream().allMatch(asked -> asked.variable() == null)
            && !pattern.fact().text().equals("Evaluation");
    if (group || plain) {
      Span span = site.span(condition);
      site.add(
          Change.Kind.PATTERN_DROPPED,
          condition,
          span.from(),
          span.to(),
          oneIsEnough ? NEVER : ALWAYS,
          Site.quoted(site.shown(condition)) + " dropped");
    }
  }
}
