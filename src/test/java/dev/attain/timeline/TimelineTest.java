package dev.attain.timeline;

import dev.attain.input.FactSource;
import dev.attain.report.RecordJson;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void x() throws Exception {
    FactSource.open(Path.of("test-data/partners"), Story.ATTAIN.vocabulary())
        .read(
            facts -> {
              try {
                java.io.StringWriter w = new java.io.StringWriter();
                RecordJson.write(
                    Story.ATTAIN.timeline(
                        facts, LocalDate.of(2017, 6, 27), LocalDate.of(2018, 6, 27)),
                    "en",
                    w);
                System.out.println(w);
              } catch (Exception e) {
                throw new RuntimeException(e);
              }
            },
            r -> {},
            n -> {});
  }
}
