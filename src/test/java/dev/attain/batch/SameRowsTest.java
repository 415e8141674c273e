package dev.attain.batch;

import static dev.attain.batch.Populations.AS_OF;
import static dev.attain.batch.Populations.ATTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.PartnerFacts;
import dev.attain.input.FactSource;
import dev.attain.input.Rejected;
import dev.attain.input.UnreadableSourceException;
import dev.attain.report.RejectRows;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fast reader of a batch takes and sets aside what the reader takes and sets aside that looks
 * at everything: on files that were damaged in any way.
 */
class SameRowsTest {

  private static final String[] BITS = {
    "\"",
    "\"\"",
    "\n",
    "\r",
    "\r\n",
    ",",
    ";",
    "\t",
    " ",
    "\u00a0",
    "é",
    "\0",
    "-",
    "9",
    "0",
    "x",
    "A",
    "2016-02-30",
    "\ufeff",
    "\"\n\"",
    "20",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "\ud83d\ude00"
  };

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void a_damaged_file_is_read_the_same(int seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      Path facts = Files.createDirectories(folder.resolve("facts-" + i));
      boolean tabs = random.nextInt(4) == 0;
      write(facts, "partners", partners(), 0, tabs, random);
      write(facts, "associations", associations(random), random.nextInt(12), tabs, random);
      write(facts, "subscriptions", subscriptions(random), random.nextInt(12), tabs, random);
      if (random.nextInt(3) > 0) {
        write(facts, "individuals", individuals(random), random.nextInt(6), tabs, random);
      }
      write(facts, "exam_passes", examPasses(random), random.nextInt(12), tabs, random);
      compare(facts, folder.resolve("out-" + i));
    }
  }

  private static void compare(Path facts, Path out) throws Exception {
    List<PartnerFacts> partners = new ArrayList<>();
    List<Rejected> rejects = new ArrayList<>();
    String slow = failure(() -> read(facts, partners, rejects));
    Summary[] summary = new Summary[1];
    String fast = failure(() -> summary[0] = Populations.run(facts, out).summary());

    assertThat(fast).as(facts.toString()).isEqualTo(slow);
    if (slow == null) {
      assertThat(lines(Files.readString(out.resolve("rejects.csv"))))
          .as(facts.toString())
          .isEqualTo(lines(rows(rejects)));
      assertThat(summary[0].facts())
          .isEqualTo(partners.stream().mapToLong(PartnerFacts::size).sum());
      Replay replay = Replay.open(out, null);
      for (PartnerFacts partner : partners) {
        PartnerFacts kept = replay.facts(partner.partner().partnerId());
        assertThat(kept.partner()).isEqualTo(partner.partner());
        assertThat(kept.complete()).isEqualTo(partner.complete());
        assertThat(texts(kept)).as(facts.toString()).isEqualTo(texts(partner));
      }
    }
  }

  private static List<String> texts(PartnerFacts facts) {
    return Stream.of(
            facts.associations(), facts.subscriptions(), facts.individuals(), facts.examPasses())
        .flatMap(List::stream)
        .map(String::valueOf)
        .sorted()
        .toList();
  }

  private static void read(Path facts, List<PartnerFacts> partners, List<Rejected> rejects) {
    FactSource.open(facts, ATTAIN.vocabulary()).read(partners::add, rejects::add, notice -> {});
  }

  private interface Action {
    void run() throws Exception;
  }

  private static @Nullable String failure(Action action) throws Exception {
    try {
      action.run();
      return null;
    } catch (UnreadableSourceException e) {
      return e.getMessage();
    }
  }

  private static String rows(List<Rejected> rejects) throws IOException {
    StringWriter text = new StringWriter();
    RejectRows rows = new RejectRows(text);
    rows.header();
    for (Rejected reject : rejects) {
      rows.add(reject);
    }
    return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static List<String> lines(String text) {
    return text.lines().sorted().toList();
  }

  private static List<String> partners() {
    return List.of(
        "partner_id,name", "1111111,Contoso", "2222222,", "P 3,\"A, B\"", "44444444444,x");
  }

  private static List<String> associations(Random random) {
    List<String> rows = new ArrayList<>();
    rows.add("customer_id,partner_id,note,product,association_type,associated_on,ended_on");
    for (int i = 0; i < 30; i++) {
      rows.add(
          customer(random)
              + ","
              + partner(random)
              + ",,"
              + any(random, "Office 365", "o365", "Azure")
              + ","
              + any(random, "DAP", "Advisor", "Transacting Partner", "\"DPOR\"")
              + ","
              + AS_OF.minusDays(random.nextInt(900))
              + ","
              + any(random, "", "2017-06-27"));
    }
    return rows;
  }

  private static List<String> subscriptions(Random random) {
    List<String> rows = new ArrayList<>();
    rows.add("partner_id,subscription_id,customer_id,product,paid_seats,started_on,ended_on");
    for (int i = 0; i < 30; i++) {
      rows.add(
          partner(random)
              + ","
              + any(random, "s-" + i, customer(random))
              + ","
              + customer(random)
              + ","
              + any(random, "Office 365", "\"Office 365\"")
              + ","
              + random.nextInt(20)
              + ","
              + AS_OF.minusDays(random.nextInt(900))
              + ","
              + any(random, "", "", "2017-07-01T00:00:00Z"));
    }
    return rows;
  }

  private static List<String> individuals(Random random) {
    List<String> rows = new ArrayList<>();
    rows.add("partner_id,note,individual_id,name,joined_on,left_on");
    boolean quotes = random.nextInt(3) == 0;
    for (int i = 0; i < 20; i++) {
      rows.add(
          partner(random)
              + ",,"
              + person(random)
              + ","
              + (quotes
                  ? any(random, "", "\"A, B\"", "\"two\nlines\"")
                  : any(random, "", "Rin", "é"))
              + ","
              + any(random, "", "2015-03-01", "2016-01-31T23:00:00-05:00")
              + ","
              + any(random, "", "", "2017-06-27", "2014-01-01"));
    }
    return rows;
  }

  private static List<String> examPasses(Random random) {
    List<String> rows = new ArrayList<>();
    rows.add("exam,partner_id,individual_id,passed_on");
    for (int i = 0; i < 30; i++) {
      rows.add(
          any(random, "70-347", "070-347", "Exam 70-347", "exam  70-346", "\"70-347\"", "ms-100")
              + ","
              + partner(random)
              + ","
              + person(random)
              + ","
              + AS_OF.minusDays(random.nextInt(900)));
    }
    return rows;
  }

  private static String person(Random random) {
    return any(random, "p-1", "p-2", " p-3", "Pé", "99000000" + random.nextInt(4));
  }

  private static String partner(Random random) {
    return any(random, "1111111", "2222222", "P3", " 1111111 ", "44444444444", "9");
  }

  private static String customer(Random random) {
    int number = random.nextInt(6);
    String id = "0000000" + number + "-aaaa-bbbb-cccc-00000000000" + number;
    return any(random, id, id, id.toUpperCase(java.util.Locale.ROOT), "customer " + number);
  }

  private static String any(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static void write(
      Path folder, String table, List<String> rows, int damages, boolean tabs, Random random)
      throws IOException {
    String end = any(random, "\n", "\n", "\r\n", "\r");
    StringBuilder text = new StringBuilder(String.join(end, rows));
    if (random.nextBoolean()) {
      text.append(end);
    }
    int header = rows.get(0).length() + end.length();
    for (int i = 0; i < damages; i++) {
      int at = header + random.nextInt(text.length() - header);
      if (random.nextInt(3) == 0) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, BITS[random.nextInt(BITS.length)]);
      }
    }
    String written = tabs ? text.toString().replace(',', '\t') : text.toString();
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    if (damages > 0 && random.nextInt(3) == 0) {
      bytes[header + random.nextInt(bytes.length - header)] = (byte) random.nextInt(256);
    }
    Files.write(folder.resolve(table + (tabs ? ".tsv" : ".csv")), bytes);
  }
}
