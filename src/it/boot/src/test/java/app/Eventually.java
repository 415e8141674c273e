package app;

import java.util.concurrent.Callable;

/** What is told in a thread of its own is seen a little later. */
final class Eventually {

  private Eventually() {}

  /** Asks again and again, for a minute at most. */
  static String contains(String text, Callable<String> asked) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    String answer = asked.call();
    while (!answer.contains(text) && System.nanoTime() < end) {
      Thread.sleep(20);
      answer = asked.call();
    }
    return answer;
  }
}
