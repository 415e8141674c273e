package dev.attain.spring;

import dev.attain.audit.Decided;
import dev.attain.audit.DecisionListener;
import dev.attain.audit.Undecided;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells several listeners, also when one of them fails.
 *
 * @param listeners in the order in which they are told
 */
record EveryListener(List<DecisionListener> listeners) implements DecisionListener {

  @Override
  public void decided(Decided decided) {
    tell(listener -> listener.decided(decided));
  }

  @Override
  public void undecided(Undecided undecided) {
    tell(listener -> listener.undecided(undecided));
  }

  private void tell(Consumer<DecisionListener> telling) {
    @Nullable RuntimeException failed = null;
    for (DecisionListener listener : listeners) {
      try {
        telling.accept(listener);
      } catch (RuntimeException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
