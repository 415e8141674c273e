package dev.attain.input;

import static dev.attain.input.Sources.VOCABULARY;
import static dev.attain.input.Sources.read;
import static dev.attain.input.Sources.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.Subscription;
import dev.attain.input.Sources.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSourceTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);

  @TempDir Path folder;

  private Read json(String text) {
    Path file = folder.resolve("facts.json");
    write(file, text);
    return read(file);
  }

  private Read jsonl(String text) {
    Path file = folder.resolve("facts.JSONL");
    write(file, text);
    return read(file);
  }

  @Test
  void every_key_reaches_its_fact_in_whatever_order_they_come() {
    Read read =
        json(
            """
            \uFEFF{"examPasses":[{"individualId":"i1","exam":"070-347","passedOn":"2017-01-01"}],
             "individuals":[{"individualId":"i1","name":"Ann","joinedOn":"2017-01-01","leftOn":null}],
             "subscriptions":[{"subscriptionId":"s1","customerId":"C1","product":"o365",
               "paidSeats":25,"startedOn":"2017-01-01","endedOn":"2017-02-01T00:00:00+09:00"}],
             "associations":[{"customerId":"C1","product":"Azure","associationType":"PAL",
               "associatedOn":" 2017-01-01 "}],
             "name":"Contoso","partnerId":"111 1111"}
            """);
    assertThat(read.messages()).isEmpty();
    assertThat(read.notices()).isEmpty();
    var facts = read.partner("1111111");
    assertThat(facts.partner()).isEqualTo(new Partner("1111111", "Contoso"));
    assertThat(facts.associations())
        .containsExactly(new Association("c1", "Azure", "Partner Admin Link", NEW_YEAR, null));
    assertThat(facts.subscriptions())
        .containsExactly(
            new Subscription("s1", "c1", "Office 365", 25, NEW_YEAR, LocalDate.of(2017, 1, 31)));
    assertThat(facts.individuals()).containsExactly(new Individual("i1", "Ann", NEW_YEAR, null));
    assertThat(facts.examPasses()).containsExactly(new ExamPass("i1", "70-347", NEW_YEAR));
    assertThat(facts.complete()).isTrue();
  }

  @Test
  void without_the_key_individuals_everyone_who_passed_an_exam_is_with_the_partner() {
    String passes =
        "\"examPasses\":[{\"individualId\":\"i1\",\"exam\":\"1\",\"passedOn\":\"2017-01-01\"}]";
    Read read =
        jsonl(
            "{\"partnerId\":\"1\","
                + passes
                + "}\n"
                + "{\"partnerId\":\"2\",\"individuals\":[],"
                + passes
                + "}\n"
                + "{\"partnerId\":\"3\",\"individuals\":null,"
                + passes
                + "}\n");
    assertThat(read.partner("1").individuals()).hasSize(1);
    assertThat(read.partner("1").complete()).isTrue();
    assertThat(read.partner("2").individuals()).isEmpty();
    assertThat(read.partner("2").complete()).isFalse();
    assertThat(read.partner("3").individuals()).hasSize(1);
  }

  @Test
  void a_partner_that_says_the_same_twice_is_taken_once() {
    Read read = json("[{\"partnerId\":\"1\"},{\"partnerId\":\"2\"},\n{ \"partnerId\" : \"1\" }]");
    assertThat(read.messages()).isEmpty();
    assertThat(read.partners()).hasSize(2).allMatch(facts -> facts.complete());
  }

  @Test
  void of_objects_that_contradict_each_other_the_first_good_one_is_taken() {
    Read read =
        jsonl(
            "{\"partnerId\":\"1\",\"name\":\"a\",\"name\":\"a\"}\n"
                + "{\"partnerId\":\"1\",\"name\":\"b\"}\n"
                + "{\"partnerId\":\"1\",\"name\":\"c\"}\n"
                + "{\"partnerId\":\"1\", \"name\":\"b\"}\n");
    assertThat(read.partners()).hasSize(1);
    assertThat(read.partner("1").partner().name()).isEqualTo("b");
    assertThat(read.partner("1").complete()).isFalse();
    assertThat(read.messages())
        .containsExactly(
            "facts.JSONL:1: name is given twice",
            "facts.JSONL:3: partnerId \"1\" stands on line 2 already, with other facts");
  }

  @Test
  void a_good_object_of_a_partner_stands_in_for_a_bad_one_but_is_not_complete() {
    Read read = json("[{\"partnerId\":\"1\",\"name\":5},\n{\"partnerId\":\"1\",\"name\":\"x\"}]");
    assertThat(read.messages())
        .containsExactly("facts.json:1: name \"5\" is a number; a text in quotes is expected");
    assertThat(read.partner("1").complete()).isFalse();
  }

  @Test
  void a_line_that_names_its_partner_twice_makes_both_incomplete() {
    Read read =
        jsonl(
            "{\"partnerId\":\"1\"}\n{\"partnerId\":\"2\"}\n{\"partnerId\":\"3\"}\n"
                + "{\"partnerId\":\"1\",\"partnerId\":\"2\"}\n");
    assertThat(read.partner("1").complete()).isFalse();
    assertThat(read.partner("2").complete()).isFalse();
    assertThat(read.partner("3").complete()).isTrue();
    assertThat(read.rejects()).hasSize(1);
  }

  @Test
  void nothing_is_given_away_of_a_file_that_is_no_json() {
    List<Object> given = new ArrayList<>();
    Path file = folder.resolve("facts.json");
    write(file, "[{\"partnerId\":\"1\"},{\"partnerId\":\"2\"");
    FactSource source = FactSource.open(file, VOCABULARY);
    assertThatThrownBy(() -> source.read(given::add, given::add, given::add))
        .isInstanceOf(UnreadableSourceException.class);
    assertThat(given).isEmpty();
  }

  @Test
  void what_the_taker_throws_is_not_taken_for_a_fault_of_the_source() {
    Path file = folder.resolve("facts.jsonl");
    write(file, "{\"partnerId\":\"1\"}\n");
    FactSource source = FactSource.open(file, VOCABULARY);
    UncheckedIOException pipe = new UncheckedIOException(new IOException("broken pipe"));
    assertThatThrownBy(
            () ->
                source.read(
                    facts -> {
                      throw pipe;
                    },
                    rejected -> {},
                    notice -> {}))
        .isSameAs(pipe);
  }

  @Test
  void lines_end_with_or_without_cr_and_the_last_one_need_not_end() {
    Read read =
        jsonl(
            "\uFEFF{\"partnerId\":\"1\"}\r\n\r\n"
                + "  \n"
                + "{\"partnerId\":\"2\"}\n"
                + "?\r\n"
                + "{\"partnerId\":\"3\"}");
    assertThat(read.partners()).hasSize(3);
    assertThat(read.rejects()).extracting(Rejected::line).containsExactly(5L);
  }

  @Test
  void many_lines_are_read_one_at_a_time() throws IOException {
    Path file = folder.resolve("many.jsonl");
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 50_000; i++) {
        writer.write("{\"partnerId\":\"" + i + "\",\"associations\":[{\"customerId\":\"c" + i);
        writer.write("\",\"product\":\"O365\",\"associationType\":\"DAP\",");
        writer.write("\"associatedOn\":\"" + (i % 1000 == 7 ? "soon" : "2017-01-01") + "\"}]}\n");
      }
    }
    AtomicLong partners = new AtomicLong();
    List<Rejected> rejects = new ArrayList<>();
    FactSource.open(file, VOCABULARY)
        .read(facts -> partners.incrementAndGet(), rejects::add, notice -> {});
    assertThat(partners).hasValue(50_000);
    assertThat(rejects).hasSize(50).extracting(Rejected::line).contains(8L, 49_008L);
  }
}
