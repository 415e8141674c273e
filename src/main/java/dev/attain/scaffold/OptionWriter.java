package dev.attain.scaffold;

import dev.attain.rules.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Writes the folder of a new option: a definition, and a requirement for each tier. */
final class OptionWriter {

  private final RulesOnDisk disk;
  private final Draft draft;
  private final LocalDate asOf;

  OptionWriter(RulesOnDisk disk, Draft draft, LocalDate asOf) {
    this.disk = disk;
    this.draft = draft;
    this.asOf = asOf;
  }

  /**
   * Writes an option.
   *
   * @param competency the competency's folder
   * @param code the competency's code
   * @param name the competency's name
   * @param tiers the competency's tiers
   * @param asked what the option is to be
   * @param subject what its definition asks
   */
  void write(
      String competency,
      String code,
      String name,
      List<Tier> tiers,
      NewOption asked,
      Subject subject) {
    List<Integer> needed = Given.rising(asked.atLeast(), tiers.stream().map(Tier::id).toList());
    String folder = competency + "/" + asked.id();
    if (disk.has(folder)) {
      throw new ScaffoldException("there is a folder " + folder + " already. Move it away first.");
    }
    RuleWriter rules =
        new RuleWriter(
            disk,
            draft,
            new RuleWriter.Home(
                folder,
                freePackage(code, asked.code()),
                code + "-" + asked.code() + "-",
                name + ", " + nameOf(asked).en(),
                asOf));
    Made made = subject.made();
    String definition = rules.nextDefinition();
    List<String> ids = tiers.stream().map(tier -> rules.nextRequirement(tier.id())).toList();
    rules.definition(definition, Names.NONE, asked.source(), subject, made, ids.get(0));
    for (int i = 0; i < ids.size(); i++) {
      Tier tier = tiers.get(i);
      int n = needed.get(i);
      rules.requirement(
          ids.get(i),
          tier.id(),
          tier.name().in("en"),
          n,
          made,
          rules.sentence(subject, n),
          asked.source());
      rules.border(
          ids.get(i),
          n,
          subject.noun(),
          subject.defaults(),
          found -> Optional.of(attained(tiers, needed, found)));
    }
    draft.next(
        "Say in %s/definitions.drl what counts, and in %s how many each tier needs."
            .formatted(
                folder,
                String.join(", ", tiers.stream().map(tier -> tier.id() + ".drl").toList())));
  }

  static Names nameOf(NewOption asked) {
    String en = asked.name().en() != null ? asked.name().en() : Templates.capital(asked.id());
    return new Names(en, asked.name().ja() != null ? asked.name().ja() : en);
  }

  /** What a scenario with so many expects of the tier: all of an option's tiers count the same. */
  private static String attained(List<Tier> tiers, List<Integer> needed, int found) {
    String attained = "none";
    for (int i = 0; i < tiers.size(); i++) {
      attained = found >= needed.get(i) ? tiers.get(i).id() : attained;
    }
    return "tier: " + attained;
  }

  /** A package that no other option has: {@code rules.abc.xyz}. */
  private String freePackage(String competency, String option) {
    String wanted = "rules." + part(competency) + "." + part(option);
    List<String> taken = disk.packages();
    String free = wanted;
    for (int i = 2; taken.contains(free); i++) {
      free = wanted + "_" + i;
    }
    return free;
  }

  /** Java reads the package, too: it begins with a letter and is no word of Java's. */
  private static String part(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    String named = Character.isDigit(lower.charAt(0)) ? "c" + lower : lower;
    return SourceVersion.isKeyword(named) ? named + "_" : named;
  }
}
