package dev.attain.input;

import dev.attain.facts.Origin;
import dev.attain.facts.Partner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The partners of a folder, in the order of their file, and what was set aside of them. */
final class PartnerIndex {

  /** In a longer list an id that is one letter off is more likely to be another partner's. */
  private static final int MOST_TO_COMPARE = 500;

  private final PartnerDirectory partners = new PartnerDirectory();
  private final Map<String, Origin> setAside = new HashMap<>();
  private final NavigableMap<Integer, String> files = new TreeMap<>();
  private String file = "";

  /** The partners of the file, each with its number. */
  PartnerDirectory partners() {
    return partners;
  }

  /** What is added from now on stands in this file. */
  void begin(String partnersFile) {
    file = partnersFile;
    files.put(partners.size(), partnersFile);
  }

  /** The file in which a partner stands first. */
  String fileOf(int partner) {
    return files.floorEntry(partner).getValue();
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
    int before = partners.find(id);
    if (before < 0) {
      int added = partners.add(id, name, line);
      if (setAside.containsKey(id)) {
        partners.lose(added);
      }
      return;
    }
    String known = partners.name(before);
    if (known == null && name != null) {
      partners.setName(before, name);
    } else if (known != null && name != null && !name.equals(known)) {
      throw row.bad(
          1,
          name,
          "contradicts "
              + Shown.quoted(known)
              + " on line "
              + partners.line(before)
              + (fileOf(before).equals(file) ? "" : " of " + fileOf(before)));
    }
  }

  /** A row of the partners file was set aside; so that partner, if it is known, is incomplete. */
  void setAside(String written, long line) {
    String id = idOf(written);
    if (!id.isEmpty()) {
      setAside.putIfAbsent(id, new Origin(file, line));
      int partner = partners.find(id);
      if (partner >= 0) {
        partners.lose(partner);
      }
    }
  }

  /** The partner whose id is written so, or -1. */
  int find(String written) {
    int found = partners.find(written);
    return found >= 0 ? found : partners.find(idOf(written));
  }

  /** The first of several possible ids that is a partner's, or -1. */
  int find(List<String> possible) {
    for (String written : possible) {
      int found = find(written);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /**
   * The partner of a row.
   *
   * @param row any row
   * @param partnersFile the name of the partners file
   * @return the partner
   * @throws BadValue if the row names none that is known
   */
  int partnerOf(Row row, String partnersFile) throws BadValue {
    String written = row.required(Table.PARTNER_ID);
    int found = find(written);
    if (found >= 0) {
      return found;
    }
    Origin at = setAside.get(idOf(written));
    throw row.bad(
        Table.PARTNER_ID,
        written,
        at == null
            ? "is not in " + partnersFile + meant(written)
            : "was set aside on line " + at.line() + " of " + at.file());
  }

  private String meant(String written) {
    if (partners.size() > MOST_TO_COMPARE) {
      return "";
    }
    String id = idOf(written);
    return IntStream.range(0, partners.size())
        .mapToObj(partners::id)
        .filter(known -> Near.isNear(id, known))
        .findFirst()
        .map(known -> ". Did you mean " + Shown.quoted(known) + "?")
        .orElse("");
  }

  private static String idOf(String written) {
    return new Partner(written, null).partnerId();
  }
}
