package dev.attain.session;

import dev.attain.facts.Evaluation;
import dev.attain.facts.Partner;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The KIE session of one option, kept open, with the handles of what is in it. */
final class OpenSession {

  private final KieSession session;
  private final FactHandle evaluation;
  private final FactHandle partner;
  private final Map<Record, FactHandle> handles = new HashMap<>();

  OpenSession(KieBase base, LocalDate asOf, Partner partner) {
    this.session = base.newKieSession();
    this.evaluation = session.insert(new Evaluation(asOf));
    this.partner = session.insert(partner);
  }

  void insert(Record fact) {
    handles.put(fact, session.insert(fact));
  }

  void delete(Record fact) {
    session.delete(handles.remove(fact));
  }

  void update(Record before, Record after) {
    FactHandle handle = handles.remove(before);
    session.update(handle, after);
    handles.put(after, handle);
  }

  void asOf(LocalDate day) {
    session.update(evaluation, new Evaluation(day));
  }

  void partner(Partner now) {
    session.update(partner, now);
  }

  FiredSession.Outcome fire(int facts, String option) {
    return FiredSession.fire(session, facts, option, List.of());
  }

  void dispose() {
    session.dispose();
  }
}
