package dev.attain.input;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a JDBC URL may be shown. Drivers put passwords in many places, and only what is known to
 * be none is shown.
 */
final class JdbcUrl {

  /** What stands for something that is not shown. */
  static final String HIDDEN = "…";

  private static final int SHORTEST_SECRET = 3;
  private static final Pattern PARAMETER = Pattern.compile("[?;&]\\s*([^=?;&]+)=([^;&]*)");
  private static final Pattern SHOWN =
      Pattern.compile("database|databasename|dbname|schema|currentschema|servicename");
  private static final Pattern PLAIN = Pattern.compile("[\\w.$-]+");

  private JdbcUrl() {}

  /**
   * A URL without users, passwords and whatever else stands in its parameters, but for the names of
   * database and schema.
   */
  static String shown(String url) {
    int parameters = indexOfAny(url, "?;");
    String place = parameters < 0 ? url : url.substring(0, parameters);
    int driver = place.indexOf(':', place.indexOf(':') + 1) + 1;
    int at = place.lastIndexOf('@');
    if (at >= 0) {
      return place.substring(0, driver) + HIDDEN + place.substring(at) + named(url);
    }
    // A password may have "?" in it, and a parameter "@": no telling where the one ends.
    return url.indexOf('@') >= 0 ? place.substring(0, driver) + HIDDEN : place + named(url);
  }

  private static String named(String url) {
    StringBuilder named = new StringBuilder();
    Matcher parameter = PARAMETER.matcher(url);
    while (parameter.find()) {
      if (SHOWN.matcher(parameter.group(1).toLowerCase(Locale.ROOT)).matches()
          && PLAIN.matcher(parameter.group(2)).matches()) {
        named.append(parameter.group());
      }
    }
    return named.toString();
  }

  /** What must not stand in a message; first the URL, which some drivers repeat. */
  static Set<String> secrets(String url, Properties properties) {
    Set<String> secrets = new LinkedHashSet<>();
    secrets.add(url);
    properties.forEach(
        (name, value) -> {
          if (isSecret(name.toString())) {
            secrets.add(value.toString());
          }
        });
    Matcher parameter = PARAMETER.matcher(url);
    while (parameter.find()) {
      if (isSecret(parameter.group(1))) {
        secrets.add(parameter.group(2));
      }
    }
    int at = url.lastIndexOf('@');
    if (at > 0) {
      String before = url.substring(0, at);
      secrets.add(before.substring(before.lastIndexOf('/') + 1)); // The user stands before it.
      secrets.add(before.substring(Math.max(before.lastIndexOf(':'), before.lastIndexOf('/')) + 1));
    }
    secrets.removeIf(secret -> secret.length() < SHORTEST_SECRET);
    return secrets;
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("pass")
        || lower.contains("pwd")
        || lower.contains("secret")
        || lower.contains("token")
        || lower.contains("key");
  }

  private static int indexOfAny(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
