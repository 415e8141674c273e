package dev.attain.input;

import dev.attain.input.RawFact.Guid;
import java.util.Arrays;

/**
 * Reads associations and subscriptions that are written plainly from the bytes of a file, without
 * making a text of them. For one thread.
 */
final class FastRows extends PlainRows {

  private static final int TOGETHER = 256;

  private final PartnerDirectory partners;
  private final Spellings products;
  private final Spellings types;
  private final boolean subscriptions;
  private final int[] places;
  private final char separator;
  private final LineFields fields;
  private final RawFact[] facts = new RawFact[TOGETHER];
  private final long[] keys = new long[TOGETHER];
  private final int[] numbers = new int[TOGETHER];
  private RawFact fact = new RawFact();
  private int size;
  private byte[] bytes = {};

  /**
   * A reader of rows.
   *
   * @param table associations or subscriptions
   * @param header where the columns stand
   * @param separator what separates the fields
   * @param partners the partners that there are
   * @param products finds products
   * @param types finds association types
   */
  FastRows(
      Table table,
      CsvHeader header,
      char separator,
      PartnerDirectory partners,
      Spellings products,
      Spellings types) {
    this(
        table == Table.SUBSCRIPTIONS,
        header.places(),
        separator,
        fields(table == Table.SUBSCRIPTIONS, header, separator),
        partners,
        products,
        types);
  }

  private FastRows(
      boolean subscriptions,
      int[] places,
      char separator,
      LineFields fields,
      PartnerDirectory partners,
      Spellings products,
      Spellings types) {
    super(fields);
    this.partners = partners;
    this.products = products;
    this.types = types;
    this.subscriptions = subscriptions;
    this.places = places;
    this.separator = separator;
    this.fields = fields;
    Arrays.setAll(facts, i -> new RawFact());
  }

  private static LineFields fields(boolean subscriptions, CsvHeader header, char separator) {
    int[] places = header.places();
    return subscriptions
        ? new LineFields(separator, header.width(), places[1], places[2])
        : new LineFields(separator, header.width(), places[1]);
  }

  @Override
  void begin(byte[] block) {
    bytes = block;
  }

  @Override
  boolean row(int from, int next, long line, Taker taker) {
    fact = facts[size];
    if (!(subscriptions ? subscription() : association())) {
      return false;
    }
    fact.at(from, next, line);
    keys[size++] = ByteArena.key(bytes, fields.start(places[0]), fields.end(places[0]));
    if (size == TOGETHER) {
      end(taker);
    }
    return true;
  }

  /**
   * Looks up the partners of some rows, and gives these. Looked up one behind the other, the
   * machine need not wait for the memory each time.
   */
  @Override
  void end(Taker taker) {
    partners.find(keys, size, numbers);
    for (int i = 0; i < size; i++) {
      RawFact row = facts[i];
      int partner = keys[i] >= 0 ? numbers[i] : partnerOf(row);
      if (partner >= 0) {
        taker.row(partner, row);
      } else {
        taker.notPlain(row.start, row.next, row.line);
      }
    }
    size = 0;
  }

  private int partnerOf(RawFact row) {
    fields.read(row.start);
    return partners.find(bytes, fields.start(places[0]), fields.end(places[0]));
  }

  private boolean association() {
    fact.isSubscription = false;
    return guid(fact.customer(), places[1], true)
        && product(places[2])
        && type(places[3])
        && days(places[4], places[5]);
  }

  private boolean subscription() {
    fact.isSubscription = true;
    return guid(fact.subscription(), places[1], false)
        && guid(fact.customer(), places[2], true)
        && product(places[3])
        && seats(places[4])
        && days(places[5], places[6]);
  }

  private boolean product(int place) {
    fact.product = products.placeOf(bytes, fields.start(place), fields.end(place));
    return fact.product >= 0;
  }

  private boolean type(int place) {
    fact.type = types.placeOf(bytes, fields.start(place), fields.end(place));
    return fact.type >= 0;
  }

  private boolean days(int firstPlace, int endPlace) {
    fact.first = Days.number(bytes, fields.start(firstPlace), fields.end(firstPlace));
    if (fact.first == RawFact.NO_DAY) {
      return false;
    }
    fact.end = RawFact.NO_DAY;
    if (endPlace < 0 || fields.start(endPlace) == fields.end(endPlace)) {
      return true;
    }
    fact.end = Days.number(bytes, fields.start(endPlace), fields.end(endPlace));
    return fact.end != RawFact.NO_DAY && fact.end >= fact.first;
  }

  private boolean seats(int place) {
    int count = fields.end(place) - fields.start(place);
    int seats = 0;
    for (int i = fields.start(place); i < fields.end(place); i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      seats = seats * 10 + digit;
    }
    fact.paidSeats = seats;
    return count > 0 && count <= 9;
  }

  /** An id; a GUID with large letters is one only where case does not matter. */
  private boolean guid(Guid id, int place, boolean anyCase) {
    id.bytes = bytes;
    id.from = fields.start(place);
    id.to = fields.end(place);
    id.isGuid =
        id.to - id.from == HexGuid.LENGTH
            && HexGuid.hasDashes(bytes, id.from)
            && HexGuid.read(bytes, id.from, anyCase, id);
    return id.isGuid || isPlainText(id.from, id.to);
  }

  private boolean isPlainText(int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < ' ' || bytes[i] == 127 || bytes[i] == separator || bytes[i] == '"') {
        return false;
      }
    }
    return from < to && to - from <= Row.LONGEST;
  }
}
