package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

  private static int slowly(int number) {
    for (int i = new Random(number).nextInt(1000); i > 0; i--) {
      Thread.onSpinWait();
    }
    return number;
  }

  @Test
  void what_comes_out_has_the_order_of_what_was_given_however_many_threads_there_are() {
    for (int threads : List.of(1, 2, 7)) {
      List<Integer> out = new ArrayList<>();
      Set<Thread> used = ConcurrentHashMap.newKeySet();
      try (InOrder<Integer, Integer> all =
          new InOrder<>(
              threads,
              one -> {
                used.add(Thread.currentThread());
                return slowly(one);
              },
              out::add)) {
        IntStream.range(0, 2000).forEach(all::add);
        all.end();
      }
      assertThat(out).isEqualTo(IntStream.range(0, 2000).boxed().toList());
      assertThat(used).hasSize(threads).doesNotContain(Thread.currentThread());
    }
  }

  @Test
  void only_so_many_wait() {
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InOrder<Integer, Integer> all =
        new InOrder<>(2, InOrderTest::slowly, done -> waiting.decrementAndGet())) {
      for (int i = 0; i < 5000; i++) {
        most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        all.add(i);
      }
      all.end();
    }
    assertThat(most.get()).isLessThan(400);
    assertThat(waiting.get()).isZero();
  }

  @Test
  void what_comes_before_a_failure_is_passed_on() {
    List<Integer> out = new ArrayList<>();
    try (InOrder<Integer, Integer> all =
        new InOrder<>(
            2,
            one -> {
              if (one == 77) {
                throw new IllegalStateException("77");
              }
              return slowly(one);
            },
            out::add)) {
      assertThatThrownBy(
              () -> {
                IntStream.range(0, 200).forEach(all::add);
                all.end();
              })
          .hasMessage("77");
    }
    assertThat(out).isEqualTo(IntStream.range(0, 77).boxed().toList());
  }
}
