package dev.attain.batch;

import dev.attain.explain.Level;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is decided, and how it is told: everything, beside the facts, that the results depend on.
 *
 * @param rules the rules
 * @param asOf the day for which it is decided
 * @param competencies what is decided
 * @param level how much is explained
 * @param language the language of sentences and names
 * @param bySource whether partners keep the order of the source; else they are sorted by id
 * @param lapsingUntil until which day it is looked whether a tier will be lost; null for not at all
 * @param parquet whether decisions are written as Parquet, too
 */
record Settings(
    RuleSet rules,
    LocalDate asOf,
    List<Competency> competencies,
    Level level,
    String language,
    boolean bySource,
    @Nullable LocalDate lapsingUntil,
    boolean parquet) {

  /** The same as words, to be compared with those of another run. */
  Map<String, String> told(String version) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("Attain", version);
    told.put("as-of date", asOf.toString());
    told.put("rule set", rules.hash());
    told.put("competencies", String.join(", ", competencies.stream().map(Competency::id).toList()));
    told.put("explanations", level.name().toLowerCase(java.util.Locale.ROOT));
    told.put("language", language);
    told.put("order", bySource ? "source" : "id");
    told.put("lapsing", lapsingUntil == null ? "not asked for" : "until " + lapsingUntil);
    told.put("format", parquet ? "jsonl, csv, parquet" : "jsonl, csv");
    return told;
  }
}
