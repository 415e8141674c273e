package dev.attain.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is compared: each requirement's count and verdict, and the tier.
 *
 * @param byId count and verdict by the requirement's id
 * @param attained the highest tier attained
 */
record Findings(Map<String, Found> byId, String attained) {

  static final List<String> IDS =
      List.of("SMCS-O365-SILVER-1", "SMCS-O365-GOLD-1", "SMCS-O365-GOLD-2");

  record Found(long found, boolean met) {}

  static Findings of(Reference reference) {
    Map<String, Found> byId = new TreeMap<>();
    byId.put(IDS.get(0), new Found(reference.customers(), reference.customers() >= 4));
    byId.put(IDS.get(1), new Found(reference.customers(), reference.customers() >= 25));
    byId.put(IDS.get(2), new Found(reference.certified(), reference.certified() >= 2));
    return new Findings(byId, reference.attained());
  }
}
