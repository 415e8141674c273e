package dev.attain.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rules that say when a tier is attained: when each of its requirements in force gave a
 * result, and met.
 *
 * <p>Made from the requirements, never written by hand. Each requirement is named: one that gave no
 * result, or two that differ, is never an award, in a plain KIE session either.
 */
final class TierRules {

  private TierRules() {}

  static String of(Programme.Unit unit) {
    StringBuilder drl = new StringBuilder("package " + unit.ownPackage() + ";\n");
    drl.append("import dev.attain.facts.*;\n");
    all(unit).forEach(rule -> drl.append(rule.named(rule.id())));
    return drl.toString();
  }

  /** The same rules, each by itself. */
  static List<LooseRule> all(Programme.Unit unit) {
    List<LooseRule> all = new ArrayList<>();
    for (Tier tier : unit.competency().tiers()) {
      List<Rule> rules =
          unit.option().requirements().stream().filter(r -> tier.id().equals(r.tier())).toList();
      if (!rules.isEmpty()) {
        String id =
            unit.competency().code()
                + "-"
                + unit.option().code()
                + "-"
                + tier.id().toUpperCase(Locale.ROOT);
        spans(id, tier, rules, all);
      }
    }
    return all;
  }

  /** One rule for each span of days in which the same requirements are in force. */
  private static void spans(String id, Tier tier, List<Rule> rules, List<LooseRule> all) {
    TreeSet<LocalDate> borders = new TreeSet<>();
    rules.stream()
        .flatMap(rule -> Stream.of(rule.effectiveOn(), rule.expiresOn()))
        .filter(Objects::nonNull)
        .forEach(borders::add);
    LocalDate from = null;
    while (true) {
      LocalDate until =
          from == null ? (borders.isEmpty() ? null : borders.first()) : borders.higher(from);
      LocalDate inside = from != null ? from : until != null ? until.minusDays(1) : LocalDate.EPOCH;
      List<Rule> inForce = rules.stream().filter(rule -> rule.inForceOn(inside)).toList();
      if (!inForce.isEmpty()) {
        boolean dated = from != null || until != null;
        all.add(
            new LooseRule(
                id + (dated ? " from " + from : ""),
                List.of(),
                "\n"
                    + FiringOrder.TIER
                    + "\nwhen\n"
                    + conditions(inForce, from, until)
                    + "then\n  insertLogical( new TierAttained( \""
                    + tier.id()
                    + "\" ) );\nend\n"));
      }
      if (until == null) {
        return;
      }
      from = until;
    }
  }

  private static String conditions(
      List<Rule> rules, @Nullable LocalDate from, @Nullable LocalDate until) {
    StringBuilder drl = new StringBuilder();
    if (from != null || until != null) {
      drl.append("  Evaluation( between( \"")
          .append(from == null ? "" : from)
          .append("\", \"")
          .append(until == null ? "" : until)
          .append("\" ) )\n");
    }
    for (Rule rule : rules) {
      drl.append("  exists RequirementResult( id == \"")
          .append(rule.id())
          .append("\", met == true )\n");
      drl.append("  not RequirementResult( id == \"")
          .append(rule.id())
          .append("\", met == false )\n");
    }
    return drl.toString();
  }
}
