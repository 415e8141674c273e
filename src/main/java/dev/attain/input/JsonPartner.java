package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.PartnerFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One partner of a JSON source, while it is read: its keys may come in any order. */
final class JsonPartner implements JsonPartnerReader.Target {

  private final Gathered gathered = new Gathered();
  private final List<BadValue> bad = new ArrayList<>(0);
  private final List<Pass> passes = new ArrayList<>(0);
  private final List<Placed> placed = new ArrayList<>(0);
  private final JsonRow self = new JsonRow(Table.PARTNERS);
  private final long line;
  private final boolean placesWanted;
  private boolean individualsGiven;
  private @Nullable BadValue fatal;

  /** An exam pass, with its place: the individuals may come behind it. */
  private record Pass(ExamPass pass, String column, long line, long rowLine) {}

  /**
   * A partner of which nothing is read.
   *
   * @param line the line on which its object begins
   * @param placesWanted whether anyone will ask where its facts stand
   */
  JsonPartner(long line, boolean placesWanted) {
    this.line = line;
    this.placesWanted = placesWanted;
    self.begin("", line);
  }

  long line() {
    return line;
  }

  @Override
  public JsonRow self() {
    return self;
  }

  /** The partner's id as far as it is readable, or null. */
  @Nullable String idOrNull() {
    String written = self.textOrNull(Table.PARTNER_ID);
    String id = written == null ? "" : Repeats.idOf(written);
    return id.isEmpty() ? null : id;
  }

  @Override
  public void lose(BadValue value) {
    bad.add(value);
    gathered.lost();
  }

  @Override
  public void loseAll(BadValue value) {
    fatal = fatal == null ? value : fatal;
  }

  @Override
  public void individualsAreGiven() {
    individualsGiven = true;
  }

  @Override
  public void add(Table table, JsonRow row, FactParser parser) throws BadValue {
    Record fact = parser.fact(table, row);
    if (fact instanceof ExamPass pass) {
      passes.add(new Pass(pass, row.label(1), row.line(1), row.line()));
    } else {
      take(fact, row.line());
    }
  }

  private void take(Record fact, long line) {
    gathered.add(fact);
    if (placesWanted) {
      placed.add(new Placed(fact, line));
    }
  }

  /**
   * The partner's facts, when all its keys are read.
   *
   * @param contradicted whether another object of the source says something else of this partner
   * @return the facts
   * @throws BadValue if the partner as a whole is set aside
   */
  PartnerFacts facts(boolean contradicted) throws BadValue {
    if (fatal != null) {
      throw fatal;
    }
    String id = Repeats.idOf(self.required(Table.PARTNER_ID));
    String name = self.optional(1);
    if (contradicted) {
      gathered.lost();
    }
    for (Pass pass : passes) {
      String individual = pass.pass.individualId();
      if (individualsGiven && !gathered.lists(individual)) {
        lose(
            new BadValue(
                pass.line,
                pass.column,
                individual,
                pass.column + " " + Shown.quoted(individual) + " is not in individuals"));
      } else {
        take(pass.pass, pass.rowLine);
      }
    }
    return gathered.facts(id, name, individualsGiven);
  }

  /** Tells where the facts stand that were {@linkplain #facts given}. */
  void tell(Origins origins, PartnerFacts facts, String file) {
    String id = facts.partner().partnerId();
    origins.individuals(id, individualsGiven);
    origins.add(id, facts.partner(), file, line);
    placed.forEach(fact -> fact.tell(origins, id, file, individualsGiven));
  }

  /** What was set aside, in the order of reading. */
  List<BadValue> bad() {
    return bad;
  }
}
