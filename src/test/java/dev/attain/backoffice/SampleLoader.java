package dev.attain.backoffice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/** Puts fact files into the tables of the back office, with the types that these have. */
final class SampleLoader {

  private final Connection to;

  SampleLoader(Connection to) {
    this.to = to;
  }

  /** How a field becomes a value. */
  private record Field(String column, Function<String, Object> type) {}

  private static Field text(String column) {
    return new Field(column, text -> text);
  }

  private static Field id(String column) {
    return new Field(column, UUID::fromString);
  }

  private static Field number(String column) {
    return new Field(column, Long::valueOf);
  }

  private static Field day(String column) {
    return new Field(column, text -> utc(text).toLocalDate());
  }

  private static Field moment(String column) {
    return new Field(column, SampleLoader::utc);
  }

  /** Of a day the end in UTC, so that any other zone would make another day of it. */
  private static OffsetDateTime utc(String text) {
    return text.contains("T")
        ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)
        : LocalDate.parse(text).atTime(23, 30).atOffset(ZoneOffset.UTC);
  }

  void load(Path folder) throws IOException, SQLException {
    load(folder.resolve("partners.csv"), "partner", text("partner_id"), text("name"));
    load(
        folder.resolve("associations.csv"),
        "customer_association",
        text("partner_id"),
        id("customer_id"),
        text("product"),
        text("association_type"),
        day("associated_on"),
        day("ended_on"));
    load(
        folder.resolve("subscriptions.csv"),
        "subscription",
        text("partner_id"),
        id("subscription_id"),
        id("customer_id"),
        text("product"),
        number("paid_seats"),
        moment("started_on"),
        moment("ended_on"));
    load(
        folder.resolve("individuals.csv"),
        "individual",
        text("partner_id"),
        number("individual_id"),
        text("name"),
        day("joined_on"),
        day("left_on"));
    load(
        folder.resolve("exam_passes.csv"),
        "exam_pass",
        text("partner_id"),
        number("individual_id"),
        text("exam"),
        day("passed_on"));
  }

  private void load(Path file, String table, Field... fields) throws IOException, SQLException {
    String marks = "?" + ", ?".repeat(fields.length - 1);
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file);
        PreparedStatement insert =
            to.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (NamedCsvRecord row : rows) {
        for (int i = 0; i < fields.length; i++) {
          String text = row.findField(fields[i].column()).orElse("");
          insert.setObject(i + 1, text.isEmpty() ? null : fields[i].type().apply(text));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
