package dev.attain.batch;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.input.Rejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts of one partner from their bytes. An exam pass that counts only if its individual is
 * listed is taken or set aside here: only now are all individuals known. Not for threads.
 */
final class PartnerReader {

  private final FactReader reader;
  private final List<Association> associations = new ArrayList<>();
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<Individual> individuals = new ArrayList<>();
  private final List<ExamPass> examPasses = new ArrayList<>();
  private final Set<String> listed = new HashSet<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private long[] places = {};

  PartnerReader(FactReader reader) {
    this.reader = reader;
  }

  /**
   * Reads the facts of a partner.
   *
   * @param partner the partner
   * @param complete false when something of it was set aside before
   * @param part the part that it is in; exam passes that are taken become plain ones there
   * @param place its place in the part
   */
  PartnerFacts read(Partner partner, boolean complete, PartReader part, int place) {
    associations.clear();
    subscriptions.clear();
    individuals.clear();
    examPasses.clear();
    listed.clear();
    rejected.clear();
    byte[] bytes = part.bytes();
    places = part.factsOf(place);
    int taken = 0;
    for (long at : places) {
      int start = PartReader.start(at);
      Record fact = reader.read(bytes, start);
      if (bytes[start] == FactBytes.EXAM_PASS_IF_LISTED) {
        int end = reader.end();
        Rejected ifNotListed = reader.ifNotListed();
        if (!(fact instanceof ExamPass pass) || !listed.contains(pass.individualId())) {
          rejected.add(ifNotListed);
          continue;
        }
        if (!examPasses.isEmpty() && examPasses.get(examPasses.size() - 1).equals(pass)) {
          continue; // The same exam pass stands in several rows.
        }
        bytes[start] = FactBytes.EXAM_PASS;
        places[taken++] = (long) start << 32 | end - start;
      } else {
        places[taken++] = at;
      }
      keep(fact);
    }
    places = taken == places.length ? places : Arrays.copyOf(places, taken);
    return new PartnerFacts(
        partner,
        associations,
        subscriptions,
        individuals,
        examPasses,
        complete && rejected.isEmpty());
  }

  private void keep(Record fact) {
    if (fact instanceof Association association) {
      associations.add(association);
    } else if (fact instanceof Subscription subscription) {
      subscriptions.add(subscription);
    } else if (fact instanceof Individual individual) {
      individuals.add(individual);
      listed.add(individual.individualId());
    } else if (fact instanceof ExamPass pass) {
      examPasses.add(pass);
    }
  }

  /** Where the facts are that were read last. */
  long[] places() {
    return places;
  }

  /** What was set aside of the partner that was read last. */
  List<Rejected> rejected() {
    return rejected;
  }
}
