package dev.attain.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder is looked at again and again, and what is in it serves if it is fit. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchedFolderTest {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);
  private static final PartnerFacts FOUR = Story.partner().netNewCustomers(4).facts();

  @TempDir Path temp;
  private RulesFolder rules;
  private final BlockingQueue<Reload> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void rulesWithoutScenarios() {
    rules = RulesFolder.in(temp.resolve("live rules")).withoutScenarios();
  }

  private LiveRules.Builder watching() {
    return LiveRules.watching(rules.path()).cache(temp.resolve("cache")).listener(told::add);
  }

  private static String tier(LiveRules live) {
    return live.attain().decide(FOUR, AS_OF).get(0).attained();
  }

  @Test
  void a_folder_that_is_watched_goes_live_by_itself_and_tells_once_what_it_refused()
      throws InterruptedException {
    LiveRules live = watching().every(Duration.ofMillis(20)).start();
    try (live) {
      rules.silverNeeds(5);
      nextLive(told);
      assertThat(tier(live)).isEqualTo("none");

      rules.edit(RulesFolder.SILVER, "NetNewCustomer()", "NetNewCustomr()");
      assertThat(next().outcome()).isEqualTo(Reload.Outcome.REFUSED);
      assertThat(told.poll(300, TimeUnit.MILLISECONDS)).isNull();

      rules.edit(RulesFolder.SILVER, "NetNewCustomr()", "NetNewCustomer()");
      rules.silverNeeds(4);
      nextLive(told); // It may look between the two edits.
      assertThat(tier(live)).isEqualTo("silver");
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("attain-live-rules"));
  }

  private Reload next() throws InterruptedException {
    return next(told);
  }

  private static Reload next(BlockingQueue<Reload> told) throws InterruptedException {
    Reload reload = told.poll(120, TimeUnit.SECONDS);
    assertThat(reload).as("what the watch tells").isNotNull();
    return reload;
  }

  /** Passes over what was refused because the watch looked while it was being written. */
  private static Reload nextLive(BlockingQueue<Reload> told) throws InterruptedException {
    Reload reload = next(told);
    while (reload.outcome() == Reload.Outcome.REFUSED) {
      reload = next(told);
    }
    assertThat(reload.outcome()).isEqualTo(Reload.Outcome.LIVE);
    return reload;
  }

  @Test
  void a_listener_may_close_but_not_reload() throws InterruptedException {
    AtomicReference<LiveRules> self = new AtomicReference<>();
    LiveRules live =
        watching()
            .every(Duration.ofMillis(20))
            .listener(reload -> self.get().reload())
            .listener(
                reload -> {
                  // The watch has seen it, too, and waits for its turn.
                  sleep(200);
                  self.get().close();
                })
            .start();
    self.set(live);
    rules.silverNeeds(5);
    assertThat(live.reload().outcome()).isEqualTo(Reload.Outcome.LIVE);
    live.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("attain-live-rules"));
    assertThat(told.stream().filter(one -> one.outcome() == Reload.Outcome.LIVE)).hasSize(1);
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_is_no_rule_file_does_not_blind_the_watch() throws Exception {
    Files.createSymbolicLink(rules.path("NOTES.md"), Path.of("nowhere"));
    Files.createSymbolicLink(
        Files.createDirectories(rules.path(".git")).resolve("other"), Path.of("nowhere"));
    LiveRules live = watching().every(Duration.ofMillis(20)).start();
    try (live) {
      rules.silverNeeds(5);
      nextLive(told);
    }
  }

  @Test
  void a_file_of_the_same_length_and_time_is_seen() throws Exception {
    Path file = rules.path(RulesFolder.SILVER);
    FileTime time = FileTime.fromMillis(1_500_000_000_000L);
    Files.setLastModifiedTime(file, time);
    FolderState before = FolderState.of(rules.path());
    assertThat(FolderState.of(rules.path())).isEqualTo(before);
    rules.silverNeeds(5);
    Files.setLastModifiedTime(file, time);
    assertThat(FolderState.of(rules.path())).isNotEqualTo(before);
  }

  @Test
  void a_sample_that_fails_for_a_moment_is_tried_again_and_one_that_is_broken_is_refused()
      throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    Sample sample =
        (vocabulary, taker) -> {
          switch (calls.incrementAndGet()) {
            case 1 -> throw new UncheckedIOException(new IOException("Connection refused"));
            case 2 -> throw new AssertionError("a broken sample");
            default -> taker.accept(FOUR);
          }
        };
    LiveRules live = watching().every(Duration.ofMillis(20)).sample(sample, () -> AS_OF, 1).start();
    try (live) {
      rules.silverNeeds(5);
      assertThat(next().reasons())
          .singleElement()
          .asString()
          .startsWith("the sample cannot be read: ")
          .endsWith("Connection refused");
      assertThat(next().reasons()).singleElement().asString().contains("a broken sample");
      assertThat(next().outcome()).isEqualTo(Reload.Outcome.LIVE);
    }
  }

  @Test
  void two_that_watch_one_folder_with_one_cache_come_to_the_same_rules()
      throws InterruptedException {
    BlockingQueue<Reload> others = new LinkedBlockingQueue<>();
    LiveRules one = watching().every(Duration.ofMillis(20)).start();
    LiveRules other =
        LiveRules.watching(rules.path())
            .cache(temp.resolve("cache"))
            .every(Duration.ofMillis(20))
            .listener(others::add)
            .start();
    try (one;
        other) {
      for (int needed = 5; needed < 8; needed++) {
        rules.silverNeeds(needed);
        assertThat(nextLive(others).live()).isEqualTo(nextLive(told).live());
        assertThat(one.attain().ruleSet()).isEqualTo(other.attain().ruleSet());
      }
    }
  }
}
