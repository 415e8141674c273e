package dev.attain.difference;

import dev.attain.difference.Difference.Kind;
import dev.attain.syntax.Expression;
import dev.attain.syntax.RuleTree;
import dev.attain.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weaves a rule that both sides have. */
final class RuleWeaver {

  private final Site site;
  private final RuleTree before;
  private final RuleTree after;

  private RuleWeaver(Site site) {
    this.site = site;
    this.before = site.before().rule().tree();
    this.after = site.after().rule().tree();
  }

  /** The rule in all its versions, under an id; what differs is added to what was found. */
  static Weave of(Site site, String id) {
    int size = site.found().size();
    RuleWeaver weaver = new RuleWeaver(site);
    List<Weave> conditions =
        new ConditionWeaver(site).conditions(weaver.before.when(), weaver.after.when());
    List<Weave> statements = weaver.statements();
    if (conditions.size() > 1 && conditions.stream().allMatch(Weave.Choice.class::isInstance)) {
      site.found().backTo(size);
      return site.choice(
          Kind.RULE, weaver.before, text(site.before(), id), weaver.after, text(site.after(), id));
    }
    return rule(id, weaver.dates(), conditions, statements);
  }

  /** A rule of one side alone. */
  static String text(Side side, String id) {
    RuleTree tree = side.rule().tree();
    return rule(
            id,
            tree.attributes().stream().map(a -> Site.same(text(a))).toList(),
            tree.when().stream().map(c -> Site.same(side.written().of(c))).toList(),
            tree.then().stream().map(s -> Site.same(side.written().of(s))).toList())
        .text(Set.of());
  }

  private static Weave rule(
      String id, List<Weave> dates, List<Weave> conditions, List<Weave> statements) {
    List<Weave> lines = new ArrayList<>(dates);
    lines.add(Site.same("when"));
    lines.addAll(conditions);
    lines.add(Site.same("then"));
    lines.addAll(statements);
    return Site.row("rule \"" + id + ": woven\"\n", lines, "\n", "\nend\n");
  }

  private List<Weave> dates() {
    TreeSet<String> names = new TreeSet<>();
    Stream.concat(before.attributes().stream(), after.attributes().stream())
        .forEach(attribute -> names.add(attribute.name()));
    List<Weave> dates = new ArrayList<>();
    for (String name : names) {
      RuleTree.Attribute old = attribute(before, name);
      RuleTree.Attribute now = attribute(after, name);
      dates.add(
          text(old).equals(text(now))
              ? Site.same(text(now))
              : site.choice(Kind.DATE, old, text(old), now, text(now)));
    }
    return dates;
  }

  private static RuleTree.@Nullable Attribute attribute(RuleTree rule, String name) {
    return rule.attributes().stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
  }

  private static String text(RuleTree.@Nullable Attribute attribute) {
    return attribute == null ? "" : attribute.name() + " \"" + attribute.value().text() + "\"";
  }

  private List<Weave> statements() {
    List<Weave> woven = new ArrayList<>();
    List<Statement> olds = before.then();
    List<Statement> nows = after.then();
    for (Pairs.Pair pair : Pairs.of(olds, nows, this::isSame, RuleWeaver::likeness)) {
      Statement old = pair.before() == Pairs.NONE ? null : olds.get(pair.before());
      Statement now = pair.after() == Pairs.NONE ? null : nows.get(pair.after());
      if (pair.same()) {
        woven.add(Site.same(text(site.after(), now)));
      } else if (old instanceof Statement.AtLeast was && now instanceof Statement.AtLeast is) {
        woven.add(atLeast(was, is));
      } else {
        woven.add(
            site.choice(Kind.MADE, old, text(site.before(), old), now, text(site.after(), now)));
      }
    }
    return woven;
  }

  private boolean isSame(Statement a, Statement b) {
    return text(site.before(), a).equals(text(site.after(), b));
  }

  private static int likeness(Statement a, Statement b) {
    return a.getClass() == b.getClass() ? 1 : 0;
  }

  private static String text(Side side, @Nullable Statement statement) {
    return statement == null ? "" : side.written().of(statement);
  }

  private Weave atLeast(Statement.AtLeast a, Statement.AtLeast b) {
    return Site.row(
        "atLeast( ",
        List.of(
            value(Kind.NEEDED, a.needed(), b.needed()),
            value(Kind.FOUND, a.found(), b.found()),
            Site.same("kcontext")),
        ", ",
        " );");
  }

  private Weave value(Kind kind, Expression a, Expression b) {
    String old = site.before().written().of(a);
    String now = site.after().written().of(b);
    return old.equals(now) ? Site.same(now) : site.choice(kind, a, old, b, now);
  }
}
