package dev.attain.scaffold;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Vocabulary;
import dev.attain.facts.Words;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the template of a definition by what was asked. */
final class Subjects {

  private final Vocabulary vocabulary;

  Subjects(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Subject of(Asked asked) {
    if (asked.product() != null) {
      if (!asked.exams().isEmpty()) {
        throw new ScaffoldException(
            "a definition asks for exams of individuals or for a product of customers, not for both.");
      }
      return customers(asked.product());
    }
    return asked.exams().isEmpty() ? new Individuals() : exams(asked);
  }

  private Exams exams(Asked asked) {
    List<String> exams =
        asked.exams().stream()
            .map(exam -> new ExamPass("", Given.sayable("exam", exam), LocalDate.EPOCH).exam())
            .distinct()
            .toList();
    int each = Math.max(1, asked.each());
    if (each > exams.size()) {
      throw new ScaffoldException(
          "nobody can pass %d of %d exams (%s)."
              .formatted(each, exams.size(), String.join(", ", exams)));
    }
    String other =
        Stream.concat(
                vocabulary.exams().keySet().stream().sorted(),
                IntStream.iterate(1, i -> i + 1).mapToObj(i -> "OTHER-" + i))
            .filter(code -> !exams.contains(code))
            .findFirst()
            .orElseThrow();
    return new Exams(exams, each, other);
  }

  private Customers customers(String given) {
    Words products = vocabulary.products();
    String product =
        products
            .canonical(given)
            .orElseThrow(
                () ->
                    new ScaffoldException(
                        products.unknown("product", given)
                            + " Products are words of vocabulary.yaml."));
    String type =
        vocabulary.associationTypes().labels().keySet().stream()
            .findFirst()
            .orElseThrow(
                () -> new ScaffoldException("vocabulary.yaml has no association type to show."));
    String other =
        products.labels().keySet().stream()
            .filter(word -> !word.equals(product))
            .findFirst()
            .orElse(null);
    Text label = products.labels().getOrDefault(product, Text.of(product));
    return new Customers(product, label.in("en"), label.in("ja"), type, other);
  }
}
