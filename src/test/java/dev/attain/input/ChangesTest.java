package dev.attain.input;

import static dev.attain.input.Sources.VOCABULARY;
import static dev.attain.input.Sources.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.whatif.Change;
import dev.attain.whatif.Overlaid;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);
  private static final String PASSES = "partner_id,individual_id,exam,passed_on\n";

  @TempDir Path folder;

  private final List<String> rejects = new ArrayList<>();

  /** What came of changes to every partner of facts, touched or not. */
  private Map<String, Overlaid> apply(Path facts, Path changed) {
    Map<String, Overlaid> all = new LinkedHashMap<>();
    Changes changes =
        Changes.read(changed, VOCABULARY, reject -> rejects.add(reject.toString()), notice -> {});
    FactSource.open(facts, VOCABULARY)
        .read(
            partner -> all.put(partner.partner().partnerId(), changes.applyTo(partner)),
            reject -> {},
            notice -> {},
            changes);
    for (PartnerFacts partner : changes.newPartners()) {
      all.put(partner.partner().partnerId(), changes.applyTo(partner));
    }
    return all;
  }

  private Path facts(String jsonl) {
    write(folder.resolve("facts.jsonl"), jsonl);
    return folder.resolve("facts.jsonl");
  }

  private Path changes(String json) {
    write(folder.resolve("changes.json"), json);
    return folder.resolve("changes.json");
  }

  private static String pass(String individual) {
    return "\"examPasses\":[{\"individualId\":\""
        + individual
        + "\",\"exam\":\"70-347\",\"passedOn\":\"2017-01-01\"}]";
  }

  @Test
  void a_partner_that_no_change_names_stays_as_it_is() {
    Path facts = facts("{\"partnerId\":\"1\",\"individuals\":[{\"individualId\":\"i1\"}]}\n");
    Overlaid overlaid = apply(facts, changes("{\"partnerId\":\"2\"}")).get("1");
    assertThat(overlaid.facts().individuals())
        .containsExactly(new Individual("i1", null, null, null));
    assertThat(overlaid.changes()).isEmpty();
  }

  @Test
  void where_facts_list_no_individuals_a_new_pass_brings_its_individual() {
    Path facts = facts("{\"partnerId\":\"1\"," + pass("i1") + "}\n");
    Overlaid overlaid = apply(facts, changes("{\"partnerId\":\"1\"," + pass("i2") + "}")).get("1");
    assertThat(rejects).isEmpty();
    assertThat(overlaid.facts().individuals())
        .extracting(Individual::individualId)
        .containsExactly("i1", "i2");
  }

  @Test
  void where_facts_list_no_individuals_changes_may_say_more_of_one() {
    Path facts = facts("{\"partnerId\":\"1\"," + pass("i1") + "}\n");
    Overlaid overlaid =
        apply(
                facts,
                changes(
                    "{\"partnerId\":\"1\",\"individuals\":["
                        + "{\"individualId\":\"i1\",\"leftOn\":\"2017-01-01\"}],"
                        + pass("i2")
                        + "}"))
            .get("1");
    assertThat(rejects).isEmpty();
    assertThat(overlaid.facts().individuals())
        .containsExactly(
            new Individual("i1", null, null, NEW_YEAR), new Individual("i2", null, null, null));
  }

  @Test
  void whether_individuals_of_a_new_partner_are_listed_the_changes_say() {
    Path changes = Path.of(folder.toString(), "next year");
    changes.toFile().mkdir();
    write(changes.resolve("partners.csv"), "partner_id,name\n9,Litware\n");
    write(changes.resolve("exam_passes.csv"), PASSES + "9,i1,70-347,2017-01-01\n");
    Path facts = facts("{\"partnerId\":\"1\"}\n");
    assertThat(apply(facts, changes).get("9").facts().individuals()).hasSize(1);

    write(changes.resolve("individuals.csv"), "partner_id,individual_id\n9,i2\n");
    Overlaid listed = apply(facts, changes).get("9");
    assertThat(listed.facts().examPasses()).isEmpty();
    assertThat(listed.facts().complete()).isFalse();
    assertThat(rejects)
        .containsExactly(
            "next year/exam_passes.csv:2: individual_id \"i1\" is not among the individuals of"
                + " partner 9 after the changes");
  }

  @Test
  void a_change_knows_where_it_is_asked_for_and_where_the_fact_stood() {
    Path facts = facts("\n{\"partnerId\":\"1\"," + pass("i1") + "}\n");
    Path changes = Path.of(folder.toString(), "changes");
    changes.toFile().mkdir();
    write(
        changes.resolve("Exam_Passes.TSV"),
        (PASSES + "1,i1,Exam 070-347,2017-02-01\n").replace(',', '\t'));
    assertThat(apply(facts, changes).get("1").changes())
        .extracting(Change::at, Change::was, Change::after)
        .containsExactly(
            tuple(
                new Origin("changes/Exam_Passes.TSV", 2),
                new Origin("facts.jsonl", 2),
                new ExamPass("i1", "70-347", LocalDate.of(2017, 2, 1))));
  }

  @Test
  void removals_take_aliases_and_ids_as_facts_do() {
    Path facts =
        facts(
            "{\"partnerId\":\"1\",\"associations\":[{\"customerId\":\"C1\",\"product\":\"O365\","
                + "\"associationType\":\"DPOR\",\"associatedOn\":\"2017-01-01\"}]}\n");
    Path changes = Path.of(folder.toString(), "changes");
    changes.toFile().mkdir();
    write(
        changes.resolve("removed_associations.csv"),
        "ASSOCIATION_TYPE,associated_on,partner_id,product,customer_id,ended_on\n"
            + "digital partner of record,2017-01-01T05:00:00Z, 1 ,office 365,c1,\n");
    assertThat(apply(facts, changes).get("1").facts().associations()).isEmpty();
  }
}
