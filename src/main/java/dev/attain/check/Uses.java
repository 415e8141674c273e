package dev.attain.check;

import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.source.Code;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A definition makes something that a requirement counts, or another definition asks for. */
final class Uses {

  private Uses() {}

  static void check(Option option, Findings findings) {
    for (Rule definition : option.definitions()) {
      Set<String> asked = new HashSet<>();
      option.requirements().forEach(rule -> asked.addAll(rule.counts()));
      option.definitions().stream()
          .filter(other -> !other.id().equals(definition.id()))
          .forEach(other -> asked.addAll(other.counts()));
      boolean shared = !definition.file().contains("/" + option.id() + "/");
      if (!shared && definition.makes().stream().noneMatch(made -> isAsked(made, asked))) {
        findings.at(
            definition,
            Code.DEFINITION_UNUSED,
            "nothing uses what this definition makes: no requirement counts "
                + (definition.makes().isEmpty()
                    ? "it"
                    : definition.makes().stream()
                        .map(made -> made.replaceFirst("(\".*\")$", "( $1 )"))
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  /** A word of the analyst's is counted by its word, or with all others. */
  static boolean isAsked(String made, Set<String> asked) {
    int word = made.indexOf('"');
    boolean anyWord = asked.stream().anyMatch(a -> a.startsWith(made + "\""));
    return asked.contains(made) || anyWord || (word > 0 && asked.contains(made.substring(0, word)));
  }
}
