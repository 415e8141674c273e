package dev.attain.check;

import dev.attain.rules.Competency;
import dev.attain.rules.Rule;
import dev.attain.rules.Tier;
import dev.attain.source.Code;
import java.util.List;

/** A file named after a tier has that tier's requirements, and the definitions have theirs. */
final class Files {

  private static final String DEFINITIONS = "definitions";

  private Files() {}

  static void check(Rule rule, Competency competency, Findings findings) {
    String name = rule.file().substring(rule.file().lastIndexOf('/') + 1);
    String page = name.substring(0, name.lastIndexOf('.'));
    List<String> tiers = competency.tiers().stream().map(Tier::id).toList();
    boolean ofTier = tiers.contains(page);
    if (rule.tier() == null && ofTier) {
      findings.at(
          rule,
          Code.FILE_OF_ANOTHER_TIER,
          "this is a definition, and "
              + name
              + " has the requirements of "
              + page
              + "; move it to "
              + DEFINITIONS
              + ".drl");
    } else if (rule.tier() != null
        && (page.equals(DEFINITIONS) || (ofTier && !page.equals(rule.tier())))) {
      findings.at(
          rule,
          Code.FILE_OF_ANOTHER_TIER,
          "this is a requirement of "
              + rule.tier()
              + ", and "
              + name
              + " has "
              + (ofTier ? "those of " + page : "the definitions")
              + "; move it to "
              + rule.tier()
              + ".drl");
    }
  }
}
