package dev.attain.batch;

import dev.attain.input.Rejected;
import dev.attain.summary.RejectCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many rows were set aside for which reason; the values in the reasons are left out. */
final class RejectTally {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern MEANT = Pattern.compile("[.;]? (?:Did you mean|did you mean) .*");
  private static final Pattern NAMED = Pattern.compile("\\b(line|partner) [^ .;]+");
  private static final int MOST_LISTED = 100;

  private final Map<String, Counted> reasons = new TreeMap<>();
  private long rows;

  /**
   * One reason, with the row that has the smallest place of all, so that any order gives the same.
   */
  private record Counted(
      String file, @Nullable String column, String reason, String example, long line, long rows) {

    String key() {
      return file + "\n" + (column == null ? "" : column) + "\n" + reason;
    }

    Counted and(Counted other) {
      boolean isLater =
          line < other.line || (line == other.line && example.compareTo(other.example) <= 0);
      Counted first = isLater ? this : other;
      return new Counted(file, column, reason, first.example, first.line, rows + other.rows);
    }
  }

  long rows() {
    return rows;
  }

  void add(Rejected rejected) {
    String reason = withoutValues(rejected.reason());
    add(
        new Counted(
            rejected.file(), rejected.column(), reason, rejected.reason(), rejected.line(), 1));
  }

  private void add(Counted more) {
    rows += more.rows;
    reasons.merge(more.key(), more, Counted::and);
  }

  private static String withoutValues(String reason) {
    String kept = MEANT.matcher(reason).replaceAll("");
    kept = QUOTED.matcher(kept).replaceAll("…");
    return NAMED.matcher(kept).replaceAll("$1 …");
  }

  void add(RejectTally other) {
    other.reasons.values().forEach(this::add);
  }

  /** The most frequent first. */
  List<RejectCount> counts() {
    List<Counted> all = new ArrayList<>(reasons.values());
    all.sort(Comparator.comparingLong(Counted::rows).reversed().thenComparing(Counted::key));
    List<RejectCount> counts =
        new ArrayList<>(
            all.stream()
                .limit(MOST_LISTED)
                .map(
                    one -> new RejectCount(one.file, one.column, one.reason, one.example, one.rows))
                .toList());
    long others = all.stream().skip(MOST_LISTED).mapToLong(Counted::rows).sum();
    if (others > 0) {
      counts.add(new RejectCount("", null, "other reasons", "", others));
    }
    return counts;
  }

  void write(Bytes out) {
    out.addNumber(reasons.size());
    for (Counted one : reasons.values()) {
      out.addText(one.file);
      FactBytes.writeOptional(one.column, out);
      out.addText(one.reason);
      out.addText(one.example);
      out.addNumber(one.line);
      out.addNumber(one.rows);
    }
  }

  static RejectTally read(Cursor in) {
    RejectTally tally = new RejectTally();
    for (long i = in.nextNumber(); i > 0; i--) {
      tally.add(
          new Counted(
              in.nextText(),
              in.nextOptional(),
              in.nextText(),
              in.nextText(),
              in.nextNumber(),
              in.nextNumber()));
    }
    return tally;
  }
}
