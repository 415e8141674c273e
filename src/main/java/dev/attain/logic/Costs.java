package dev.attain.logic;

/** What is nearer than something else. */
interface Costs {

  /** More than any number of changes that can be made. */
  double NEVER = 1000;

  /**
   * Each thing that does not hold counts the same; a fact that fails in three ways is no near one.
   */
  Costs NEAREST =
      new Costs() {
        @Override
        public double of(Obstacle obstacle) {
          return switch (obstacle.kind()) {
            case VALUE, PRESENT -> 1;
            case MISSING -> 2.5;
            case FIXED -> NEVER;
          };
        }
      };

  /** What is not there yet is nearer than what is there with other values. */
  Costs NEW_FIRST =
      obstacle -> obstacle.kind() == Obstacle.Kind.MISSING ? 0.5 : NEAREST.of(obstacle);

  /** How far away something is. */
  double of(Obstacle obstacle);
}
