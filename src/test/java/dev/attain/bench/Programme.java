package dev.attain.bench;

import java.util.HashSet;
import java.util.Set;

/** The words that count, as somebody would copy them who has no vocabulary file; in lower case. */
final class Programme {

  static final Set<String> OFFICE_365 =
      new HashSet<>(
          Set.of("office 365", "o365", "microsoft office 365", "office365", "ms office 365"));

  static final Set<String> COUNTING_TYPES =
      new HashSet<>(
          Set.of(
              "delegated administrator",
              "dap",
              "delegated admin",
              "delegated administration privileges",
              "office 365 delegated administrator",
              "transacting partner",
              "tpor",
              "transacting partner of record",
              "csp tier 1",
              "csp tier 2",
              "digital partner of record",
              "dpor",
              "por",
              "partner of record"));

  private Programme() {}
}
