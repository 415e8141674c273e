package dev.attain.batch;

import dev.attain.batch.PartFile.Sections;
import dev.attain.report.DecisionRows;
import dev.attain.report.ParquetCopy;
import dev.attain.report.RecordJson;
import dev.attain.report.RejectRows;
import dev.attain.report.SummaryHtml;
import dev.attain.report.SummaryJson;
import dev.attain.rules.RuleSource;
import dev.attain.rules.Versions;
import dev.attain.summary.Manifest;
import dev.attain.summary.OutputFile;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts the parts together, and gives the results their names when all are whole. */
final class Assembly {

  private final OutFolder out;
  private final Settings settings;
  private final Readout read;
  private final List<Sections> parts;
  private final List<OutputFile> outputs = new ArrayList<>();

  Assembly(OutFolder out, Settings settings, Readout read, List<Sections> parts) {
    this.out = out;
    this.settings = settings;
    this.read = read;
    this.parts = parts;
  }

  /** Something that writes a result. */
  private interface Content {
    void write(ResultFile file, Writer text) throws IOException;
  }

  /** Makes all results. */
  Summary assemble() throws IOException {
    Tally all = new Tally();
    parts.forEach(part -> all.add(part.tally()));
    all.rejects().add(read.rejects().tally());
    Summary summary = Summaries.summary(settings, read.head(), all);
    result("decisions.jsonl", (file, text) -> copy(file, part -> new long[] {0, part.json()}));
    result(
        "decisions.csv",
        (file, text) -> {
          new DecisionRows(text).header();
          text.flush();
          copy(file, part -> new long[] {part.json(), part.rows()});
        });
    result(
        "rejects.csv",
        (file, text) -> {
          new RejectRows(text).header();
          text.flush();
          read.rejects().writeTo(file);
          copy(file, part -> new long[] {part.json() + part.rows(), part.rejects()});
        });
    if (settings.parquet()) {
      parquet();
    }
    result("summary.json", (file, text) -> SummaryJson.write(summary, text));
    result("report.html", (file, text) -> SummaryHtml.write(summary, settings.language(), text));
    List<OutputFile> made = List.copyOf(outputs);
    new RunRecord(read.head(), all, made).write(out.work(OutFolder.FACTS));
    saveRules();
    Manifest manifest =
        new Manifest(
            Versions.attain(),
            Versions.drools(),
            read.head().settings(),
            read.head().inputs(),
            read.head().notices(),
            summary.partners(),
            summary.facts(),
            summary.rows(),
            summary.rejected(),
            made);
    result(
        OutFolder.MANIFEST, (file, text) -> RecordJson.write(manifest, settings.language(), text));
    publish(made);
    return summary;
  }

  private void parquet() throws IOException {
    Path made = out.work("decisions.parquet.tmp");
    Files.deleteIfExists(made);
    ParquetCopy.write(out.work("decisions.jsonl"), made);
    result("decisions.parquet", (file, text) -> file.copy(made, 0, Files.size(made)));
    Files.delete(made);
  }

  private void publish(List<OutputFile> made) throws IOException {
    out.publish(OutFolder.FACTS);
    out.publish(OutFolder.RULES);
    for (OutputFile output : made) {
      out.publish(output.file());
    }
    out.publish(OutFolder.MANIFEST);
  }

  private void result(String name, Content content) throws IOException {
    try (ResultFile file = new ResultFile(name, out.work(name));
        Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8)) {
      content.write(file, text);
      text.flush();
      outputs.add(file.end());
    }
  }

  /** Which piece of a part: where it begins, and how long it is. */
  private interface Piece {
    long[] of(Sections part);
  }

  private void copy(ResultFile file, Piece piece) throws IOException {
    for (Sections part : parts) {
      long[] place = piece.of(part);
      if (place[1] > 0) {
        file.copy(part.path(), place[0], place[1]);
      }
    }
  }

  /** The rules as they decided, so that they can decide once more. */
  private void saveRules() throws IOException {
    RuleSource source = settings.rules().source();
    for (String file : source.files()) {
      Path to = out.work(OutFolder.RULES).resolve(file);
      Path folder = to.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(to, source.text(file));
    }
  }
}
