package dev.attain.batch;

import static dev.attain.batch.Populations.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.Jar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches in processes of their own, which are killed. */
class BatchIT {

  // Most of the time would go into starting.
  private static final Map<String, String> ENVIRONMENT =
      Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
  private static final int KILLS = Integer.getInteger("attain.batch.kills", 50);

  @TempDir private Path folder;
  private Path facts;

  @BeforeEach
  void write() throws Exception {
    facts = Populations.damaged(Files.createDirectories(folder.resolve("with a blank")));
  }

  private String[] batch(Path out) {
    return new String[] {
      "batch", facts.toString(), "--as-of", "2017-06-27", "--out", out.toString(), "--resume"
    };
  }

  @Test
  void killed_at_any_moment_it_goes_on_to_the_same_bytes() throws Exception {
    long start = System.nanoTime();
    Jar.Ended ended = Jar.run(folder, ENVIRONMENT, batch(folder.resolve("expected")));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    Map<String, String> expected = files(folder.resolve("expected"));

    Random random = new Random(11);
    int kills = 0;
    for (int round = 0; kills < KILLS; round++) {
      Path out = folder.resolve("out-" + round);
      int killsOfRound = 1 + random.nextInt(12);
      for (int i = 0; i < killsOfRound && !Files.exists(out.resolve("manifest.json")); i++) {
        Process process = Jar.start(folder, ENVIRONMENT, batch(out));
        // Starting takes half of the time, and nothing happens in it.
        long moment = millis * (30 + random.nextInt(60)) / 100;
        if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly().waitFor();
          kills++;
        }
      }
      // A machine that was busy at first may not be later; then a run would end before it is
      // killed.
      start = System.nanoTime();
      Jar.Ended last = Jar.run(folder, ENVIRONMENT, batch(out));
      millis = Math.min(millis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
      assertThat(last.code()).as(last.err()).isEqualTo(1);
      assertThat(files(out)).as("round " + round).isEqualTo(expected);
    }
  }

  @Test
  void asked_to_end_it_stops_and_says_how_to_go_on() throws Exception {
    Path out = folder.resolve("out");
    Path messages = folder.resolve("messages");
    Process process = Jar.start(folder, messages, ENVIRONMENT, batch(out));
    while (process.isAlive() && !Files.exists(out.resolve(".attain/parts/00003.part"))) {
      Thread.sleep(1);
    }
    process.destroy(); // SIGTERM
    int code = process.waitFor();
    String err = Files.readString(messages);
    if (!Files.exists(out.resolve("manifest.json"))) {
      assertThat(err).contains("stopped. The same command with --resume goes on from here.");
      assertThat(code).isEqualTo(143);
      assertThat(Jar.run(folder, ENVIRONMENT, batch(out)).code()).isEqualTo(1);
    }
    assertThat(out.resolve("manifest.json")).exists();
    assertThat(out.resolve(".attain")).doesNotExist();
  }
}
