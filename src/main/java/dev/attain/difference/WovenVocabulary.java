package dev.attain.difference;

import dev.attain.facts.Association;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.RuleSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of both sides. A fact whose word a side does not have is left out there, just as its
 * row would be set aside if facts were read with the rules of that side.
 */
final class WovenVocabulary {

  private final WovenWords products;
  private final WovenWords types;
  private final Vocabulary both;

  WovenVocabulary(RuleSource before, RuleSource after, Found found) {
    Vocabulary old = before.vocabulary();
    Vocabulary now = after.vocabulary();
    this.products = WovenWords.of(before, old.products(), after, now.products(), found);
    this.types =
        WovenWords.of(before, old.associationTypes(), after, now.associationTypes(), found);
    this.both =
        new Vocabulary(
            old.products().and(now.products()),
            old.associationTypes().and(now.associationTypes()),
            old.exams());
  }

  /** What facts may use that both sides decide. */
  Vocabulary both() {
    return both;
  }

  /** What the side before calls its words, as the side after calls them. */
  Names names() {
    Map<String, String> renamed = new HashMap<>(products.renamed());
    renamed.putAll(types.renamed());
    return Names.ofWords(renamed);
  }

  /** The vocabulary's file with some differences put back. */
  String text(Set<Integer> putBack) {
    StringBuilder yaml = new StringBuilder("products:\n");
    products.addTo(yaml, putBack);
    yaml.append("associationTypes:\n");
    types.addTo(yaml, putBack);
    return yaml.toString();
  }

  /** The facts that the rules before know. */
  PartnerFacts before(PartnerFacts facts) {
    return products.isSame() && types.isSame()
        ? facts
        : read(
            facts,
            word -> products.before().canonical(word).orElse(null),
            word -> types.before().canonical(word).orElse(null));
  }

  /** The facts that the rules after know with some differences put back. */
  PartnerFacts after(PartnerFacts facts, Set<Integer> putBack) {
    return products.isSame() && types.isSame()
        ? facts
        : read(facts, word -> known(products, word, putBack), word -> known(types, word, putBack));
  }

  private static @Nullable String known(WovenWords words, String word, Set<Integer> putBack) {
    String named = words.named(word);
    return words.has(named, putBack) ? named : null;
  }

  private static PartnerFacts read(
      PartnerFacts facts,
      Function<String, @Nullable String> products,
      Function<String, @Nullable String> types) {
    List<Association> associations = new ArrayList<>();
    for (Association fact : facts.associations()) {
      String product = products.apply(fact.product());
      String type = types.apply(fact.type());
      if (product != null && type != null) {
        associations.add(
            new Association(fact.customerId(), product, type, fact.associatedOn(), fact.endedOn()));
      }
    }
    List<Subscription> subscriptions = new ArrayList<>();
    for (Subscription fact : facts.subscriptions()) {
      String product = products.apply(fact.product());
      if (product != null) {
        subscriptions.add(
            new Subscription(
                fact.subscriptionId(),
                fact.customerId(),
                product,
                fact.paidSeats(),
                fact.startedOn(),
                fact.endedOn()));
      }
    }
    boolean all =
        associations.size() == facts.associations().size()
            && subscriptions.size() == facts.subscriptions().size();
    return new PartnerFacts(
        facts.partner(),
        associations,
        subscriptions,
        facts.individuals(),
        facts.examPasses(),
        facts.complete() && all);
  }
}
