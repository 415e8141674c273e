package dev.attain.batch;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.input.RawFact;
import dev.attain.input.RawFact.Guid;
import dev.attain.input.Unlisted;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Facts as bytes: equal facts are equal bytes, and facts about the same customer are near each
 * other when they are sorted. {@link FactReader} reads them.
 */
final class FactBytes {

  static final int ASSOCIATION = 1;
  static final int SUBSCRIPTION = 2;
  static final int INDIVIDUAL = 3;
  static final int EXAM_PASS = 4;
  static final int EXAM_PASS_IF_LISTED = 5;

  static final int GUID = 0;
  static final int TEXT = 1;
  static final int NOTHING = 2;

  /** A short fact has at most so many bytes. */
  static final int SHORT = 64;

  private final WordCodes products;
  private final WordCodes types;

  FactBytes(Vocabulary vocabulary) {
    this.products = new WordCodes(vocabulary.products());
    this.types = new WordCodes(vocabulary.associationTypes());
  }

  WordCodes products() {
    return products;
  }

  WordCodes types() {
    return types;
  }

  /** Whether a fact is short: all its ids are GUIDs. */
  static boolean isShort(RawFact fact) {
    return fact.customer().isGuid() && (!fact.isSubscription() || fact.subscription().isGuid());
  }

  void write(RawFact fact, Bytes out) {
    if (fact.isSubscription()) {
      out.addByte(SUBSCRIPTION);
      writeId(fact.customer(), true, out);
      writeId(fact.subscription(), false, out);
      out.addShort(products.code(fact.product()));
      out.addInt(fact.paidSeats());
    } else {
      out.addByte(ASSOCIATION);
      writeId(fact.customer(), true, out);
      out.addShort(products.code(fact.product()));
      out.addShort(types.code(fact.type()));
    }
    out.addInt(fact.first());
    out.addInt(fact.end());
  }

  void write(Record fact, Bytes out) {
    if (fact instanceof Association association) {
      out.addByte(ASSOCIATION);
      writeId(association.customerId(), out);
      out.addShort(products.code(association.product()));
      out.addShort(types.code(association.type()));
      writeDay(association.associatedOn(), out);
      writeDay(association.endedOn(), out);
    } else if (fact instanceof Subscription subscription) {
      out.addByte(SUBSCRIPTION);
      writeId(subscription.customerId(), out);
      writeId(subscription.subscriptionId(), out);
      out.addShort(products.code(subscription.product()));
      out.addInt(subscription.paidSeats());
      writeDay(subscription.startedOn(), out);
      writeDay(subscription.endedOn(), out);
    } else if (fact instanceof Individual individual) {
      out.addByte(INDIVIDUAL);
      out.addText(individual.individualId());
      writeOptional(individual.name(), out);
      writeDay(individual.joinedOn(), out);
      writeDay(individual.leftOn(), out);
    } else if (fact instanceof ExamPass pass) {
      out.addByte(EXAM_PASS);
      writeBody(pass, out);
    } else {
      throw new IllegalArgumentException(fact + " is no fact of a partner");
    }
  }

  void write(ExamPass pass, Unlisted ifNotListed, Bytes out) {
    out.addByte(EXAM_PASS_IF_LISTED);
    writeBody(pass, out);
    out.addText(ifNotListed.file());
    out.addNumber(ifNotListed.line());
    out.addText(ifNotListed.column());
    out.addText(ifNotListed.individualsFile());
    out.addText(ifNotListed.row());
  }

  private static void writeBody(ExamPass pass, Bytes out) {
    out.addText(pass.individualId());
    out.addText(pass.exam());
    writeDay(pass.passedOn(), out);
  }

  private static void writeId(Guid id, boolean lower, Bytes out) {
    if (id.isGuid()) {
      out.addByte(GUID);
      out.addLong(id.high());
      out.addLong(id.low());
    } else {
      out.addByte(TEXT);
      out.addText(lower ? id.text().toLowerCase(Locale.ROOT) : id.text());
    }
  }

  private static void writeId(String id, Bytes out) {
    int start = out.size();
    if (!Guids.write(id, out)) {
      if (out.size() != start) {
        throw new IllegalStateException("half a GUID was written");
      }
      out.addByte(TEXT);
      out.addText(id);
    }
  }

  static void writeOptional(@Nullable String text, Bytes out) {
    if (text == null) {
      out.addByte(NOTHING);
    } else {
      out.addByte(TEXT);
      out.addText(text);
    }
  }

  private static void writeDay(@Nullable LocalDate day, Bytes out) {
    out.addInt(day == null ? RawFact.NO_DAY : (int) day.toEpochDay());
  }
}
