package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.batch.Batch;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.input.FactSource;
import dev.attain.input.Mapping;
import dev.attain.input.Origins;
import dev.attain.input.OriginsOfPartners;
import dev.attain.input.Rejected;
import dev.attain.input.UnreadableSourceException;
import dev.attain.session.UndecidedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which facts, and as of which day: what every command is given that decides. */
final class FactsOptions {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Parameters(
      paramLabel = "FACTS",
      arity = "0..1",
      converter = PathConverter.class,
      description =
          "A folder of CSV, TSV or Parquet files, a .json file, or a .jsonl file; for a database"
              + " give --facts instead.")
  private @Nullable Path source;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The day for which it is decided, as yyyy-MM-dd. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "FACTS are exports of another system; this YAML file says how they are read.")
  private @Nullable Path mapping;

  private int rejected;

  /** What the facts are called in messages. */
  String name() {
    return database.isGiven() ? "the database" : source().toString();
  }

  private Path source() {
    if (source == null) {
      throw new IllegalStateException("the options were not checked");
    }
    return source;
  }

  /** Whether it is said where the facts are, and only once. */
  private void check() {
    CommandLine command = spec.commandLine();
    database.check(command);
    if (database.isGiven() && (source != null || mapping != null)) {
      throw new ParameterException(
          command,
          (source != null ? "FACTS " + source : "--mapping")
              + " and --facts are both given; which one is meant?");
    }
    if (source == null && !database.isGiven()) {
      throw new ParameterException(command, "Missing required parameter: 'FACTS'");
    }
  }

  /**
   * The day; says so where it is today because none was given. Every command asks for it first, so
   * that here the other options are checked, too.
   */
  LocalDate asOf(Console console) {
    check();
    if (asOf != null) {
      return asOf;
    }
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    console.err().println("attain: no --as-of was given; decided as of today, " + today + ".");
    return today;
  }

  /** Looks whether the facts can be read, before anything is written. */
  FactSource open(Vocabulary vocabulary) {
    if (database.isGiven()) {
      return FactSource.open(database.database(), database.queries(), vocabulary);
    }
    return mapping == null
        ? FactSource.open(source(), vocabulary)
        : FactSource.open(source(), vocabulary, Mapping.read(mapping));
  }

  /** The same, where only the partners that are asked for are needed. */
  FactSource open(Vocabulary vocabulary, PartnersOption asked) {
    return database.isGiven() && asked.isGiven()
        ? FactSource.open(
            database.database(), database.queries().ofPartners(asked.ids()), vocabulary)
        : open(vocabulary);
  }

  /** Prepares to decide for all of them, into a folder. */
  Batch batch(Attain attain, LocalDate day, Path out) {
    if (database.isGiven()) {
      return attain.batch(database.database(), database.queries(), day, out);
    }
    return mapping == null
        ? attain.batch(source(), day, out)
        : attain.batch(source(), Mapping.read(mapping), day, out);
  }

  /** Reads all partners; what is set aside, and what is worth knowing, is told as it is met. */
  void read(FactSource facts, Console console, Consumer<PartnerFacts> partners) throws IOException {
    read(facts, console, partners, Origins.NONE);
  }

  /** Reads all partners, and tells where their facts stand. */
  void read(FactSource facts, Console console, Consumer<PartnerFacts> partners, Origins origins)
      throws IOException {
    try {
      facts.read(
          partners, reject -> reject(reject, console), notice -> say(notice, console), origins);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (UnreadableSourceException | UndecidedException e) {
      console.out().flush(); // what was decided before it stands
      throw e;
    }
  }

  /** Tells a row that is set aside, and counts it. */
  void reject(Rejected reject, Console console) {
    rejected++;
    console.err().println(reject);
  }

  /** Tells what is worth knowing and changes no decision. */
  static void say(String notice, Console console) {
    console.err().println("attain: " + notice);
  }

  /** Says how many rows were set aside; gives the exit code. */
  int findings(Console console) {
    if (rejected == 0) {
      return ExitCode.FINE;
    }
    console
        .err()
        .println(
            "attain: "
                + rejected
                + (rejected == 1 ? " row was" : " rows were")
                + " set aside; the decisions of partners that lost rows are marked as incomplete.");
    return ExitCode.FINDINGS;
  }

  /**
   * Reads the partners that were asked for, each with the places of its facts; gives the exit code.
   */
  int readAsked(
      Vocabulary vocabulary,
      PartnersOption asked,
      Console console,
      CommandLine command,
      BiConsumer<PartnerFacts, Map<Record, Origin>> partners)
      throws IOException {
    OriginsOfPartners origins = new OriginsOfPartners(asked::asks);
    read(
        open(vocabulary, asked),
        console,
        partner -> {
          Map<Record, Origin> places = origins.take(partner.partner().partnerId());
          if (asked.has(partner.partner())) {
            partners.accept(partner, places);
          }
        },
        origins);
    int code = findings(console);
    asked.checkAllSeen(name(), command);
    return code;
  }
}
