package dev.attain.spring;

import dev.attain.live.LiveRules;
import dev.attain.live.Reload;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is told to those who look after an application: which rules serve, and what became of the
 * last that were found. Texts, numbers and lists, which every version of a JSON library writes the
 * same; no value of any fact.
 */
final class LiveReport {

  private LiveReport() {}

  static Map<String, Object> of(LiveRules live) {
    Map<String, Object> report = new LinkedHashMap<>();
    var attain = live.attain();
    report.put("ruleSet", attain.ruleSet());
    report.put("competencies", attain.competencies());
    report.put("since", live.since().toString());
    Path folder = live.folder();
    if (folder != null) {
      report.put("folder", folder.toString());
    }
    report.put("lastReload", of(live.last()));
    return report;
  }

  static Map<String, Object> of(Reload reload) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("outcome", reload.outcome().name().toLowerCase(Locale.ROOT));
    report.put("at", reload.at().toString());
    report.put("tookMillis", reload.took().toMillis());
    if (reload.found() != null) {
      report.put("found", reload.found());
    }
    report.put("live", reload.live());
    report.put("flips", reload.flips());
    report.put("reasons", reload.reasons());
    return report;
  }

  static boolean isRefused(LiveRules live) {
    return live.last().outcome() == Reload.Outcome.REFUSED;
  }
}
