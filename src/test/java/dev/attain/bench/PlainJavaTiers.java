package dev.attain.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The tiers of all partners by a program that was written for this one programme: reads the files
 * line by line, keeps what counts in maps. It tells nothing but the tier, and trusts every row.
 */
public final class PlainJavaTiers {

  private static final Pattern EXAM = Pattern.compile("(exam ?)?0*70-347");
  private static final int DATE_LENGTH = "yyyy-MM-dd".length();

  private final String asOf;
  private final String windowStart;
  private final Map<String, Partner> partners = new LinkedHashMap<>();

  /** What is known of a partner. */
  private static final class Partner {
    final Map<String, Customer> customers = new HashMap<>();
    final Set<String> people = new HashSet<>();
    final Set<String> certified = new HashSet<>();

    Customer customer(String id) {
      return customers.computeIfAbsent(id.toLowerCase(Locale.ROOT), any -> new Customer());
    }

    String tier() {
      long netNew = customers.values().stream().filter(Customer::isNetNew).count();
      return netNew >= 25 && certified.size() >= 2 ? "gold" : netNew >= 4 ? "silver" : "none";
    }
  }

  /** What is known of a partner's customer. */
  private static final class Customer {
    boolean associated;
    boolean paysNow;
    boolean paidBefore;

    boolean isNetNew() {
      return associated && paysNow && !paidBefore;
    }
  }

  private PlainJavaTiers(LocalDate asOf) {
    this.asOf = asOf.toString();
    this.windowStart = asOf.minusMonths(12).toString();
  }

  /**
   * Decides in a process of its own.
   *
   * @param args the folder, the as-of date, the file to write
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), LocalDate.parse(args[1]), Path.of(args[2]));
  }

  /**
   * Writes {@code partner_id,tier} for every partner.
   *
   * @param folder the facts
   * @param asOf the day for which it is decided
   * @param result the file to write
   * @throws IOException if a file cannot be read or written
   */
  static void write(Path folder, LocalDate asOf, Path result) throws IOException {
    PlainJavaTiers tiers = new PlainJavaTiers(asOf);
    rows(folder, "partners", row -> tiers.partners.put(row[0], new Partner()));
    rows(folder, "associations", tiers::association);
    rows(folder, "subscriptions", tiers::subscription);
    rows(folder, "individuals", tiers::individual);
    rows(folder, "exam_passes", tiers::examPass);
    try (BufferedWriter out = Files.newBufferedWriter(result)) {
      out.write("partner_id,tier\n");
      for (Map.Entry<String, Partner> partner : tiers.partners.entrySet()) {
        out.write(partner.getKey() + "," + partner.getValue().tier() + "\n");
      }
    }
  }

  private void association(String[] row) {
    if (Programme.OFFICE_365.contains(row[2].toLowerCase(Locale.ROOT))
        && Programme.COUNTING_TYPES.contains(row[3].toLowerCase(Locale.ROOT))
        && inForce(row[4], row[5])) {
      partners.get(row[0]).customer(row[1]).associated = true;
    }
  }

  private void subscription(String[] row) {
    if (!Programme.OFFICE_365.contains(row[3].toLowerCase(Locale.ROOT))
        || Integer.parseInt(row[4]) < 1) {
      return;
    }
    Customer customer = partners.get(row[0]).customer(row[2]);
    customer.paysNow |= inForce(row[5], row[6]);
    customer.paidBefore |= day(row[5]).compareTo(windowStart) <= 0;
  }

  private void individual(String[] row) {
    if (inForce(row[3], row[4])) {
      partners.get(row[0]).people.add(row[1]);
    }
  }

  private void examPass(String[] row) {
    Partner partner = partners.get(row[0]);
    if (partner.people.contains(row[1])
        && EXAM.matcher(row[2].toLowerCase(Locale.ROOT)).matches()
        && day(row[3]).compareTo(asOf) <= 0) {
      partner.certified.add(row[1]);
    }
  }

  private boolean inForce(String start, String end) {
    return (start.isEmpty() || day(start).compareTo(asOf) <= 0)
        && (end.isEmpty() || day(end).compareTo(asOf) > 0);
  }

  /** Days are compared as they are written. */
  private static String day(String text) {
    return text.length() == DATE_LENGTH
        ? text
        : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** Gives the fields of each row; only a last field may be in quotes. */
  static void rows(Path folder, String name, Consumer<String[]> take) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(folder.resolve(name + ".csv"))) {
      int columns = in.readLine().split(",").length;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fields = new String[columns];
        int from = 0;
        for (int i = 0; i < columns - 1; i++) {
          int comma = line.indexOf(',', from);
          fields[i] = line.substring(from, comma);
          from = comma + 1;
        }
        fields[columns - 1] = line.substring(from);
        take.accept(fields);
      }
    }
  }
}
