package dev.attain.scenario;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
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

  static final String SCENARIOS = "scenarios";
  static final List<String> KEYS = List.of(DefaultsReader.AS_OF, "defaults", SCENARIOS);
  static final List<String> SCENARIO_KEYS =
      List.of("scenario", DefaultsReader.AS_OF, "given", "expect");

  private final List<Problem> problems;
  private final YamlReader yaml;
  private final Vocabulary vocabulary;
  private final Home home;
  private final SubjectReader subjects;
  private final DefaultsReader header;
  private final Set<String> sentences = new HashSet<>();

  ScenarioReader(String file, Vocabulary vocabulary, Home home, List<Problem> problems) {
    this.problems = problems;
    this.yaml = new YamlReader(file, problems);
    this.vocabulary = vocabulary;
    this.home = home;
    this.subjects = new SubjectReader(yaml, new TermsReader(yaml, vocabulary));
    this.header = new DefaultsReader(yaml, subjects);
  }

  List<Scenario> read(String text) {
    List<Scenario> scenarios = new ArrayList<>();
    int before = problems.size();
    Map<String, Node> top = yaml.top(text, KEYS);
    if (yaml.isBroken()) {
      return scenarios;
    }
    Defaults defaults = header.read(top);
    boolean usable = problems.size() == before;
    Optional<Node> list = required(top, SCENARIOS, null, "the file", usable);
    List<Node> nodes = yaml.sequence(list.orElse(null), SCENARIOS);
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

  private Optional<Scenario> scenario(Node node, Defaults defaults, boolean usable) {
    int before = problems.size();
    Map<String, Node> entries = yaml.mapping(node, "a scenario", SCENARIO_KEYS);
    if (entries.isEmpty() && problems.size() > before) {
      return Optional.empty();
    }
    boolean keysAreKnown = problems.size() == before;
    Optional<Node> sentence = required(entries, "scenario", node, "the scenario", keysAreKnown);
    sentence.ifPresent(this::sentence);
    LocalDate own = header.asOf(entries);
    LocalDate asOf = own != null ? own : defaults.asOf();
    if (asOf == null && !entries.containsKey(DefaultsReader.AS_OF) && usable) {
      yaml.problem(
          node,
          Code.KEY_MISSING,
          "the scenario has no \"as-of\", and neither has the file; such as as-of: 2017-06-27");
    }
    Optional<Node> given = required(entries, "given", node, "the scenario", keysAreKnown);
    List<GivenReader.Given> all =
        given.map(list -> new GivenReader(yaml, subjects, defaults).read(list)).orElse(List.of());
    Expected expected = expected(entries, node, asOf, keysAreKnown);
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

  /** A key that is missing; but not where it may be the one that was mistyped. */
  private Optional<Node> required(
      Map<String, Node> entries,
      String key,
      @Nullable Node where,
      String what,
      boolean keysAreKnown) {
    return keysAreKnown
        ? yaml.required(entries, key, where, what)
        : Optional.ofNullable(entries.get(key));
  }

  private Expected expected(
      Map<String, Node> entries, Node scenario, @Nullable LocalDate asOf, boolean keysAreKnown) {
    Node node = entries.get("expect");
    int before = problems.size();
    Expected expected =
        node == null
            ? new Expected(null, Map.of())
            : new ExpectedReader(yaml, home, problems).read(node, asOf);
    boolean mistyped = node == null && !keysAreKnown;
    if (expected.saysNothing() && problems.size() == before && !mistyped) {
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
}
