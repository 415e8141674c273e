package dev.attain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.facts.PartnerFacts;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as it was. */
class RoundTripTest {

  private static final String FILE = RulesFolder.OPTION + "/written.scenarios.yaml";
  private static final LocalDate AS_OF = Story.day("2017-06-27");

  private static PartnerFacts.Builder facts() {
    return Story.ATTAIN.partner(Scenario.PARTNER, null);
  }

  private static Scenario scenario(String sentence, PartnerFacts facts) {
    Expected expected =
        new Expected(
            "none", Map.of("SMCS-O365-SILVER-1", new Expected.Requirement(null, 3L, false)));
    return new Scenario(
        sentence,
        Place.startOf(FILE),
        RulesFolder.COMPETENCY,
        "o365-services",
        AS_OF,
        facts,
        expected);
  }

  private static Scenario readBack(String text) {
    List<Problem> problems = new ArrayList<>();
    List<Scenario> read = ShippedScenariosTest.parse(FILE, text, problems);
    assertThat(problems).as(text).isEmpty();
    assertThat(read).as(text).hasSize(1);
    return read.get(0);
  }

  @Test
  void like_customers_are_counted_and_dates_are_told_from_the_as_of_date() {
    PartnerFacts.Builder facts = facts();
    for (int i = 1; i <= 3; i++) {
      facts
          .association("customer-" + i, "O365", "DAP", AS_OF.minusMonths(6), null)
          .subscription(
              "subscription-" + i, "customer-" + i, "O365", 10, AS_OF.minusMonths(12), null);
    }
    facts
        .association("late", "O365", "Advisor", AS_OF.minusMonths(12).plusDays(1), AS_OF)
        .individual("eve", null, AS_OF.minusYears(3), null)
        .examPass("eve", "70-347", Story.day("2017-01-02"));

    assertThat(ScenarioWriter.text(scenario("Three of them are not enough", facts.build())))
        .isEqualTo(
            """
              - scenario: Three of them are not enough
                as-of: 2017-06-27
                given:
                  - 3 customers:
                      associations:
                        - { product: Office 365, type: Delegated Administrator, associatedOn: 6 months before }
                      subscriptions:
                        - { product: Office 365, paidSeats: 10, startedOn: 12 months before }
                  - customer: late
                    associations:
                      - { product: Office 365, type: Advisor, associatedOn: 1 day after 12 months before, endedOn: as-of }
                  - individual: eve
                    joinedOn: 3 years before
                    examPasses:
                      - { exam: 70-347, passedOn: 2017-01-02 }
                expect:
                  tier: none
                  SMCS-O365-SILVER-1: { found: 3, met: false }
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A plain sentence",
        "A colon: and a # hash, \"quotes\", 'single' ones, \\ and { braces }",
        "- a hyphen first",
        "yes",
        "3 customers",
        "A tab\tis a blank",
        "ネットの新規顧客 🎉 4 件",
        "ends with a colon:",
        "& an anchor",
        "% a directive",
      })
  void any_sentence_and_any_id(String sentence) {
    PartnerFacts facts =
        facts()
            .association(
                sentence.toLowerCase(java.util.Locale.ROOT).strip(), "O365", "DAP", AS_OF, null)
            .individual("x" + sentence, sentence, null, null)
            .build();

    Scenario read = readBack(ScenarioWriter.file(List.of(scenario(sentence, facts))));

    assertThat(read.sentence()).isEqualTo(sentence.replace('\t', ' '));
    assertThat(read.facts()).isEqualTo(facts);
  }

  @Test
  void scenarios_are_added_to_a_file_as_if_its_author_had_written_them() {
    String before =
        """
        as-of: 2017-06-27
        defaults:
          customer:
            associations:
              - { product: Office 365, type: Delegated Administrator, associatedOn: 6 months before }
            subscriptions:
              - { product: O365, paidSeats: 10, startedOn: 6 months before, endedOn: 1 day after }
          individual: { joinedOn: 3 years before }
        scenarios:
        # Not indented.
        - scenario: Old
          given: none
          expect: { tier: none }
        """;
    LocalDate start = AS_OF.minusMonths(6);
    PartnerFacts.Builder facts = facts();
    for (int i = 1; i <= 2; i++) {
      facts
          .association("customer-" + i, "O365", "DAP", start, null)
          .subscription("subscription-" + i, "customer-" + i, "O365", 10, start, AS_OF.plusDays(1));
    }
    facts
        .association("open", "O365", "Advisor", start, null)
        .subscription("subscription-3", "open", "O365", 1, start, null)
        .association("bare", "O365", "DAP", start, null)
        .individual("individual-1", null, AS_OF.minusYears(3), null)
        .individual("individual-2", null, null, null);
    Scenario added = scenario("New", facts.build());

    String after =
        ScenarioWriter.appended(before, Story.ATTAIN.vocabulary(), List.of(added)).orElseThrow();

    assertThat(after)
        .isEqualTo(
            before
                + """

                - scenario: New
                  given:
                    - 2 customers
                    - customer: open
                      associations:
                        - { type: Advisor }
                      subscriptions:
                        - { paidSeats: 1, endedOn: none }
                    - customer: bare
                      subscriptions: none
                    - 1 individual
                    - 1 individual:
                        joinedOn: none
                  expect:
                    tier: none
                    SMCS-O365-SILVER-1: { found: 3, met: false }
                """);
    List<Problem> problems = new ArrayList<>();
    List<Scenario> read = ShippedScenariosTest.parse(FILE, after, problems);
    assertThat(problems).isEmpty();
    assertThat(bare(read.get(1).facts())).isEqualTo(bare(added.facts()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scenarios: [ { scenario: Old, given: none } ]",
        "scenarios:\n  - { scenario: Old }\nas-of: 2017-06-27\n",
        "scenarios:\n  - { scenario: Old\n",
        "senarios:\n  - { scenario: Old }\n",
      })
  void scenarios_cannot_be_added_where_they_would_not_be_read(String text) {
    Scenario added = scenario("New", facts().build());

    assertThat(ScenarioWriter.appended(text, Story.ATTAIN.vocabulary(), List.of(added))).isEmpty();
  }

  @Test
  void nothing_given() {
    Scenario nothing = scenario("Nothing", facts().build());

    assertThat(readBack(ScenarioWriter.file(List.of(nothing))).facts()).isEqualTo(nothing.facts());
  }

  @Test
  void an_exam_pass_of_nobody_cannot_be_said() {
    Scenario scenario = scenario("Nobody", facts().examPass("nobody", "70-347", AS_OF).build());

    assertThatThrownBy(() -> ScenarioWriter.text(scenario))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("individual nobody passed an exam and is not given");
  }

  @Test
  void random_facts_come_back_as_they_were() {
    java.util.Random random = new java.util.Random(20170627);
    for (int n = 0; n < 300; n++) {
      PartnerFacts facts = random(random);
      Scenario scenario = scenario("Random " + n, facts);
      String text = ScenarioWriter.file(List.of(scenario));
      Scenario read = readBack(text);

      assertThat(bare(read.facts())).as(text).isEqualTo(bare(facts));
      assertThat(read.expected()).isEqualTo(scenario.expected());
      assertThat(read.asOf()).isEqualTo(AS_OF);
    }
  }

  /** What was told of whom, however the ids are numbered. */
  private static List<String> bare(PartnerFacts facts) {
    Told told = Told.of(facts);
    List<String> all = new ArrayList<>(told.customers().values());
    all.addAll(told.individuals().values());
    return all.stream().sorted().toList();
  }

  private static PartnerFacts random(java.util.Random random) {
    PartnerFacts.Builder facts = facts();
    List<String> products = List.copyOf(Story.ATTAIN.vocabulary().products().labels().keySet());
    List<String> types =
        List.copyOf(Story.ATTAIN.vocabulary().associationTypes().labels().keySet());
    for (int i = 0; i < random.nextInt(8); i++) {
      String customer = "customer-" + (1 + random.nextInt(4));
      LocalDate day = AS_OF.plusDays(random.nextInt(1200) - 800);
      LocalDate end = random.nextBoolean() ? null : day.plusDays(random.nextInt(500));
      facts.association(
          customer, products.get(random.nextInt(2)), types.get(random.nextInt(8)), day, end);
      facts.subscription(
          "subscription-" + i,
          customer,
          products.get(random.nextInt(2)),
          random.nextInt(3),
          day,
          end);
    }
    for (int i = 1; i <= random.nextInt(4); i++) {
      LocalDate joined = random.nextBoolean() ? null : AS_OF.minusDays(random.nextInt(1000));
      facts.individual("individual-" + i, null, joined, random.nextBoolean() ? null : AS_OF);
      for (int pass = 0; pass < random.nextInt(3); pass++) {
        facts.examPass("individual-" + i, "70-34" + random.nextInt(9), AS_OF.minusDays(pass * 31L));
      }
    }
    return facts.build();
  }
}
