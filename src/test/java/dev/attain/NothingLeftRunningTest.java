package dev.attain;

import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.RulesInMemory;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that something begins end with it: whoever embeds Attain has nothing to close. */
class NothingLeftRunningTest {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final Path SAMPLE = Story.rulesFolder().resolveSibling("test-data/partners");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  @TempDir Path temp;

  /** Edited rules, so that they are compiled. */
  private static Attain edited(int needed) {
    return Attain.load(
        RulesInMemory.shipped()
            .edit(RulesFolder.SILVER, "at least 4 net", "at least " + needed + " net")
            .edit(RulesFolder.SILVER, "atLeast( 4,", "atLeast( " + needed + ",")
            .texts());
  }

  @Test
  void compiling_and_deciding_leave_no_thread_behind() throws Exception {
    assertThat(Story.ATTAIN.competencies()).isNotEmpty();
    Set<Thread> before = running();
    Attain attain = edited(5);
    assertThat(attain.decide(partner().netNewCustomers(4).facts(), AS_OF)).hasSize(1);
    assertThat(newSince(before)).isEmpty();
  }

  @Test
  void what_works_in_several_threads_leaves_none_behind() throws Exception {
    Attain attain = Story.ATTAIN;
    List<PartnerFacts> some =
        IntStream.range(0, 100).mapToObj(n -> partner().netNewCustomers(n % 6).facts()).toList();
    Set<Thread> before = running();

    assertThat(attain.impact(some, AS_OF, edited(6)).partners()).isEqualTo(100);
    assertThat(attain.batch(SAMPLE, AS_OF, temp.resolve("out")).threads(3).start().await())
        .isNotNull();

    assertThat(newSince(before)).isEmpty();
  }

  @Test
  void a_batch_that_is_stopped_leaves_no_thread_behind() throws Exception {
    Set<Thread> before = running();
    var run = Story.ATTAIN.batch(SAMPLE, AS_OF, temp.resolve("out")).threads(3).start();
    run.stop();
    assertThat(newSince(before)).isEmpty();
    assertThat(run.isDone()).isTrue();
  }

  private static Set<Thread> running() {
    return Set.copyOf(Thread.getAllStackTraces().keySet());
  }

  /** The names of threads that are new and do not end by themselves; those of the JVM aside. */
  private static List<String> newSince(Set<Thread> before) throws InterruptedException {
    for (Thread thread :
        running().stream().filter(one -> !before.contains(one)).collect(Collectors.toSet())) {
      if (isOurs(thread)) {
        thread.join(LONG_ENOUGH.toMillis());
      }
    }
    return running().stream()
        .filter(one -> !before.contains(one) && isOurs(one))
        .map(Thread::getName)
        .toList();
  }

  /** The JVM has threads of its own, in the group of the system, and a pool for everybody. */
  private static boolean isOurs(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group != null
        && !group.getName().equals("system")
        && !thread.getName().startsWith("ForkJoinPool.commonPool-");
  }
}
