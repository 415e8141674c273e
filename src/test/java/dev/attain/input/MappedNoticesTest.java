package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.input.Sources.Read;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of rows that a mapping does not read. */
class MappedNoticesTest {

  private static final String MAPPING =
      """
      partners:
        - file: who.csv
          only: { Level: Main }
          columns: { partner_id: Id }
      associations:
        - file: customers*.csv
          columns:
            partner_id: Id
            customer_id: Customer
            product: Product
            association_type: How
            associated_on: Since
      subscriptions:
        - file: sold.csv
          except: { State: [Trial, Ended, 2017-01] }
          columns:
            partner_id: Id
            subscription_id: Sub
            customer_id: Customer
            product: { column: Product, otherwise: ignore }
            paid_seats: Seats
            started_on: Since
      """;

  private static final String CUSTOMERS = "Id,Customer,Product,How,Since\n";
  private static final String SOLD = "Id,Sub,Customer,Product,Seats,Since,State\n";

  @TempDir private Path folder;
  private String mapping = MAPPING;

  @BeforeEach
  void files() {
    write("who.csv", "Id,Level\n1,Main\n");
    write("customers.csv", CUSTOMERS);
    write("sold.csv", SOLD);
  }

  private void write(String file, String text) {
    Sources.write(folder.resolve(file), text);
  }

  private Read read() {
    write("m.yaml", mapping);
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    FactSource.open(folder, Sources.VOCABULARY, Mapping.read(folder.resolve("m.yaml")))
        .read(read.partners()::add, read.rejects()::add, read.notices()::add);
    return read;
  }

  private static String sold(String product, String state) {
    return "1,s,C," + product + ",3,2017-01-01," + state + "\n";
  }

  @Test
  void values_for_which_rows_are_left_out_are_named_the_most_frequent_first() {
    write(
        "sold.csv",
        SOLD
            + sold("Office 365", "trial ")
            + sold("Office 365", "ENDED")
            + sold("Office 365", "Ended")
            + sold("Office 365", "Running")
            + sold("Teapots", "Running"));

    assertThat(read().notices())
        .containsExactly(
            "sold.csv: the mapping leaves 4 of 5 rows out of subscriptions:"
                + " 1 by Product (\"Teapots\"), 3 by State (2 \"ENDED\", 1 \"trial\")");
  }

  @Test
  void of_many_values_some_are_named_and_all_are_counted() {
    StringBuilder rows = new StringBuilder(SOLD);
    for (int i = 0; i < 1500; i++) {
      rows.append(sold(i % 2 == 0 ? "Cups" : i % 3 == 0 ? "Pots" : "Thing " + i, "Running"));
    }
    write("sold.csv", rows.toString());

    assertThat(read().notices())
        .containsExactly(
            "sold.csv: the mapping leaves 1,500 of 1,500 rows out of subscriptions: 1,500 by Product"
                + " (750 \"Cups\", 250 \"Pots\", 1 \"Thing 1\", 499 with other values)");
  }

  @Test
  void a_value_that_no_row_has_is_told_where_another_is_near() {
    mapping = MAPPING.replace("Trial", "Trail").replace("Main", "Man");
    write("sold.csv", SOLD + sold("Office 365", "Trial") + sold("Office 365", "2017-02"));

    assertThat(read().notices())
        .containsExactly(
            "who.csv: the mapping leaves 1 of 1 row out of partners: 1 by Level (\"Main\")",
            "m.yaml:3:20: Level is \"Man\" in no row of who.csv. Did you mean \"Main\"?",
            "who.csv: holds no partner",
            "m.yaml:15:22: State is \"Trail\" in no row of sold.csv. Did you mean \"Trial\"?");
  }

  @Test
  void a_partner_that_the_mapping_leaves_out_is_not_called_absent_from_its_file() {
    write("who.csv", "Id,Level\n1,Main\n2345,Branch\n");
    write("customers.csv", CUSTOMERS + "2345,C,Office 365,DAP,2017-01-01\n");

    assertThat(read().messages())
        .containsExactly("customers.csv:2: Id \"2345\" is not in who.csv as the mapping reads it");
  }

  @Test
  void a_name_is_that_of_a_compressed_export_too_but_not_of_both() throws Exception {
    Path zipped = folder.resolve("customers 1.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write((CUSTOMERS + "1,C,O365,DAP,2017-01-01\n").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read().partner("1").associations()).hasSize(1);

    write("customers 1.csv", CUSTOMERS);
    assertThatThrownBy(this::read)
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("customers 1.csv and customers 1.csv.gz are both there; which one is meant?");
  }
}
