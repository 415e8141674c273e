package dev.attain.cli;

import dev.attain.report.Report;

/** Reads the form of a report from the command line. */
final class FormatConverter extends EnumConverter<Report.Format> {

  FormatConverter() {
    super(Report.Format.class);
  }
}
