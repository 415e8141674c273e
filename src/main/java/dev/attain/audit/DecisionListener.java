package dev.attain.audit;

/**
 * Takes account of decisions: an audit log, a counter, a queue. It is called by one thread at a
 * time, in the order in which the decisions were made by each thread that decides, and may take its
 * time: see {@link Audit}.
 */
@FunctionalInterface
public interface DecisionListener {

  /**
   * A decision was made.
   *
   * @param decided the decision
   */
  void decided(Decided decided);

  /**
   * A decision could not be made; without an implementation it is passed over here, and whoever
   * asked for it has the exception.
   *
   * @param undecided whose, and why
   */
  default void undecided(Undecided undecided) {}
}
