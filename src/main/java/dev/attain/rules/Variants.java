package dev.attain.rules;

import dev.attain.source.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a rule set many times over, each time with one change.
 *
 * <p>Only the changed rule is compiled, and all changed rules go into one package and through the
 * compiler once: what they have in common is compiled once, too. The other rules are those of the
 * rule set.
 */
public final class Variants {

  private final RuleSet rules;
  private final @Nullable RulesCache cache;

  private Variants(RuleSet rules, @Nullable Path cache) {
    this.rules = rules;
    this.cache = cache == null ? null : new RulesCache(cache);
  }

  /**
   * Makes a variant for each change.
   *
   * @param rules the rule set
   * @param edits the changes, each inside one rule
   * @param cache a folder for compiled rules; null for none
   * @return a variant for each change, in the same order; one that breaks the law of rules or does
   *     not compile says so
   */
  public static List<Variant> of(RuleSet rules, List<Edit> edits, @Nullable Path cache) {
    return new Variants(rules, cache).all(edits);
  }

  private List<Variant> all(List<Edit> edits) {
    Map<Integer, Variant> variants = new TreeMap<>();
    Map<Integer, VariantRule> changed = new TreeMap<>();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      List<Problem> problems = new ArrayList<>();
      Optional<VariantRule> rule = read(edit, problems);
      if (rule.isPresent()) {
        changed.put(i, rule.get());
      } else {
        variants.put(i, Variant.not(edit, problems.isEmpty() ? "no rule" : text(problems)));
      }
    }
    variants.putAll(compiled(changed));
    return List.copyOf(variants.values());
  }

  private static String text(List<Problem> problems) {
    return String.join("; ", problems.stream().map(Problem::toString).toList());
  }

  private Optional<VariantRule> read(Edit edit, List<Problem> problems) {
    for (Programme.Unit unit : rules.source().programme().units()) {
      for (DrlFile drl : unit.files()) {
        if (drl.file().path().equals(edit.file())) {
          return VariantRule.read(edit, drl, unit.rules(), rules.vocabulary(), problems);
        }
      }
    }
    return Optional.empty();
  }

  /** One that does not compile would keep the others from it: then each half goes by itself. */
  private Map<Integer, Variant> compiled(Map<Integer, VariantRule> changed) {
    if (changed.isEmpty()) {
      return Map.of();
    }
    String drl = VariantCompiler.drl(changed);
    try {
      VariantModels models = models(drl);
      Map<Integer, Variant> variants = new TreeMap<>();
      changed.forEach(
          (number, rule) ->
              variants.put(
                  number,
                  new Variant(
                      rule.edit(),
                      null,
                      () -> rules.with(rule.edit().file(), rule.original(), models.rule(number)))));
      return variants;
    } catch (RulesException e) {
      if (changed.size() == 1) {
        int number = changed.keySet().iterator().next();
        return Map.of(
            number,
            Variant.not(changed.values().iterator().next().edit(), String.valueOf(e.getMessage())));
      }
      List<Integer> numbers = List.copyOf(changed.keySet());
      Map<Integer, VariantRule> half = new TreeMap<>(changed);
      Map<Integer, VariantRule> rest = new TreeMap<>(changed);
      numbers.subList(numbers.size() / 2, numbers.size()).forEach(half::remove);
      numbers.subList(0, numbers.size() / 2).forEach(rest::remove);
      Map<Integer, Variant> variants = new TreeMap<>(compiled(half));
      variants.putAll(compiled(rest));
      return variants;
    }
  }

  private VariantModels models(String drl) {
    var digest = RuleFiles.sha256();
    digest.update(drl.getBytes(StandardCharsets.UTF_8));
    String key =
        HexFormat.of().formatHex(digest.digest())
            + "-"
            + Fingerprint.ofCompiler()
            + "-"
            + Versions.drools();
    String coordinates = "dev.attain.variants:" + key.substring(0, 32) + ":1";
    Optional<Map<String, byte[]>> kept = cache == null ? Optional.empty() : cache.get(key);
    if (kept.isPresent()) {
      try {
        return VariantModels.load(kept.get(), coordinates);
      } catch (RulesException | LinkageError e) {
        // Kept by another build that had the same name: compiled again below.
      }
    }
    Map<String, byte[]> files = VariantCompiler.compile(drl, coordinates);
    VariantModels models = VariantModels.load(files, coordinates);
    if (cache != null) {
      cache.put(key, files);
    }
    return models;
  }
}
