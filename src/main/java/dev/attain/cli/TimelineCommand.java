package dev.attain.cli;

import dev.attain.Attain;
import dev.attain.facts.Origin;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.FactSource;
import dev.attain.input.OriginsOfPartners;
import dev.attain.input.UnreadableSourceException;
import dev.attain.report.TimelineReport;
import dev.attain.timeline.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code attain timeline}: the tier on every day to come, and when it is lost. */
@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Decides for every day between two, if no fact changes: the tiers as intervals, and of each",
      "change the requirement that did it and the facts that begin, end or leave a window."
    },
    sortOptions = false)
final class TimelineCommand implements Callable<Integer> {

  private static final int MONTHS = 12;
  private static final int LAST_YEAR = 9999;
  private static final String EVERY_DAY =
      "  The days on which this changes cannot be derived from the rule; it was decided for every"
          + " day.";

  @ParentCommand private @Nullable Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private FactsOptions facts = new FactsOptions();

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The last day, as yyyy-MM-dd. Default: 12 months after --as-of.")
  private @Nullable LocalDate until;

  @Option(
      names = "--lapsing",
      paramLabel = "SPAN",
      converter = Ahead.Converter.class,
      description =
          "Only the partners that lose a tier within so many days or months, such as 90d or 3m; the"
              + " soonest first.")
  private @Nullable Ahead lapsing;

  @Mixin private PartnersOption partners = new PartnersOption();

  @Mixin private CompetenciesOption competencies = new CompetenciesOption();

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = FormatConverter.class,
      description =
          "text (the default), json, csv (a row for each interval, or for each loss) or html (one"
              + " page that needs nothing else, with a picture for each partner).")
  private TimelineReport.Format format = TimelineReport.Format.TEXT;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private RulesOption rules = new RulesOption();

  private final Set<String> everyDay = new LinkedHashSet<>();

  /** A partner, and where its facts stand. */
  private record Placed(PartnerFacts facts, Map<Record, Origin> origins) {}

  @Override
  public Integer call() throws IOException {
    Console console = Objects.requireNonNull(main).console();
    LocalDate from = facts.asOf(console);
    LocalDate last = last(from, console);
    Attain attain = rules.load();
    List<String> names = competencies.chosen(attain, spec.commandLine());
    FactSource source = facts.open(attain.vocabulary(), partners);
    TimelineReport report =
        TimelineReport.to(console.out(), format, heading(attain, from, last), language.tag());
    try (Progress progress = Progress.counting("partners", console.err());
        InOrder<Placed, List<Timeline>> timelines =
            new InOrder<>(
                Runtime.getRuntime().availableProcessors(),
                placed -> timelines(attain, names, placed, from, last),
                made -> add(made, report, progress))) {
      read(source, console, timelines);
      timelines.end();
      report.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    everyDay.forEach(place -> console.err().println("attain: " + place + EVERY_DAY));
    int code = facts.findings(console);
    partners.checkAllSeen(facts.name(), spec.commandLine());
    return code;
  }

  private void read(FactSource source, Console console, InOrder<Placed, List<Timeline>> timelines)
      throws IOException {
    OriginsOfPartners origins = new OriginsOfPartners(this::isPlaceShown);
    try {
      facts.read(
          source,
          console,
          partner -> {
            Map<Record, Origin> places = origins.take(partner.partner().partnerId());
            if (partners.has(partner.partner())) {
              timelines.add(new Placed(partner, places));
            }
          },
          origins);
    } catch (UnreadableSourceException e) {
      timelines.end(); // what was read before it is decided, and stands
      console.out().flush();
      throw e;
    }
  }

  /** Tables have no place for places, and places need memory. */
  private boolean isPlaceShown(String partner) {
    return format != TimelineReport.Format.CSV && partners.asks(partner);
  }

  private LocalDate last(LocalDate from, Console console) {
    LocalDate lapses = lapsing == null ? null : lapsing.of(from);
    LocalDate last = until != null ? until : lapses != null ? lapses : from.plusMonths(MONTHS);
    if (last.isBefore(from)) {
      throw wrong("--until " + last + " lies before the as-of date, " + from + ".");
    }
    if (lapses != null && last.isBefore(lapses)) {
      throw wrong(
          "--until " + last + " lies before " + lapses + ", the end of --lapsing " + lapsing + ".");
    }
    if (last.getYear() > LAST_YEAR) {
      throw wrong("the last day, " + last + ", lies behind the year " + LAST_YEAR + ".");
    }
    if (until == null && lapses == null) {
      console
          .err()
          .println(
              "attain: no --until was given; decided for "
                  + MONTHS
                  + " months, until "
                  + last
                  + ".");
    }
    return last;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private TimelineReport.Heading heading(Attain attain, LocalDate from, LocalDate last) {
    return new TimelineReport.Heading(
        rules.place() + " (" + attain.ruleSet() + ")",
        from,
        last,
        lapsing == null ? null : lapsing.of(from));
  }

  private static List<Timeline> timelines(
      Attain attain, List<String> names, Placed placed, LocalDate from, LocalDate last) {
    return names.stream()
        .map(name -> attain.timeline(placed.facts(), from, last, name, placed.origins()))
        .toList();
  }

  private void add(List<Timeline> made, TimelineReport report, Progress progress) {
    progress.step();
    for (Timeline timeline : made) {
      everyDay.addAll(timeline.everyDay());
      try {
        report.add(timeline);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads the form of the report. */
  static final class FormatConverter extends EnumConverter<TimelineReport.Format> {

    FormatConverter() {
      super(TimelineReport.Format.class);
    }
  }
}
