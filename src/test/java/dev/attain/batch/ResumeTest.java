package dev.attain.batch;

import static dev.attain.batch.Populations.AS_OF;
import static dev.attain.batch.Populations.ATTAIN;
import static dev.attain.batch.Populations.batch;
import static dev.attain.batch.Populations.files;
import static dev.attain.batch.Populations.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.explain.Level;
import dev.attain.input.UnreadableSourceException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

  @TempDir private Path folder;
  private Path facts;
  private Path out;

  @BeforeEach
  void write() throws Exception {
    facts = Populations.damaged(folder.resolve("facts"));
    out = folder.resolve("out");
  }

  /** Starts, and stops when so many partners are decided; else comes to its end. */
  private boolean stopAfter(int partners) throws InterruptedException {
    BatchRun run = batch(facts, out).resume(true).start();
    while (!run.isDone() && run.progress().partners() < partners) {
      Thread.onSpinWait();
    }
    run.stop();
    try {
      run.await();
      return false;
    } catch (BatchStoppedException e) {
      return true;
    }
  }

  @Test
  void stopped_and_resumed_as_often_as_may_be_it_is_the_same() throws Exception {
    run(facts, folder.resolve("expected"));
    Random random = new Random(3);
    int stops = 0;
    for (int i = 0; i < 12 && stopAfter(random.nextInt(700)); i++) {
      stops++;
      assertThat(out.resolve("manifest.json")).doesNotExist();
      assertThat(out.resolve("decisions.jsonl")).doesNotExist();
    }
    batch(facts, out).resume(true).start().await();

    assertThat(stops).isPositive();
    assertThat(files(out)).isEqualTo(files(folder.resolve("expected")));
  }

  @Test
  void a_part_that_is_damaged_is_decided_again() throws Exception {
    run(facts, folder.resolve("expected"));
    assertThat(stopAfter(500)).isTrue();
    List<Path> parts = parts();
    assertThat(parts).hasSizeGreaterThan(2);
    try (RandomAccessFile file = new RandomAccessFile(parts.get(0).toFile(), "rw")) {
      file.seek(100);
      file.write('#');
    }
    Files.write(parts.get(1), new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
    batch(facts, out).resume(true).start().await();

    assertThat(files(out)).isEqualTo(files(folder.resolve("expected")));
  }

  private List<Path> parts() throws Exception {
    try (Stream<Path> files = Files.list(out.resolve(".attain/parts"))) {
      return files.filter(file -> file.toString().endsWith(".part")).sorted().toList();
    }
  }

  @Test
  void without_resume_an_unfinished_run_is_not_touched() throws Exception {
    assertThat(stopAfter(300)).isTrue();
    Map<String, String> before = files(out);

    assertThatThrownBy(() -> run(facts, out))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("holds a run that was not finished. Add --resume");
    assertThat(files(out)).isEqualTo(before);
  }

  @Test
  void a_run_is_gone_on_with_for_the_same_only() throws Exception {
    assertThat(stopAfter(300)).isTrue();

    assertThatThrownBy(
            () -> ATTAIN.batch(facts, AS_OF.plusDays(1), out).resume(true).start().await())
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("as-of date: was 2017-06-27, is now 2017-06-28");
    assertThatThrownBy(() -> batch(facts, out).explain(Level.FULL).resume(true).start().await())
        .hasMessageContaining("explanations: was none, is now full");
    Path file = facts.resolve("associations.csv");
    byte[] text = Files.readAllBytes(file);
    byte[] changed = text.clone();
    changed[text.length - 2] = '9';
    Files.write(file, changed);
    assertThatThrownBy(() -> batch(facts, out).resume(true).start().await())
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("associations.csv: was changed since the first run");
    Files.write(file, text);
    batch(facts, out).resume(true).start().await();
    assertThat(out.resolve("manifest.json")).exists();
  }

  @Test
  void a_finished_run_is_not_done_again() throws Exception {
    BatchResult first = run(facts, out);
    Map<String, String> before = files(out);
    BatchResult again = batch(facts, out).resume(true).start().await();

    assertThat(again.summary()).isEqualTo(first.summary());
    assertThat(files(out)).isEqualTo(before);
    Path csv = out.resolve("decisions.csv");
    String text = Files.readString(csv);
    Files.writeString(csv, text + "more");
    assertThatThrownBy(() -> batch(facts, out).resume(true).start().await())
        .hasMessageContaining("decisions.csv was changed since the run was finished");
    Files.writeString(csv, text);
    Files.delete(facts.resolve("exam_passes.csv"));
    assertThatThrownBy(() -> batch(facts, out).resume(true).start().await())
        .hasMessageContaining("exam_passes.csv: is gone since the first run");
    assertThat(files(out)).isEqualTo(before);
  }

  @Test
  void two_runs_do_not_meet_in_one_folder() throws Exception {
    BatchRun first = batch(facts, out).threads(1).start();
    while (!first.isDone() && first.progress().partners() < 10) {
      Thread.onSpinWait();
    }
    BatchRun second = batch(facts, out).resume(true).start();
    if (!first.isDone()) {
      assertThatThrownBy(second::await)
          .isInstanceOf(BatchException.class)
          .hasMessageContaining("is in use by another run");
    }
    first.await();
    assertThat(out.resolve("manifest.json")).exists();
  }
}
