package dev.attain.reference;

import static dev.attain.testing.RulesFolder.DEFINITIONS;
import static dev.attain.testing.RulesFolder.GOLD;
import static dev.attain.testing.RulesFolder.SILVER;

import dev.attain.rules.RuleSet;
import dev.attain.testing.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** A bare KIE session decides the same, whatever the order of facts and files and the compiler. */
class BareSessionTest {

  @Test
  void the_executable_model_decides_as_the_reference_does_in_any_order_of_facts() {
    RuleSet rules = RuleSet.load(Story.rulesFolder(), null);
    var competency = rules.competencies().get(0);
    KieBase base = rules.kieBase(competency, competency.options().get(0));

    RandomPartnersTest.compare(partner -> BareSession.decide(base, partner));
  }

  /** The classic compiler reads the analysts' files as they are; tiers follow from the results. */
  @Test
  void the_classic_model_finds_the_same_in_any_order_of_files() {
    List<KieBase> bases = new ArrayList<>();
    for (List<String> files :
        List.of(
            List.of(DEFINITIONS, SILVER, GOLD),
            List.of(DEFINITIONS, GOLD, SILVER),
            List.of(SILVER, DEFINITIONS, GOLD),
            List.of(SILVER, GOLD, DEFINITIONS),
            List.of(GOLD, DEFINITIONS, SILVER),
            List.of(GOLD, SILVER, DEFINITIONS))) {
      bases.add(classic(files));
    }

    RandomPartnersTest.compare(
        partner -> {
          KieBase base = bases.get((int) (partner.seed() % bases.size()));
          Findings found = BareSession.decide(base, partner);
          return new Findings(found.byId(), tier(found));
        });
  }

  private static String tier(Findings found) {
    boolean gold = met(found, "SMCS-O365-GOLD-1") && met(found, "SMCS-O365-GOLD-2");
    return gold ? "gold" : met(found, "SMCS-O365-SILVER-1") ? "silver" : "none";
  }

  private static boolean met(Findings found, String id) {
    return found.byId().containsKey(id) && found.byId().get(id).met();
  }

  private static KieBase classic(List<String> files) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    for (String file : files) {
      builder.add(
          ResourceFactory.newFileResource(Story.rulesFolder().resolve(file).toFile()),
          ResourceType.DRL);
    }
    if (builder.hasErrors()) {
      throw new AssertionError(builder.getErrors().toString());
    }
    return builder.newKieBase();
  }
}
