package dev.attain.live;

/** Is told what became of rules that were found. */
@FunctionalInterface
public interface ReloadListener {

  /**
   * A folder was looked at, and something in it was another than before. Called in the thread that
   * looked; what is thrown here is logged, and changes nothing. It may close the live rules, but
   * not reload them.
   *
   * @param reload what became of it
   */
  void reloaded(Reload reload);
}
