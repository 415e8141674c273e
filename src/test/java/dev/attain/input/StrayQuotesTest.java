package dev.attain.input;

import static dev.attain.input.Sources.folder;
import static dev.attain.input.Sources.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.Association;
import dev.attain.input.Sources.Read;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad row never takes its neighbours with it, wherever it stands in however long a file. */
class StrayQuotesTest {

  private static final List<String> BAD =
      List.of(
          "1111111,\"c,O365,DAP,2017-01-01,",
          "1111111,c,O365,DAP,2017-01-01,\"",
          "\"1111111,c,O365,DAP,2017-01-01,",
          "1111111,\"c\"d,O365,DAP,2017-01-01,",
          "1111111,c\",O365,DAP,2017-01-01",
          "1111111,\"\"\",O365,DAP,2017-01-01,",
          "1111111,c,O365,DAP,2017-02-30,");

  @TempDir Path folder;

  @Test
  void all_neighbours_of_bad_rows_are_read() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Random random = new Random(7);
      StringBuilder rows = new StringBuilder();
      List<String> good = new ArrayList<>();
      List<Long> bad = new ArrayList<>();
      for (int i = 0; i < 60_000; i++) {
        if (random.nextInt(100) == 0) {
          rows.append(BAD.get(random.nextInt(BAD.size())));
          bad.add(i + 2L);
        } else {
          String quote = i % 3 == 0 ? "\"" : "";
          rows.append("1111111,").append(quote).append('c').append(i).append(quote);
          rows.append(",O365,DAP,2017-01-01,");
          good.add("c" + i);
        }
        rows.append(end);
      }
      Read read = read(folder(folder, rows.toString()));
      assertThat(read.partner("1111111").associations())
          .extracting(Association::customerId)
          .containsExactlyElementsOf(good);
      assertThat(read.rejects()).extracting(Rejected::line).containsExactlyElementsOf(bad);
      assertThat(read.rejects()).extracting(Rejected::partnerId).containsOnly("1111111");
    }
  }

  @Test
  void one_quote_at_the_beginning_of_a_long_file_costs_one_row() {
    String row = "1111111,c,O365,DAP,2017-01-01,\n";
    Read read =
        read(
            folder(
                folder,
                BAD.get(0) + "\n" + row.repeat(100_000) + "2222222,d,O365,DAP,2017-01-01,\n"));
    assertThat(read.messages())
        .containsExactly("associations.csv:2: a quote is opened here and never closed");
    assertThat(read.partner("1111111").associations()).hasSize(1);
    assertThat(read.partner("2222222").associations()).hasSize(1);
  }

  @Test
  void a_line_of_gigantic_length_costs_one_row() {
    String row = "2222222,d,O365,DAP,2017-01-01,\r\n";
    Read read =
        read(
            folder(
                folder,
                row
                    + "1111111,"
                    + "x".repeat(3_000_000)
                    + ",O365,DAP,2017-01-01,\r\n"
                    + row
                    + "?\r\n"));
    assertThat(read.messages())
        .containsExactly(
            "associations.csv:3: the line is longer than 1048576 characters",
            "associations.csv:5: 1 field found, 6 expected");
    assertThat(read.partner("1111111").complete()).isFalse();
    assertThat(read.partner("2222222").complete()).isTrue();
  }

  @Test
  void a_value_of_gigantic_length_is_shortened_in_the_message() {
    Read read =
        read(folder(folder, "1111111," + "x".repeat(1_000_000) + ",O365,DAP,2017-01-01,\n"));
    assertThat(read.messages())
        .singleElement()
        .asString()
        .endsWith("x… (1000000 characters)\" is too long; the most is 10000 characters")
        .hasSizeLessThan(200);
  }

  @Test
  void a_quoted_name_may_cross_the_bounds_of_chunks() {
    folder(folder, "");
    StringBuilder partners = new StringBuilder("partner_id,name\n");
    for (int i = 0; i < 20_000; i++) {
      partners.append(i).append(",\"a\nb\"\"").append(i).append("\r\n\"\n");
    }
    Sources.write(folder.resolve("partners.csv"), partners.toString());
    Read read = read(folder);
    assertThat(read.messages()).isEmpty();
    assertThat(read.partners()).hasSize(20_000);
    assertThat(read.partner("19999").partner().name()).isEqualTo("a\nb\"19999");
  }
}
