package dev.attain.input;

import dev.attain.facts.Partner;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The partners of a folder, in the order of their file, with all that was read of them. */
final class PartnerIndex {

  /** In a longer list an id that is one letter off is more likely to be another partner's. */
  private static final int MOST_TO_COMPARE = 500;

  private final Map<String, Listed> partners = new LinkedHashMap<>();
  private final Map<String, Long> setAside = new HashMap<>();

  /** A partner with its row in the partners file. */
  static final class Listed {
    private final String id;
    private final long line;
    private final Gathered gathered = new Gathered();
    private @Nullable String name;

    private Listed(String id, @Nullable String name, long line) {
      this.id = id;
      this.name = name;
      this.line = line;
    }

    String id() {
      return id;
    }

    @Nullable String name() {
      return name;
    }

    long line() {
      return line;
    }

    Gathered gathered() {
      return gathered;
    }
  }

  /**
   * Adds a row of the partners file.
   *
   * @param row the row
   * @param line its line
   * @throws BadValue if it contradicts another row, or has a bad value
   */
  void add(Row row, long line) throws BadValue {
    String id = idOf(row.required(Table.PARTNER_ID));
    String name = row.optional(1);
    Listed before = partners.get(id);
    if (before == null) {
      Listed listed = new Listed(id, name, line);
      if (setAside.containsKey(id)) {
        listed.gathered.lost();
      }
      partners.put(id, listed);
    } else if (before.name == null) {
      before.name = name;
    } else if (name != null && !name.equals(before.name)) {
      throw row.bad(
          1, name, "contradicts " + Shown.quoted(before.name) + " on line " + before.line);
    }
  }

  /** A row of the partners file was set aside; so that partner, if it is known, is incomplete. */
  void setAside(String written, long line) {
    String id = idOf(written);
    if (!id.isEmpty()) {
      setAside.putIfAbsent(id, line);
      Listed listed = partners.get(id);
      if (listed != null) {
        listed.gathered.lost();
      }
    }
  }

  /** The partner whose id is written so, or null. */
  @Nullable Listed find(String written) {
    Listed found = partners.get(written);
    return found != null ? found : partners.get(idOf(written));
  }

  /** The first of several possible ids that is a partner's, or null. */
  @Nullable Listed find(List<String> possible) {
    for (String written : possible) {
      Listed found = find(written);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * The partner of a row.
   *
   * @param row any row
   * @param partnersFile the name of the partners file
   * @return the partner
   * @throws BadValue if the row names none that is known
   */
  Listed partnerOf(Row row, String partnersFile) throws BadValue {
    String written = row.required(Table.PARTNER_ID);
    Listed found = find(written);
    if (found != null) {
      return found;
    }
    Long line = setAside.get(idOf(written));
    throw row.bad(
        Table.PARTNER_ID,
        written,
        line == null
            ? "is not in " + partnersFile + meant(written)
            : "was set aside on line " + line + " of " + partnersFile);
  }

  private String meant(String written) {
    if (partners.size() > MOST_TO_COMPARE) {
      return "";
    }
    String id = idOf(written);
    return partners.keySet().stream()
        .filter(known -> Near.isNear(id, known))
        .findFirst()
        .map(known -> ". Did you mean " + Shown.quoted(known) + "?")
        .orElse("");
  }

  /** The partners, each given once and then forgotten. */
  Iterator<Listed> drain() {
    Iterator<Listed> all = partners.values().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public Listed next() {
        Listed next = all.next();
        all.remove();
        return next;
      }
    };
  }

  boolean isEmpty() {
    return partners.isEmpty();
  }

  private static String idOf(String written) {
    return new Partner(written, null).partnerId();
  }
}
