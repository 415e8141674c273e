package dev.attain.docs;

import dev.attain.docs.Block.Item;
import dev.attain.syntax.Condition;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Counting;
import dev.attain.syntax.Condition.Function;
import dev.attain.syntax.Condition.Group;
import dev.attain.syntax.Condition.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says conditions in words, an entry each, with what belongs together below one. */
final class Conditions {

  private final Language language;
  private final Values values;
  private final Asked asked;
  private final Nouns nouns;

  Conditions(Language language, Values values, Asked asked, Nouns nouns) {
    this.language = language;
    this.values = values;
    this.asked = asked;
    this.nouns = nouns;
  }

  List<Item> of(List<? extends Condition> conditions) {
    List<Item> items = new ArrayList<>();
    conditions.forEach(condition -> of(condition).ifPresent(items::add));
    return items;
  }

  /** A condition; nothing where it only names days, which are told where they are used. */
  private Optional<Item> of(Condition condition) {
    if (condition instanceof Group group) {
      return Optional.of(group(group));
    }
    if (condition instanceof Counting counting) {
      return Optional.of(counting(counting));
    }
    Pattern pattern = (Pattern) condition;
    if (pattern.fact().text().equals(Kinds.EVALUATION)) {
      List<String> words = asked(pattern);
      return words.isEmpty()
          ? Optional.empty()
          : Optional.of(item("evaluation", language.list(words)));
    }
    if (pattern.source() != null) {
      return Optional.of(gathered(pattern, pattern.source()));
    }
    return Optional.of(there("there", pattern, phrase(pattern)));
  }

  private Item there(String key, Pattern pattern, String words) {
    return Item.of(
        Language.capital(language.first(List.of(key + "." + pattern.fact().text(), key), words)));
  }

  private Item item(String key, Object... words) {
    return Item.of(Language.capital(language.get(key, words)));
  }

  private Item group(Group group) {
    List<Condition> parts = group.parts();
    Optional<Pattern> only = plain(parts);
    return switch (group.kind()) {
      case EXISTS ->
          only.map(pattern -> there("there", pattern, phrase(pattern)))
              .orElseGet(() -> below(isChoice(parts) ? "any" : "exists", parts));
      case NOT ->
          only.map(pattern -> there("thereNot", pattern, noPhrase(pattern)))
              .orElseGet(() -> below("none", parts));
      case AND -> below("all", parts);
      case OR -> below("any", parts);
      case FORALL ->
          parts.get(0) instanceof Pattern first
              ? Item.of(
                  Language.capital(language.get("each", phrase(first))),
                  of(parts.subList(1, parts.size())))
              : Item.of(language.get("holds", values.quoted(group)));
    };
  }

  /** The only part, where it is a fact of the session. */
  private static Optional<Pattern> plain(List<Condition> parts) {
    return parts.size() == 1
            && unwrapped(parts.get(0)) instanceof Pattern pattern
            && pattern.source() == null
        ? Optional.of(pattern)
        : Optional.empty();
  }

  private Item below(String key, List<Condition> parts) {
    List<Condition> told =
        parts.size() == 1
                && unwrapped(parts.get(0)) instanceof Group group
                && (group.kind() == Condition.Kind.AND
                    || (group.kind() == Condition.Kind.OR && key.equals("any")))
            ? group.parts()
            : parts;
    return Item.of(Language.capital(language.get(key)), of(told));
  }

  /** {@code exists ( A or B )}: that there is one of them says all. */
  private static boolean isChoice(List<Condition> parts) {
    return parts.size() == 1
        && unwrapped(parts.get(0)) instanceof Group group
        && group.kind() == Condition.Kind.OR;
  }

  /** What stands in brackets of its own. */
  private static Condition unwrapped(Condition condition) {
    return condition instanceof Group group
            && group.kind() == Condition.Kind.AND
            && group.parts().size() == 1
        ? unwrapped(group.parts().get(0))
        : condition;
  }

  /** {@code an association for …, in force on …}. */
  private String phrase(Pattern pattern) {
    return with(nouns.a(pattern), asked(pattern));
  }

  private String noPhrase(Pattern pattern) {
    return with(nouns.bare(pattern), asked(pattern));
  }

  private String with(String noun, List<String> words) {
    return words.isEmpty() ? noun : language.get("with", noun, language.list(words));
  }

  private List<String> asked(Pattern pattern) {
    List<String> words = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (!nouns.says(pattern, constraint)) {
        asked.of(pattern.fact().text(), constraint).ifPresent(words::add);
      }
    }
    return words;
  }

  private Item gathered(Pattern pattern, Counting source) {
    Optional<Different> different = Different.in(pattern);
    if (different.isPresent() && language.has("field." + different.get().field())) {
      Different said = different.get();
      return Item.of(
          Language.capital(
              language.get(
                  "different",
                  values.of(said.least()),
                  phrase(said.among()),
                  language.get("field." + said.field()))));
    }
    List<Item> items = new ArrayList<>();
    items.add(counting(source));
    return Item.of(Language.capital(language.get("gathered", phrase(pattern))), items);
  }

  private Item counting(Counting counting) {
    Condition counted = unwrapped(counting.counted());
    Optional<Pattern> only = plain(List.of(counted));
    String over = only.map(this::phrase).orElseGet(() -> language.get("allOf"));
    boolean all = counted instanceof Group group && group.kind() == Condition.Kind.AND;
    List<Item> below =
        only.isPresent() ? List.of() : of(all ? ((Group) counted).parts() : List.of(counted));
    List<String> words = new ArrayList<>();
    for (Function function : counting.functions()) {
      words.add(function(function, over));
    }
    if (counting.functions().isEmpty()) {
      words.add(language.get("fn.collect", over));
    }
    for (Constraint constraint : counting.constraints()) {
      asked.of("", constraint).ifPresent(words::add);
    }
    return Item.of(Language.capital(language.list(words)), below);
  }

  private String function(Function function, String over) {
    String key = "fn." + function.name().text();
    List<String> arguments = function.arguments().stream().map(values::of).toList();
    String words =
        !language.has(key)
            ? language.get("fn", values.quoted(function), over)
            : language.get(key, over, language.list(arguments));
    return function.variable() == null
        ? words
        : language.get("is", Marks.code(function.variable().text()), words);
  }
}
