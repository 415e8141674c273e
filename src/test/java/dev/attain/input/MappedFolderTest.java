package dev.attain.input;

import static dev.attain.input.Sources.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.attain.Attain;
import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Subscription;
import dev.attain.input.Sources.Read;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedFolderTest {

  private static final String MAPPING =
      """
      dates: [M/d/yyyy h:mm:ss a, M/d/yyyy, yyyy-MM]
      partners:
        - file: who.tsv
          columns: { partner_id: Id, name: Name }
      associations:
        - file: customers*.tsv
          only: { Kind: [A, B] }
          except: { Twice: Yes }
          columns:
            partner_id: Id
            customer_id: Customer
            product: { column: Product, otherwise: ignore }
            association_type: { column: How, words: { The Boss: DAP, Nobody: ignore } }
            associated_on: { earliest: Month }
      subscriptions:
        - file: sold.csv
          separator: ";"
          columns:
            partner_id: Id
            subscription_id: Sub
            customer_id: Customer
            product: { constant: Office 365 }
            paid_seats: Seats
            started_on: From
            ended_on: Until
      individuals:
        - file: tests.tsv
          columns: { partner_id: Id, individual_id: Person, name: [First, Last] }
      exam_passes:
        - file: tests.tsv
          only: { Kind: Exam }
          columns:
            partner_id: Id
            individual_id: Person
            exam: { column: Title, pattern: '\\d+-\\d+' }
            passed_on: Day
      """;

  private static final String CUSTOMERS =
      "Id\tCustomer\tProduct\tHow\tMonth\tKind\tTwice\tUnused\n";

  @TempDir private Path folder;
  private String mapping = MAPPING;

  @BeforeEach
  void files() {
    write("who.tsv", "Id\tName\n1111111\tContoso\n222 2222\tFabrikam\n");
    write("customers.tsv", CUSTOMERS);
    write("sold.csv", "Id;Sub;Customer;Seats;From;Until\n");
    write("tests.tsv", "Id\tPerson\tFirst\tLast\tTitle\tDay\tKind\n");
  }

  private void write(String file, String text) {
    Sources.write(folder.resolve(file), text);
  }

  private FactSource open() {
    write("m.yaml", mapping);
    return FactSource.open(folder, VOCABULARY, Mapping.read(folder.resolve("m.yaml")));
  }

  private Read read() {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    open().read(read.partners()::add, read.rejects()::add, read.notices()::add);
    return read;
  }

  private static Association association(String customer, String type, int year, int month) {
    return new Association(customer, "Office 365", type, LocalDate.of(year, month, 1), null);
  }

  @Test
  void of_rows_that_differ_in_the_month_the_earliest_of_all_files_is_taken() {
    write(
        "customers.tsv",
        CUSTOMERS
            + "1111111\tC1\tOffice 365\tThe Boss\t2017-03\tA\t\t\n"
            + "111 1111\tc1\tO365\tDAP\t2017-05\tB\t\t\n"
            + "1111111\tC2\tOffice 365\tDPOR\t2017-04\tA\t\t\n"
            + "2222222\tC1\tOffice 365\tDPOR\t2017-04\tA\t\t\n");
    write("customers 2.tsv", CUSTOMERS + "1111111\tC1\tO365\tthe boss\t2017-02\tA\t\t\n");
    Read read = read();

    assertThat(read.messages()).isEmpty();
    assertThat(read.notices()).isEmpty();
    assertThat(read.partner("1111111").associations())
        .containsExactlyInAnyOrder(
            association("c1", "Delegated Administrator", 2017, 2),
            association("c2", "Digital Partner of Record", 2017, 4));
    assertThat(read.partner("2222222").associations())
        .containsExactly(association("c1", "Digital Partner of Record", 2017, 4));
  }

  @Test
  void rows_that_are_left_out_are_counted_in_one_notice() {
    write(
        "customers.tsv",
        CUSTOMERS
            + "1111111\tC1\tOffice 365\tDAP\t2017-03\tA\t\t\n"
            + "1111111\tC2\tOffice 365\tDAP\t2017-03\tC\t\t\n"
            + "1111111\tC3\tOffice 365\tDAP\t2017-03\ta \tYES\t\n"
            + "1111111\tC4\tTeapots\tDAP\t2017-03\tA\t\t\n"
            + "1111111\tC5\tOffice 365\tnobody\t2017-03\tA\t\t\n");
    Read read = read();

    assertThat(read.messages()).isEmpty();
    assertThat(read.partner("1111111").associations())
        .containsExactly(association("c1", "Delegated Administrator", 2017, 3));
    assertThat(read.partner("1111111").complete()).isTrue();
    assertThat(read.notices())
        .containsExactly(
            "customers.tsv: the mapping leaves 4 of 5 rows out of associations:"
                + " 1 by How (\"nobody\"), 1 by Kind (\"C\"), 1 by Product (\"Teapots\"), 1 by Twice (\"YES\")");
  }

  @Test
  void days_are_read_in_the_forms_that_are_given() {
    write(
        "sold.csv",
        "Id;Sub;Customer;Seats;From;Until\n"
            + "1111111;s;C;3;2/5/2017 12:30:00 AM;11/30/2017\n"
            + "1111111;t;C;3;2017-01-31;2017-02-01T00:30:00+09:00\n");

    assertThat(read().partner("1111111").subscriptions())
        .extracting(Subscription::startedOn, Subscription::endedOn)
        .containsExactlyInAnyOrder(
            tuple(LocalDate.of(2017, 2, 5), LocalDate.of(2017, 11, 30)),
            tuple(LocalDate.of(2017, 1, 31), LocalDate.of(2017, 1, 31)));
  }

  @Test
  void a_day_that_may_be_two_is_not_guessed_at() {
    mapping = MAPPING.replace("dates: [", "dates: [d/M/yyyy, ");
    write(
        "sold.csv",
        "Id;Sub;Customer;Seats;From;Until\n1111111;s;C;3;2/5/2017;\n1111111;s;C;3;2/25/2017;\n");
    Read read = read();

    assertThat(read.messages())
        .containsExactly(
            "sold.csv:2: From \"2/5/2017\" may be 2017-05-02 (d/M/yyyy) or 2017-02-05 (M/d/yyyy);"
                + " give one of the forms");
    assertThat(read.partner("1111111").subscriptions()).hasSize(1);
  }

  @Test
  void columns_are_joined_and_codes_are_found_in_titles() {
    write(
        "tests.tsv",
        "Id\tPerson\tFirst\tLast\tTitle\tDay\tKind\n"
            + "1111111\tp\tMika\tSato\tExam 070-347: Services\t2017-01-02\tExam\n"
            + "1111111\tq\t\tOta\tTalk on 70-347\t1/3/2017\tCourse\n");
    Read read = read();

    assertThat(read.partner("1111111").individuals())
        .containsExactly(
            new Individual("p", "Mika Sato", null, null), new Individual("q", "Ota", null, null));
    assertThat(read.partner("1111111").examPasses())
        .containsExactly(new ExamPass("p", "70-347", LocalDate.of(2017, 1, 2)));
  }

  @Test
  void what_is_set_aside_names_the_export_with_its_column_and_value() {
    write(
        "customers.tsv",
        CUSTOMERS
            + "1111111\tC1\tOffice 365\tDelegated Administratr\t2017-03\tA\t\t\n"
            + "1111111\tC1\tOffice 365\tDAP\t2017-13\tA\t\t\n"
            + "1111112\tC1\tOffice 365\tDAP\t2017-03\tA\t\t\n"
            + "1111111\tC1\tOffice 365\tDAP\t2017-03\tA\t\n");
    write(
        "sold.csv",
        "Id;Sub;Customer;Seats;From;Until\n"
            + "1111111;s;C;3;2/5/2017;2/4/2017\n"
            + "1111111;s;C;many;2/5/2017;\n"
            + "1111111;;C;3;2/5/2017;\n");
    write(
        "tests.tsv",
        "Id\tPerson\tFirst\tLast\tTitle\tDay\tKind\n"
            + "1111111\tp\tMika\tSato\tWhat I know\t1/2/2017\tExam\n"
            + "1111111\tp\tMika\n");
    Read read = read();

    assertThat(read.messages())
        .containsExactlyInAnyOrder(
            "customers.tsv:2: How \"Delegated Administratr\" is unknown. Did you mean"
                + " \"Delegated Administrator\"?",
            "customers.tsv:3: Month \"2017-13\" is no date; expected is yyyy-MM-dd or"
                + " M/d/yyyy h:mm:ss a or M/d/yyyy or yyyy-MM",
            "customers.tsv:4: Id \"1111112\" is not in who.tsv. Did you mean \"1111111\"?",
            "customers.tsv:5: 7 fields found, 8 expected",
            "sold.csv:2: Until \"2/4/2017\" lies before From \"2/5/2017\"",
            "sold.csv:3: Seats \"many\" is no whole number; write digits only, such as 1000",
            "sold.csv:4: Sub is empty",
            "tests.tsv:2: Title \"What I know\" has nothing in it that \"\\d+-\\d+\" finds",
            "tests.tsv:3: 3 fields found, 7 expected");
    assertThat(read.partner("1111111").complete()).isFalse();
    assertThat(read.partner("2222222").complete()).isTrue();
    Rejected first = read.rejects().get(0);
    assertThat(first.column()).isEqualTo("How");
    assertThat(first.value()).isEqualTo("Delegated Administratr");
    assertThat(first.row())
        .isEqualTo("1111111\tC1\tOffice 365\tDelegated Administratr\t2017-03\tA\t\t");
    assertThat(read.rejects())
        .filteredOn(reject -> "Until".equals(reject.column()))
        .extracting(Rejected::value)
        .containsExactly("2/4/2017");
  }

  @Test
  void partners_may_be_those_whom_any_row_names() {
    mapping =
        MAPPING.replaceAll("(?s)partners:\n.*?\nassociations:", "partners: named\nassociations:");
    write("customers.tsv", CUSTOMERS + "333 3333\tC1\tOffice 365\tDAP\t2017-03\tA\t\t\n\t\t\n");
    write("tests.tsv", "Id\tPerson\tFirst\tLast\tTitle\tDay\tKind\n4\tp\tA\tB\t1-2\t\tExam\n");
    Read read = read();

    assertThat(read.partners())
        .extracting(facts -> facts.partner().partnerId())
        .containsExactly("3333333", "4");
    assertThat(read.messages())
        .containsExactlyInAnyOrder(
            "customers.tsv:3: 3 fields found, 8 expected", "tests.tsv:2: Day is empty");
    assertThat(read.notices())
        .containsExactly("1 file is not named by the mapping and ignored: who.tsv");
  }

  @Test
  void several_files_may_list_partners_and_each_is_told_where_it_stands() {
    mapping = MAPPING.replace("file: who.tsv", "file: who*.tsv");
    write("who 1.tsv", "Id\tName\n3\tThree\n1111111\tContosa\n");
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<String> origins = new ArrayList<>();
    open()
        .read(
            read.partners()::add,
            read.rejects()::add,
            read.notices()::add,
            (partner, fact, file, line) -> origins.add(partner + " " + file + ":" + line));

    assertThat(origins)
        .containsExactly("3 who 1.tsv:2", "1111111 who 1.tsv:3", "2222222 who.tsv:3");
    assertThat(read.messages())
        .containsExactly(
            "who.tsv:2: Name \"Contoso\" contradicts \"Contosa\" on line 3 of who 1.tsv");
  }

  @Test
  void a_file_that_is_missing_is_told_with_what_was_meant() throws Exception {
    Files.move(folder.resolve("sold.csv"), folder.resolve("slod.csv"));

    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageMatching(
            "m.yaml:16:11: there is no file \"sold.csv\" in .*\\. Did you mean \"slod.csv\"\\?");
  }

  @Test
  void columns_that_are_missing_are_told_with_what_was_meant() {
    write("sold.csv", "Id;Subs;Customer;Seats;From;Until;From\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(
            "sold.csv:1: column \"Sub\" is missing, which m.yaml:20:24 names. Did you mean"
                + " \"Subs\"? column \"From\" is given twice.");
  }

  @Test
  void another_separator_is_noticed() {
    mapping = MAPPING.replace("    separator: \";\"\n", "");

    assertThatThrownBy(this::open)
        .hasMessage(
            "sold.csv:1: columns are separated by \";\", but \",\" is expected; the mapping may say"
                + " so with \"separator\"");
  }

  @Test
  void a_mapping_is_for_folders() {
    write("m.yaml", mapping);
    write("facts.json", "[]");
    Mapping read = Mapping.read(folder.resolve("m.yaml"));

    assertThatThrownBy(() -> FactSource.open(folder.resolve("facts.json"), VOCABULARY, read))
        .hasMessageContaining("is a file; a mapping is for a folder of CSV or TSV files");
  }

  @Test
  void a_bulk_source_names_all_files_and_the_mapping() {
    write("m.yaml", mapping);
    Mapping read = Mapping.read(folder.resolve("m.yaml"));

    assertThat(BulkSource.open(folder, VOCABULARY, read).files())
        .extracting(BulkSource.File::name)
        .containsExactly(
            "who.tsv", "customers.tsv", "sold.csv", "tests.tsv", "tests.tsv", "m.yaml");
  }

  @Test
  void a_stray_quote_takes_no_other_row_with_it() {
    write(
        "customers.tsv",
        CUSTOMERS
            + "1111111\tC1\tOffice 365\tDAP\t2017-03\tA\t\t\n"
            + "1111111\t\"C2\tOffice 365\tDAP\t2017-03\tA\t\t\n"
            + "1111111\tC3\tOffice 365\tDAP\t2017-03\tA\t\t\"\n");
    Read read = read();

    assertThat(read.messages())
        .containsExactly(
            "customers.tsv:3: a quote is opened here and never closed",
            "customers.tsv:4: a quote is opened here and never closed");
    assertThat(read.partner("1111111").associations()).hasSize(1);
    assertThat(read.partner("1111111").complete()).isFalse();
  }

  @Test
  void exports_may_be_compressed() throws Exception {
    mapping = MAPPING.replace("customers*.tsv", "CUSTOMERS ????.tsv*");
    Files.delete(folder.resolve("customers.tsv"));
    Path file = folder.resolve("Customers 2017.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      String row = "1111111\tC1\tOffice 365\tDAP\t2017-03\tA\t\t\n";
      out.write((CUSTOMERS + row).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read().partner("1111111").associations()).hasSize(1);
  }

  @Test
  void values_without_a_code_and_empty_ones_may_be_ignored() {
    mapping =
        MAPPING
            .replace("pattern: '\\d+-\\d+'", "pattern: '(\\d+-\\d+) *!', otherwise: ignore")
            .replace("passed_on: Day", "passed_on: { column: Day, words: { '': ignore } }");
    write(
        "tests.tsv",
        "Id\tPerson\tFirst\tLast\tTitle\tDay\tKind\n"
            + "1111111\tp\tA\tB\t70-1 and 70-347 !\t2017-01-02\tExam\n"
            + "1111111\tp\tA\tB\t70-346\t2017-01-02\tExam\n"
            + "1111111\tp\tA\tB\t70-346!\t \tExam\n"
            + "1111111\tp\tA\tB\t\t2017-01-02\tExam\n");
    Read read = read();

    assertThat(read.partner("1111111").examPasses())
        .containsExactly(new ExamPass("p", "70-347", LocalDate.of(2017, 1, 2)));
    assertThat(read.notices())
        .containsExactly(
            "tests.tsv: the mapping leaves 2 of 4 rows out of exam_passes: 1 by Day (\"\"), 1 by Title (\"70-346\")");
    assertThat(read.messages()).containsExactly("tests.tsv:5: Title is empty");
  }

  @Test
  void a_source_may_write_days_in_its_own_way() {
    mapping =
        MAPPING.replace("    separator: \";\"", "    separator: \";\"\n    dates: [d.M.yyyy]");
    write(
        "sold.csv",
        "Id;Sub;Customer;Seats;From;Until\n1111111;s;C;3;2.5.2017;\n1111111;t;C;3;31.4.2017;\n");
    Read read = read();

    assertThat(read.partner("1111111").subscriptions())
        .extracting(Subscription::startedOn)
        .containsExactly(LocalDate.of(2017, 5, 2));
    assertThat(read.messages())
        .containsExactly(
            "sold.csv:3: From \"31.4.2017\" is no date; expected is yyyy-MM-dd or d.M.yyyy");
  }

  @Test
  void an_export_without_header_or_with_tables_of_parquet_cannot_be_read() {
    write("customers.tsv", "");
    assertThatThrownBy(this::open).hasMessage("customers.tsv: is empty; a header line is expected");

    mapping = MAPPING.replace("customers*.tsv", "customers*");
    write("customers.parquet", "PAR1");
    assertThatThrownBy(this::open)
        .hasMessage("customers.parquet: is a Parquet file; a mapping is for CSV and TSV files");
  }

  @Test
  void several_threads_read_the_same(@TempDir Path temp) throws Exception {
    StringBuilder rows = new StringBuilder(CUSTOMERS);
    for (int i = 0; i < 3000; i++) {
      rows.append("1111111\tC").append(i % 500).append("\tO365\tDAP\t2017-0");
      rows.append(1 + i % 7).append("\tA\t").append(i % 11 == 0 ? "Yes" : "").append("\t\n");
    }
    write("customers.tsv", rows.toString());
    write("customers 2.tsv", rows.toString().replace("2017-0", "2016-0"));

    assertThat(read().partner("1111111").associations())
        .hasSize(500)
        .allMatch(association -> association.associatedOn().getYear() == 2016);
    write("m.yaml", mapping);
    assertThat(
            Attain.shipped()
                .batch(
                    folder,
                    Mapping.read(folder.resolve("m.yaml")),
                    LocalDate.of(2017, 6, 27),
                    temp.resolve("out"))
                .threads(3)
                .start()
                .await()
                .summary()
                .facts())
        .isEqualTo(500);
  }
}
