package dev.attain.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV text. A broken record never takes its neighbours with it: only its first
 * physical line is set aside, and the lines that a stray quote has swallowed are read on their own.
 *
 * <p>The text is given to FastCSV in chunks of whole lines, so that it can begin anew behind a bad line.
 */
final class CsvRecords {

  /** A record may not be longer than this; a quote is then taken to be a stray one. */
  private static final int LONGEST_RECORD = 1 << 20;

  /** Takes the records. */
  interface Sink {
    /**
     * A record that is well formed.
     *
     * @param line the line that it begins on
     * @param fields its fields, outer quotes removed
     * @return false when it must have come about by a stray quote: its first line is then broken, and
     *     the others are read on their own
     */
    boolean accept(long line, String[] fields);

    /**
     * A line that is no record.
     *
     * @param line its number
     * @param parts what stands between the separators, quotes taken for letters
     * @param reason what is wrong
     */
    void broken(long line, String[] parts, String reason);
  }

  private final LineBuffer lines;
  private final Sink sink;
  private final CsvReaderBuilder strict;
  private final Pattern separator;
  private final Fields fields = new Fields();

  private CsvRecords(SourceText text, char separator, Sink sink) {
    this.lines = new LineBuffer(text);
    this.sink = sink;
    this.separator = Pattern.compile(Pattern.quote(String.valueOf(separator)));
    this.strict =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(4 * LONGEST_RECORD);
  }

  /**
   * Reads all records of a text.
   *
   * @param text the text
   * @param separator what separates fields
   * @param sink takes the records
   */
  static void read(SourceText text, char separator, Sink sink) {
    CsvRecords records = new CsvRecords(text, separator, sink);
    while (records.hasMore()) {
      records.readChunk();
    }
  }

  /**
   * Reads the first record and perhaps some more.
   *
   * @param text the text
   * @param separator what separates fields
   * @param first takes the records
   */
  static void readFirst(SourceText text, char separator, Sink first) {
    boolean[] taken = {false};
    CsvRecords records = new CsvRecords(text, separator, new Sink() {
      @Override
      public boolean accept(long line, String[] fields) {
        if (!taken[0]) {
          taken[0] = true;
          first.accept(line, fields);
        }
        return true;
      }

      @Override
      public void broken(long line, String[] parts, String reason) {
        if (!taken[0]) {
          first.broken(line, parts, reason);
        }
      }
    });
    while (!taken[0] && records.hasMore()) {
      records.readChunk();
    }
  }

  private boolean hasMore() {
    return !lines.reachesEnd() || lines.size() > 0;
  }

  private void readChunk() {
    int length = lines.wholeLines();
    if (length == 0) {
      growOr("the line is longer than " + LONGEST_RECORD + " characters");
      return;
    }
    long before = lines.line() - 1;
    try (CsvReader<String[]> reader = strict.build(fields, lines.reader(length))) {
      for (String[] record : reader) {
        long line = before + fields.line();
        if (!isBlank(record) && !sink.accept(line, record)) {
          lines.slideTo(line);
          breakFirstLine();
          return;
        }
      }
      lines.slideBy(length);
      if (!lines.reachesEnd()) {
        lines.grow();
      }
    } catch (CsvParseException e) {
      boolean toTheEnd = lines.reachesEnd();
      lines.slideTo(before + fields.line());
      if (isUnclosed(e) && !toTheEnd) {
        growOr(null);
      } else {
        breakFirstLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Cannot be: the text is in memory.
    }
  }

  private void growOr(@Nullable String reason) {
    if (lines.size() < LONGEST_RECORD) {
      lines.grow();
    } else if (reason == null) {
      breakFirstLine();
    } else {
      long line = lines.line();
      String start = lines.takeLine(LONGEST_RECORD);
      sink.broken(line, separator.split(start, -1), reason);
    }
  }

  private void breakFirstLine() {
    long line = lines.line();
    String text = lines.takeLine(LONGEST_RECORD);
    sink.broken(line, separator.split(text, -1), whatIsWrong(text));
  }

  /** A line on its own is either left open by a quote, or has something behind one. */
  private String whatIsWrong(String text) {
    try (Reader alone = new StringReader(text);
        CsvReader<String[]> reader = strict.build(new Fields(), alone)) {
      reader.forEach(record -> {});
    } catch (CsvParseException e) {
      if (!isUnclosed(e)) {
        return "text after a closing quote";
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Cannot be: the text is in memory.
    }
    return "a quote is opened here and never closed";
  }

  private static boolean isUnclosed(CsvParseException e) {
    return String.valueOf(e.getMessage()).startsWith("Unclosed");
  }

  private static boolean isBlank(String[] record) {
    return record.length == 1 && record[0].isBlank();
  }

  /** Collects the fields of a record. */
  private static final class Fields extends AbstractBaseCsvCallbackHandler<String[]> {

    private final List<String> collected = new ArrayList<>();

    /** The line, within the chunk, on which the record begins that was read last. */
    long line() {
      return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      collected.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      collected.add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected String[] buildRecord() {
      return collected.toArray(String[]::new);
    }
  }
}
