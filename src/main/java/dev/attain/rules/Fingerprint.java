package dev.attain.rules;

import dev.attain.facts.Evaluation;
import dev.attain.words.Requirements;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies the code that makes classes of rules: rules that another build compiled may not fit.
 */
final class Fingerprint {

  private static final int LENGTH = 12;

  private Fingerprint() {}

  static String ofCompiler() {
    MessageDigest digest = RuleFiles.sha256();
    for (Class<?> part :
        List.of(
            CompilableDrl.class,
            FiringOrder.class,
            TierRules.class,
            RuleCompiler.class,
            Requirements.class,
            Evaluation.class)) {
      add(part, digest);
    }
    for (String fact : FactTypes.names()) {
      digest.update((fact + FactTypes.membersOf(fact)).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static void add(Class<?> part, MessageDigest digest) {
    try (InputStream in = part.getResourceAsStream(part.getSimpleName() + ".class")) {
      if (in != null) {
        digest.update(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
  }
}
