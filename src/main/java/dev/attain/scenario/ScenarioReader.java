package dev.attain.scenario;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one scenario file. */
final class ScenarioReader {

  static final List<String> KEYS = List.of("as-of", "defaults", "scenarios");
  static final List<String> SCENARIO_KEYS = List.of("scenario", "as-of", "given", "expect");

  private final List<Problem> problems;
  private final YamlReader yaml;
  private final Vocabulary vocabulary;
  private final Home home;
  private final SubjectReader subjects;
  private final Set<String> sentences = new HashSet<>();

  ScenarioReader(String file, Vocabulary vocabulary, Home home, List<Problem> problems) {
    this.problems = problems;
    this.yaml = new YamlReader(file, problems);
    this.vocabulary = vocabulary;
    this.home = home;
    this.subjects = new SubjectReader(yaml, new TermsReader(yaml, vocabulary));
  }

  List<Scenario> read(String text) {
    List<Scenario> scenarios = new ArrayList<>();
    Map<String, Node> top = yaml.top(text, KEYS);
    if (yaml.isBroken()) {
      return scenarios;
    }
    int before = problems.size();
    Defaults defaults = defaults(top);
    boolean usable = problems.size() == before;
    Optional<Node> list = yaml.required(top, "scenarios", null, "the file");
    List<Node> nodes = yaml.sequence(list.orElse(null), "scenarios");
    if (list.isPresent() && nodes.isEmpty() && problems.size() == before) {
      yaml.problem(list.get(), Code.ASSERTS_NOTHING, "the file has no scenario");
    }
    for (Node node : nodes) {
      int clean = problems.size();
      Optional<Scenario> scenario = scenario(node, defaults, usable);
      if (problems.size() == clean) {
        scenario.ifPresent(scenarios::add);
      }
    }
    return scenarios;
  }

  /** What the file says for all its scenarios. */
  Defaults defaults(Map<String, Node> top) {
    Map<Who, Subject> defaults = new EnumMap<>(Who.class);
    Node node = top.get("defaults");
    if (node != null) {
      List<String> known = List.of(Who.CUSTOMER.one(), Who.INDIVIDUAL.one());
      Map<String, Node> entries = yaml.mapping(node, "defaults", known);
      for (Who who : Who.values()) {
        Node said = entries.get(who.one());
        if (said != null) {
          Map<String, Node> fields =
              yaml.mapping(said, "the " + who.one() + " of defaults", who.keys());
          defaults.put(who, subjects.read(who, said, fields, Subject.UNKNOWN));
        }
      }
    }
    return new Defaults(asOf(top), defaults);
  }

  private Optional<Scenario> scenario(Node node, Defaults defaults, boolean usable) {
    int before = problems.size();
    Map<String, Node> entries = yaml.mapping(node, "a scenario", SCENARIO_KEYS);
    if (entries.isEmpty() && problems.size() > before) {
      return Optional.empty();
    }
    Optional<Node> sentence = yaml.required(entries, "scenario", node, "the scenario");
    sentence.ifPresent(this::sentence);
    LocalDate own = asOf(entries);
    LocalDate asOf = own != null ? own : defaults.asOf();
    if (asOf == null && !entries.containsKey("as-of") && usable) {
      yaml.problem(
          node,
          Code.KEY_MISSING,
          "the scenario has no \"as-of\", and neither has the file; such as as-of: 2017-06-27");
    }
    Optional<Node> given = yaml.required(entries, "given", node, "the scenario");
    List<GivenReader.Given> all =
        given.map(list -> new GivenReader(yaml, subjects, defaults).read(list)).orElse(List.of());
    Expected expected = expected(entries, node, asOf);
    if (!usable || asOf == null || sentence.isEmpty() || problems.size() > before) {
      return Optional.empty();
    }
    PartnerFacts facts = new FactsMaker(yaml, vocabulary, asOf).make(all);
    return Optional.of(
        new Scenario(
            words(sentence.get()),
            yaml.place(sentence.get()),
            home.competency().id(),
            home.option() == null ? null : home.option().id(),
            asOf,
            facts,
            expected));
  }

  private Expected expected(Map<String, Node> entries, Node scenario, @Nullable LocalDate asOf) {
    Node node = entries.get("expect");
    int before = problems.size();
    Expected expected =
        node == null
            ? new Expected(null, Map.of())
            : new ExpectedReader(yaml, home).read(node, asOf);
    if (expected.saysNothing() && problems.size() == before) {
      yaml.problem(
          node == null ? scenario : node,
          Code.ASSERTS_NOTHING,
          "the scenario expects nothing, so it could not fail; say the tier or a requirement under"
              + " expect");
    }
    return expected;
  }

  private void sentence(Node node) {
    String sentence = words(node);
    if (sentence.isEmpty()) {
      yaml.problem(node, Code.BAD_VALUE, "the scenario's sentence is empty");
    } else if (!sentences.add(sentence.toLowerCase(Locale.ROOT))) {
      yaml.problem(
          node,
          Code.SCENARIO_TWICE,
          "two scenarios of this file say \"" + sentence + "\"; say what is different");
    }
  }

  /** The sentence in one line, whatever the file's lines are. */
  private String words(Node node) {
    return yaml.scalar(node, "the scenario").replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
  }

  private @Nullable LocalDate asOf(Map<String, Node> entries) {
    Node node = entries.get("as-of");
    if (node == null) {
      return null;
    }
    String typed = yaml.scalar(node, "as-of");
    Optional<LocalDate> date = Day.date(typed);
    if (date.isEmpty()) {
      yaml.problem(
          node,
          Code.BAD_VALUE,
          "as-of \"" + typed + "\" is no date; write it as yyyy-MM-dd, such as 2017-06-27");
    }
    return date.orElse(null);
  }
}
