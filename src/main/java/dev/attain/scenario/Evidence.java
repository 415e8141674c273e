package dev.attain.scenario;

import dev.attain.facts.CertifiedIndividual;
import dev.attain.facts.NetNewCustomer;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Qualified;
import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.session.Decider;
import dev.attain.session.Explained;
import dev.attain.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the given facts counted and which did not, where a scenario failed. */
final class Evidence {

  private final List<String> lines = new ArrayList<>();
  private final Told told;

  private Evidence(PartnerFacts facts) {
    this.told = Told.of(facts);
  }

  /** A line for those that counted, and one for each kind of those that did not. */
  static List<String> of(
      Scenario scenario, Home home, Decider decider, List<Difference> differences) {
    Evidence evidence = new Evidence(scenario.facts());
    Set<String> ids = new LinkedHashSet<>();
    differences.forEach(difference -> ids.add(difference.what()));
    for (Option option : home.options()) {
      List<Rule> asked = option.requirementsOn(scenario.asOf());
      List<Rule> differing = asked.stream().filter(rule -> ids.contains(rule.id())).toList();
      boolean tierOnly = ids.stream().noneMatch(home.requirements()::contains);
      Map<String, Text> words = new LinkedHashMap<>();
      for (Rule rule : tierOnly ? asked : differing) {
        rule.counts().stream()
            .filter(Evidence::isDerived)
            .sorted()
            .forEach(word -> words.put(word, option.counted(rule)));
      }
      if (!words.isEmpty()) {
        List<Record> derived =
            decider.explain(scenario.facts(), scenario.asOf(), home.competency(), option).derived();
        words.forEach((word, text) -> evidence.word(word, text, derived));
      }
    }
    if (evidence.lines.isEmpty()) { // requirements that count what is given as it is
      evidence.alike("given        ", evidence.told.customers(), Set.of());
      evidence.alike("given        ", evidence.told.individuals(), Set.of());
    }
    return evidence.lines;
  }

  private static boolean isDerived(String word) {
    return Explained.DERIVED.stream().anyMatch(type -> word.startsWith(type.getSimpleName()));
  }

  private void word(String word, Text text, List<Record> derived) {
    Set<String> counted = new LinkedHashSet<>();
    Set<String> made = new LinkedHashSet<>();
    for (Record fact : derived) {
      if (word.equals(word(fact))) {
        made.add(id(fact));
      }
    }
    Map<String, String> subjects = subjects(word, made);
    subjects.keySet().stream().filter(made::contains).forEach(counted::add);
    counted.addAll(made);
    lines.add(
        "counted      " + (counted.isEmpty() ? "none" : Told.ids(counted)) + ": " + text.in("en"));
    alike("not counted  ", subjects, counted);
  }

  /** A line for those of whom the same is given. */
  private void alike(String how, Map<String, String> subjects, Set<String> without) {
    Map<String, Set<String>> alike = new LinkedHashMap<>();
    subjects.forEach(
        (id, facts) -> {
          if (!without.contains(id)) {
            alike.computeIfAbsent(facts, any -> new LinkedHashSet<>()).add(id);
          }
        });
    alike.forEach((facts, ids) -> lines.add(how + Told.ids(ids) + ": " + facts));
  }

  /** Whom a word may be said of: a word of the analyst's, of those that it was said of. */
  private Map<String, String> subjects(String word, Set<String> made) {
    if (word.equals(NetNewCustomer.class.getSimpleName())) {
      return told.customers();
    }
    if (word.equals(CertifiedIndividual.class.getSimpleName())) {
      return told.individuals();
    }
    Map<String, String> subjects = new LinkedHashMap<>();
    if (made.isEmpty() || made.stream().anyMatch(told.customers()::containsKey)) {
      subjects.putAll(told.customers());
    }
    if (made.isEmpty() || made.stream().anyMatch(told.individuals()::containsKey)) {
      subjects.putAll(told.individuals());
    }
    return subjects;
  }

  private static String word(Record fact) {
    String type = fact.getClass().getSimpleName();
    return fact instanceof Qualified qualified ? type + "\"" + qualified.as() + "\"" : type;
  }

  private static String id(Record fact) {
    if (fact instanceof NetNewCustomer customer) {
      return customer.customerId();
    }
    if (fact instanceof CertifiedIndividual individual) {
      return individual.individualId();
    }
    return fact instanceof Qualified qualified ? qualified.id() : fact.toString();
  }
}
