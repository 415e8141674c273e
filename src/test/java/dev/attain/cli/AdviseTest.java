package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviseTest {

  private static Attained advise(String partner, String tier, String... more) {
    String[] args = new String[8 + more.length];
    System.arraycopy(
        new String[] {
          "advise",
          "test-data/partners",
          "--as-of",
          "2017-06-27",
          "--partner",
          partner,
          "--tier",
          tier
        },
        0,
        args,
        0,
        8);
    System.arraycopy(more, 0, args, 8, more.length);
    return Attained.by(args);
  }

  @Test
  void what_is_there_and_nearly_counts_comes_before_what_is_new() {
    Attained run = advise("4391064", "gold");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "Way 1: 1 change\n",
            "Rin Kobayashi (990538216) would count: a certified individual  [SMCS-O365-GOLD-2]\n",
            "- new: passed exam 70-347 on 2017-06-27\n",
            "Way 3: 2 changes\n",
            "1 more: a certified individual; for it  [SMCS-O365-GOLD-2]\n",
            "Then it holds until 2017-07-19, if no fact changes.\n");
  }

  @Test
  void many_new_things_are_one_step() {
    assertThat(advise("4206551", "gold").out())
        .containsSubsequence(
            "paid seats: 1 instead of 0",
            "c5746869-1559-4290-991c-343159474d6d would count",
            "- new: associated as Delegated Administrator for Office 365, since 2017-06-27",
            "20 more: a net new Office 365 customer; for each  [SMCS-O365-GOLD-1]",
            "1 more: a certified individual; for it  [SMCS-O365-GOLD-2]");
  }

  @Test
  void the_past_stays_as_it_is() {
    // Haruka Tanaka left, and a customer had Office 365 in 2015.
    assertThat(advise("4391064", "gold").out()).doesNotContain("2017-05-31");
    assertThat(advise("4206551", "gold").out()).doesNotContain("41903865");
  }

  @Test
  void an_association_that_is_in_the_way_can_end_and_becomes_no_other_word(@TempDir Path temp)
      throws IOException {
    Path rules =
        RulesFolder.in(temp.resolve("rules"))
            .edit(
                RulesFolder.DEFINITIONS,
                "    not Subscription(",
                "    not Association( customerId == $customer, type == \"Advisor\", inForceOn( $asOf )"
                    + " )\n    not Subscription(")
            .path();
    StringBuilder partner = new StringBuilder("[{\"partnerId\":\"7\",\"associations\":[");
    for (int i = 1; i <= 4; i++) {
      partner.append(association("a" + i, "DAP")).append(',');
    }
    partner.append(association("a1", "Advisor")).append("],\"subscriptions\":[");
    for (int i = 1; i <= 4; i++) {
      partner
          .append(i == 1 ? "" : ",")
          .append(
              "{\"subscriptionId\":\"s"
                  + i
                  + "\",\"customerId\":\"a"
                  + i
                  + "\",\"product\":\"O365\",\"paidSeats\":5,\"startedOn\":\"2017-01-10\"}");
    }
    Path facts = Files.writeString(temp.resolve("facts.json"), partner.append("]}]"));
    Attained run =
        Attained.by(
            "advise",
            facts.toString(),
            "--as-of",
            "2017-06-27",
            "--tier",
            "silver",
            "--rules",
            rules.toString());
    assertThat(run.out())
        .containsSubsequence("Way 1: 1 change", "a1 would count", "end: 2017-06-27 instead of none")
        .doesNotContain("type: a1");
  }

  private static String association(String customer, String type) {
    return "{\"customerId\":\""
        + customer
        + "\",\"product\":\"O365\",\"associationType\":\""
        + type
        + "\",\"associatedOn\":\"2017-01-10\"}";
  }

  @Test
  void a_tier_that_is_attained_needs_nothing() {
    assertThat(advise("4327890", "GOLD").out())
        .contains("Attained already; until 2017-07-11 if no fact changes.")
        .doesNotContain("Way");
  }

  @Test
  void it_speaks_japanese_and_json() {
    assertThat(advise("4391064", "gold", "--lang", "ja").out())
        .contains("方法 1: 変更 1 件")
        .contains("新規: 試験 70-347 に 2017-06-27 に合格");
    assertThat(advise("4391064", "gold", "--format", "json").out())
        .contains("\"lostOn\" : \"2017-07-20\"")
        .contains("\"by\" : \"2017-07-19\"")
        .contains("\"kind\" : \"add\"");
  }

  @Test
  void a_tier_that_there_is_not_is_a_wrong_use() {
    Attained run = advise("4391064", "golt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--tier \"golt\" is unknown; known are silver, gold. Did you mean \"gold\"?");
  }
}
