package dev.attain.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds among rows that are the same but for a day, in all files of a source, the one with the
 * earliest day. All files are read for it before the first row is given; kept are a digest and a
 * place for each row that is given, some 200 bytes.
 */
final class EarliestRows {

  private final List<MappedTable> files = new ArrayList<>();
  private @Nullable List<Set<Long>> chosen;

  /** What tells rows apart. */
  private record Key(long high, long low) {}

  /** The earliest row so far. */
  private record Best(int file, long line, LocalDate day) {}

  void add(MappedTable file) {
    files.add(file);
    file.earliest(this);
  }

  /** Lets the earliest rows of a file through. */
  TableFile.Rows of(MappedTable file, TableFile.Rows rows) {
    Set<Long> lines = chosen().get(files.indexOf(file));
    return new TableFile.Rows() {
      @Override
      public void row(WrittenRow row, long line) {
        if (lines.contains(line)) {
          rows.row(row, line);
        }
      }

      @Override
      public void broken(long line, List<String> partnerIds, String reason, String written) {
        rows.broken(line, partnerIds, reason, written);
      }
    };
  }

  private synchronized List<Set<Long>> chosen() {
    if (chosen == null) {
      List<Set<Long>> lines = new ArrayList<>();
      Map<Key, Best> best = new HashMap<>();
      for (int i = 0; i < files.size(); i++) {
        Choosing choosing = new Choosing(i, files.get(i).source().earliest(), best);
        files.get(i).readAll(choosing, notice -> {});
        lines.add(choosing.bad);
      }
      best.values().forEach(row -> lines.get(row.file()).add(row.line()));
      chosen = lines;
    }
    return chosen;
  }

  /** Looks at the rows of one file. */
  private static final class Choosing implements TableFile.Rows {
    private final int file;
    private final int column;
    private final Map<Key, Best> best;
    private final Set<Long> bad = new HashSet<>();
    private final Dates dates = new Dates();
    private final Digest digest = new Digest();

    Choosing(int file, int column, Map<Key, Best> best) {
      this.file = file;
      this.column = column;
      this.best = best;
    }

    @Override
    public void row(WrittenRow row, long line) {
      try {
        LocalDate day = dates.date(row, column, row.required(column));
        Best before = best.putIfAbsent(key((MappedRow) row), new Best(file, line, day));
        if (before != null && day.isBefore(before.day())) {
          best.put(key((MappedRow) row), new Best(file, line, day));
        }
      } catch (BadValue e) {
        bad.add(line); // Given as it is, so that it is set aside.
      }
    }

    private Key key(MappedRow row) throws BadValue {
      digest.reset();
      for (int i = 0; i < row.size(); i++) {
        String value = i == column ? null : row.optional(i);
        if (value != null) {
          digest.add(i, row.canonical(i, value).toLowerCase(Locale.ROOT));
        }
      }
      return new Key(digest.high(), digest.low());
    }

    @Override
    public void broken(long line, List<String> partnerIds, String reason, String written) {}
  }
}
