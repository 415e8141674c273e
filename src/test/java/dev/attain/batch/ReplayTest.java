package dev.attain.batch;

import static dev.attain.batch.Populations.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.Attain;
import dev.attain.summary.Replayed;
import dev.attain.summary.Replayed.What;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final String SILVER = "4183027";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void decide() throws Exception {
    out = folder.resolve("out");
    run(Path.of("test-data/partners"), out);
  }

  private Replayed replay() {
    return Replay.open(out, null).partner(SILVER);
  }

  private static List<What> what(Replayed replayed) {
    return replayed.changed().stream().map(Replayed.Changed::what).toList();
  }

  @Test
  void every_decision_is_the_same_once_more() throws Exception {
    Replay replay = Replay.open(out, null);
    for (String line : Files.readAllLines(out.resolve("decisions.csv")).subList(1, 11)) {
      Replayed replayed = replay.partner(line.substring(0, line.indexOf(',')));
      assertThat(replayed.same()).as(line).isTrue();
      assertThat(replayed.verdicts()).hasSize(1);
    }
  }

  @Test
  void it_needs_nothing_but_the_results() throws Exception {
    Path moved = folder.resolve("moved");
    Files.move(out, moved);
    out = moved;
    assertThat(replay().same()).isTrue();
  }

  @Test
  void rules_that_were_edited_are_named() throws Exception {
    Path file = out.resolve("rules/small-and-midmarket-cloud-solutions/o365-services/silver.drl");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("atLeast( 4,", "atLeast( 5,")
            .replace("at least 4", "at least 5"));
    Replayed replayed = replay();

    assertThat(replayed.same()).isFalse();
    assertThat(what(replayed)).containsExactly(What.RULES);
    assertThat(replayed.verdicts().get(0).then()).isEqualTo("silver");
    assertThat(replayed.verdicts().get(0).now()).isEqualTo("none");
  }

  @Test
  void other_rules_decide_the_same_facts() {
    Attain others = Attain.load(Path.of("test-data/rule-variants/2019-10-01"));
    Replayed replayed = others.replay(Replay.open(out, null), SILVER);

    assertThat(what(replayed)).containsExactly(What.RULES);
    assertThat(replayed.verdicts().get(0).now()).isEqualTo("none");
  }

  @Test
  void facts_and_decisions_that_were_edited_are_named() throws Exception {
    Path csv = out.resolve("decisions.csv");
    Files.writeString(csv, Files.readString(csv).replaceFirst(",silver,", ",gold,"));
    assertThat(what(replay())).containsExactly(What.RESULT);
    assertThat(replay().verdicts().get(0).same()).isFalse();

    try (Stream<Path> logs = Files.list(out.resolve("facts"))) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".facts")).toList()) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
          file.seek(file.length() - 5); // in the last day of the last fact
          int before = file.read();
          file.seek(file.length() - 5);
          file.write(before ^ 1);
        }
      }
    }
    assertThat(what(replay())).contains(What.FACTS, What.RESULT);
  }

  @Test
  void results_that_were_edited_or_are_gone_are_named() throws Exception {
    Path lines = out.resolve("decisions.jsonl");
    Files.writeString(lines, Files.readString(lines).replace("\"none\"", "\"gold\""));
    Files.delete(out.resolve("summary.json"));

    assertThat(replay().same()).isFalse();
    assertThat(replay().changed())
        .extracting(Replayed.Changed::name)
        .containsExactly("decisions.jsonl", "summary.json");
  }

  @Test
  void what_is_not_there_is_said() throws Exception {
    assertThatThrownBy(() -> Replay.open(out, null).partner("12"))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("has no partner 12");
    assertThatThrownBy(() -> Replay.open(folder, null))
        .isInstanceOf(BatchException.class)
        .hasMessageContaining("has no record of its run");
    Files.delete(out.resolve("decisions.csv"));
    assertThatThrownBy(this::replay).hasMessageContaining("decisions.csv is not there");
  }
}
