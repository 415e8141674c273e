package dev.attain.rules;

import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.Attain;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Compiled rules that were kept save time, and can never give another answer. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "tells files apart by POSIX means")
class RulesCacheTest {

  @TempDir private static Path shared;
  private static Path fiveRules = Path.of("");
  private static Path fiveEntry = Path.of("");
  private static Path sevenEntry = Path.of("");

  @TempDir private Path folder;
  private Path cache = Path.of("");
  private Path entry = Path.of("");

  /** Rules that need five customers, and other rules that need seven; both compiled once. */
  @BeforeAll
  static void compile_two_rule_sets() throws IOException {
    fiveRules = rulesThatNeed(5, "five").path();
    fiveEntry = compiled(fiveRules, "cache-5");
    sevenEntry = compiled(rulesThatNeed(7, "seven").path(), "cache-7");
  }

  private static RulesFolder rulesThatNeed(int customers, String name) {
    return RulesFolder.in(shared.resolve(name))
        .edit(SILVER, "atLeast( 4,", "atLeast( " + customers + ",");
  }

  private static Path compiled(Path rules, String name) throws IOException {
    Attain.load(rules, shared.resolve(name));
    return onlyEntry(shared.resolve(name));
  }

  /** A cache that has the entry of the rules that need five. */
  @BeforeEach
  void fill_the_cache() throws IOException {
    cache = Files.createDirectory(folder.resolve("cache"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
    entry = Files.copy(fiveEntry, cache.resolve(String.valueOf(fiveEntry.getFileName())));
    Files.setLastModifiedTime(entry, FileTime.fromMillis(0));
  }

  private static Path onlyEntry(Path cache) throws IOException {
    assertThat(entries(cache)).hasSize(1);
    return entries(cache).get(0);
  }

  private static List<Path> entries(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.sorted().toList();
    }
  }

  /** What tells a file from another that took its name. */
  private static Object identity(Path file) throws IOException {
    return Files.readAttributes(file, "unix:ino").get("ino");
  }

  private static void assertNeedsFive(Attain attain) {
    assertThat(partner().netNewCustomers(4).decision(attain).attained()).isEqualTo("none");
    assertThat(partner().netNewCustomers(5).decision(attain).attained()).isEqualTo("silver");
  }

  private void assertNotTaken(UnaryOperator<byte[]> damage) throws IOException {
    byte[] whole = Files.readAllBytes(entry);
    Files.write(entry, damage.apply(whole.clone()));
    Object damaged = identity(entry);
    assertNeedsFive(Attain.load(fiveRules, cache));

    assertThat(identity(entry)).isNotEqualTo(damaged);
    Object repaired = identity(entry);
    assertNeedsFive(Attain.load(fiveRules, cache));
    assertThat(identity(entry)).isEqualTo(repaired);
  }

  @Test
  void the_second_load_takes_what_the_first_kept() throws IOException {
    Object before = identity(entry);
    assertNeedsFive(Attain.load(fiveRules, cache));

    // Compiling would have put a new file in its place; using it marks it as used.
    assertThat(identity(entry)).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(entry).toMillis()).isPositive();
    assertThat(onlyEntry(cache)).isEqualTo(entry);
  }

  @Test
  void a_new_folder_belongs_to_its_owner_alone() throws IOException {
    Path made = shared.resolve("cache-5");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void shipped_rules_need_no_cache() {
    Attain.load(Story.rulesFolder(), folder.resolve("unused"));

    assertThat(folder.resolve("unused")).doesNotExist();
  }

  @Test
  void an_entry_cut_short_is_compiled_again() throws IOException {
    assertNotTaken(bytes -> Arrays.copyOf(bytes, bytes.length / 2));
  }

  @Test
  void an_entry_with_one_flipped_bit_is_compiled_again() throws IOException {
    assertNotTaken(
        bytes -> {
          bytes[bytes.length / 2] ^= 1;
          return bytes;
        });
  }

  @Test
  void an_empty_entry_is_compiled_again() throws IOException {
    assertNotTaken(bytes -> new byte[0]);
  }

  @Test
  void garbage_under_the_right_name_is_compiled_again() throws IOException {
    assertNotTaken(bytes -> "x".repeat(1000).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_whole_entry_of_other_rules_under_the_right_name_is_compiled_again() throws IOException {
    byte[] other = Files.readAllBytes(sevenEntry);

    assertNotTaken(bytes -> other);
  }

  @Test
  void a_folder_that_others_may_write_to_is_not_used() throws IOException {
    for (String permissions : List.of("rwxrwx---", "rwx----w-")) {
      Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(permissions));
      assertNeedsFive(Attain.load(fiveRules, cache));

      assertThat(Files.getLastModifiedTime(entry).toMillis())
          .as("not read and not written")
          .isZero();
      assertThat(onlyEntry(cache)).isEqualTo(entry);
    }
  }

  @Test
  void a_folder_behind_a_symbolic_link_is_not_used() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), cache);
    assertNeedsFive(Attain.load(fiveRules, link));

    assertThat(Files.getLastModifiedTime(entry).toMillis()).as("not read and not written").isZero();
  }

  @Test
  void an_entry_behind_a_symbolic_link_is_replaced_by_one_of_our_own() throws IOException {
    Path elsewhere = Files.move(entry, folder.resolve("elsewhere"));
    Files.createSymbolicLink(entry, elsewhere);
    assertNeedsFive(Attain.load(fiveRules, cache));

    assertThat(Files.isSymbolicLink(entry)).isFalse();
    assertThat(Files.getLastModifiedTime(elsewhere).toMillis()).isZero();
  }

  @Test
  void a_cache_that_cannot_be_written_does_no_harm() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertNeedsFive(Attain.load(fiveRules, file));
    assertNeedsFive(Attain.load(fiveRules, file.resolve("below")));
    assertThat(file).hasContent("x");
  }

  @Test
  void four_loads_at_once_agree_and_leave_one_whole_entry() throws Exception {
    Files.delete(entry);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Attain>> loads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        loads.add(threads.submit(() -> Attain.load(fiveRules, cache)));
      }
      for (Future<Attain> load : loads) {
        assertNeedsFive(load.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(onlyEntry(cache)).isEqualTo(entry);
    the_second_load_takes_what_the_first_kept();
  }

  @Test
  void the_oldest_entries_make_room() throws IOException {
    Files.delete(entry);
    for (int i = 0; i < 40; i++) {
      Path old = Files.writeString(cache.resolve("old-" + (10 + i) + ".kjar"), "x");
      Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000L + i * 1000L));
    }
    Path note = Files.writeString(cache.resolve("note.txt"), "not an entry");
    Attain.load(fiveRules, cache);

    assertThat(entries(cache)).hasSize(31).contains(entry, note, cache.resolve("old-49.kjar"));
    assertThat(cache.resolve("old-20.kjar")).doesNotExist();
    assertThat(cache.resolve("old-21.kjar")).exists();
  }
}
