package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartnerTableTest {

  @Test
  void what_was_said_of_a_partner_is_found_again_however_many_there_are() {
    PartnerTable table = new PartnerTable();
    for (int i = 0; i < 300_000; i++) {
      assertThat(table.add("p" + i)).isTrue();
      table.setObject(i);
      if (i % 7 == 0) {
        table.setContradicted();
      }
      table.setTakenLine(i % 5);
    }
    for (int i = 0; i < 300_000; i++) {
      assertThat(table.add("p" + i)).isFalse();
      assertThat(table.object()).isEqualTo(i);
      assertThat(table.isContradicted()).isEqualTo(i % 7 == 0);
      assertThat(table.takenLine()).isEqualTo(i % 5);
    }
    assertThat(table.find("p300000")).isFalse();
  }

  @Test
  void a_line_beyond_all_bounds_does_not_look_like_a_contradiction() {
    PartnerTable table = new PartnerTable();
    table.add("p");
    table.setTakenLine(1L << 40);
    assertThat(table.isContradicted()).isFalse();
    assertThat(table.takenLine()).isEqualTo(Integer.MAX_VALUE);
  }
}
