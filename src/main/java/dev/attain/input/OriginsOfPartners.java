package dev.attain.input;

import dev.attain.facts.Origin;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Keeps the origins of some partners' facts, until they are taken. For one thread. */
@API(status = Status.INTERNAL)
public final class OriginsOfPartners implements Origins {

  private final Predicate<String> wanted;
  private final Map<String, Map<Record, Origin>> byPartner = new HashMap<>();

  /**
   * Keeps nothing yet.
   *
   * @param wanted says by a partner's id whether its origins are kept; what is kept is what costs
   *     memory
   */
  public OriginsOfPartners(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  @Override
  public void add(String partnerId, Record fact, String file, long line) {
    if (wanted.test(partnerId)) {
      byPartner
          .computeIfAbsent(partnerId, id -> new LinkedHashMap<>())
          .putIfAbsent(fact, new Origin(file, line));
    }
  }

  /**
   * The origins of a partner's facts, which are then forgotten. They are complete when the source
   * gives the partner.
   *
   * @param partnerId the partner's id
   * @return the origin of each fact, in the order of reading; empty for a partner that was not
   *     wanted
   */
  public Map<Record, Origin> take(String partnerId) {
    Map<Record, Origin> taken = byPartner.remove(partnerId);
    return taken == null ? Map.of() : Collections.unmodifiableMap(taken);
  }
}
