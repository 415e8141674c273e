package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.text.Suggestion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of a folder's rules look like: {@code COMPETENCY-OPTION-TIER-n} or {@code …-DEF-n}.
 */
final class RuleIds {

  private static final String DEFINITION = "DEF";
  private static final Pattern WITHOUT_COLON =
      Pattern.compile("^([A-Z0-9]+(?:-[A-Z0-9]+)+)\\s*(：|\\s|$)");

  private final String prefix;
  private final List<Tier> tiers;

  /** The ids of an option; of definitions for the whole competency where there is no option. */
  RuleIds(String competencyCode, @Nullable String optionCode, List<Tier> tiers) {
    this.prefix = competencyCode + "-" + (optionCode == null ? "" : optionCode + "-");
    this.tiers = List.copyOf(tiers);
  }

  /** Whether a tier of this name could not be told from the definitions. */
  static boolean isDefinition(String tier) {
    return upper(tier).equals(DEFINITION);
  }

  /** The tier that an id names; nothing for a definition. */
  Optional<String> tier(String id) {
    String middle = middle(id);
    return tiers.stream().map(Tier::id).filter(tier -> upper(tier).equals(middle)).findFirst();
  }

  /**
   * Why an id cannot stand here.
   *
   * @param code what kind of problem it is
   * @param message what is wrong
   * @param suggestion what was probably meant, if that can be said
   */
  record Wrong(Code code, String message, @Nullable String suggestion) {}

  /** Why an id cannot stand here; nothing when it can. */
  Optional<Wrong> whatIsWrong(@Nullable String id, String name) {
    Matcher begins = WITHOUT_COLON.matcher(name);
    if (id == null && begins.find()) {
      String behind = begins.group(2).equals("：") ? "\"：\", and not \":\"" : "no \":\"";
      return Optional.of(
          new Wrong(
              Code.ID_MISSING,
              "the rule has no id: behind \"" + begins.group(1) + "\" stands " + behind,
              begins.group(1) + ":"));
    }
    if (id == null || id.isEmpty()) {
      return Optional.of(
          new Wrong(
              Code.ID_MISSING,
              "the rule has no id. Begin its name with one, such as \""
                  + example(1)
                  + ": what it says\"",
              null));
    }
    if (!id.matches("[A-Z0-9]+(?:-[A-Z0-9]+)*-[1-9][0-9]*")) {
      return Optional.of(
          new Wrong(
              Code.ID_MALFORMED,
              "id \"" + id + "\" is malformed. Write it like " + example(1),
              meant(id)));
    }
    List<String> middles = middles();
    if (id.startsWith(prefix) && middles.contains(middle(id))) {
      return Optional.empty();
    }
    List<String> known =
        middles.stream().map(m -> prefix + m + id.substring(id.lastIndexOf('-'))).toList();
    return Optional.of(
        new Wrong(
            Code.ID_ELSEWHERE,
            "id \""
                + id
                + "\" does not fit its folder: it must begin with \""
                + prefix
                + "\" and name one of "
                + middles,
            Suggestion.nearest(id, known).orElse(null)));
  }

  /** A malformed id in capitals, with plain hyphens and a plain number, if it fits then. */
  private @Nullable String meant(String id) {
    String plain =
        Normalizer.normalize(id, Normalizer.Form.NFKC)
            .replaceAll("[\\s_‐‑‒–—−-]+", "-")
            .replaceFirst("-0+(?=[1-9][0-9]*$)", "-")
            .toUpperCase(Locale.ROOT);
    boolean fits = !plain.equals(id) && whatIsWrong(plain, "").isEmpty();
    return fits ? plain : null;
  }

  private List<String> middles() {
    List<String> middles = new ArrayList<>();
    middles.add(DEFINITION);
    tiers.forEach(tier -> middles.add(upper(tier.id())));
    return middles.stream().distinct().toList();
  }

  private String example(int n) {
    return prefix + (tiers.isEmpty() ? DEFINITION : upper(tiers.get(0).id())) + "-" + n;
  }

  private String middle(String id) {
    int end = id.lastIndexOf('-');
    return id.startsWith(prefix) && end > prefix.length() ? id.substring(prefix.length(), end) : "";
  }

  private static String upper(String tier) {
    return tier.toUpperCase(Locale.ROOT);
  }
}
