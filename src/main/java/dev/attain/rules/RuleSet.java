package dev.attain.rules;

import dev.attain.facts.Evaluation;
import dev.attain.facts.Vocabulary;
import dev.attain.text.Suggestion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that have been read, checked and compiled. Immutable, and safe for many threads.
 *
 * <p>Rules are swapped by loading a new rule set beside the old one, never by changing one.
 */
@API(status = Status.EXPERIMENTAL)
public final class RuleSet {

  private static final Logger LOG = LoggerFactory.getLogger(RuleSet.class);

  private final RuleSource source;
  private final CompiledRules compiled;
  private final Map<String, KieBase> kieBases;

  private RuleSet(RuleSource source, CompiledRules compiled) throws ReflectiveOperationException {
    this(source, compiled, compiled.kieBases(source.programme().units()));
  }

  private RuleSet(RuleSource source, CompiledRules compiled, Map<String, KieBase> kieBases) {
    this.source = source;
    this.compiled = compiled;
    this.kieBases = Map.copyOf(kieBases);
  }

  /**
   * Loads the rules of a folder, or of a zip or jar archive.
   *
   * <p>Rules that equal those inside the jar are not compiled again, and neither are rules that the
   * cache has.
   *
   * @param rules the rules folder: a vocabulary, and a folder for each competency; or an archive
   *     that has one inside
   * @param cache a folder for compiled rules, made when it is not there; null for none
   * @return the rule set
   * @throws RulesException if they cannot be read, or there is a problem in the rules
   */
  public static RuleSet load(Path rules, @Nullable Path cache) {
    return load(RuleSource.read(rules), cache);
  }

  /**
   * Loads the rules inside the jar.
   *
   * @return the rule set
   * @throws RulesException if this build of Attain has no rules inside
   */
  public static RuleSet shipped() {
    return load(RuleSource.shipped(), null);
  }

  /**
   * What identifies the rules of a folder, without compiling or checking them.
   *
   * @param folder the rules folder
   * @return {@code sha256:…}
   * @throws RulesException if the folder cannot be read
   */
  public static String hash(Path folder) {
    return RuleFiles.in(folder).hash();
  }

  /**
   * What identifies the rules inside the jar.
   *
   * @return {@code sha256:…}
   * @throws RulesException if this build of Attain has no rules inside
   */
  public static String shippedHash() {
    return RuleFiles.inJar(RuleSet.class.getClassLoader()).hash();
  }

  /**
   * Compiles rules that have been read.
   *
   * @param source the rules
   * @param cache a folder for compiled rules; null for none
   * @return the rule set
   * @throws RulesException if there is a problem in the rules
   */
  public static RuleSet load(RuleSource source, @Nullable Path cache) {
    long start = System.nanoTime();
    LoadEvent event = new LoadEvent();
    event.begin();
    if (!source.problems().isEmpty()) {
      throw new RulesException(source.problems());
    }
    String hash = source.hash();
    RuleSet rules =
        ShippedRules.compiled(hash)
            .flatMap(compiled -> tryBuild(source, () -> compiled))
            .orElseGet(() -> compileOrTakeFromCache(source, cache));
    event.ruleSet = hash;
    event.competencies = rules.competencies().size();
    event.commit();
    LOG.info(
        "rule set {} loaded in {} ms",
        hash,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return rules;
  }

  /**
   * Compiles rules and throws the result away: the first time in a process takes several times as
   * long as any other, and may as well be spent before somebody waits for it.
   *
   * @param source rules without problems
   */
  public static void warmUp(RuleSource source) {
    new RuleCompiler(source.programme(), "dev.attain.rules:warm-up:1").compile();
  }

  private static RuleSet compileOrTakeFromCache(RuleSource source, @Nullable Path folder) {
    String hash = source.hash();
    Programme programme = source.programme();
    // The classes fit only the code that made them and the Drools that they were made for.
    String key =
        hash.substring(hash.indexOf(':') + 1)
            + "-"
            + Fingerprint.ofCompiler()
            + "-"
            + Versions.drools();
    String coordinates = "dev.attain.rules:" + key.substring(0, 32) + ":1";
    if (folder == null) {
      return fresh(source, coordinates, new RuleCompiler(programme, coordinates).compile());
    }
    RulesCache cache = new RulesCache(folder);
    Optional<RuleSet> kept =
        cache.get(key).flatMap(files -> tryBuild(source, () -> inMemory(files, coordinates)));
    if (kept.isPresent()) {
      return kept.get();
    }
    Map<String, byte[]> files = new RuleCompiler(programme, coordinates).compile();
    RuleSet rules = fresh(source, coordinates, files);
    cache.put(key, files);
    return rules;
  }

  private static RuleSet fresh(RuleSource source, String coordinates, Map<String, byte[]> files) {
    try {
      return new RuleSet(source, inMemory(files, coordinates));
    } catch (ReflectiveOperationException | LinkageError e) {
      // Drools reads some literals only when the classes are loaded, and says what it thinks there.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new RulesException("the rules compile and cannot be loaded: " + cause.getMessage());
    }
  }

  /**
   * Compiled rules from an earlier time may not fit, or break the law because somebody edited the
   * cache; then they are compiled again, and nobody is stopped.
   */
  private static Optional<RuleSet> tryBuild(RuleSource source, Supplier<CompiledRules> compiled) {
    try {
      return Optional.of(new RuleSet(source, compiled.get()));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      LOG.warn("compiled rules do not fit ({}); they are compiled again", e.toString());
      return Optional.empty();
    }
  }

  private static CompiledRules inMemory(Map<String, byte[]> files, String coordinates) {
    return new CompiledRules(
        RuleCompiler.models(files, coordinates),
        new ModelLoader(files, RuleSet.class.getClassLoader()));
  }

  /** Rules whose KieBases were put together by {@link RulePool}. */
  static RuleSet of(RuleSource source, Map<String, KieBase> kieBases) {
    return new RuleSet(
        source, new CompiledRules(List.of(), RuleSet.class.getClassLoader()), kieBases);
  }

  /** These rules with one of them, by its file and its name, changed; for {@link Variants}. */
  RuleSet with(String file, String name, org.drools.model.Rule instead) {
    Map<String, KieBase> bases = new HashMap<>(kieBases);
    try {
      for (Programme.Unit unit : source.programme().units()) {
        if (unit.files().stream().anyMatch(drl -> drl.file().path().equals(file))) {
          bases.put(unit.name(), compiled.kieBase(unit, name, instead));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("compiled rules cannot be loaded a second time", e);
    }
    return new RuleSet(source, compiled, bases);
  }

  /**
   * What identifies these rules: the same rules have the same hash on every machine.
   *
   * @return {@code sha256:} and 64 hexadecimal digits, over all that can change a decision
   */
  public String hash() {
    return source.hash();
  }

  /**
   * The words that facts may use.
   *
   * @return the vocabulary
   */
  public Vocabulary vocabulary() {
    return source.vocabulary();
  }

  /**
   * The competencies of these rules.
   *
   * @return the competencies by name
   */
  public List<Competency> competencies() {
    return source.competencies();
  }

  /**
   * The rules as they stand in their files.
   *
   * @return what was compiled
   */
  public RuleSource source() {
    return source;
  }

  /**
   * The compiled rules of an option.
   *
   * @param competency one of this rule set's competencies
   * @param option one of its options
   * @return the KieBase; sessions made from it see the derived facts of this option only
   * @throws IllegalArgumentException if this rule set has no such option
   */
  public KieBase kieBase(Competency competency, Option option) {
    KieBase base = kieBases.get(Programme.Unit.name(competency, option));
    if (base == null) {
      throw new IllegalArgumentException(
          "this rule set has no option " + option.id() + " of " + competency.id());
    }
    return base;
  }

  /**
   * A KIE session for the only option of these rules, with the as-of date in it and nothing else.
   *
   * @param asOf the day for which is decided
   * @return the session; whoever asked for it disposes it
   * @throws IllegalArgumentException if there is more than one option; its message names them
   */
  public KieSession newKieSession(LocalDate asOf) {
    List<Programme.Unit> units = source.programme().units();
    if (units.size() != 1) {
      throw new IllegalArgumentException(
          "these rules have "
              + units.size()
              + " options, and each has sessions of its own: "
              + String.join(", ", units.stream().map(Programme.Unit::name).toList())
              + ". Name one");
    }
    return newKieSession(asOf, units.get(0).competency().id(), units.get(0).option().id());
  }

  /**
   * A KIE session for an option, with the as-of date in it and nothing else. Facts are inserted by
   * whoever asked for it, theirs beside ours; after {@code fireAllRules()} each requirement stands
   * in it as a {@link dev.attain.facts.RequirementResult} and each tier attained as a {@link
   * dev.attain.facts.TierAttained}, and that stays right when facts are inserted, updated and
   * deleted, and rules are fired again.
   *
   * <p>A session is of one partner, and for one thread at a time.
   *
   * @param asOf the day for which is decided
   * @param competency the competency's name
   * @param option the option's name
   * @return the session; whoever asked for it disposes it
   * @throws IllegalArgumentException if there is no such option; its message names what was
   *     probably meant
   */
  public KieSession newKieSession(LocalDate asOf, String competency, String option) {
    KieSession session = kieBase(competency, option).newKieSession();
    session.insert(new Evaluation(asOf));
    return session;
  }

  /**
   * The compiled rules of an option, such as for a pool: {@code kieBase(…).newKieSessionsPool(8)}.
   *
   * @param competency the competency's name
   * @param option the option's name
   * @return the KieBase
   * @throws IllegalArgumentException if there is no such option; its message names what was
   *     probably meant
   */
  public KieBase kieBase(String competency, String option) {
    String name = competency + "." + option;
    KieBase base = kieBases.get(name);
    if (base == null) {
      List<String> names = kieBases.keySet().stream().sorted().toList();
      throw new IllegalArgumentException(
          "these rules have no option \""
              + name
              + "\", but "
              + String.join(", ", names)
              + "."
              + Suggestion.didYouMean(name, names));
    }
    return base;
  }
}
