package dev.attain.input;

/** Takes the origin of each fact that a source gives. */
@FunctionalInterface
public interface Origins {

  /** For those who do not want to know; then nothing is done for it. */
  Origins NONE = (partnerId, fact, file, line) -> {};

  /**
   * A fact and the place where it stands. Told before the partner's facts are given.
   *
   * <p>A fact that stands in several rows is told for each of them, the first one first: that is
   * its origin. Where the source lists no individuals, the one who passed an exam stands where the
   * exam pass does.
   *
   * @param partnerId the partner that the fact is given to
   * @param fact the fact, equal to the one that is given; the partner itself is one too
   * @param file the name of the file
   * @param line the line on which its row, or its JSON object, begins
   */
  void add(String partnerId, Record fact, String file, long line);

  /**
   * Whether the source lists the individuals of a partner, or they follow from its exam passes.
   * Told before the partner's facts are given.
   *
   * @param partnerId the partner
   * @param listed whether they are listed
   */
  default void individuals(String partnerId, boolean listed) {}
}
