package dev.attain.input;

import dev.attain.facts.Vocabulary;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * An association or a subscription in the raw: numbers instead of objects, for whoever stores
 * millions of them. One object is filled again for each row.
 */
@API(status = Status.INTERNAL)
public final class RawFact {

  /** Stands for a day that is not given. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  private final Guid customer = new Guid();
  private final Guid subscription = new Guid();
  boolean isSubscription;
  int product;
  int type;
  int paidSeats;
  int first;
  int end;
  int start;
  int next;
  long line;

  /** Only a reader fills them. */
  RawFact() {}

  /** Where its row is: from here to there in the block, on this line. */
  void at(int from, int to, long onLine) {
    start = from;
    next = to;
    line = onLine;
  }

  /** A piece of the file's bytes; a GUID is read as two numbers. */
  public static final class Guid {
    byte[] bytes = {};
    int from;
    int to;
    boolean isGuid;
    long high;
    long low;

    private Guid() {}

    /**
     * Whether it is a GUID whose letters are all small, as facts have it.
     *
     * @return true when {@link #high()} and {@link #low()} say what it is
     */
    public boolean isGuid() {
      return isGuid;
    }

    /**
     * The first half.
     *
     * @return 64 bits
     */
    public long high() {
      return high;
    }

    /**
     * The second half.
     *
     * @return 64 bits
     */
    public long low() {
      return low;
    }

    /**
     * Where it is not a GUID.
     *
     * @return the id as it is written, plain ASCII
     */
    public String text() {
      return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
  }

  /**
   * Which of the two it is.
   *
   * @return false for an association
   */
  public boolean isSubscription() {
    return isSubscription;
  }

  /**
   * The customer's id; letters of a text that is no GUID may be large.
   *
   * @return the id
   */
  public Guid customer() {
    return customer;
  }

  /**
   * The id of a subscription.
   *
   * @return the id
   */
  public Guid subscription() {
    return subscription;
  }

  /**
   * The product.
   *
   * @return its place among the {@linkplain Vocabulary#products() products}
   */
  public int product() {
    return product;
  }

  /**
   * The type of an association.
   *
   * @return its place among the {@linkplain Vocabulary#associationTypes() types}
   */
  public int type() {
    return type;
  }

  /**
   * The paid seats of a subscription.
   *
   * @return zero or more
   */
  public int paidSeats() {
    return paidSeats;
  }

  /**
   * The first day.
   *
   * @return its number, as {@link java.time.LocalDate#toEpochDay()} has it
   */
  public int first() {
    return first;
  }

  /**
   * The day on which it ends.
   *
   * @return its number, or {@link #NO_DAY}
   */
  public int end() {
    return end;
  }
}
