package dev.attain.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.attain.Attain;
import dev.attain.audit.Audit;
import dev.attain.facts.PartnerFacts;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a program in operation shows of itself, and what it keeps to itself. */
class ObservedTest {

  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);

  @TempDir Path temp;

  @Test
  void flight_recorder_shows_loads_decisions_and_reloads_and_no_partner() throws IOException {
    Path file = temp.resolve("flight.jfr");
    try (Recording recording = new Recording()) {
      Stream.of("Load", "Decide", "Reload")
          .forEach(event -> recording.enable("dev.attain." + event).withoutThreshold());
      recording.start();
      useAll();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    assertThat(events)
        .extracting(event -> event.getEventType().getName())
        .contains("dev.attain.Load", "dev.attain.Decide", "dev.attain.Reload");
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().equals("dev.attain.Decide"))
        .allSatisfy(
            event -> {
              assertThat(event.getString("competency")).isEqualTo(RulesFolder.COMPETENCY);
              assertThat(event.getString("ruleSet")).startsWith("sha256:");
              assertThat(event.getDuration()).isPositive();
            })
        .anyMatch(event -> event.getString("attained").equals("silver"))
        .anyMatch(event -> event.getInt("facts") == 8);
    assertThat(events)
        .filteredOn(event -> event.getEventType().getName().equals("dev.attain.Reload"))
        .extracting(event -> event.getString("outcome"))
        .containsExactlyInAnyOrder("LIVE", "REFUSED", "REFUSED", "UNCHANGED");
    assertThat(events).noneMatch(event -> event.toString().contains("the-partner"));
  }

  @Test
  void logs_from_info_up_have_no_value_of_a_fact() throws IOException {
    Logger own = (Logger) LoggerFactory.getLogger("dev.attain");
    Level before = own.getLevel();
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    own.setLevel(Level.INFO);
    own.addAppender(lines);
    try {
      useAll();
    } finally {
      own.detachAppender(lines);
      own.setLevel(before);
    }
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(line -> line.matches("rule set sha256:\\S+ loaded in \\d+ ms"))
        .anyMatch(line -> line.matches("rule set sha256:\\S+ serves now; .* flips in the sample"))
        .anyMatch(line -> line.contains("was refused") && line.contains("at most 0 may"))
        .noneMatch(line -> line.contains("the-partner"))
        .noneMatch(line -> line.contains("new-1"));
    assertThat(lines.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .extracting(ILoggingEvent::getFormattedMessage)
        .allMatch(line -> line.contains("refused") || line.contains("has no scenarios"));
  }

  /** Loads, decides, is audited, reloads well and badly. */
  private void useAll() throws IOException {
    RulesFolder rules = RulesFolder.in(Files.createTempDirectory(temp, "rules")).withoutScenarios();
    PartnerFacts facts = Story.partner().netNewCustomers(4).factsOf("the-partner");
    try (Audit audit = Audit.to(decided -> {});
        LiveRules live =
            LiveRules.watching(rules.path())
                .audit(audit)
                .sample(Sample.of(List.of(facts)), () -> AS_OF, 0)
                .start()) {
      Attain attain = live.attain();
      attain.decide(facts, AS_OF);
      attain.explain(facts, AS_OF);
      live.reload();
      rules.append(RulesFolder.SILVER, "// The same, with another hash.\n");
      live.reload();
      rules.silverNeeds(5);
      live.reload();
      rules.edit(
          RulesFolder.SILVER,
          "accumulate( NetNewCustomer(); $found : count() )",
          "accumulate( NetNewCustomer(); $found : count() )\n    Partner( partnerId == \"x\" )");
      live.reload();
      live.attain().decide(facts, AS_OF);
    }
  }
}
