package dev.attain.explain;

import dev.attain.rules.Option;
import dev.attain.rules.RuleSource;
import dev.attain.text.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Says things in every language that reports are written in. */
final class Wording {

  private static final List<String> LANGUAGES = List.of("en", "ja");

  private final Map<String, Words> byLanguage = new LinkedHashMap<>();

  Wording(RuleSource rules, Option option, LocalDate asOf) {
    LANGUAGES.forEach(
        language -> byLanguage.put(language, new Words(rules, option, asOf, language)));
  }

  Text of(Function<Words, String> said) {
    Map<String, String> all = new LinkedHashMap<>();
    byLanguage.forEach((language, words) -> all.put(language, said.apply(words)));
    return new Text(all);
  }
}
