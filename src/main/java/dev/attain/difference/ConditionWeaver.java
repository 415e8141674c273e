package dev.attain.difference;

import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Weaves the conditions of a rule on both sides. */
final class ConditionWeaver {

  private static final int SAME_FACTS = 100;
  private static final int SAME_KIND = 100;

  private final Site site;
  private final Wording old;
  private final Wording now;
  private final ConstraintWeaver constraints;

  ConditionWeaver(Site site) {
    this.site = site;
    this.old = site.before().written();
    this.now = site.after().written();
    this.constraints = new ConstraintWeaver(site);
  }

  /** Conditions that stand beside each other, each as it stands alone. */
  List<Weave> conditions(List<Condition> olds, List<Condition> nows) {
    List<Weave> parts = new ArrayList<>();
    for (Pairs.Pair pair : Pairs.of(olds, nows, this::isSame, this::likeness)) {
      if (pair.before() == Pairs.NONE) {
        Condition added = nows.get(pair.after());
        parts.add(site.choice(Difference.Kind.CONDITION, null, "", added, now.of(added)));
      } else if (pair.after() == Pairs.NONE) {
        Condition removed = olds.get(pair.before());
        parts.add(site.choice(Difference.Kind.CONDITION, removed, old.of(removed), null, ""));
      } else if (pair.same()) {
        parts.add(Site.same(now.of(nows.get(pair.after()))));
      } else {
        parts.add(changed(olds.get(pair.before()), nows.get(pair.after())));
      }
    }
    return parts;
  }

  boolean isSame(Condition a, Condition b) {
    return site.before().compared().of(a).equals(site.after().compared().of(b));
  }

  private int likeness(Condition a, Condition b) {
    List<String> facts = Shape.facts(a);
    List<String> others = Shape.facts(b);
    // What binds the same variable cannot stand beside it, whatever it is about.
    boolean bindTheSame =
        Shape.bound(a).stream()
            .map(old::variable)
            .anyMatch(name -> Shape.bound(b).stream().map(now::variable).anyMatch(name::equals));
    if (Collections.disjoint(facts, others)) {
      return bindTheSame ? 1 : 0;
    }
    int shared = bindTheSame ? 2 : 1;
    for (Asked asked : Shape.asked(a)) {
      shared += Shape.asked(b).stream().anyMatch(other -> constraints.isSame(asked, other)) ? 1 : 0;
    }
    boolean sameFacts = facts.equals(others);
    return shared
        + (sameFacts ? SAME_FACTS : 0)
        + (sameFacts && Shape.kind(a).equals(Shape.kind(b)) ? SAME_KIND : 0);
  }

  private Weave changed(Condition a, Condition b) {
    return within(a, b)
        .orElseGet(() -> site.choice(Difference.Kind.CONDITION, a, old.of(a), b, now.of(b)));
  }

  /** The same, or with the difference somewhere inside; nothing where only the whole differs. */
  private Optional<Weave> within(Condition a, Condition b) {
    if (isSame(a, b)) {
      return Optional.of(Site.same(now.of(b)));
    }
    if (a instanceof Pattern was && b instanceof Pattern is) {
      return pattern(was, is);
    }
    if (a instanceof Group was && b instanceof Group is && was.kind() == is.kind()) {
      return group(was, is);
    }
    return a instanceof Counting was && b instanceof Counting is
        ? counting(was, is)
        : Optional.empty();
  }

  private Optional<Weave> pattern(Pattern a, Pattern b) {
    String variable = now.variable(b.variable());
    boolean sameHead =
        a.fact().text().equals(b.fact().text()) && variable.equals(old.variable(a.variable()));
    if (!sameHead || (a.source() == null) != (b.source() == null)) {
      return Optional.empty();
    }
    int size = site.found().size();
    Weave asked =
        Site.row(
            variable + b.fact().text() + "( ",
            constraints.constraints(a.constraints(), b.constraints()),
            ", ",
            " )");
    if (a.source() == null || b.source() == null) {
      return Optional.of(asked);
    }
    Optional<Weave> source = within(a.source(), b.source());
    if (source.isEmpty()) {
      site.found().backTo(size);
    }
    return source.map(from -> Site.row("", List.of(asked, from), " from ", ""));
  }

  private Optional<Weave> group(Group a, Group b) {
    return switch (b.kind()) {
      case EXISTS -> inside("exists ", a.parts(), b.parts());
      case NOT -> inside("not ", a.parts(), b.parts());
      case FORALL -> inside("forall( ", a.parts(), b.parts());
      case AND, OR -> alternatives(a, b);
    };
  }

  /** Part by part; a part more or less makes another condition of it. */
  private Optional<Weave> inside(String open, List<Condition> olds, List<Condition> nows) {
    if (olds.size() != nows.size()) {
      return Optional.empty();
    }
    int size = site.found().size();
    List<Weave> parts = new ArrayList<>();
    for (int i = 0; i < nows.size(); i++) {
      Condition part = nows.get(i);
      Optional<Weave> weave = within(olds.get(i), part);
      if (weave.isEmpty()) {
        site.found().backTo(size);
        return Optional.empty();
      }
      boolean bare = now.inner(part).equals(now.of(part));
      parts.add(bare ? weave.get() : Site.row("( ", List.of(weave.get()), "", " )"));
    }
    return Optional.of(Site.row(open, parts, " ", open.endsWith("( ") ? " )" : ""));
  }

  /** One part at least must be on both sides, or nothing could be left between the brackets. */
  private Optional<Weave> alternatives(Group a, Group b) {
    int size = site.found().size();
    List<Weave> parts = new ArrayList<>();
    boolean stays = false;
    for (Weave part : conditions(a.parts(), b.parts())) {
      stays |= !(part instanceof Weave.Choice choice) || isAlways(choice);
      parts.add(new Weave.Bracket(part));
    }
    if (!stays) {
      site.found().backTo(size);
      return Optional.empty();
    }
    return Optional.of(Site.row("( ", parts, " " + Wording.joint(b.kind()) + " ", " )"));
  }

  private static boolean isAlways(Weave.Choice choice) {
    return !choice.before().isEmpty() && !choice.after().isEmpty();
  }

  private Optional<Weave> counting(Counting a, Counting b) {
    String functions = now.functions(b);
    if (!functions.equals(old.functions(a)) || !Wording.word(a).equals(Wording.word(b))) {
      return Optional.empty();
    }
    int size = site.found().size();
    Optional<Weave> counted = within(a.counted(), b.counted());
    if (counted.isEmpty()) {
      site.found().backTo(size);
      return Optional.empty();
    }
    return Optional.of(
        Site.row(
            Wording.word(b) + "( ",
            List.of(
                counted.get(),
                Site.same(functions),
                Site.row("", constraints.constraints(a.constraints(), b.constraints()), ", ", "")),
            "; ",
            " )"));
  }
}
