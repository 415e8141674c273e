package dev.attain.difference;

import java.util.ArrayList;
import java.util.List;

/** Two lists as one, in which every element stands once. */
public final class Merged {

  private Merged() {}

  /**
   * Merges two lists.
   *
   * @param first the list whose order holds
   * @param more a list that has some of the same; what only it has comes behind what it stands
   *     behind there
   * @param <T> the elements, told apart by what is equal
   * @return all elements
   */
  public static <T> List<T> of(List<T> first, List<T> more) {
    List<T> all = new ArrayList<>(first);
    int at = 0;
    for (T element : more) {
      int known = all.indexOf(element);
      if (known < 0) {
        all.add(at, element);
        at++;
      } else {
        at = known + 1;
      }
    }
    return all;
  }
}
