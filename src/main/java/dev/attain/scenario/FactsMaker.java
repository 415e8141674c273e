package dev.attain.scenario;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.source.Code;
import dev.attain.source.YamlReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the facts of a scenario: each customer and individual that is given, one by one. */
final class FactsMaker {

  private static final int LAST_YEAR = 9999;

  private final YamlReader yaml;
  private final LocalDate asOf;
  private final PartnerFacts.Builder facts;
  private final Set<String> taken = new HashSet<>();
  private int subscriptions;

  FactsMaker(YamlReader yaml, Vocabulary vocabulary, LocalDate asOf) {
    this.yaml = yaml;
    this.asOf = asOf;
    this.facts = PartnerFacts.of(Scenario.PARTNER, null, vocabulary);
  }

  /** The facts; what cannot be made becomes a problem. */
  PartnerFacts make(List<GivenReader.Given> given) {
    given.forEach(one -> taken.add(key(one.who(), one.id())));
    for (Who who : Who.values()) {
      int number = 0;
      for (GivenReader.Given one : given) {
        if (one.who() != who || !isComplete(one)) {
          continue;
        }
        for (int i = 0; i < one.count(); i++) {
          String id = one.id();
          while (id.isEmpty() || (one.id().isEmpty() && taken.contains(key(who, id)))) {
            id = who.one() + "-" + ++number;
          }
          taken.add(key(who, id));
          add(who, id, one);
        }
      }
    }
    return facts.build();
  }

  private static String key(Who who, String id) {
    return who + id.toLowerCase(Locale.ROOT);
  }

  /** Looked at once for all that are like it. */
  private boolean isComplete(GivenReader.Given given) {
    Subject subject = given.subject();
    Kind self = given.who().self();
    boolean any = self != null;
    boolean complete = self == null || isComplete(self, subject.self());
    for (Kind kind : given.who().lists()) {
      for (Terms terms : subject.list(kind)) {
        any = true;
        complete &= isComplete(kind, terms);
      }
    }
    if (!any) {
      yaml.problem(
          given.node(),
          Code.BAD_VALUE,
          "a "
              + given.who().one()
              + " without "
              + String.join(" and ", given.who().lists().stream().map(Kind::key).toList())
              + " is no fact; say what it has, here or under defaults");
    }
    return any && complete;
  }

  private boolean isComplete(Kind kind, @Nullable Terms terms) {
    if (terms == null) {
      return true;
    }
    boolean complete = true;
    for (Field field : kind.fields()) {
      if (!terms.has(field) && !field.mayBeMissing()) {
        yaml.problem(
            terms.node(),
            Code.KEY_MISSING,
            "the " + kind.one() + " has no \"" + field.key() + "\", and the defaults give none");
        complete = false;
      }
      LocalDate day = terms.dayOrNull(field, asOf);
      if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
        yaml.problem(
            terms.node(), Code.BAD_VALUE, field.key() + " lies beyond the years 1 to " + LAST_YEAR);
        complete = false;
      }
    }
    return complete;
  }

  private void add(Who who, String id, GivenReader.Given given) {
    Subject subject = given.subject();
    if (who.self() == Kind.INDIVIDUAL) {
      Terms self = Objects.requireNonNull(subject.self());
      guarded(
          self,
          () ->
              facts.individual(
                  id,
                  self.wordOrNull(Field.NAME),
                  self.dayOrNull(Field.JOINED_ON, asOf),
                  self.dayOrNull(Field.LEFT_ON, asOf)));
    }
    for (Kind kind : who.lists()) {
      for (Terms terms : subject.list(kind)) {
        guarded(terms, () -> add(kind, id, terms));
      }
    }
  }

  private void add(Kind kind, String id, Terms terms) {
    switch (kind) {
      case ASSOCIATION ->
          facts.association(
              id,
              terms.word(Field.PRODUCT),
              terms.word(Field.TYPE),
              terms.day(Field.ASSOCIATED_ON, asOf),
              terms.dayOrNull(Field.ENDED_ON, asOf));
      case SUBSCRIPTION -> {
        subscriptions++;
        String own = terms.wordOrNull(Field.SUBSCRIPTION_ID);
        facts.subscription(
            own == null ? Flat.SUBSCRIPTION + subscriptions : own,
            id,
            terms.word(Field.PRODUCT),
            terms.number(Field.PAID_SEATS),
            terms.day(Field.STARTED_ON, asOf),
            terms.dayOrNull(Field.ENDED_ON, asOf));
      }
      case EXAM_PASS ->
          facts.examPass(id, terms.word(Field.EXAM), terms.day(Field.PASSED_ON, asOf));
      case INDIVIDUAL -> throw new IllegalStateException("an individual is no list of its own");
    }
  }

  /** An end before its start is found by the facts themselves. */
  private void guarded(Terms terms, Runnable adding) {
    try {
      adding.run();
    } catch (IllegalArgumentException e) {
      yaml.problem(terms.node(), Code.BAD_VALUE, String.valueOf(e.getMessage()));
    }
  }
}
