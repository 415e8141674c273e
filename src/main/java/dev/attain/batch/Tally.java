package dev.attain.batch;

import dev.attain.decision.Decision;
import dev.attain.input.Rejected;
import java.util.Map;
import java.util.TreeMap;

/** What is counted over many partners; tallies of parts add up to that of all. Not for threads. */
final class Tally {

  private final Map<String, CompetencyTally> competencies = new TreeMap<>();
  private final RejectTally rejects = new RejectTally();
  private long partners;
  private long incomplete;
  private long facts;

  long partners() {
    return partners;
  }

  long incomplete() {
    return incomplete;
  }

  long facts() {
    return facts;
  }

  RejectTally rejects() {
    return rejects;
  }

  CompetencyTally competency(String id) {
    return competencies.computeIfAbsent(id, any -> new CompetencyTally());
  }

  void add(boolean complete, int factsOfPartner) {
    partners++;
    incomplete += complete ? 0 : 1;
    facts += factsOfPartner;
  }

  void add(Decision decision) {
    competency(decision.competency()).add(decision);
  }

  void add(Rejected rejected) {
    rejects.add(rejected);
  }

  /** Adds what another counted; those who come first keep their place before later ones. */
  void add(Tally later) {
    partners += later.partners;
    incomplete += later.incomplete;
    facts += later.facts;
    rejects.add(later.rejects);
    later.competencies.forEach((id, counted) -> competency(id).add(counted));
  }

  void write(Bytes out) {
    out.addNumber(partners);
    out.addNumber(incomplete);
    out.addNumber(facts);
    rejects.write(out);
    out.addNumber(competencies.size());
    competencies.forEach(
        (id, counted) -> {
          out.addText(id);
          counted.write(out);
        });
  }

  static Tally read(Cursor in) {
    Tally tally = new Tally();
    tally.partners = in.nextNumber();
    tally.incomplete = in.nextNumber();
    tally.facts = in.nextNumber();
    tally.rejects.add(RejectTally.read(in));
    for (long i = in.nextNumber(); i > 0; i--) {
      tally.competencies.put(in.nextText(), CompetencyTally.read(in));
    }
    return tally;
  }
}
