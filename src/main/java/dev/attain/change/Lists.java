package dev.attain.change;

import dev.attain.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** Words dropped from lists, and words of the vocabulary added to them. */
final class Lists implements Operator {

  @Override
  public void expression(Expression expression, String fact, Site site) {
    if (expression instanceof Expression.InList list) {
      dropped(list, site);
      added(list, site);
      swapped(list, site);
    }
  }

  private static void dropped(Expression.InList list, Site site) {
    List<Expression> values = list.values();
    for (int i = 0; i < values.size() && values.size() > 1; i++) {
      boolean last = i == values.size() - 1;
      int from = last ? values.get(i - 1).to() : values.get(i).from();
      int to = last ? values.get(i).to() : values.get(i + 1).from();
      site.add(
          Change.Kind.WORD_DROPPED,
          values.get(i),
          from,
          to,
          "",
          site.words(values.get(i)) + " dropped from the list of " + site.shown(list.left()));
    }
  }

  private static void added(Expression.InList list, Site site) {
    if (!(list.left() instanceof Expression.Field field)) {
      return;
    }
    List<String> listed = new ArrayList<>();
    for (Expression value : list.values()) {
      if (value instanceof Expression.Literal literal) {
        listed.add(literal.value());
      }
    }
    Expression last = list.values().get(list.values().size() - 1);
    for (String word : FactFields.words(field.name().text(), site.vocabulary())) {
      if (!listed.contains(word)) {
        site.add(
            Change.Kind.WORD_ADDED,
            list,
            last.to(),
            last.to(),
            ", \"" + word + "\"",
            "\"" + word + "\" added to the list of " + site.shown(list.left()));
      }
    }
  }

  private static void swapped(Expression.InList list, Site site) {
    String left = site.words(list.left());
    String behind = site.words(list).substring(left.length());
    String other = list.negated() ? behind.replaceFirst("not\\s+", "") : " not" + behind;
    site.add(
        Change.Kind.COMPARISON,
        list,
        list.from(),
        list.to(),
        left + other,
        Site.quoted(site.shown(list)) + " changed to its opposite");
  }
}
