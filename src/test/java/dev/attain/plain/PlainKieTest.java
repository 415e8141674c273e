package dev.attain.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.attain.facts.Association;
import dev.attain.facts.CertifiedIndividual;
import dev.attain.facts.Evaluation;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.NetNewCustomer;
import dev.attain.facts.Partner;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.Subscription;
import dev.attain.facts.TierAttained;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The jar is a kjar: a named session, facts, fire, read. Nothing else of Attain is needed. */
class PlainKieTest {

  private static final String SESSION = "small-and-midmarket-cloud-solutions.o365-services";
  private static final LocalDate AS_OF = LocalDate.of(2017, 6, 27);

  private static KieContainer container;

  private KieSession session;

  @BeforeAll
  static void find_the_rules_on_the_class_path() {
    container = KieServices.get().getKieClasspathContainer();
  }

  @BeforeEach
  void open_a_session() {
    session = container.newKieSession(SESSION);
    assertNotNull(session);
  }

  @AfterEach
  void close_the_session() {
    session.dispose();
  }

  @Test
  void four_customers_are_silver() {
    insert(4, 0);
    session.fireAllRules();

    assertEquals(Set.of("silver"), tiers());
    assertEquals(
        Set.of(
            new RequirementResult("SMCS-O365-SILVER-1", 4, 4, true),
            new RequirementResult("SMCS-O365-GOLD-1", 25, 4, false),
            new RequirementResult("SMCS-O365-GOLD-2", 2, 0, false)),
        all(RequirementResult.class));
  }

  @Test
  void three_customers_have_no_tier() {
    insert(3, 2);
    session.fireAllRules();

    assertEquals(Set.of(), tiers());
  }

  @Test
  void twenty_five_customers_and_two_certified_individuals_are_gold() {
    insert(25, 2);
    session.fireAllRules();

    assertEquals(Set.of("silver", "gold"), tiers());
    assertEquals(25, all(NetNewCustomer.class).size());
    assertEquals(
        Set.of(new CertifiedIndividual("person-1"), new CertifiedIndividual("person-2")),
        all(CertifiedIndividual.class));
  }

  @Test
  void twenty_five_customers_and_one_certified_individual_are_silver() {
    insert(25, 1);
    session.fireAllRules();

    assertEquals(Set.of("silver"), tiers());
  }

  @Test
  void derived_facts_name_the_customers_once() {
    insert(1, 0);
    insert(1, 0);
    session.insert(association("old"));
    session.insert(subscription("old", AS_OF.minusMonths(12)));
    session.fireAllRules();

    assertEquals(List.of(new NetNewCustomer("customer-1")), list(NetNewCustomer.class));
  }

  @Test
  void facts_may_come_after_the_first_firing() {
    insert(3, 0);
    session.fireAllRules();
    session.insert(association("late"));
    session.insert(subscription("late", AS_OF));
    session.fireAllRules();

    assertEquals(Set.of("silver"), tiers());
    assertEquals(3, list(RequirementResult.class).size());
  }

  private void insert(int customers, int certified) {
    session.insert(new Evaluation(AS_OF));
    session.insert(new Partner("1111111", "Contoso"));
    for (int i = 1; i <= customers; i++) {
      session.insert(association("customer-" + i));
      session.insert(subscription("customer-" + i, AS_OF.minusMonths(12).plusDays(1)));
    }
    for (int i = 1; i <= certified; i++) {
      session.insert(new Individual("person-" + i, null, null, null));
      session.insert(new ExamPass("person-" + i, "070-347", AS_OF));
    }
  }

  private static Association association(String customer) {
    return new Association(customer, "Office 365", "Digital Partner of Record", AS_OF, null);
  }

  private static Subscription subscription(String customer, LocalDate from) {
    return new Subscription("sub-" + customer, customer, "Office 365", 1, from, null);
  }

  private Set<String> tiers() {
    Set<String> tiers = new HashSet<>();
    list(TierAttained.class).forEach(tier -> tiers.add(((TierAttained) tier).tier()));
    return tiers;
  }

  private Set<Object> all(Class<?> type) {
    return new HashSet<>(list(type));
  }

  private List<Object> list(Class<?> type) {
    return List.copyOf(session.getObjects(new ClassObjectFilter(type)));
  }
}
