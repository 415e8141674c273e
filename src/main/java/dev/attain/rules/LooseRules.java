package dev.attain.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Compiles rules in one package and through the compiler once: what they have in common is compiled
 * once, too.
 */
final class LooseRules {

  private final @Nullable RulesCache cache;

  LooseRules(@Nullable Path cache) {
    this.cache = cache == null ? null : new RulesCache(cache);
  }

  /**
   * What became of a rule.
   *
   * @param rule the compiled rule; null when it does not compile
   * @param problem why it does not compile; empty when it does
   */
  record Outcome(@Nullable Rule rule, String problem) {}

  /** One that does not compile would keep the others from it: then each half goes by itself. */
  Map<Integer, Outcome> compile(Map<Integer, LooseRule> rules) {
    if (rules.isEmpty()) {
      return Map.of();
    }
    Map<Integer, Outcome> outcomes = new TreeMap<>();
    try {
      VariantModels models = models(VariantCompiler.drl(rules));
      rules.keySet().forEach(n -> outcomes.put(n, new Outcome(models.rule(n), "")));
    } catch (RulesException e) {
      if (rules.size() == 1) {
        outcomes.put(
            rules.keySet().iterator().next(), new Outcome(null, String.valueOf(e.getMessage())));
        return outcomes;
      }
      List<Integer> numbers = List.copyOf(rules.keySet());
      Map<Integer, LooseRule> half = new TreeMap<>(rules);
      Map<Integer, LooseRule> rest = new TreeMap<>(rules);
      numbers.subList(numbers.size() / 2, numbers.size()).forEach(half::remove);
      numbers.subList(0, numbers.size() / 2).forEach(rest::remove);
      outcomes.putAll(compile(half));
      outcomes.putAll(compile(rest));
    }
    return outcomes;
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
