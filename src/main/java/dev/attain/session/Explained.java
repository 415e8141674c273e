package dev.attain.session;

import dev.attain.decision.OptionDecision;
import dev.attain.facts.CertifiedIndividual;
import dev.attain.facts.NetNewCustomer;
import dev.attain.facts.Qualified;
import java.util.Comparator;
import java.util.List;

/**
 * A decision together with what the definitions made of the facts.
 *
 * @param decision what was found for an option
 * @param derived each {@code NetNewCustomer}, {@code CertifiedIndividual} and {@code Qualified}
 *     that was in the session at its end, in an order that is always the same
 */
public record Explained(OptionDecision decision, List<Record> derived) {

  /** The types of facts that definitions make. */
  public static final List<Class<? extends Record>> DERIVED =
      List.of(NetNewCustomer.class, CertifiedIndividual.class, Qualified.class);

  /** Keeps its own copy of the list, sorted. */
  public Explained {
    derived = derived.stream().sorted(Comparator.comparing(Record::toString)).toList();
  }
}
