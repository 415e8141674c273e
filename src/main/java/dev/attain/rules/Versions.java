package dev.attain.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The versions of what decides. */
public final class Versions {

  private static final Map<String, String> VERSIONS = read();

  private Versions() {}

  /**
   * The version of Attain.
   *
   * @return such as {@code 1.2.3}
   */
  public static String attain() {
    return VERSIONS.getOrDefault("attain", "unknown");
  }

  /**
   * The version of Drools that Attain was built with.
   *
   * @return such as {@code 10.2.0}
   */
  public static String drools() {
    return VERSIONS.getOrDefault("drools", "unknown");
  }

  private static Map<String, String> read() {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("/attain/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the jar is damaged: its version cannot be read", e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
  }
}
