package dev.attain.difference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differences found so far. */
final class Found {

  private final List<Difference> all = new ArrayList<>();

  /** Whose differences these are. */
  record Owner(@Nullable String competency, @Nullable String option, @Nullable String rule) {}

  /** Adds a difference, and gives its number. */
  int add(Difference.Kind kind, Owner owner, @Nullable Piece before, @Nullable Piece after) {
    int number = all.size() + 1;
    all.add(
        new Difference(
            number, kind, owner.competency(), owner.option(), owner.rule(), before, after));
    return number;
  }

  int size() {
    return all.size();
  }

  /** Takes back what was added last, because something larger stands for it. */
  void backTo(int size) {
    all.subList(size, all.size()).clear();
  }

  List<Difference> all() {
    return List.copyOf(all);
  }
}
