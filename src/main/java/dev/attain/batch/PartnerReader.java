package dev.attain.batch;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.Rejected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one partner from their bytes. An exam pass that counts only if its individual is
 * listed is taken or set aside here: only now are all individuals known. Not for threads.
 */
final class PartnerReader {

  private final FactReader reader;
  private final @Nullable Seen seen;
  private final Cursor cursor = new Cursor();
  private final FactLists lists = new FactLists();
  private final Set<String> listed = new HashSet<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private long[] places = {};

  /**
   * A reader.
   *
   * @param reader reads facts
   * @param seen which facts are wanted; null for all
   */
  PartnerReader(FactReader reader, @Nullable Seen seen) {
    this.reader = reader;
    this.seen = seen;
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
    lists.clear();
    listed.clear();
    rejected.clear();
    reader.nextPartner();
    byte[] bytes = part.bytes();
    places = part.factsOf(place);
    int taken = 0;
    for (long at : places) {
      int start = PartReader.start(at);
      if (seen != null && !seen.sees(bytes, start, cursor)) {
        places[taken++] = at;
        continue;
      }
      Record fact = reader.read(bytes, start);
      if (bytes[start] == FactBytes.EXAM_PASS_IF_LISTED) {
        int end = reader.end();
        ExamPass pass = (ExamPass) fact;
        if (!listed.contains(pass.individualId())) {
          rejected.add(reader.ifNotListed().rejected(pass, partner.partnerId()));
          continue;
        }
        if (lists.endsWith(pass)) {
          continue; // The same exam pass stands in several rows.
        }
        bytes[start] = FactBytes.EXAM_PASS;
        places[taken++] = ((long) start << 32) | (end - start);
      } else {
        places[taken++] = at;
      }
      keep(fact);
    }
    places = taken == places.length ? places : Arrays.copyOf(places, taken);
    return lists.of(partner, complete && rejected.isEmpty());
  }

  private void keep(Record fact) {
    lists.add(fact);
    if (fact instanceof Individual individual) {
      listed.add(individual.individualId());
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
