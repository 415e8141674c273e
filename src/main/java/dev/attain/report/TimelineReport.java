package dev.attain.report;

import dev.attain.timeline.Timeline;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes timelines, one after the other, in one form; or only what is lost in them, the soonest
 * first. For one thread. The writer that it writes to is flushed at the end, and never closed.
 */
public interface TimelineReport {

  /** The forms of a report. */
  enum Format {
    /** For people. */
    TEXT,
    /** A JSON array. */
    JSON,
    /** One row for each interval, or for each loss; safe to open in a spreadsheet. */
    CSV,
    /** One page with a picture for each partner and competency. */
    HTML
  }

  /**
   * What a report is about.
   *
   * @param rules which rules decided, for people
   * @param from the first day
   * @param until the last day
   * @param lapsing the last day of losses that are reported; null where all timelines are
   */
  record Heading(String rules, LocalDate from, LocalDate until, @Nullable LocalDate lapsing) {}

  /**
   * Begins a report.
   *
   * @param out where it goes
   * @param format its form
   * @param heading what it is about
   * @param language the language of sentences and names, {@code en} or {@code ja}
   * @return the report
   * @throws IOException if it cannot be written
   */
  static TimelineReport to(Writer out, Format format, Heading heading, String language)
      throws IOException {
    LocalDate lapsing = heading.lapsing();
    return switch (format) {
      case TEXT ->
          lapsing == null
              ? new TimelineText(out, heading, language)
              : new LapsesReport(lapsing, new LapsesText(out, heading, language));
      case JSON ->
          lapsing == null
              ? new TimelineJson(out, language)
              : new LapsesReport(lapsing, new LapsesJson(out, language));
      case CSV ->
          lapsing == null
              ? new TimelineCsv(out, language)
              : new LapsesReport(lapsing, new LapsesCsv(out, language));
      case HTML -> new TimelineHtml(out, heading, language);
    };
  }

  /**
   * Takes one timeline.
   *
   * @param timeline the timeline
   * @throws IOException if it cannot be written
   */
  void add(Timeline timeline) throws IOException;

  /**
   * Writes what comes after the last.
   *
   * @throws IOException if it cannot be written
   */
  void end() throws IOException;
}
