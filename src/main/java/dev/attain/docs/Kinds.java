package dev.attain.docs;

import dev.attain.facts.Association;
import dev.attain.facts.CertifiedIndividual;
import dev.attain.facts.Evaluation;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.NetNewCustomer;
import dev.attain.facts.Qualified;
import dev.attain.facts.Subscription;
import dev.attain.syntax.Expression;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What kind of thing a value is: a day and a number are compared in different words. */
final class Kinds {

  static final String EVALUATION = Evaluation.class.getSimpleName();
  static final String WORD = Qualified.class.getSimpleName();

  private static final List<Class<? extends Record>> FACTS =
      List.of(
          Evaluation.class,
          Association.class,
          Subscription.class,
          Individual.class,
          ExamPass.class);
  private static final List<String> DERIVED =
      List.of(
          NetNewCustomer.class.getSimpleName(), CertifiedIndividual.class.getSimpleName(), WORD);

  private final Variables variables;

  Kinds(Variables variables) {
    this.variables = variables;
  }

  static boolean isDerived(String fact) {
    return DERIVED.contains(fact);
  }

  /** Whether a value is a day. */
  boolean isDay(String fact, Expression value) {
    if (value instanceof Expression.Field field && field.on() == null) {
      return isDay(fact, field.name().text());
    }
    if (value instanceof Expression.Call call) {
      return call.name().text().matches("(?:minus|plus)\\w+") || isDay(fact, call.name().text());
    }
    return value instanceof Expression.Variable variable
        && variables
            .binding(variable.name())
            .filter(binding -> binding.value() != null && isDay(binding.fact(), binding.value()))
            .isPresent();
  }

  private static boolean isDay(String fact, String member) {
    return FACTS.stream()
        .filter(type -> type.getSimpleName().equals(fact))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .anyMatch(
            method -> method.getName().equals(member) && method.getReturnType() == LocalDate.class);
  }
}
