package dev.attain.scaffold;

import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An option that there is.
 *
 * @param competency its competency
 * @param option the option
 */
record Existing(Competency competency, Option option) {

  static Competency competency(RuleSet rules, String name) {
    List<Competency> known = rules.competencies();
    Given.known("competency", name, known.stream().map(Competency::id).toList());
    return known.stream().filter(one -> one.id().equals(name)).findFirst().orElseThrow();
  }

  /** The option of an address such as {@code COMPETENCY/OPTION}; the only one where it has none. */
  static Existing option(RuleSet rules, String address) {
    int slash = address.indexOf('/');
    Competency competency = competency(rules, slash < 0 ? address : address.substring(0, slash));
    List<Option> options = competency.options();
    if (slash < 0 && options.size() == 1) {
      return new Existing(competency, options.get(0));
    }
    String name = slash < 0 ? "" : address.substring(slash + 1).replaceAll("/$", "");
    Given.known("option", name, options.stream().map(Option::id).toList());
    return new Existing(
        competency,
        options.stream().filter(one -> one.id().equals(name)).findFirst().orElseThrow());
  }

  String folder() {
    return competency.id() + "/" + option.id();
  }

  RuleWriter.Home home(RulesOnDisk disk, LocalDate asOf) {
    return new RuleWriter.Home(
        folder(),
        disk.packageOf(folder()),
        competency.code() + "-" + option.code() + "-",
        competency.name().in("en") + ", " + option.name().in("en"),
        asOf);
  }

  Tier tier(String id) {
    List<Tier> tiers = competency.tiers();
    List<String> known = tiers.stream().map(Tier::id).toList();
    try {
      Given.known("tier", id, known);
    } catch (ScaffoldException e) {
      throw new ScaffoldException(
          e.getMessage() + " A tier above them is added by a requirement with --new-tier.");
    }
    return tiers.get(known.indexOf(id));
  }

  /** Adds a tier above the highest. */
  Tier newTier(Draft draft, String id, Names name) {
    Given.name("tier", id);
    Given.free("tier", id, competency.tiers().stream().map(Tier::id).toList());
    String en = name.en() != null ? name.en() : Templates.capital(id);
    String ja = name.ja() != null ? name.ja() : en;
    draft.edit(
        competency.id() + "/competency.yaml",
        text -> YamlList.append(text, "tiers", Templates.tier(id, new Names(en, ja))));
    return new Tier(id, new Text(Map.of("en", en, "ja", ja)));
  }

  /** What its definitions make, so that a requirement can count it. */
  List<Made> counted() {
    return option.definitions().stream()
        .flatMap(rule -> rule.makes().stream())
        .distinct()
        .sorted()
        .map(Made::ofRule)
        .toList();
  }

  /** What is meant by a fact or a word. */
  Made counted(String name) {
    List<Made> known = counted();
    Given.known("fact or word", name, known.stream().map(Made::name).toList());
    return known.stream().filter(made -> made.name().equals(name)).findFirst().orElseThrow();
  }

  /** The definitions that make something. */
  List<Rule> makers(Made made) {
    return option.definitions().stream()
        .filter(rule -> rule.makes().stream().map(Made::ofRule).anyMatch(made::equals))
        .toList();
  }

  /** The sentence of the definition that makes something; its name where several do. */
  Names meaning(Made made) {
    List<Text> texts = makers(made).stream().map(Rule::text).distinct().toList();
    return texts.size() == 1 ? Names.of(texts.get(0)) : new Names(made.name(), made.name());
  }

  /** Says which tiers above do not ask for it. */
  void tellWhatElse(Draft draft, Tier tier, Made made) {
    List<Tier> tiers = competency.tiers();
    int place = tiers.stream().map(Tier::id).toList().indexOf(tier.id());
    List<String> above =
        place < 0
            ? List.of()
            : tiers.subList(place + 1, tiers.size()).stream().map(Tier::id).toList();
    if (!above.isEmpty()) {
      draft.next(
          "%s above it does not ask for it yet; if it should: attain new requirement %s --tier %s --counts \"%s\" --at-least …"
              .formatted(String.join(", ", above), folder(), above.get(0), made.name()));
    }
  }
}
