package dev.attain.check;

import dev.attain.rules.Option;
import dev.attain.rules.Rule;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.syntax.Word;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of an option have one package; another one is a slip. */
final class Packages {

  private Packages() {}

  static void check(Option option, Findings findings) {
    Map<String, Place> placeOfFile = new TreeMap<>();
    Map<String, String> packageOfFile = new TreeMap<>();
    Stream.concat(option.definitions().stream(), option.requirements().stream())
        .map(Rule::file)
        .filter(file -> file.contains("/" + option.id() + "/"))
        .distinct()
        .forEach(
            file -> {
              Word name = findings.source().tree(file).packageName();
              if (name != null) {
                packageOfFile.put(file, name.text());
                placeOfFile.put(
                    file, Place.of(file, findings.source().text(file), name.from(), name.to()));
              }
            });
    List<String> all = List.copyOf(packageOfFile.values());
    packageOfFile.forEach(
        (file, name) -> {
          String most = mostOf(all);
          if (!name.equals(most)) {
            findings
                .problems()
                .add(
                    new Problem(
                        Code.PACKAGE,
                        placeOfFile.getOrDefault(file, Place.startOf(file)),
                        null,
                        "package \"" + name + "\" is not that of the other files of this option",
                        most));
          }
        });
  }

  /** The commonest; of equals the first in the alphabet. */
  private static String mostOf(List<String> names) {
    Map<String, Integer> counts = new TreeMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
