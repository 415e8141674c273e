package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.PartnerFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One partner of a JSON source, while it is read: its keys may come in any order. */
final class JsonPartner {

  private final Gathered gathered = new Gathered();
  private final List<BadValue> bad = new ArrayList<>(0);
  private final List<Pass> passes = new ArrayList<>(0);
  private final JsonRow self = new JsonRow(Table.PARTNERS);
  private final long line;
  private boolean individualsGiven;
  private @Nullable BadValue fatal;

  /** An exam pass, with its place: the individuals may come behind it. */
  private record Pass(ExamPass pass, String column, long line) {}

  JsonPartner(long line) {
    this.line = line;
    self.begin("", line);
  }

  long line() {
    return line;
  }

  /** The partner's own values. */
  JsonRow self() {
    return self;
  }

  /** The partner's id as far as it is readable, or null. */
  @Nullable String idOrNull() {
    String written = self.textOrNull(Table.PARTNER_ID);
    String id = written == null ? "" : Repeats.idOf(written);
    return id.isEmpty() ? null : id;
  }

  /** Something that belongs to the partner is set aside. */
  void lose(BadValue value) {
    bad.add(value);
    gathered.lost();
  }

  /** The partner as a whole is set aside. */
  void loseAll(BadValue value) {
    fatal = fatal == null ? value : fatal;
  }

  /** The source lists individuals, if perhaps none. */
  void individualsAreGiven() {
    individualsGiven = true;
  }

  /** Takes a row of one of the partner's arrays. */
  void add(Table table, Row row, FactParser parser) throws BadValue {
    switch (table) {
      case PARTNERS -> throw new IllegalStateException("a partner is no row of a partner");
      case ASSOCIATIONS -> gathered.add(parser.association(row));
      case SUBSCRIPTIONS -> gathered.add(parser.subscription(row));
      case INDIVIDUALS -> gathered.add(parser.individual(row));
      case EXAM_PASSES -> passes.add(new Pass(parser.examPass(row), row.label(1), row.line(1)));
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
        gathered.add(pass.pass);
      }
    }
    return gathered.facts(id, name, individualsGiven);
  }

  /** What was set aside, in the order of reading. */
  List<BadValue> bad() {
    return bad;
  }
}
