package dev.attain.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.input.FactSource;
import dev.attain.input.Rejected;
import dev.attain.reference.Reference;
import dev.attain.testing.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peers of the batch benchmark still decide as the programme does, so that it is fair. */
class BatchPeersTest {

  private static final PopulationGenerator SMALL = PopulationGenerator.of(300, 15_000, 15_000, 5);

  @TempDir private Path folder;

  @Test
  void all_peers_tell_the_tier_that_the_reference_tells() throws Exception {
    Path facts = folder.resolve("facts");
    SMALL.write(facts);
    Map<String, String> expected = new TreeMap<>();
    List<Rejected> rejects = new ArrayList<>();
    FactSource.open(facts, Story.ATTAIN.vocabulary())
        .read(
            partner ->
                expected.put(
                    partner.partner().partnerId(),
                    Reference.of(partner, Contender.AS_OF).attained()),
            rejects::add,
            notice -> {});

    assertThat(rejects).isEmpty();
    assertThat(expected).hasSize(300).containsValues("none", "silver", "gold");
    Path plain = folder.resolve("plain.csv");
    PlainJavaTiers.write(facts, Contender.AS_OF, plain);
    assertThat(Contender.PLAIN_JAVA.tiers(plain)).isEqualTo(expected);
    Path database = folder.resolve("database.csv");
    DuckDbTiers.write(facts, Contender.AS_OF, database, "");
    assertThat(Contender.DUCKDB.tiers(database)).isEqualTo(expected);
    Path drools = folder.resolve("drools.csv");
    ObviousDroolsTiers.write(facts, Contender.AS_OF, drools, Story.rulesFolder());
    assertThat(Contender.OBVIOUS_DROOLS.tiers(drools)).isEqualTo(expected);
  }

  @Test
  void the_same_seed_makes_the_same_files_and_another_order_the_same_rows() throws Exception {
    SMALL.write(folder.resolve("one"));
    SMALL.write(folder.resolve("again"));
    new PopulationGenerator(300, 15_000, 15_000, 5, 77, 0, false).write(folder.resolve("other"));
    for (String file : List.of("partners.csv", "associations.csv", "exam_passes.csv")) {
      assertThat(folder.resolve("again").resolve(file))
          .hasSameTextualContentAs(folder.resolve("one").resolve(file));
      List<String> one = Files.readAllLines(folder.resolve("one").resolve(file));
      List<String> other = Files.readAllLines(folder.resolve("other").resolve(file));
      assertThat(other).isNotEqualTo(one);
      assertThat(other.stream().sorted()).isEqualTo(one.stream().sorted().toList());
    }
  }

  @Test
  void every_damaged_row_is_set_aside_and_no_other() throws Exception {
    Map<String, Long> damaged =
        new PopulationGenerator(300, 15_000, 15_000, 5, 5, 0.02, false).write(folder);
    Map<String, Long> rejected = new HashMap<>();
    FactSource.open(folder, Story.ATTAIN.vocabulary())
        .read(
            partner -> {},
            reject -> rejected.merge(reject.file().replace(".csv", ""), 1L, Long::sum),
            notice -> {});
    Map<String, Long> expected = new HashMap<>();
    damaged.forEach((what, rows) -> expected.merge(what.split(" ")[0], rows, Long::sum));

    assertThat(damaged).hasSizeGreaterThan(25);
    assertThat(rejected).isEqualTo(expected);
  }
}
