package dev.attain.cli;

import dev.attain.facts.Partner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which partners: {@code --partner ID}…, else all. */
final class PartnersOption {

  @Option(
      names = "--partner",
      paramLabel = "ID",
      description = "Only this partner; may be given more than once.")
  private List<String> given = new ArrayList<>();

  private final Set<String> seen = new HashSet<>();

  /** Those that were asked for, without blanks around their ids. */
  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    given.forEach(id -> ids.add(new Partner(id, null).partnerId()));
    return ids;
  }

  /** Whether a partner was asked for, by its id. */
  boolean asks(String id) {
    return given.isEmpty() || ids().contains(id);
  }

  /** Whether partners are named at all. */
  boolean isGiven() {
    return !given.isEmpty();
  }

  /** Whether a partner was asked for; then it has been seen. */
  boolean has(Partner partner) {
    if (given.isEmpty()) {
      return true;
    }
    boolean asked = ids().contains(partner.partnerId());
    if (asked) {
      seen.add(partner.partnerId());
    }
    return asked;
  }

  /** Ends with a message when one that was asked for was not met; called when all was read. */
  void checkAllSeen(String source, CommandLine command) {
    List<String> missing = ids().stream().filter(id -> !seen.contains(id)).toList();
    if (!missing.isEmpty()) {
      throw new ParameterException(
          command, "--partner " + String.join(", ", missing) + ": not in " + source + ".");
    }
  }
}
