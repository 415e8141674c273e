package dev.attain.scaffold;

import dev.attain.rules.Competency;
import dev.attain.rules.Option;
import dev.attain.rules.RuleSet;
import dev.attain.rules.Tier;
import dev.attain.text.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes new parts of a programme from templates, as files of a rules folder.
 *
 * <p>Nothing is written to the folder here: what comes out is a {@link Change} for {@link
 * ChangeWriter}.
 */
public final class Scaffold {

  private final RuleSet rules;
  private final RulesOnDisk disk;
  private final LocalDate asOf;
  private final Subjects subjects;

  /**
   * Begins with the rules that there are.
   *
   * @param rules the rules of the folder
   * @param folder the rules folder
   * @param asOf the day for which the examples are decided
   */
  public Scaffold(RuleSet rules, Path folder, LocalDate asOf) {
    this.rules = rules;
    this.disk = new RulesOnDisk(folder);
    this.asOf = asOf;
    this.subjects = new Subjects(rules.vocabulary());
  }

  /**
   * A competency with one option, its rules and examples.
   *
   * @param asked what it is to be
   * @return the files
   * @throws ScaffoldException if a name or code is malformed or taken
   */
  public Change competency(NewCompetency asked) {
    Given.name("competency", asked.id());
    Given.code("code", asked.code());
    List<Competency> others = rules.competencies();
    Given.free("competency", asked.id(), others.stream().map(Competency::id).toList());
    Given.free("code", asked.code(), others.stream().map(Competency::code).toList());
    String en = asked.name().en() != null ? asked.name().en() : Templates.capital(asked.id());
    String ja = asked.name().ja() != null ? asked.name().ja() : en;
    String source = asked.source() != null ? asked.source() : "Competency page " + en;
    List<Tier> tiers = tiers(asked);
    String file = asked.id() + "/competency.yaml";
    Draft draft = new Draft(disk);
    draft.create(
        file,
        disk.schemaLine("competency", file)
            + Templates.competency(asked.code(), new Names(en, ja), source, tiers)
            + Templates.entry(optionLines(asked.option())));
    new OptionWriter(disk, draft, asOf)
        .write(
            asked.id(),
            asked.code(),
            en,
            tiers,
            asked.option(),
            subjects.of(asked.option().asked()));
    return draft.change();
  }

  private List<Tier> tiers(NewCompetency asked) {
    if (asked.tiers().isEmpty()) {
      return rules.competencies().get(0).tiers();
    }
    Set<String> names = new LinkedHashSet<>();
    for (String tier : asked.tiers()) {
      Given.name("tier", tier);
      Given.free("tier", tier, names);
      names.add(tier);
    }
    return names.stream().map(tier -> new Tier(tier, Text.of(Templates.capital(tier)))).toList();
  }

  /**
   * An option of a competency, its rules and examples.
   *
   * @param competency the competency's name
   * @param asked what the option is to be
   * @return the files
   * @throws ScaffoldException if the competency is unknown, or a name or code is malformed or taken
   */
  public Change option(String competency, NewOption asked) {
    Competency known = Existing.competency(rules, competency);
    Given.free("option", asked.id(), known.options().stream().map(Option::id).toList());
    Given.free("code", asked.code(), known.options().stream().map(Option::code).toList());
    Draft draft = new Draft(disk);
    List<String> lines = optionLines(asked);
    draft.edit(known.id() + "/competency.yaml", text -> YamlList.append(text, "options", lines));
    new OptionWriter(disk, draft, asOf)
        .write(
            known.id(),
            known.code(),
            known.name().in("en"),
            known.tiers(),
            asked,
            subjects.of(asked.asked()));
    return draft.change();
  }

  private static List<String> optionLines(NewOption asked) {
    Given.name("option", asked.id());
    Given.code("code", asked.code());
    return Templates.option(asked.id(), asked.code(), OptionWriter.nameOf(asked));
  }

  /**
   * A definition, and the requirement that counts it: one that nothing counts would change nothing.
   *
   * @param asked what it is to be
   * @return the files
   * @throws ScaffoldException if the option or tier is unknown, or the word is taken
   */
  public Change definition(NewDefinition asked) {
    Existing place = Existing.option(rules, asked.option());
    Tier tier = place.tier(asked.tier());
    Given.positive(asked.atLeast());
    Draft draft = new Draft(disk);
    RuleWriter writer = new RuleWriter(disk, draft, place.home(disk, asOf));
    Subject subject = subjects.of(asked.asked());
    Names meaning = writer.meaning(asked.sentence(), subject);
    Made made =
        asked.makes() != null ? Made.of(asked.makes()) : Made.word(Made.wordOf(meaning.en()));
    Given.sayable("word", made.name());
    Given.free("word", made.name(), place.counted().stream().map(Made::name).toList());
    String id = writer.nextDefinition();
    String requirement = writer.nextRequirement(tier.id());
    writer.definition(id, asked.sentence(), asked.source(), subject, made, requirement);
    boolean own = asked.sentence().en() != null || asked.sentence().ja() != null;
    writer.requirement(
        requirement,
        tier.id(),
        tier.name().in("en"),
        asked.atLeast(),
        made,
        own
            ? writer.sentence(Names.NONE, meaning, asked.atLeast())
            : writer.sentence(subject, asked.atLeast()),
        asked.source());
    writer.border(
        requirement, asked.atLeast(), subject.noun(), subject.defaults(), any -> Optional.empty());
    draft.next("Say in the conditions of " + id + " what counts, and change its examples with it.");
    place.tellWhatElse(draft, tier, made);
    return draft.change();
  }

  /**
   * A requirement for what a definition of its option makes, and its tier where it is new.
   *
   * @param asked what it is to be
   * @return the files
   * @throws ScaffoldException if the option or tier is unknown, nothing makes what it counts, or
   *     the sentence does not say the number
   */
  public Change requirement(NewRequirement asked) {
    Existing place = Existing.option(rules, asked.option());
    Given.positive(asked.atLeast());
    Made counted = place.counted(asked.counts());
    Draft draft = new Draft(disk);
    Tier tier =
        asked.newTier() == null
            ? place.tier(asked.tier())
            : place.newTier(draft, asked.tier(), asked.newTier());
    RuleWriter writer = new RuleWriter(disk, draft, place.home(disk, asOf));
    String id = writer.nextRequirement(tier.id());
    Names meaning = place.meaning(counted);
    writer.requirement(
        id,
        tier.id(),
        tier.name().in("en"),
        asked.atLeast(),
        counted,
        writer.sentence(asked.sentence(), meaning, asked.atLeast()),
        asked.source());
    new Witness(rules, place, counted, asOf)
        .find()
        .ifPresentOrElse(
            example ->
                writer.border(
                    id,
                    asked.atLeast(),
                    example.noun(),
                    example.defaults(),
                    any -> Optional.empty()),
            () ->
                draft.next(
                    "Write examples for %s: none could be made for \"%s\"."
                        .formatted(id, counted.name())));
    place.tellWhatElse(draft, tier, counted);
    return draft.change();
  }
}
