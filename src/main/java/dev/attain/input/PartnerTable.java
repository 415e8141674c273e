package dev.attain.input;

/**
 * What a JSON source says of its partners, in 28 bytes a slot, however long ids and objects are: a
 * digest of the id (128 bits), one of the object (64 bits), and a number whose lower bits are the
 * line of the object that was taken.
 *
 * <p>The table is cut into parts that grow one at a time and by half, so that growing does not need
 * twice the memory.
 */
final class PartnerTable {

  private static final int PARTS = 64;
  private static final int SMALLEST = 8;
  private static final int CONTRADICTED = 1 << 31;

  private final Part[] parts = new Part[PARTS];
  private final Digest digest = new Digest();
  private Part part;
  private int slot;

  PartnerTable() {
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new Part(SMALLEST);
    }
    part = parts[0];
  }

  /** Open addressing; the part of the id that is never 0 says whether a slot is used. */
  private static final class Part {
    private final long[] high;
    private final long[] low;
    private final long[] object;
    private final int[] state;
    private int used;

    Part(int slots) {
      high = new long[slots];
      low = new long[slots];
      object = new long[slots];
      state = new int[slots];
    }

    /** The slot of an id, or the free slot where it belongs. */
    int slotOf(long idHigh, long idLow) {
      int at = (int) (((idLow >>> 32) * high.length) >>> 32);
      while (high[at] != 0 && (high[at] != idHigh || low[at] != idLow)) {
        at = at + 1 == high.length ? 0 : at + 1;
      }
      return at;
    }

    boolean isFull() {
      return used >= high.length / 4 * 3;
    }

    Part grown() {
      Part larger = new Part((high.length + high.length / 2) / 4 * 4);
      for (int from = 0; from < high.length; from++) {
        if (high[from] != 0) {
          int to = larger.slotOf(high[from], low[from]);
          larger.high[to] = high[from];
          larger.low[to] = low[from];
          larger.object[to] = object[from];
          larger.state[to] = state[from];
        }
      }
      larger.used = used;
      return larger;
    }
  }

  /**
   * Goes to a partner. What follows is about this one.
   *
   * @param id its id
   * @return false when the table does not have it
   */
  boolean find(String id) {
    digest.reset();
    digest.add(0, id);
    part = parts[(int) digest.high() & PARTS - 1];
    slot = part.slotOf(digest.high(), digest.low());
    return part.high[slot] != 0;
  }

  /**
   * Goes to a partner that may be new.
   *
   * @param id its id
   * @return true when it is new; then all is still to be said of it
   */
  boolean add(String id) {
    if (find(id)) {
      return false;
    }
    if (part.isFull()) {
      part = part.grown();
      parts[(int) digest.high() & PARTS - 1] = part;
      slot = part.slotOf(digest.high(), digest.low());
    }
    part.high[slot] = digest.high();
    part.low[slot] = digest.low();
    part.used++;
    return true;
  }

  /** The digest of the partner's object. */
  long object() {
    return part.object[slot];
  }

  void setObject(long object) {
    part.object[slot] = object;
  }

  /** Whether there are objects of the partner that do not say the same. */
  boolean isContradicted() {
    return part.state[slot] < 0;
  }

  void setContradicted() {
    part.state[slot] |= CONTRADICTED;
  }

  /** The line of the object that was taken; 0 while none is. */
  int takenLine() {
    return part.state[slot] & Integer.MAX_VALUE;
  }

  void setTakenLine(long line) {
    part.state[slot] = (part.state[slot] & CONTRADICTED) | (int) Math.min(line, Integer.MAX_VALUE);
  }
}
