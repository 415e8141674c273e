package dev.attain.session;

import static dev.attain.testing.Story.ATTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.decision.Decision;
import dev.attain.testing.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One rule set serves many threads. */
class ThreadsTest {

  private static final int PARTNERS = 60;
  private static final int THREADS = 8;

  private static Decision decide(int partner) {
    return Story.partner()
        .netNewCustomers(partner % 30)
        .certifiedIndividuals(partner % 4)
        .decision(ATTAIN);
  }

  @Test
  void eight_threads_decide_as_one_does() throws Exception {
    List<Decision> alone = IntStream.range(0, PARTNERS).mapToObj(ThreadsTest::decide).toList();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Decision>>> together = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int first = t * 7;
        together.add(threads.submit(() -> rounds(first)));
      }
      for (int t = 0; t < THREADS; t++) {
        List<Decision> decisions = together.get(t).get();
        for (int i = 0; i < decisions.size(); i++) {
          assertThat(decisions.get(i)).isEqualTo(alone.get((t * 7 + i) % PARTNERS));
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(alone).extracting(Decision::attained).contains("none", "silver", "gold");
  }

  /** All partners five times, each thread beginning with another. */
  private static List<Decision> rounds(int first) {
    return IntStream.range(first, first + 5 * PARTNERS)
        .mapToObj(i -> decide(i % PARTNERS))
        .toList();
  }
}
