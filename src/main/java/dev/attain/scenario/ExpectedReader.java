package dev.attain.scenario;

import dev.attain.decision.Decision;
import dev.attain.rules.Tier;
import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import dev.attain.text.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what must come out. */
final class ExpectedReader {

  static final String TIER = "tier";
  static final String MET = "met";
  static final String NOT_MET = "not met";
  static final List<String> KEYS = List.of("needed", "found", MET);

  private final YamlReader yaml;
  private final Home home;
  private final List<Problem> problems;

  ExpectedReader(YamlReader yaml, Home home, List<Problem> problems) {
    this.yaml = yaml;
    this.home = home;
    this.problems = problems;
  }

  Expected read(Node node, @Nullable LocalDate asOf) {
    List<String> known = new ArrayList<>(List.of(TIER));
    known.addAll(home.requirements());
    String tier = null;
    Map<String, Expected.Requirement> requirements = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : yaml.mapping(node, "expect", known).entrySet()) {
      if (entry.getKey().equals(TIER)) {
        tier = tier(entry.getValue());
      } else if (asOf != null && !home.requirementsOn(asOf).contains(entry.getKey())) {
        yaml.problem(
            entry.getValue(),
            Code.UNKNOWN_IN_SCENARIO,
            entry.getKey() + " is not in force on " + asOf + ", so nothing can be expected of it");
      } else {
        requirements.put(entry.getKey(), requirement(entry.getKey(), entry.getValue()));
      }
    }
    return new Expected(tier, requirements);
  }

  private String tier(Node node) {
    String tier = yaml.scalar(node, TIER);
    List<String> known = new ArrayList<>(List.of(Decision.NONE));
    home.competency().tiers().stream().map(Tier::id).forEach(known::add);
    if (!known.contains(tier)) {
      Optional<String> near = Suggestion.nearest(tier, known);
      String others = near.isPresent() ? "" : "; known are " + String.join(", ", known);
      yaml.problem(
          node, Code.UNKNOWN_IN_SCENARIO, "tier \"" + tier + "\" is unknown" + others, near);
    }
    return tier;
  }

  private Expected.Requirement requirement(String id, Node node) {
    if (node instanceof ScalarNode) {
      String verdict = yaml.scalar(node, id);
      if (!verdict.equals(MET) && !verdict.equals(NOT_MET)) {
        yaml.problem(
            node,
            Code.BAD_VALUE,
            "\""
                + verdict
                + "\" is no verdict; write met, not met, or more of it: { found: 3, met: false }",
            Suggestion.nearest(verdict, List.of(MET, NOT_MET)));
      }
      return new Expected.Requirement(null, null, verdict.equals(MET));
    }
    int before = problems.size();
    Map<String, Node> entries = yaml.mapping(node, id, KEYS);
    Expected.Requirement requirement =
        new Expected.Requirement(
            number(entries.get("needed"), "needed"),
            number(entries.get("found"), "found"),
            verdict(entries.get(MET)));
    if (requirement.saysNothing() && problems.size() == before) {
      yaml.problem(
          node, Code.ASSERTS_NOTHING, "nothing is expected of " + id + "; say found, met or both");
    }
    return requirement;
  }

  private @Nullable Long number(@Nullable Node node, String what) {
    if (node == null) {
      return null;
    }
    String typed = yaml.scalar(node, what);
    if (!typed.matches("\\d{1,9}")) {
      yaml.problem(
          node, Code.BAD_VALUE, what + " \"" + typed + "\" must be a whole number, zero or more");
      return 0L;
    }
    return Long.valueOf(typed);
  }

  private @Nullable Boolean verdict(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String typed = yaml.scalar(node, MET);
    if (!typed.equals("true") && !typed.equals("false")) {
      yaml.problem(
          node,
          Code.BAD_VALUE,
          MET + " \"" + typed + "\" must be true or false",
          Suggestion.nearest(typed, List.of("true", "false")));
    }
    return typed.equals("true");
  }
}
