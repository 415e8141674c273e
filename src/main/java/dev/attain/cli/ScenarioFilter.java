package dev.attain.cli;

import dev.attain.scenario.Scenario;
import dev.attain.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Chooses scenarios by words or ids: one that has all the words of any text given. */
record ScenarioFilter(List<String> texts) {

  ScenarioFilter {
    texts = List.copyOf(texts);
  }

  List<Scenario> of(List<Scenario> all) {
    return texts.isEmpty()
        ? all
        : all.stream().filter(one -> texts.stream().anyMatch(text -> has(one, text))).toList();
  }

  /** What is said of each text that chooses nothing. */
  List<String> inVain(List<Scenario> all) {
    List<String> messages = new ArrayList<>();
    for (String text : texts) {
      if (all.stream().noneMatch(scenario -> has(scenario, text))) {
        messages.add("--filter \"" + text + "\" chooses no scenario." + near(text, all));
      }
    }
    return messages;
  }

  private static boolean has(Scenario scenario, String text) {
    String all = String.join(" ", names(scenario)) + " " + scenario.sentence();
    return words(text).stream().allMatch(all.toLowerCase(Locale.ROOT)::contains);
  }

  /** The place, and the ids of the requirements that it speaks of. */
  private static List<String> names(Scenario scenario) {
    List<String> names = new ArrayList<>(scenario.expected().requirements().keySet());
    names.add(scenario.place().file() + ":" + scenario.place().line());
    return names;
  }

  private static String near(String text, List<Scenario> all) {
    Set<String> known = new LinkedHashSet<>();
    for (Scenario scenario : all) {
      known.addAll(scenario.expected().requirements().keySet());
      known.addAll(words(scenario.sentence()));
    }
    for (String word : words(text)) {
      boolean unknown =
          known.stream().noneMatch(other -> other.toLowerCase(Locale.ROOT).contains(word));
      if (unknown) {
        return Suggestion.didYouMean(word, known);
      }
    }
    return "";
  }

  private static List<String> words(String text) {
    return List.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s,;.]+", -1)).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
