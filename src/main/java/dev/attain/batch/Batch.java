package dev.attain.batch;

import dev.attain.explain.Level;
import dev.attain.input.BulkSource;
import dev.attain.rules.Competency;
import dev.attain.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides for a whole population, however large, into a folder. Said what is wanted, it is started
 * once. Not for threads, unlike the run that it starts.
 *
 * <p>The same facts, rules and settings give the same bytes, whatever the number of threads, the
 * memory, the order of the rows, and however often a run was interrupted.
 */
public final class Batch {

  private final RuleSet rules;
  private final BulkSource source;
  private final LocalDate asOf;
  private final Path out;
  private List<Competency> competencies;
  private Level level = Level.NONE;
  private String language = "en";
  private boolean bySource;
  private @Nullable LocalDate lapsingUntil;
  private boolean parquet;
  private int threads = Runtime.getRuntime().availableProcessors();
  private boolean resume;

  /**
   * A batch of all competencies, without explanations, in English, with as many threads as there
   * are processors.
   *
   * @param rules the rules that decide
   * @param source the facts; they can be read once
   * @param asOf the day for which it is decided
   * @param out the folder for the results, new or empty
   */
  public Batch(RuleSet rules, BulkSource source, LocalDate asOf, Path out) {
    this.rules = rules;
    this.source = source;
    this.asOf = asOf;
    this.out = out;
    this.competencies = rules.competencies();
  }

  /**
   * How many threads work at the same time.
   *
   * @param number one or more
   * @return this batch
   */
  public Batch threads(int number) {
    threads = Math.max(1, number);
    return this;
  }

  /**
   * How much each decision is explained.
   *
   * @param much how much
   * @return this batch
   */
  public Batch explain(Level much) {
    level = much;
    return this;
  }

  /**
   * The language of sentences and names.
   *
   * @param tag {@code en} or {@code ja}
   * @return this batch
   */
  public Batch language(String tag) {
    language = tag;
    return this;
  }

  /**
   * Which competencies are decided.
   *
   * @param names their names
   * @return this batch
   */
  public Batch competencies(Collection<String> names) {
    competencies = rules.competencies().stream().filter(one -> names.contains(one.id())).toList();
    return this;
  }

  /**
   * In which order decisions stand. Unless it is asked for, they are sorted by the partner's id,
   * the shorter one first, so that the order of the rows in the source does not matter.
   *
   * @param yes whether partners keep the order of the source
   * @return this batch
   */
  public Batch inOrderOfSource(boolean yes) {
    bySource = yes;
    return this;
  }

  /**
   * Asks which tiers will be lost if no fact changes.
   *
   * @param until the last day that is looked at
   * @return this batch
   */
  public Batch lapsingUntil(LocalDate until) {
    lapsingUntil = until;
    return this;
  }

  /**
   * Writes decisions as Parquet, too.
   *
   * @param yes whether to
   * @return this batch
   */
  public Batch parquet(boolean yes) {
    parquet = yes;
    return this;
  }

  /**
   * Goes on with what an earlier run left in the folder, if there is something.
   *
   * @param yes whether to go on; else a folder that is not empty is refused
   * @return this batch
   */
  public Batch resume(boolean yes) {
    resume = yes;
    return this;
  }

  /**
   * Starts.
   *
   * @return the run, to be watched, stopped and waited for
   */
  public BatchRun start() {
    Settings settings =
        new Settings(rules, asOf, competencies, level, language, bySource, lapsingUntil, parquet);
    return new BatchRun(progress -> run(settings, progress));
  }

  private BatchResult run(Settings settings, Progress progress) {
    try (OutFolder folder = OutFolder.open(out, resume)) {
      try {
        return new Running(settings, source, threads, resume, folder, progress).run();
      } finally {
        folder.discardUnlessNeeded();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
