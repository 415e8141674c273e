package dev.attain.batch;

import dev.attain.batch.BatchProgress.Phase;
import java.util.concurrent.atomic.LongAdder;

/** How far a run is, counted by many threads; and whether it is to stop. */
final class Progress {

  private final LongAdder bytes = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private final LongAdder partners = new LongAdder();
  private volatile Phase phase = Phase.READING;
  private volatile long bytesInAll;
  private volatile long partnersInAll;
  private volatile boolean stopped;

  void begin(long allBytes) {
    bytesInAll = allBytes;
  }

  void partners(long all) {
    partnersInAll = all;
  }

  void phase(Phase next) {
    phase = next;
  }

  void read(long moreBytes, long moreRows) {
    bytes.add(moreBytes);
    rows.add(moreRows);
  }

  void decided(long more) {
    partners.add(more);
  }

  long rows() {
    return rows.sum();
  }

  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  BatchProgress now() {
    return new BatchProgress(
        phase, bytes.sum(), bytesInAll, rows.sum(), partners.sum(), partnersInAll);
  }
}
