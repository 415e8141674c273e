package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads individuals and exam passes that are written plainly: in ASCII, without any quote. All
 * others are left to the reader that knows everything. For one thread.
 */
final class PersonRows extends PlainRows {

  private static final int MOST_KEPT = 1000;
  private static final int BAD = RawFact.NO_DAY + 1;

  private final PartnerDirectory partners;
  private final boolean exams;
  private final int[] places;
  private final char separator;
  private final LineFields fields;
  private final Map<String, String> examByWritten = new HashMap<>();
  private byte[] bytes = {};

  /**
   * A reader of rows.
   *
   * @param table individuals or exam passes
   * @param header where the columns stand
   * @param separator what separates the fields
   * @param partners the partners that there are
   */
  PersonRows(Table table, CsvHeader header, char separator, PartnerDirectory partners) {
    this(table, header, separator, partners, new LineFields(separator, header.width()));
  }

  private PersonRows(
      Table table, CsvHeader header, char separator, PartnerDirectory partners, LineFields fields) {
    super(fields);
    this.partners = partners;
    this.exams = table == Table.EXAM_PASSES;
    this.places = header.places();
    this.separator = separator;
    this.fields = fields;
  }

  @Override
  void begin(byte[] block) {
    bytes = block;
  }

  @Override
  void end(Taker taker) {
    // Each row was given at once.
  }

  @Override
  boolean row(int from, int next, long line, Taker taker) {
    int end = next;
    while (end > from && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
      end--;
    }
    if (!isPlain(from, end)) {
      return false;
    }
    int partner = partners.find(bytes, fields.start(places[0]), fields.end(places[0]));
    Record fact = partner < 0 ? null : exams ? examPass() : individual();
    if (fact == null) {
      return false;
    }
    taker.person(partner, fact, from, end, line);
    return true;
  }

  private boolean isPlain(int from, int end) {
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      if ((b < ' ' && b != separator) || b == 127 || b == '"') {
        return false;
      }
    }
    return end - from <= Row.LONGEST;
  }

  private @Nullable Individual individual() {
    String id = text(1);
    int joined = day(3);
    int left = day(4);
    if (id == null || (left != RawFact.NO_DAY && left < joined)) {
      return null;
    }
    return joined == BAD || left == BAD
        ? null
        : new Individual(id, text(2), date(joined), date(left));
  }

  private @Nullable ExamPass examPass() {
    String id = text(1);
    String written = text(2);
    int passed = day(3);
    if (id == null || written == null || passed == RawFact.NO_DAY || passed == BAD) {
      return null;
    }
    LocalDate on = LocalDate.ofEpochDay(passed);
    String exam = examByWritten.get(written);
    if (exam != null) {
      return new ExamPass(id, exam, on);
    }
    ExamPass pass = new ExamPass(id, written, on);
    if (examByWritten.size() < MOST_KEPT) {
      examByWritten.put(written, pass.exam());
    }
    return pass;
  }

  /**
   * The number of a day; {@link RawFact#NO_DAY} if there is none, {@code BAD} if it is not plain.
   */
  private int day(int column) {
    int place = places[column];
    if (place < 0 || fields.start(place) == fields.end(place)) {
      return RawFact.NO_DAY;
    }
    int number = Days.number(bytes, fields.start(place), fields.end(place));
    return number == RawFact.NO_DAY ? BAD : number;
  }

  private static @Nullable LocalDate date(int day) {
    return day == RawFact.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  private @Nullable String text(int column) {
    int place = places[column];
    if (place < 0 || fields.start(place) == fields.end(place)) {
      return null;
    }
    int from = fields.start(place);
    return new String(bytes, from, fields.end(place) - from, StandardCharsets.US_ASCII);
  }
}
