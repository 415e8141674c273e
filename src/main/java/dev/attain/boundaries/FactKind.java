package dev.attain.boundaries;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The facts that can be given, and what each has. */
enum FactKind {
  ASSOCIATION("Association", "customerId", "associatedOn", "endedOn"),
  SUBSCRIPTION("Subscription", "customerId", "startedOn", "endedOn"),
  INDIVIDUAL("Individual", "individualId", "joinedOn", "leftOn"),
  EXAM_PASS("ExamPass", "individualId", "passedOn", "");

  private final String fact;
  private final String id;
  private final String start;
  private final String end;

  FactKind(String fact, String id, String start, String end) {
    this.fact = fact;
    this.id = id;
    this.start = start;
    this.end = end;
  }

  static Optional<FactKind> of(String fact) {
    return Arrays.stream(values()).filter(kind -> kind.fact.equals(fact)).findFirst();
  }

  /** The field that tells whose it is. */
  String id() {
    return id;
  }

  /** Whose it is, in the cases that are made: the id of the first. */
  String subject() {
    return id.equals("customerId") ? "customer-1" : "individual-1";
  }

  /** The field of its first day. */
  String start() {
    return start;
  }

  /** The field of the day from which it is no longer; empty when it has none. */
  String end() {
    return end;
  }

  List<String> days() {
    return end.isEmpty() ? List.of(start) : List.of(start, end);
  }
}
