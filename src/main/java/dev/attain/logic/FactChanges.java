package dev.attain.logic;

import java.util.List;

/**
 * Facts that go and facts that come.
 *
 * @param gone the facts that go, the very objects
 * @param come the facts that come
 */
record FactChanges(List<Record> gone, List<Record> come) {

  /** Keeps its own copies of the lists. */
  FactChanges {
    gone = List.copyOf(gone);
    come = List.copyOf(come);
  }
}
