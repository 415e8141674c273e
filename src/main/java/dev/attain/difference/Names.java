package dev.attain.difference;

import dev.attain.difference.Bindings.Binding;
import dev.attain.syntax.RuleTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What the other side calls the variables and words of a rule: a rule whose variables have other
 * names is the same rule, and so is one whose vocabulary has another word for the same.
 */
final class Names {

  /** As they are. */
  static final Names SAME = new Names(Map.of(), Map.of());

  private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|\\$[$_\\p{L}\\p{N}]+");

  private final Map<String, String> variables;
  private final Map<String, String> words;

  private Names(Map<String, String> variables, Map<String, String> words) {
    this.variables = Map.copyOf(variables);
    this.words = Map.copyOf(words);
  }

  /** The words of a vocabulary as another has them. */
  static Names ofWords(Map<String, String> words) {
    return new Names(Map.of(), words);
  }

  /** What the rule before calls its variables, as the rule after calls the same ones. */
  Names and(RuleTree before, RuleTree after) {
    List<Binding> old = Bindings.of(before);
    List<Binding> now = Bindings.of(after);
    Map<String, String> found = new HashMap<>();
    match(old, now, found, (a, b) -> isNamed(a, b) && in(a.meaning()).equals(b.meaning()));
    match(old, now, found, (a, b) -> in(a.meaning()).equals(b.meaning()));
    match(old, now, found, Names::isNamed);
    match(old, now, found, (a, b) -> a.head().equals(b.head()));
    Set<String> taken = new HashSet<>(found.values());
    now.forEach(binding -> taken.add(binding.variable()));
    for (Binding binding : old) {
      String name = binding.variable();
      if (!found.containsKey(name)) {
        while (!taken.add(name)) {
          name += "_";
        }
        found.put(binding.variable(), name);
      }
    }
    return new Names(found, words);
  }

  private static boolean isNamed(Binding a, Binding b) {
    return a.variable().equals(b.variable());
  }

  private static void match(
      List<Binding> old,
      List<Binding> now,
      Map<String, String> found,
      BiPredicate<Binding, Binding> fits) {
    for (Binding a : old) {
      for (Binding b : now) {
        if (!found.containsKey(a.variable())
            && !found.containsValue(b.variable())
            && fits.test(a, b)) {
          found.put(a.variable(), b.variable());
        }
      }
    }
  }

  /** A text of the rule with the names of the other side. */
  String in(String text) {
    return NAME.matcher(text)
        .replaceAll(name -> java.util.regex.Matcher.quoteReplacement(of(name.group())));
  }

  private String of(String name) {
    if (name.startsWith("$")) {
      return variables.getOrDefault(name, name);
    }
    String word = name.substring(1, name.length() - 1);
    return '"' + words.getOrDefault(word, word) + '"';
  }
}
