package dev.attain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
            "Haruka Tanaka (990561437) would count: a certified individual  [SMCS-O365-GOLD-2]\n",
            "day of leaving: none instead of 2017-05-31  (individuals.csv:10)\n",
            "Way 2: 1 change\n",
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
            "20 more: a net new Office 365 customer; for each  [SMCS-O365-GOLD-1]",
            "1 more: a certified individual; for it  [SMCS-O365-GOLD-2]");
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
        .contains("離れた日: 2017-05-31 から なし へ");
    assertThat(advise("4391064", "gold", "--format", "json").out())
        .contains("\"lostOn\" : \"2017-07-20\"")
        .contains("\"by\" : \"2017-07-19\"")
        .contains("\"kind\" : \"change\"");
  }

  @Test
  void a_tier_that_there_is_not_is_a_wrong_use() {
    Attained run = advise("4391064", "golt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--tier \"golt\" is unknown; known are silver, gold. Did you mean \"gold\"?");
  }
}
