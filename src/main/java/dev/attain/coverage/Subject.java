package dev.attain.coverage;

import dev.attain.rules.Rule;
import java.util.Map;

/** Whom a definition is about, in words. */
final class Subject {

  private static final Map<String, String> WORDS =
      Map.of("NetNewCustomer", "a customer", "CertifiedIndividual", "an individual");

  private Subject() {}

  static String of(Rule rule) {
    return rule.makes().size() == 1
        ? WORDS.getOrDefault(rule.makes().iterator().next(), "a case")
        : "a case";
  }
}
