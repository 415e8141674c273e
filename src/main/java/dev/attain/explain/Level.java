package dev.attain.explain;

/** How much is explained; each costs more than the one before. */
public enum Level {
  /** The decision alone. */
  NONE,
  /** Also which things count, and how many others there are. */
  COUNTS,
  /** Also the facts that make each count, and each reason why another does not. */
  FULL
}
