package dev.attain.whatif;

import static dev.attain.testing.Story.ATTAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.decision.Decision;
import dev.attain.facts.Association;
import dev.attain.facts.PartnerFacts;
import dev.attain.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static final LocalDate DAY = LocalDate.of(2017, 6, 27);

  @Test
  void changes_show_which_tier_and_which_requirements_move() {
    PartnerFacts three = Story.partner().netNewCustomers(3).facts();
    PartnerFacts fourth =
        ATTAIN
            .partner("1111111", null)
            .association("new-4", "O365", "DPOR", DAY.minusMonths(1), null)
            .subscription("sub-4", "new-4", "O365", 10, DAY.minusMonths(1), null)
            .build();

    PartnerWhatIf whatIf = ATTAIN.whatIf(three, Overlay.NONE.withAll(fourth), DAY);

    assertThat(whatIf.partnerName()).isEqualTo("Contoso");
    assertThat(whatIf.changes()).hasSize(2);
    assertThat(whatIf.withoutEffect()).isEmpty();
    WhatIf only = whatIf.decisions().get(0);
    assertThat(only.before().attained()).isEqualTo(Decision.NONE);
    assertThat(only.after().attained()).isEqualTo("silver");
    assertThat(only.tierMoved()).isTrue();
    assertThat(only.moved())
        .containsExactly(
            new Moved("o365-services", "SMCS-O365-SILVER-1", "silver", 4, 4, 3, 4, false, true),
            new Moved("o365-services", "SMCS-O365-GOLD-1", "gold", 25, 25, 3, 4, false, false));
  }

  @Test
  void facts_as_they_would_be_may_be_given_as_a_whole() {
    PartnerFacts four = Story.partner().netNewCustomers(4).facts();
    List<WhatIf> same = ATTAIN.whatIf(four, four, DAY);
    assertThat(same.get(0).moved()).isEmpty();
    assertThat(same.get(0).tierMoved()).isFalse();
    List<WhatIf> fewer = ATTAIN.whatIf(four, Story.partner().netNewCustomers(2).facts(), DAY);
    assertThat(fewer.get(0).after().attained()).isEqualTo(Decision.NONE);
  }

  @Test
  void decisions_on_two_partners_or_days_are_not_held_against_each_other() {
    Decision one = Story.partner().decision();
    Decision other = Story.partner().asOf("2017-06-28").decision();
    assertThatThrownBy(() -> WhatIf.of(one, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not the same question: [1111111, 2017-06-27, ");
  }

  @Test
  void a_word_that_no_rule_can_meet_is_refused_in_changes_too() {
    PartnerFacts facts = Story.partner().facts();
    Overlay alias = Overlay.NONE.with(new Association("c", "O365", "Advisor", DAY, null));
    assertThatThrownBy(() -> ATTAIN.whatIf(facts, alias, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("product \"O365\" is an alias; facts need \"Office 365\"");
    assertThat(
            ATTAIN
                .whatIf(facts, Overlay.NONE.without(Kind.ASSOCIATION, Map.of("type", "DAP")), DAY)
                .withoutEffect())
        .hasSize(1);
  }
}
