package dev.attain.change;

import dev.attain.syntax.Condition;

/** {@code exists} and {@code not} swapped, {@code or} made {@code and}. */
final class Groups implements Operator {

  @Override
  public void condition(Condition condition, boolean oneIsEnough, Site site) {
    if (!(condition instanceof Condition.Group group)) {
      return;
    }
    switch (group.kind()) {
      case EXISTS -> swapped(group, "exists", "not", site);
      case NOT -> swapped(group, "not", "exists", site);
      default -> {
        // "and" for "or" would leave variables unbound or bound twice: not one change but several.
      }
    }
  }

  private static void swapped(Condition.Group group, String word, String other, Site site) {
    site.add(
        Change.Kind.GROUP,
        group,
        group.from(),
        group.from() + word.length(),
        other,
        Site.quoted(word)
            + " changed to "
            + Site.quoted(other)
            + " before "
            + Site.quoted(site.shown(group.parts().get(0))));
  }
}
