package dev.attain.rules;

import static dev.attain.testing.RulesFolder.GOLD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.Association;
import dev.attain.facts.Partner;
import dev.attain.facts.Subscription;
import dev.attain.testing.RulesFolder;
import dev.attain.testing.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** However many customers a partner has, each requirement counts them once. */
class FiringOrderTest {

  private static final LocalDate AS_OF = Story.day("2017-06-27");
  private static final int CUSTOMERS = 30;

  @Test
  void rules_as_they_are_shipped() {
    assertEachOnce(Story.ATTAIN.rules());
  }

  @Test
  void rules_that_begin_on_a_day(@TempDir Path folder) {
    assertEachOnce(
        RulesFolder.in(folder)
            .edit(GOLD, "\nwhen", "\n    date-effective \"2017-01-01\"\nwhen")
            .load()
            .rules());
  }

  @Test
  void rules_of_a_pool() {
    RuleSource source = Story.ATTAIN.rules().source();
    assertEachOnce(new RulePool(null).load(List.of(source)).get(0).orElseThrow());
  }

  private static void assertEachOnce(RuleSet rules) {
    List<String> fired = new ArrayList<>();
    KieSession session = rules.newKieSession(AS_OF);
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
              fired.add(event.getMatch().getRule().getName().replaceFirst(":.*", ""));
            }
          });
      session.insert(new Partner("p", null));
      for (int i = 0; i < CUSTOMERS; i++) {
        String customer = "c" + i;
        session.insert(
            new Association(
                customer, "Office 365", "Transacting Partner", AS_OF.minusDays(9), null));
        session.insert(
            new Subscription("s" + i, customer, "Office 365", 1, AS_OF.minusDays(9), null));
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    Map<String, Long> times =
        fired.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    assertThat(times).containsEntry("SMCS-O365-DEF-1", (long) CUSTOMERS);
    times.remove("SMCS-O365-DEF-1");
    assertThat(times).containsKey("SMCS-O365-GOLD-1").containsKey("SMCS-O365-SILVER");
    assertThat(times.values()).containsOnly(1L);
  }
}
