package dev.attain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions as Parquet, read by another program. */
class DecisionsParquetTest {

  @TempDir Path folder;

  @Test
  void another_program_reads_what_was_written() throws Exception {
    Path file = folder.resolve("decisions.parquet");
    write(file, 3);
    assertThat(rows("DESCRIBE SELECT * FROM '" + file + "'", 2))
        .containsExactly(
            "partner_id VARCHAR",
            "partner_name VARCHAR",
            "as_of DATE",
            "complete BOOLEAN",
            "competency VARCHAR",
            "attained VARCHAR",
            "requirements VARCHAR",
            "facts VARCHAR",
            "rule_set VARCHAR");
    assertThat(rows("SELECT * FROM '" + file + "'", 9))
        .containsExactly(
            "0 null 2017-06-27 true some-competency none R-1 0/4 f0 sha256:1",
            "1 株式会社 1 2017-06-27 false some-competency none R-1 1/4 f1 sha256:1",
            "2 株式会社 2 2017-06-27 false some-competency none R-1 2/4 f2 sha256:1");
  }

  @Test
  void the_same_rows_make_the_same_bytes() throws IOException {
    write(folder.resolve("a"), 300_000);
    write(folder.resolve("b"), 300_000);
    assertThat(folder.resolve("b")).hasSameBinaryContentAs(folder.resolve("a"));
    assertThat(Files.size(folder.resolve("a"))).isLessThan(6_000_000);
  }

  @Test
  void a_file_without_rows_can_be_read() throws Exception {
    Path file = folder.resolve("decisions.parquet");
    write(file, 0);
    assertThat(rows("SELECT count(*) FROM '" + file + "'", 1)).containsExactly("0");
  }

  @Test
  void what_is_there_is_overwritten_and_nothing_else_is_left() throws Exception {
    Path file = folder.resolve("decisions.parquet");
    write(file, 1000);
    write(file, 1);
    assertThat(rows("SELECT count(*) FROM '" + file + "'", 1)).containsExactly("1");
    assertThat(folder.toFile().list()).containsExactly("decisions.parquet");
  }

  @Test
  void a_row_has_all_cells() throws IOException {
    try (DecisionsParquet decisions = DecisionsParquet.create(folder.resolve("a"))) {
      assertThatThrownBy(() -> decisions.add("1")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void write(Path file, int rows) throws IOException {
    try (DecisionsParquet decisions = DecisionsParquet.create(file)) {
      for (int i = 0; i < rows; i++) {
        decisions.add(
            "" + i,
            i == 0 ? "" : "株式会社 " + i,
            "2017-06-27",
            String.valueOf(i == 0),
            "some-competency",
            "none",
            "R-1 " + i + "/4",
            "f" + i,
            "sha256:1");
      }
    }
  }

  private static List<String> rows(String query, int columns) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join(" ", cells));
      }
    }
    return rows;
  }
}
