package dev.attain.spring;

import dev.attain.input.Rejected;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Counts the rows that were set aside when an application reads facts: give it, or what calls it,
 * to {@link dev.attain.input.FactSource#read}. Where the application has measures, the count is one
 * of them, {@code attain.rejected}. For any number of threads.
 */
public final class RejectedRows implements Consumer<Rejected> {

  private final LongAdder count = new LongAdder();

  /**
   * Counts a row.
   *
   * @param rejected the row; nothing of it is kept
   */
  @Override
  public void accept(Rejected rejected) {
    count.increment();
  }

  /**
   * How many there were.
   *
   * @return how many since the start
   */
  public long count() {
    return count.sum();
  }
}
