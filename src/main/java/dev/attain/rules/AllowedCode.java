package dev.attain.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What compiled rules may name, use, extend and declare: {@code class-law.txt}, and the facts.
 *
 * <p>Types are written as in class files, with a slash: {@code java/lang/String}.
 */
final class AllowedCode {

  private static final String LIST = "class-law.txt";

  /** A rule's own method has the rule's name in its name. */
  private static final String RULE_METHOD = "rule_";

  private static final List<String> NOTHING = List.of("");
  private static final String FACTS = "dev.attain.facts.";

  private final Set<String> named = new HashSet<>();
  private final Map<String, Set<String>> used = new HashMap<>();
  private final Set<String> extended = new HashSet<>();
  private final Set<String> linked = new HashSet<>();
  private final Set<String> annotations = new HashSet<>();
  private final Set<String> declared = new HashSet<>();

  private AllowedCode() {}

  /** Reads the list. */
  static AllowedCode read() {
    AllowedCode allowed = new AllowedCode();
    for (String fact : FactTypes.names()) {
      allowed.use(FACTS + fact, FactTypes.membersOf(fact));
    }
    for (String fact : FactTypes.made()) {
      allowed.use(FACTS + fact, List.of("<init>"));
    }
    try (InputStream in = AllowedCode.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("the jar is damaged: it has no " + LIST);
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        allowed.line(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
    return allowed;
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    words.removeAll(NOTHING);
    String type = words.get(1);
    List<String> members = words.subList(2, words.size());
    switch (words.get(0)) {
      case "named" -> named.add(slashes(type));
      case "used" -> use(type, members);
      case "linked" -> {
        use(type, members);
        linked.add(slashes(type) + "." + members.get(0));
      }
      case "extended" -> {
        named.add(slashes(type));
        extended.add(slashes(type));
      }
      case "annotation" -> annotations.add("L" + slashes(type) + ";");
      case "declared" -> declared.addAll(words.subList(1, words.size()));
      default -> throw new IllegalStateException(LIST + ": " + line);
    }
  }

  private void use(String type, List<String> members) {
    named.add(slashes(type));
    used.computeIfAbsent(slashes(type), t -> new HashSet<>()).addAll(members);
  }

  private static String slashes(String type) {
    return type.replace('.', '/');
  }

  boolean mayName(String type) {
    return named.contains(type) || named.contains(numbered(type));
  }

  boolean mayUse(String type, String member) {
    return used.getOrDefault(type, Set.of()).contains(member)
        || used.getOrDefault(numbered(type), Set.of()).contains(member);
  }

  boolean mayExtend(String type) {
    return extended.contains(type) || extended.contains(numbered(type));
  }

  /** Whether a method may stand behind an invokedynamic; such a method may not be called. */
  boolean mayLink(String type, String member) {
    return linked.contains(type + "." + member);
  }

  boolean mayAnnotate(String descriptor) {
    return annotations.contains(descriptor);
  }

  boolean mayDeclare(String method) {
    return declared.contains(method) || method.startsWith(RULE_METHOD);
  }

  private static String numbered(String type) {
    int end = type.length();
    while (end > 0 && type.charAt(end - 1) >= '0' && type.charAt(end - 1) <= '9') {
      end--;
    }
    return end == type.length() ? type : type.substring(0, end) + "#";
  }
}
