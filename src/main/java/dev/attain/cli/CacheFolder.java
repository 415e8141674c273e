package dev.attain.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where this user's compiled rules are kept. */
final class CacheFolder {

  private CacheFolder() {}

  /**
   * The folder: {@code $ATTAIN_CACHE}, or {@code attain} in the user's cache folder; none where that
   * is not known, or where {@code ATTAIN_CACHE} is set and empty.
   */
  static @Nullable Path ofUser() {
    String own = System.getenv("ATTAIN_CACHE");
    if (own != null) {
      return own.isBlank() ? null : Path.of(own);
    }
    for (String variable : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
      String caches = System.getenv(variable);
      if (caches != null && !caches.isBlank()) {
        return Path.of(caches, "attain");
      }
    }
    String home = System.getProperty("user.home");
    return home == null || home.isBlank() || home.equals("?") ? null : Path.of(home, ".cache", "attain");
  }
}
