package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet files of many kinds, written by another program, and what they are read as. */
class ParquetTableTest {

  private static final String GOOD =
      "SELECT '1111111' AS partner_id, 'c-1' AS customer_id, 'O365' AS product,"
          + " 'DPOR' AS association_type, DATE '2017-01-15' AS associated_on";

  @TempDir Path folder;

  @BeforeEach
  void others() {
    Sources.folder(folder, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATE '2017-01-15'",
        "TIMESTAMP '2017-01-15 23:59:59.9'",
        "TIMESTAMP_MS '2017-01-15 23:59:59.9'",
        "TIMESTAMP_NS '2017-01-15 23:59:59.9'",
        "TIMESTAMPTZ '2017-01-16 01:00:00+09:00'",
        "'2017-01-15'",
        "'2017-01-16T01:00:00+09:00'",
        "TIMESTAMP '1969-12-31 23:00:00'",
      })
  void a_date_is_of_any_kind(String date) {
    associations("SELECT * REPLACE (" + date + " AS associated_on) FROM (" + GOOD + ")");
    assertThat(Sources.read(folder).partner("1111111").associations())
        .singleElement()
        .extracting(association -> association.associatedOn().toString())
        .isEqualTo(date.contains("1969") ? "1969-12-31" : "2017-01-15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'12'",
        "12::TINYINT",
        "12::UTINYINT",
        "12::SMALLINT",
        "12::INTEGER",
        "12::UINTEGER",
        "12::BIGINT",
        "12::UBIGINT",
        "12::DECIMAL(4,0)",
        "12::DECIMAL(12,2)",
        "12::DECIMAL(38,3)",
        "12::DOUBLE",
        "12::FLOAT"
      })
  void seats_are_whole_numbers_of_any_kind(String seats) {
    write("subscriptions", subscription(seats), "");
    assertThat(Sources.read(folder).partner("1111111").subscriptions())
        .singleElement()
        .extracting(subscription -> subscription.paidSeats())
        .isEqualTo(12);
  }

  @Test
  void what_is_no_number_of_seats_is_set_aside() {
    write(
        "subscriptions",
        subscription("1.5::DOUBLE")
            + " UNION ALL "
            + subscription("-1::DOUBLE")
            + " UNION ALL "
            + subscription("NULL"),
        "");
    assertThat(Sources.read(folder).messages())
        .containsExactly(
            "subscriptions.parquet:1: paid_seats \"1.5\" is no whole number; write digits only,"
                + " such as 1000",
            "subscriptions.parquet:2: paid_seats \"-1\" is negative",
            "subscriptions.parquet:3: paid_seats is empty");
  }

  @Test
  void ids_may_be_numbers_or_uuids() {
    associations(
        "SELECT * REPLACE (1111111 AS partner_id,"
            + " '557d2ac1-fe89-4277-ac33-8b26f87650b3'::UUID AS customer_id) FROM ("
            + GOOD
            + ")");
    assertThat(Sources.read(folder).partner("1111111").associations())
        .singleElement()
        .extracting(association -> association.customerId())
        .isEqualTo("557d2ac1-fe89-4277-ac33-8b26f87650b3");
  }

  @ParameterizedTest
  @CsvSource({
    "uncompressed, v1", "snappy, v1", "gzip, v1", "zstd, v1",
    "uncompressed, v2", "snappy, v2", "gzip, v2", "zstd, v2",
  })
  void every_compression_and_version_is_read_in_many_row_groups(String codec, String version) {
    associations(
        "SELECT '1111111' AS partner_id, 'c-' || i AS customer_id,"
            + " CASE WHEN i % 2 = 0 THEN 'O365' ELSE 'Office 365' END AS product,"
            + " 'DPOR' AS association_type, DATE '2010-01-01' + (i % 1000)::INT AS associated_on,"
            + " CASE WHEN i % 3 = 0 THEN NULL ELSE DATE '2017-01-01' END AS ended_on"
            + " FROM range(20000) t(i)",
        ", COMPRESSION " + codec + ", PARQUET_VERSION " + version + ", ROW_GROUP_SIZE 2048");
    Sources.Read read = Sources.read(folder);
    assertThat(read.rejects()).isEmpty();
    var associations = read.partner("1111111").associations();
    assertThat(associations).hasSize(20_000);
    for (int i = 0; i < 20_000; i += 997) {
      assertThat(associations.get(i).customerId()).isEqualTo("c-" + i);
      assertThat(associations.get(i).associatedOn())
          .isEqualTo(java.time.LocalDate.of(2010, 1, 1).plusDays(i % 1000));
      assertThat(associations.get(i).endedOn() == null).isEqualTo(i % 3 == 0);
    }
  }

  @Test
  void a_compression_that_is_not_read_is_named() {
    associations(GOOD, ", COMPRESSION lz4_raw");
    assertUnreadable(
        "associations.parquet: is compressed with LZ4_RAW; write it with snappy, gzip, zstd or"
            + " none");
  }

  @Test
  void other_columns_are_ignored_with_one_notice_and_names_are_of_any_case() {
    associations(
        "SELECT 7 AS weight, [1, 2] AS list, PARTNER_ID AS \"Partner_ID\", * EXCLUDE (partner_id)"
            + " FROM ("
            + GOOD
            + ")");
    Sources.Read read = Sources.read(folder);
    assertThat(read.partner("1111111").associations()).hasSize(1);
    assertThat(read.notices())
        .containsExactly(
            "associations.parquet: columns \"weight\", \"list\" are unknown and were ignored.");
  }

  @Test
  void a_missing_column_is_named_with_what_may_have_been_meant() {
    associations("SELECT * RENAME (customer_id AS custmer_id) FROM (" + GOOD + ")");
    assertUnreadable(
        "associations.parquet: column \"customer_id\" is missing. There is \"custmer_id\"; did you"
            + " mean that?");
  }

  @Test
  void a_column_of_another_kind_is_named() {
    for (String value : List.of("['c-1']", "{'id': 'c-1'}", "TIME '10:00:00'", "'a'::BLOB")) {
      associations("SELECT * REPLACE (" + value + " AS customer_id) FROM (" + GOOD + ")");
      if (!value.contains("BLOB")) { // Old programs write texts as bytes.
        assertUnreadable(
            "associations.parquet: column \"customer_id\" has values of a kind that is not read"
                + " here; texts, whole numbers and dates are");
      } else {
        assertThat(Sources.read(folder).rejects()).isEmpty();
      }
    }
  }

  @Test
  void bad_rows_are_set_aside_with_their_number_and_text() {
    associations(
        GOOD
            + " UNION ALL SELECT * REPLACE ('O366' AS product) FROM ("
            + GOOD
            + ") UNION ALL SELECT * REPLACE (NULL AS customer_id) FROM ("
            + GOOD
            + ") UNION ALL SELECT * REPLACE ('3' AS partner_id, 'a,\"b' AS customer_id) FROM ("
            + GOOD
            + ")");
    List<Rejected> rejects = Sources.read(folder).rejects();
    assertThat(rejects.stream().map(Rejected::toString).toList())
        .containsExactly(
            "associations.parquet:2: product \"O366\" is unknown. Did you mean \"Office 365\"?",
            "associations.parquet:3: customer_id is empty",
            "associations.parquet:4: partner_id \"3\" is not in partners.csv");
    assertThat(rejects.get(2).row()).isEqualTo("3,\"a,\"\"b\",O365,DPOR,2017-01-15");
  }

  @Test
  void bytes_that_are_no_utf_8_are_told() {
    associations("SELECT * REPLACE ('c\\xFF1'::BLOB AS customer_id) FROM (" + GOOD + ")");
    assertThat(Sources.read(folder).messages())
        .containsExactly("associations.parquet:1: customer_id \"c\uFFFD1\" is not valid UTF-8");
  }

  @Test
  void a_file_without_rows_is_fine() {
    associations("SELECT * FROM (" + GOOD + ") WHERE false");
    assertThat(Sources.read(folder).rejects()).isEmpty();
  }

  @Test
  void wherever_a_file_is_cut_off_or_damaged_it_is_told_or_read() throws IOException {
    associations(GOOD, ", COMPRESSION zstd");
    Path file = folder.resolve("associations.parquet");
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertUnreadable(
          "associations.parquet: cannot be read: it is no Parquet file, or is cut off or damaged");
    }
    int told = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x5A;
      Files.write(file, damaged);
      try {
        Sources.read(folder);
      } catch (UnreadableSourceException e) {
        assertThat(e).hasMessageStartingWith("associations.parquet: ");
        told++;
      }
    }
    assertThat(told).isGreaterThan(whole.length / 4);
  }

  @Test
  void damage_behind_the_first_rows_is_told_with_its_place() throws IOException {
    associations(
        "SELECT '1111111' AS partner_id, 'c-' || hash(i) AS customer_id, 'O365' AS product,"
            + " 'DPOR' AS association_type, DATE '2017-01-15' AS associated_on"
            + " FROM range(10000) t(i)",
        ", COMPRESSION zstd, ROW_GROUP_SIZE 2048");
    Path file = folder.resolve("associations.parquet");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 400, (byte) 0x55);
    Files.write(file, bytes);
    assertThatThrownBy(() -> Sources.read(folder))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageStartingWith(
            "associations.parquet: cannot be read: the data are damaged behind row ");
  }

  @Test
  void two_files_of_one_table_are_refused() {
    write("associations", GOOD, "");
    assertUnreadable(
        "associations.csv and associations.parquet are both there; which one is meant?");
  }

  private static String subscription(String seats) {
    return "SELECT '1111111' AS partner_id, 's-1' AS subscription_id, 'c-1' AS customer_id,"
        + " 'O365' AS product, "
        + seats
        + " AS paid_seats, DATE '2017-01-15' AS started_on";
  }

  private void associations(String query) {
    associations(query, "");
  }

  private void associations(String query, String options) {
    remove("associations.csv");
    write("associations", query, options);
  }

  private void write(String table, String query, String options) {
    if (table.equals("subscriptions")) {
      remove("subscriptions.csv");
    }
    copy(query, folder.resolve(table + ".parquet"), options);
  }

  private void remove(String file) {
    try {
      Files.deleteIfExists(folder.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Writes what a query gives as a Parquet file. */
  static void copy(String query, Path file, String options) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet" + options + ")");
    } catch (SQLException e) {
      throw new IllegalArgumentException(query, e);
    }
  }

  private void assertUnreadable(String message) {
    assertThatThrownBy(() -> Sources.read(folder))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(message);
  }
}
