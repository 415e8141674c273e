package dev.attain.input;

import dev.attain.facts.Origin;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.whatif.Overlaid;
import dev.attain.whatif.Overlay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Changes to a fact source: facts that are added, or take the place of others, and removals. They
 * stand in the forms that facts stand in, and are read into memory as a whole.
 *
 * <p>They are read before the facts. The facts are then read with the changes as their {@link
 * Origins}, and the changes are applied partner by partner. For one thread.
 */
public final class Changes implements Origins {

  /** In a longer list an id that is one letter off is more likely to be another partner's. */
  private static final int MOST_TO_COMPARE = 500;

  private final Map<String, ChangedPartner> partners = new LinkedHashMap<>();
  private final Set<String> lost = new HashSet<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Consumer<Rejected> rejects;
  private final Consumer<String> notices;

  Changes(Consumer<Rejected> rejects, Consumer<String> notices) {
    this.rejects = rejects;
    this.notices = notices;
  }

  /**
   * Reads changes.
   *
   * @param path a folder of CSV, TSV or Parquet files, each of which may be missing, or a file that
   *     ends in {@code .json} or {@code .jsonl}
   * @param vocabulary the words that the changes may use, from the rule set that will decide
   * @param rejects takes what is set aside, now and when the changes are applied
   * @param notices takes what is worth knowing and changes no decision
   * @return the changes
   * @throws UnreadableSourceException if they cannot be read
   */
  public static Changes read(
      Path path, Vocabulary vocabulary, Consumer<Rejected> rejects, Consumer<String> notices) {
    Changes changes = new Changes(rejects, notices);
    boolean any = Opening.readChanges(path, vocabulary, changes);
    if (!any) {
      notices.accept(SourceText.name(path.toAbsolutePath().normalize()) + ": holds no change");
    }
    return changes;
  }

  /**
   * Whether there are changes of a partner, or some that were set aside.
   *
   * @param partnerId the partner's id
   * @return true until they are {@linkplain #applyTo applied}
   */
  public boolean touch(String partnerId) {
    return partners.containsKey(partnerId) || lost.contains(partnerId);
  }

  @Override
  public void add(String partnerId, Record fact, String file, long line) {
    if (fact instanceof Partner && known.size() <= MOST_TO_COMPARE) {
      known.add(partnerId);
    }
    ChangedPartner partner = partners.get(partnerId);
    if (partner != null) {
      partner.know(fact, new Origin(file, line));
    }
  }

  @Override
  public void individuals(String partnerId, boolean listed) {
    ChangedPartner partner = partners.get(partnerId);
    if (partner != null) {
      partner.individualsListed(listed);
    }
  }

  /**
   * Applies the changes of a partner, and forgets them.
   *
   * @param facts the partner's facts as they are
   * @return its facts as they would be, and what was changed
   */
  public Overlaid applyTo(PartnerFacts facts) {
    String id = facts.partner().partnerId();
    boolean complete = !lost.remove(id);
    ChangedPartner partner = partners.remove(id);
    return partner == null
        ? new Overlay(List.of(), List.of(), complete).applyTo(facts)
        : partner
            .overlay(facts, complete, rejects)
            .applyTo(facts, partner.origins(), partner.individualsListed());
  }

  /**
   * The partners that only the changes have, when all facts are read. Rows of a partner that nobody
   * has are set aside.
   *
   * @return the partners without facts, in the order of the changes, to apply the changes to
   */
  public List<PartnerFacts> newPartners() {
    List<PartnerFacts> found = new ArrayList<>();
    for (Iterator<Map.Entry<String, ChangedPartner>> all = partners.entrySet().iterator();
        all.hasNext(); ) {
      Map.Entry<String, ChangedPartner> next = all.next();
      String id = next.getKey();
      if (next.getValue().isDeclared()) {
        found.add(next.getValue().asNew(id));
        if (!meant(id).isEmpty()) {
          notices.accept(
              "partner " + Shown.value(id) + " is not in the facts and is a new one" + meant(id));
        }
      } else {
        all.remove();
        String reason = "partner_id " + Shown.quoted(id) + " is neither in the facts nor among the";
        next.getValue().rejectAll(id, reason + " partners of the changes" + meant(id), rejects);
      }
    }
    return found;
  }

  private String meant(String id) {
    if (known.size() > MOST_TO_COMPARE) {
      return "";
    }
    return known.stream()
        .filter(other -> Near.isNear(id, other))
        .findFirst()
        .map(other -> ". Did you mean " + Shown.quoted(other) + "?")
        .orElse("");
  }

  /** What is said of a partner, however its id is written. */
  ChangedPartner partner(String written) {
    return partners.computeIfAbsent(Repeats.idOf(written), id -> new ChangedPartner());
  }

  /** Every partner that was named so far. */
  Iterable<ChangedPartner> all() {
    return partners.values();
  }

  /**
   * Something is set aside.
   *
   * @param file the file that it stands in
   * @param line its line
   * @param bad what is wrong
   * @param partnerIds what may be the partner's id
   */
  void reject(String file, long line, BadValue bad, List<String> partnerIds) {
    List<String> ids = partnerIds.stream().map(Repeats::idOf).filter(id -> !id.isEmpty()).toList();
    lost.addAll(ids);
    rejects.accept(Rejected.of(file, line, bad, ids.isEmpty() ? null : ids.get(0), null));
  }

  void notice(String notice) {
    notices.accept(notice);
  }
}
