package dev.attain.input;

import static dev.attain.input.Sources.ASSOCIATIONS;
import static dev.attain.input.Sources.SUBSCRIPTIONS;
import static dev.attain.input.Sources.VOCABULARY;
import static dev.attain.input.Sources.folder;
import static dev.attain.input.Sources.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Origin;
import dev.attain.facts.Partner;
import dev.attain.facts.Subscription;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginsTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);
  private static final String PASSES = "partner_id,individual_id,exam,passed_on\n";

  @TempDir Path folder;

  private static Map<Record, Origin> origins(Path source) {
    OriginsOfPartners origins = new OriginsOfPartners("1111111"::equals);
    List<Map<Record, Origin>> taken = new ArrayList<>();
    FactSource.open(source, VOCABULARY)
        .read(
            facts -> {
              if (facts.partner().partnerId().equals("1111111")) {
                taken.add(origins.take("1111111"));
              } else {
                assertThat(origins.take(facts.partner().partnerId())).isEmpty();
              }
            },
            rejected -> {},
            notice -> {},
            origins);
    assertThat(taken).hasSize(1);
    assertThat(origins.take("1111111")).isEmpty();
    return taken.get(0);
  }

  private static Association association(String customer) {
    return new Association(customer, "Azure", "Advisor", NEW_YEAR, null);
  }

  private static Subscription subscription(String customer) {
    return new Subscription("s1", customer, "Azure", 1, NEW_YEAR, null);
  }

  @Test
  void a_fact_of_a_folder_stands_where_its_row_begins() {
    folder(
        folder,
        "2222222,c1,Azure,Advisor,2017-01-01,\n"
            + "1111111,c1,Azure,Advisr,2017-01-01,\n"
            + "\n"
            + "1111111,c1,Azure,Advisor,2017-01-01,\n"
            + "1111111,c2,Azure,Advisor,2017-01-01,\n");
    write(
        folder.resolve("subscriptions.csv"), SUBSCRIPTIONS + "1111111,s1,c1,Azure,1,2017-01-01,\n");
    write(
        folder.resolve("individuals.csv"),
        "partner_id,individual_id,name\n1111111,i1,\"Ann\nLee\"\n1111111,i2,Bo\n");
    write(folder.resolve("exam_passes.csv"), PASSES + "1111111,i2,Exam 070-347,2017-01-01\n");

    assertThat(origins(folder))
        .containsOnly(
            Map.entry(new Partner("1111111", "Contoso"), new Origin("partners.csv", 2)),
            Map.entry(association("c1"), new Origin("associations.csv", 5)),
            Map.entry(association("c2"), new Origin("associations.csv", 6)),
            Map.entry(subscription("c1"), new Origin("subscriptions.csv", 2)),
            Map.entry(
                new Individual("i1", "Ann\nLee", null, null), new Origin("individuals.csv", 2)),
            Map.entry(new Individual("i2", "Bo", null, null), new Origin("individuals.csv", 4)),
            Map.entry(new ExamPass("i2", "70-347", NEW_YEAR), new Origin("exam_passes.csv", 2)));
  }

  @Test
  void a_fact_that_stands_twice_has_the_origin_of_its_first_row() {
    folder(
        folder,
        "1111111,c1,Azure,Advisor,2017-01-01,\n"
            + "1111111,C1,azure,advisor,2017-01-01T00:00:00Z,\n");
    assertThat(origins(folder))
        .hasSize(2)
        .containsEntry(association("c1"), new Origin("associations.csv", 2));
  }

  @Test
  void rows_that_are_set_aside_have_no_origin() {
    folder(folder, "");
    write(folder.resolve("individuals.csv"), "partner_id,individual_id\n");
    write(folder.resolve("exam_passes.csv"), PASSES + "1111111,i1,70-347,2017-01-01\n");
    assertThat(origins(folder)).containsOnlyKeys(new Partner("1111111", "Contoso"));
  }

  @Test
  void an_individual_that_is_not_listed_stands_where_its_first_exam_pass_does() {
    folder(folder, "");
    write(
        folder.resolve("exam_passes.csv"),
        PASSES
            + "2222222,i1,70-347,2017-01-01\n"
            + "1111111,i1,70-346,2017-01-01\n"
            + "1111111,i1,70-347,2017-01-01\n");
    assertThat(origins(folder))
        .containsEntry(new Individual("i1", null, null, null), new Origin("exam_passes.csv", 3))
        .containsEntry(new ExamPass("i1", "70-347", NEW_YEAR), new Origin("exam_passes.csv", 4));
  }

  @Test
  void tab_separated_files_are_named_as_they_are() {
    write(folder.resolve("Partners.TSV"), "partner_id\n1111111\n");
    write(
        folder.resolve("associations.tsv"),
        ASSOCIATIONS.replace(',', '\t') + "1111111\tc1\tAzure\tAdvisor\t2017-01-01\t\r\n");
    write(folder.resolve("subscriptions.csv"), SUBSCRIPTIONS);
    assertThat(origins(folder))
        .containsOnly(
            Map.entry(new Partner("1111111", null), new Origin("Partners.TSV", 2)),
            Map.entry(association("c1"), new Origin("associations.tsv", 2)));
  }

  @Test
  void a_fact_of_a_json_file_stands_where_its_object_begins() {
    Path file = folder.resolve("facts.json");
    write(
        file,
        """
        [{"partnerId": "2222222"},
         {
           "examPasses": [
             {"individualId": "i1", "exam": "1", "passedOn": "2017-01-01"}],
           "associations": [
             {"customerId": "c1", "product": "Azure", "associationType": "Advisor",
              "associatedOn": "2017-01-01"},
             {
               "customerId": "c2",
               "product": "Azure", "associationType": "Advisor", "associatedOn": "2017-01-01"}
           ],
           "partnerId": "111 1111"
         }]
        """);
    assertThat(origins(file))
        .containsOnly(
            Map.entry(new Partner("1111111", null), new Origin("facts.json", 2)),
            Map.entry(association("c1"), new Origin("facts.json", 6)),
            Map.entry(association("c2"), new Origin("facts.json", 8)),
            Map.entry(new ExamPass("i1", "1", NEW_YEAR), new Origin("facts.json", 4)),
            Map.entry(new Individual("i1", null, null, null), new Origin("facts.json", 4)));
  }

  @Test
  void a_fact_of_json_lines_stands_on_its_line_whichever_object_of_a_partner_is_taken() {
    Path file = folder.resolve("facts.jsonl");
    String passes =
        "\"examPasses\":[{\"individualId\":\"i1\",\"exam\":\"1\",\"passedOn\":\"2017-01-01\"}]}\n";
    write(
        file,
        "\n{\"partnerId\":\"1111111\",\"name\":1,\"individuals\":[],"
            + passes
            + "{\"partnerId\":\"1111111\","
            + passes
            + "{\"partnerId\":\"1111111\","
            + passes);
    assertThat(origins(file))
        .containsOnly(
            Map.entry(new Partner("1111111", null), new Origin("facts.jsonl", 3)),
            Map.entry(new ExamPass("i1", "1", NEW_YEAR), new Origin("facts.jsonl", 3)),
            Map.entry(new Individual("i1", null, null, null), new Origin("facts.jsonl", 3)));
  }

  @Test
  void an_origin_reads_as_messages_do() {
    assertThat(new Origin("associations.csv", 17)).hasToString("associations.csv:17");
  }
}
