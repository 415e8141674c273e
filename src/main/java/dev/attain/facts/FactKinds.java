package dev.attain.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The facts that there are. A new one is listed here, and nowhere else. */
@API(status = Status.INTERNAL)
public final class FactKinds {

  private static final List<Class<? extends Record>> GIVEN =
      List.of(
          Evaluation.class,
          Partner.class,
          Association.class,
          Subscription.class,
          Individual.class,
          ExamPass.class,
          RequirementResult.class);

  private static final List<Class<? extends Record>> DERIVED =
      List.of(NetNewCustomer.class, CertifiedIndividual.class, Qualified.class);

  private FactKinds() {}

  /**
   * The facts that definitions make.
   *
   * @return their records
   */
  public static List<Class<? extends Record>> derived() {
    return DERIVED;
  }

  /**
   * All facts that rules may ask for.
   *
   * @return their records; {@link TierAttained} is none of them
   */
  public static List<Class<? extends Record>> all() {
    return Stream.concat(GIVEN.stream(), DERIVED.stream()).toList();
  }

  /**
   * Whether there is one, and no more, in every session.
   *
   * @param name a fact's name in rules
   * @return true for the evaluation and the partner
   */
  public static boolean isSingle(String name) {
    return named(name)
        .filter(type -> type == Evaluation.class || type == Partner.class)
        .isPresent();
  }

  /**
   * The fact of a name.
   *
   * @param name its name in rules
   * @return its record, or nothing when there is no such fact
   */
  public static Optional<Class<? extends Record>> named(String name) {
    return all().stream().filter(type -> type.getSimpleName().equals(name)).findFirst();
  }
}
