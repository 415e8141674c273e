package dev.attain.bench;

import dev.attain.facts.Association;
import dev.attain.facts.Evaluation;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.RequirementResult;
import dev.attain.facts.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/**
 * What one would write first: compile the rules when the program starts, split lines at commas, one
 * session for each partner. The peer that {@link StartUp} measures against.
 */
public final class MinimalDrools {

  private MinimalDrools() {}

  public static void main(String[] args) throws IOException {
    KieBase base = compile(Path.of(args[0]));
    Map<String, List<Object>> factsByPartner = read(Path.of(args[1]));
    LocalDate asOf = LocalDate.parse(args[2]);
    factsByPartner.forEach((partner, facts) -> decide(base, partner, facts, asOf));
  }

  /** Compiles a folder of rules as it is. */
  static KieBase compile(Path rules) throws IOException {
    KieServices kie = KieServices.get();
    ReleaseId id = kie.newReleaseId("minimal", "minimal", "1");
    KieFileSystem source = kie.newKieFileSystem();
    source.generateAndWritePomXML(id);
    try (Stream<Path> files = Files.walk(rules)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
        source.write("src/main/resources/rules/" + file.getFileName(), Files.readString(file));
      }
    }
    kie.newKieBuilder(source).buildAll(ExecutableModelProject.class);
    return kie.newKieContainer(id).getKieBase();
  }

  private static Map<String, List<Object>> read(Path folder) throws IOException {
    Map<String, List<Object>> facts = new LinkedHashMap<>();
    for (String[] row : rows(folder, "partners.csv")) {
      facts.put(row[0], new java.util.ArrayList<>());
    }
    for (String[] r : rows(folder, "associations.csv")) {
      add(
          facts,
          r[0],
          new Association(r[1], r[2], r[3], date(r[4]), r.length > 5 ? date(r[5]) : null));
    }
    for (String[] r : rows(folder, "subscriptions.csv")) {
      int seats = Integer.parseInt(r[4]);
      add(
          facts,
          r[0],
          new Subscription(r[1], r[2], r[3], seats, date(r[5]), r.length > 6 ? date(r[6]) : null));
    }
    Map<String, String> seen = new HashMap<>();
    for (String[] r : rows(folder, "exam_passes.csv")) {
      add(facts, r[0], new ExamPass(r[1], r[2], date(r[3])));
      if (seen.put(r[0] + "/" + r[1], "") == null) {
        add(facts, r[0], new Individual(r[1], null, null, null));
      }
    }
    return facts;
  }

  private static List<String[]> rows(Path folder, String file) throws IOException {
    return Files.readAllLines(folder.resolve(file)).stream()
        .skip(1)
        .map(l -> l.split(","))
        .toList();
  }

  private static LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text.substring(0, 10));
  }

  private static void add(Map<String, List<Object>> facts, String partner, Object fact) {
    facts.get(partner).add(fact);
  }

  private static void decide(KieBase base, String partner, List<Object> facts, LocalDate asOf) {
    KieSession session = base.newKieSession();
    try {
      session.insert(new Evaluation(asOf));
      facts.forEach(session::insert);
      session.fireAllRules();
      for (Object result : session.getObjects(RequirementResult.class::isInstance)) {
        System.out.println(partner + " " + result);
      }
    } finally {
      session.dispose();
    }
  }
}
