package dev.attain.testing;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.decision.OptionDecision;
import dev.attain.decision.RequirementDecision;
import dev.attain.decision.TierDecision;
import dev.attain.facts.Partner;
import dev.attain.facts.PartnerFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One partner's facts, told line by line, and what the rules of this project decide about it. */
public final class Story {

  /** The product that the first programme is about. */
  public static final String OFFICE = "Office 365";

  /** The three association types that count. */
  public static final String DAP = "Delegated Administrator";

  public static final String TRANSACTING = "Transacting Partner";
  public static final String RECORD = "Digital Partner of Record";

  /** The exam that counts. */
  public static final String EXAM = "70-347";

  /** This project's rules, loaded once. */
  public static final Attain ATTAIN = Attain.load(rulesFolder());

  private final PartnerFacts.Builder facts = ATTAIN.partner("1111111", "Contoso");
  private LocalDate asOf = LocalDate.of(2017, 6, 27);
  private int subscriptions;

  private Story() {}

  /** The rules folder of this project. */
  public static Path rulesFolder() {
    return Path.of(System.getProperty("attain.basedir", ""), "rules").toAbsolutePath();
  }

  /** A partner without any facts, seen on 2017-06-27. */
  public static Story partner() {
    return new Story();
  }

  /** A day, in short. */
  public static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  public Story asOf(String day) {
    asOf = day(day);
    return this;
  }

  /** Customers that are net new beyond doubt. */
  public Story netNewCustomers(int n) {
    for (int i = 1; i <= n; i++) {
      netNewCustomer("new-" + i);
    }
    return this;
  }

  /** A customer that is net new beyond doubt. */
  public Story netNewCustomer(String customer) {
    return associated(customer).subscribed(customer);
  }

  /** Individuals that are certified beyond doubt. */
  public Story certifiedIndividuals(int n) {
    for (int i = 1; i <= n; i++) {
      individual("certified-" + i).passed("certified-" + i, EXAM, asOf.minusYears(2).toString());
    }
    return this;
  }

  /** An association that counts, since long ago. */
  public Story associated(String customer) {
    return associated(customer, OFFICE, DAP, "2010-01-01", null);
  }

  public Story associated(String customer, String product, String type) {
    return associated(customer, product, type, "2010-01-01", null);
  }

  public Story associatedFrom(String customer, String from, @Nullable String ended) {
    return associated(customer, OFFICE, DAP, from, ended);
  }

  public Story associated(
      String customer, String product, String type, String from, @Nullable String ended) {
    facts.association(customer, product, type, day(from), dayOrNull(ended));
    return this;
  }

  /** A paid subscription that started well inside the window. */
  public Story subscribed(String customer) {
    return subscribed(customer, asOf.minusMonths(3).toString());
  }

  public Story subscribed(String customer, String from) {
    return subscribed(customer, OFFICE, 10, from, null);
  }

  public Story subscribed(String customer, String from, @Nullable String ended) {
    return subscribed(customer, OFFICE, 10, from, ended);
  }

  public Story subscribed(
      String customer, String product, int seats, String from, @Nullable String ended) {
    facts.subscription(
        "sub-" + ++subscriptions, customer, product, seats, day(from), dayOrNull(ended));
    return this;
  }

  public Story individual(String who) {
    facts.individual(who);
    return this;
  }

  public Story individual(String who, @Nullable String joined, @Nullable String left) {
    facts.individual(who, null, dayOrNull(joined), dayOrNull(left));
    return this;
  }

  public Story passed(String who, String exam, String on) {
    facts.examPass(who, exam, day(on));
    return this;
  }

  /** The facts told so far. */
  public PartnerFacts facts() {
    return facts.build();
  }

  /** The same of a partner with another id. */
  public PartnerFacts factsOf(String partnerId) {
    PartnerFacts told = facts();
    return new PartnerFacts(
        new Partner(partnerId, null),
        told.associations(),
        told.subscriptions(),
        told.individuals(),
        told.examPasses(),
        true);
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** What this project's rules decide. */
  public Decision decision() {
    return decision(ATTAIN);
  }

  /** What other rules decide about their first competency. */
  public Decision decision(Attain attain) {
    List<Decision> decisions = attain.decide(facts(), asOf);
    return decisions.get(0);
  }

  /** The highest tier attained. */
  public String attained() {
    return decision().attained();
  }

  /** How many net new customers were found. */
  public long netNewCustomersFound() {
    return requirement("SMCS-O365-SILVER-1").found();
  }

  /** How many certified individuals were found. */
  public long certifiedIndividualsFound() {
    return requirement("SMCS-O365-GOLD-2").found();
  }

  public RequirementDecision requirement(String id) {
    return requirement(decision(), id);
  }

  /** The one requirement with this id. */
  public static RequirementDecision requirement(Decision decision, String id) {
    List<RequirementDecision> found =
        decision.options().stream()
            .map(OptionDecision::requirements)
            .flatMap(List::stream)
            .filter(requirement -> requirement.id().equals(id))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(id + " stands " + found.size() + " times in " + decision);
    }
    return found.get(0);
  }

  /** The tiers that the first option says are attained, each by its own verdict. */
  public List<String> tiersAttained() {
    return decision().options().get(0).tiers().stream()
        .filter(TierDecision::attained)
        .map(TierDecision::tier)
        .toList();
  }

  private static @Nullable LocalDate dayOrNull(@Nullable String day) {
    return day == null ? null : day(day);
  }
}
