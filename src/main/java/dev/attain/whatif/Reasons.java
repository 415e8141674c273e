package dev.attain.whatif;

import dev.attain.facts.Origin;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.text.Suggestion;
import dev.attain.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why a change changes nothing, in every language. */
final class Reasons {

  private static final List<String> LANGUAGES = List.of("en", "ja");

  private Reasons() {}

  /** A value that was probably meant. */
  private record Meant(String field, Object value) {}

  static Text alreadyThere(Record fact, @Nullable Origin origin) {
    return text(
        words ->
            words.about(
                "there",
                Kind.of(fact),
                fact instanceof Partner partner ? partner.partnerId() : "",
                origin == null ? "" : words.say("at", origin)));
  }

  static Text matchesNothing(PartnerFacts partner, Removal removal, List<Record> facts) {
    Optional<Meant> meant = meant(removal, facts);
    return text(
        words ->
            words.about(
                    "none",
                    removal.kind(),
                    partner.partner().partnerId(),
                    words.quoted(removal.fields()))
                + meant
                    .map(m -> words.say("meant", words.quoted(m.field(), m.value())))
                    .orElse(""));
  }

  /** The first field without which there would be a fact, with the value that is nearest. */
  private static Optional<Meant> meant(Removal removal, List<Record> facts) {
    for (String field : removal.fields().keySet()) {
      Map<String, Object> others = new LinkedHashMap<>(removal.fields());
      String typed = String.valueOf(others.remove(field));
      List<Object> values =
          facts.stream()
              .filter(fact -> Kind.of(fact) == removal.kind())
              .map(Kind::values)
              .filter(of -> of.containsKey(field) && of.entrySet().containsAll(others.entrySet()))
              .map(of -> of.get(field))
              .distinct()
              .toList();
      Optional<Object> value = nearest(typed, values);
      if (value.isEmpty() && values.size() == 1 && !others.isEmpty()) {
        value = Optional.of(values.get(0)); // all else fits
      }
      if (value.isPresent()) {
        return Optional.of(new Meant(field, value.get()));
      }
    }
    return Optional.empty();
  }

  /** Ids are often cut short. */
  private static Optional<Object> nearest(String typed, List<Object> values) {
    List<String> known = values.stream().map(Object::toString).toList();
    return Suggestion.nearest(typed, known)
        .or(() -> known.stream().filter(value -> value.startsWith(typed)).findFirst())
        .map(value -> values.get(known.indexOf(value)));
  }

  private static Text text(Function<FactWords, String> sentence) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    LANGUAGES.forEach(
        language -> byLanguage.put(language, sentence.apply(new FactWords(language))));
    return new Text(byLanguage);
  }
}
