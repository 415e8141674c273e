package dev.attain.bench;

import static dev.attain.bench.PlainJavaTiers.rows;

import dev.attain.facts.Association;
import dev.attain.facts.Evaluation;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.Subscription;
import dev.attain.facts.Vocabulary;
import dev.attain.rules.RuleSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The tiers of all partners as one would write it first with Drools: the same rules, compiled when
 * the program starts; all facts in lists by partner; one session for each partner.
 */
public final class ObviousDroolsTiers {

  private ObviousDroolsTiers() {}

  /**
   * Decides in a process of its own.
   *
   * @param args the folder, the as-of date, the file to write, the folder of rules
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), LocalDate.parse(args[1]), Path.of(args[2]), Path.of(args[3]));
  }

  /**
   * Writes {@code partner_id,tier} for every partner.
   *
   * @param folder the facts
   * @param asOf the day for which it is decided
   * @param result the file to write
   * @param rules the rules
   * @throws IOException if a file cannot be read or written
   */
  static void write(Path folder, LocalDate asOf, Path result, Path rules) throws IOException {
    KieBase base = MinimalDrools.compile(rules);
    Map<String, List<Object>> partners = read(folder, RuleSet.load(rules, null).vocabulary());
    try (BufferedWriter out = Files.newBufferedWriter(result)) {
      out.write("partner_id,tier\n");
      for (Map.Entry<String, List<Object>> partner : partners.entrySet()) {
        out.write(partner.getKey() + "," + tier(base, partner.getValue(), asOf) + "\n");
      }
    }
  }

  private static Map<String, List<Object>> read(Path folder, Vocabulary words) throws IOException {
    Map<String, List<Object>> partners = new LinkedHashMap<>();
    rows(folder, "partners", r -> partners.put(r[0], new ArrayList<>()));
    rows(
        folder,
        "associations",
        r ->
            partners
                .get(r[0])
                .add(
                    new Association(
                        r[1],
                        words.products().canonical(r[2]).orElseThrow(),
                        words.associationTypes().canonical(r[3]).orElseThrow(),
                        LocalDate.parse(r[4]),
                        optional(r[5]))));
    rows(
        folder,
        "subscriptions",
        r ->
            partners
                .get(r[0])
                .add(
                    new Subscription(
                        r[1],
                        r[2],
                        words.products().canonical(r[3]).orElseThrow(),
                        Integer.parseInt(r[4]),
                        LocalDate.parse(r[5]),
                        optional(r[6]))));
    rows(
        folder,
        "individuals",
        r -> partners.get(r[0]).add(new Individual(r[1], r[2], optional(r[3]), optional(r[4]))));
    rows(
        folder,
        "exam_passes",
        r -> partners.get(r[0]).add(new ExamPass(r[1], r[2], LocalDate.parse(r[3]))));
    return partners;
  }

  private static @Nullable LocalDate optional(String date) {
    return date.isEmpty() ? null : LocalDate.parse(date);
  }

  private static String tier(KieBase base, List<Object> facts, LocalDate asOf) {
    KieSession session = base.newKieSession();
    try {
      session.insert(new Evaluation(asOf));
      facts.forEach(session::insert);
      session.fireAllRules();
      Set<String> missed = new HashSet<>();
      for (Object result : session.getObjects(RequirementResult.class::isInstance)) {
        RequirementResult requirement = (RequirementResult) result;
        if (!requirement.met()) {
          missed.add(requirement.id().contains("GOLD") ? "gold" : "silver");
        }
      }
      return missed.isEmpty() ? "gold" : missed.contains("silver") ? "none" : "silver";
    } finally {
      session.dispose();
    }
  }
}
