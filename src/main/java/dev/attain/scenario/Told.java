package dev.attain.scenario;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Facts in words, those of each customer and each individual together.
 *
 * @param customers what is given of each customer, by id
 * @param individuals what is given of each individual, by id
 */
record Told(Map<String, String> customers, Map<String, String> individuals) {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

  static Told of(PartnerFacts facts) {
    Map<String, String> customers = new LinkedHashMap<>();
    for (Association association : facts.associations()) {
      add(
          customers,
          association.customerId(),
          "association "
              + association.type()
              + " for "
              + association.product()
              + since(association.associatedOn(), association.endedOn()));
    }
    for (Subscription subscription : facts.subscriptions()) {
      int seats = subscription.paidSeats();
      add(
          customers,
          subscription.customerId(),
          "subscription "
              + subscription.product()
              + ", "
              + seats
              + (seats == 1 ? " paid seat," : " paid seats,")
              + since(subscription.startedOn(), subscription.endedOn()));
    }
    Map<String, String> individuals = new LinkedHashMap<>();
    for (Individual individual : facts.individuals()) {
      LocalDate joined = individual.joinedOn();
      LocalDate left = individual.leftOn();
      add(
          individuals,
          individual.individualId(),
          (joined == null ? "with the partner since ever" : "joined " + joined)
              + (left == null ? "" : ", left " + left));
    }
    for (ExamPass pass : facts.examPasses()) {
      add(individuals, pass.individualId(), "passed " + pass.exam() + " on " + pass.passedOn());
    }
    return new Told(customers, individuals);
  }

  private static void add(Map<String, String> told, String id, String words) {
    told.merge(id, words, (before, more) -> before + "; " + more);
  }

  private static String since(LocalDate first, @Nullable LocalDate end) {
    return " since " + first + (end == null ? "" : ", ended " + end);
  }

  /** Ids in a row; numbered ones that follow one another as {@code customer-1 to customer-3}. */
  static String ids(Collection<String> ids) {
    List<String> parts = new ArrayList<>();
    String first = "";
    String last = "";
    for (String id : ids) {
      if (!last.isEmpty() && follows(last, id)) {
        last = id;
        continue;
      }
      addRun(parts, first, last);
      first = id;
      last = id;
    }
    addRun(parts, first, last);
    return String.join(", ", parts);
  }

  private static void addRun(List<String> parts, String first, String last) {
    if (!first.isEmpty()) {
      parts.add(first.equals(last) ? first : first + (follows(first, last) ? ", " : " to ") + last);
    }
  }

  private static boolean follows(String before, String id) {
    Matcher one = NUMBERED.matcher(before);
    Matcher next = NUMBERED.matcher(id);
    return one.matches()
        && next.matches()
        && one.group(1).equals(next.group(1))
        && Integer.parseInt(one.group(2)) + 1 == Integer.parseInt(next.group(2));
  }
}
