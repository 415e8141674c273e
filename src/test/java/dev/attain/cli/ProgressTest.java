package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  /** The library works in a thread of its own, and says nothing when it fails there. */
  @Test
  void what_takes_long_is_told_in_lines_where_there_is_no_terminal() {
    StringWriter err = new StringWriter();
    try (Progress progress = Progress.steady("reading", 200, " MB", new PrintWriter(err, true))) {
      progress.at(50, "1,000 rows");
    }
    assertThat(err.toString())
        .contains("attain: reading")
        .contains("25%")
        .contains("50/200 MB")
        .contains(" 1,000 rows");
  }
}
