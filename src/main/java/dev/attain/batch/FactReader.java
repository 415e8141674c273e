package dev.attain.batch;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Subscription;
import dev.attain.input.RawFact;
import dev.attain.input.Unlisted;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FactBytes} wrote. Equal ids and days are one object. Not for threads. */
final class FactReader {

  private static final int FIRST_DAY = (int) LocalDate.of(1950, 1, 1).toEpochDay();
  private static final int SLOT_BITS = 12;
  private static final int SLOTS = 1 << SLOT_BITS;

  private static final String[] MADE_UP = new String[1 << 10];

  static {
    Arrays.setAll(MADE_UP, Integer::toString);
  }

  private final FactBytes words;
  private final boolean subscriptionIds;
  private final Cursor cursor = new Cursor();
  private int madeUp;
  private final @Nullable LocalDate[] days = new LocalDate[1 << 16];
  private final long[] highs = new long[SLOTS];
  private final long[] lows = new long[SLOTS];
  private final String[] guids = new String[SLOTS];

  /**
   * A reader.
   *
   * @param words knows the words
   * @param subscriptionIds whether the ids of subscriptions are wanted; else each has one that is
   *     made up, so that two subscriptions stay two
   */
  FactReader(FactBytes words, boolean subscriptionIds) {
    this.words = words;
    this.subscriptionIds = subscriptionIds;
    Arrays.fill(guids, "");
  }

  /**
   * Reads a fact.
   *
   * @param bytes where it is
   * @param from where it begins
   */
  Record read(byte[] bytes, int from) {
    cursor.to(bytes, from);
    int kind = cursor.nextByte();
    return switch (kind) {
      case FactBytes.ASSOCIATION ->
          new Association(
              id(),
              words.products().word(cursor.nextShort()),
              words.types().word(cursor.nextShort()),
              neededDay(),
              day());
      case FactBytes.SUBSCRIPTION -> subscription();
      case FactBytes.INDIVIDUAL ->
          new Individual(cursor.nextText(), cursor.nextOptional(), day(), day());
      case FactBytes.EXAM_PASS, FactBytes.EXAM_PASS_IF_LISTED ->
          new ExamPass(cursor.nextText(), cursor.nextText(), neededDay());
      default -> throw new IllegalStateException("no fact is of kind " + kind);
    };
  }

  /** Where the fact ends that was read last. */
  int end() {
    return cursor.at();
  }

  /** What is to be said of the exam pass that was read last. */
  Unlisted ifNotListed() {
    return new Unlisted(
        cursor.nextText(),
        cursor.nextNumber(),
        cursor.nextText(),
        cursor.nextText(),
        cursor.nextText());
  }

  private Subscription subscription() {
    String customer = id();
    String id = subscriptionIds ? id() : madeUpId();
    return new Subscription(
        id,
        customer,
        words.products().word(cursor.nextShort()),
        cursor.nextInt(),
        neededDay(),
        day());
  }

  private String madeUpId() {
    if (cursor.nextByte() == FactBytes.GUID) {
      cursor.skip(2 * Long.BYTES);
    } else {
      cursor.skip((int) cursor.nextNumber());
    }
    madeUp++;
    return madeUp < MADE_UP.length ? MADE_UP[madeUp] : Integer.toString(madeUp);
  }

  /** Begins with another partner. */
  void nextPartner() {
    madeUp = 0;
  }

  private String id() {
    if (cursor.nextByte() == FactBytes.TEXT) {
      return cursor.nextText();
    }
    long high = cursor.nextLong();
    long low = cursor.nextLong();
    int slot = (int) (((high ^ low) * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - SLOT_BITS));
    if (highs[slot] != high || lows[slot] != low || guids[slot].isEmpty()) {
      highs[slot] = high;
      lows[slot] = low;
      guids[slot] = Guids.text(high, low);
    }
    return guids[slot];
  }

  private LocalDate neededDay() {
    LocalDate day = day();
    if (day == null) {
      throw new IllegalStateException("a day is missing");
    }
    return day;
  }

  private @Nullable LocalDate day() {
    int number = cursor.nextInt();
    if (number == RawFact.NO_DAY) {
      return null;
    }
    int place = number - FIRST_DAY;
    if (place < 0 || place >= days.length) {
      return LocalDate.ofEpochDay(number);
    }
    LocalDate known = days[place];
    if (known == null) {
      known = LocalDate.ofEpochDay(number);
      days[place] = known;
    }
    return known;
  }
}
