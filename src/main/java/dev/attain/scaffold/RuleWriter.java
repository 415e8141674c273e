package dev.attain.scaffold;

import dev.attain.scaffold.Subject.Example;
import dev.attain.scaffold.Templates.Head;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes rules of one option, each with its scenarios. */
final class RuleWriter {

  private static final long LONGEST_FILE = 60;
  private static final String DEFINITION = "DEF";

  private final RulesOnDisk disk;
  private final Draft draft;
  private final Home home;
  private final Wording en = new Wording("en");
  private final Wording ja = new Wording("ja");

  /**
   * Where rules stand.
   *
   * @param folder the option's folder
   * @param packageName its package
   * @param prefix what its ids begin with, such as {@code ABC-XYZ-}
   * @param name the names of its competency and of it
   * @param asOf the day for which examples are decided
   */
  record Home(String folder, String packageName, String prefix, String name, LocalDate asOf) {}

  RuleWriter(RulesOnDisk disk, Draft draft, Home home) {
    this.disk = disk;
    this.draft = draft;
    this.home = home;
  }

  /** The id of the next definition. */
  String nextDefinition() {
    return next(DEFINITION);
  }

  /** The id of a tier's next requirement. */
  String nextRequirement(String tier) {
    return next(tier.toUpperCase(Locale.ROOT));
  }

  private String next(String kind) {
    String prefix = home.prefix() + kind + "-";
    return prefix + (disk.has(home.folder()) ? disk.next(home.folder(), prefix) : 1);
  }

  /** What a requirement for a template's subject says. */
  Names sentence(Subject subject, int atLeast) {
    return new Names(subject.requirement(en, atLeast), subject.requirement(ja, atLeast));
  }

  /** What a requirement says, as it was given, and else by what it counts. */
  Names sentence(Names given, Names counted, int atLeast) {
    return new Names(
        given.en() != null ? given.en() : en.get("other", atLeast, counted.en()),
        given.ja() != null ? given.ja() : ja.get("other", atLeast, counted.ja()));
  }

  /** What a definition says, as it was given, and else by its template. */
  Names meaning(Names given, Subject subject) {
    return new Names(
        given.en() != null ? given.en() : subject.sentence(en),
        given.ja() != null ? given.ja() : subject.sentence(ja));
  }

  /** A definition; its examples are told by the requirement that counts it. */
  void definition(
      String id,
      Names given,
      @Nullable String source,
      Subject subject,
      Made made,
      String counting) {
    Head head = head(id, meaning(given, subject), source != null ? source : page());
    String rule = Templates.definition(head, subject, made);
    draft.append(fileOfDefinitions(rule), home.packageName(), rule);
    ScenarioText scenarios = new ScenarioText(id, home.asOf(), subject.defaults());
    for (Example example : subject.examples()) {
      scenarios.add(
          example.title() + " (" + id + ")",
          example.given(),
          List.of(ScenarioText.found(counting, example.found())));
    }
    scenarios(id, scenarios);
  }

  /** A requirement, at the end of its tier's file. */
  void requirement(
      String id,
      String tier,
      String tierName,
      int atLeast,
      Made counted,
      Names sentence,
      @Nullable String source) {
    String step = tierName + ", step " + id.substring(id.lastIndexOf('-') + 1);
    Head head = head(id, sentence, source != null ? source : page() + ", " + step);
    Given.saysNumber(head.en(), atLeast);
    Given.saysNumber(head.ja(), atLeast);
    draft.append(
        home.folder() + "/" + tier + ".drl",
        home.packageName(),
        Templates.requirement(head, counted, atLeast));
  }

  /**
   * Three scenarios of a requirement: one short of it, just enough, and one more.
   *
   * @param tier the line that expects a tier, by how many there are; nothing where other
   *     requirements decide about the tier, too
   */
  void border(
      String id,
      int atLeast,
      String noun,
      List<String> defaults,
      IntFunction<Optional<String>> tier) {
    ScenarioText text = new ScenarioText(id, home.asOf(), defaults);
    for (int n : List.of(atLeast - 1, atLeast, atLeast + 1)) {
      String what =
          n < atLeast ? "too few with " : n == atLeast ? "enough with " : "more than enough with ";
      List<String> expect = new ArrayList<>();
      tier.apply(n).ifPresent(expect::add);
      expect.add(ScenarioText.found(id, n, n >= atLeast));
      text.add(
          what + n + " of " + atLeast + " (" + id + ")",
          n == 0 ? List.of() : List.of(ScenarioText.many(n, noun)),
          expect);
    }
    scenarios(id, text);
  }

  private void scenarios(String id, ScenarioText scenarios) {
    String file = scenarioFile(id);
    draft.create(file, disk.schemaLine("scenarios", file) + scenarios);
  }

  private String page() {
    return ("Competency page " + home.name()).replace('"', '\'').replace('\\', '/');
  }

  private static Head head(String id, Names sentence, String source) {
    return new Head(
        id,
        Given.sayable("sentence", String.valueOf(sentence.en())),
        Given.sayable("sentence", String.valueOf(sentence.ja())),
        Given.sayable("source", source));
  }

  /** {@code definitions.drl}, or the next beside it when that one would become too long. */
  private String fileOfDefinitions(String rule) {
    for (int i = 1; ; i++) {
      String path = home.folder() + "/definitions" + (i == 1 ? "" : "-" + i) + ".drl";
      if (!disk.has(path)
          || disk.read(path).lines().count() + rule.lines().count() <= LONGEST_FILE) {
        return path;
      }
    }
  }

  /** One file a rule, named by the end of its id. */
  private String scenarioFile(String id) {
    String name = id.substring(home.prefix().length()).toLowerCase(Locale.ROOT);
    return home.folder() + "/" + name + ".scenarios.yaml";
  }
}
