package dev.attain.difference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A competency that both sides have, in all its versions.
 *
 * @param id its name
 * @param code the first part of its rules' ids
 * @param tiers its tiers
 * @param shared the rules of all its options
 * @param options its options
 */
record WovenCompetency(
    String id, String code, WovenTiers tiers, Weave shared, List<WovenOption> options) {

  /**
   * An option of either side.
   *
   * @param id its name
   * @param code the second part of its rules' ids
   * @param stays whether both sides have it
   * @param rules its rules
   */
  record WovenOption(String id, String code, boolean stays, Weave rules) {}

  /** Where a competency is described. */
  static String file(String competency) {
    return competency + "/competency.yaml";
  }

  /** Adds the files of the competency with some differences put back. */
  void addTo(Map<String, String> texts, Set<Integer> putBack) {
    StringBuilder yaml = new StringBuilder("code: " + code + "\nname: " + id + "\ntiers:\n");
    tiers.tiers(putBack).forEach(tier -> yaml.append("  - tier: \"" + tier + "\"\n"));
    yaml.append("options:\n");
    for (int i = 0; i < options.size(); i++) {
      WovenOption option = options.get(i);
      String rules = option.rules().text(putBack);
      if (!rules.isEmpty() || option.stays()) {
        yaml.append("  - option: \"" + option.id() + "\"\n    code: \"" + option.code() + "\"\n");
      }
      addTo(texts, option.id() + "/rules.drl", "o" + i, rules);
    }
    texts.put(file(id), yaml.toString());
    addTo(texts, "shared.drl", "shared", shared.text(putBack));
  }

  private void addTo(Map<String, String> texts, String file, String name, String rules) {
    if (!rules.isEmpty()) {
      texts.put(id + "/" + file, "package rules.woven." + name + ";\n" + rules);
    }
  }
}
