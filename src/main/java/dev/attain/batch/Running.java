package dev.attain.batch;

import dev.attain.batch.BatchProgress.Phase;
import dev.attain.batch.PartFile.Sections;
import dev.attain.input.BulkSource;
import dev.attain.input.StoppedException;
import dev.attain.input.Workers;
import dev.attain.rules.Versions;
import dev.attain.summary.InputFile;
import dev.attain.summary.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a batch: read, decide, put together; each step is left out if it was done before. */
final class Running {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final Settings settings;
  private final BulkSource source;
  private final int threads;
  private final boolean resume;
  private final OutFolder out;
  private final Progress progress;
  private final Map<String, String> told;
  private final FactBytes bytes;

  Running(
      Settings settings,
      BulkSource source,
      int threads,
      boolean resume,
      OutFolder out,
      Progress progress) {
    this.settings = settings;
    this.source = source;
    this.threads = threads;
    this.resume = resume;
    this.out = out;
    this.progress = progress;
    this.told = told(settings, source);
    this.bytes = new FactBytes(settings.rules().vocabulary());
  }

  /** What a run must have in common with the one that it goes on with, but for files. */
  private static Map<String, String> told(Settings settings, BulkSource source) {
    Map<String, String> told = settings.told(Versions.attain());
    if (!source.database().isEmpty()) {
      told.put("database", source.database());
    }
    return told;
  }

  BatchResult run() throws IOException {
    InputFiles files = new InputFiles(source.files());
    progress.begin(source.database().isEmpty() ? files.bytes() : 0);
    if (out.isFinished()) {
      return finished(files);
    }
    Readout earlier = resume ? Readout.read(out) : null;
    try (Readout read = earlier == null ? read(files) : checked(earlier, files)) {
      stopIfAsked();
      LOG.info("{} rows read, {} partners", read.head().rows(), read.directory().size());
      PartsFolder folder = parts();
      progress.partners(read.directory().size());
      progress.phase(Phase.DECIDING);
      List<Sections> parts = decide(read, folder);
      stopIfAsked();
      LOG.info("{} partners decided", progress.now().partners());
      progress.phase(Phase.WRITING);
      Summary summary = new Assembly(out, settings, read, parts).assemble();
      LOG.info("results written to {}", out.path());
      return new BatchResult(out.path(), summary, read.head().notices());
    }
  }

  /** All was done before; that must have been the same. */
  private BatchResult finished(InputFiles files) throws IOException {
    RunRecord before = RunRecord.read(out.path());
    check(before.head(), files);
    before.checkResults(out.path());
    return new BatchResult(
        out.path(),
        Summaries.summary(settings, before.head(), before.tally()),
        before.head().notices());
  }

  private void stopIfAsked() {
    if (progress.isStopped()) {
      throw new BatchStoppedException();
    }
  }

  /** Reads everything, and on the way the files once more for their hashes. */
  private Readout read(InputFiles files) throws IOException {
    CompletableFuture<List<InputFile>> hashes =
        CompletableFuture.supplyAsync(
            () -> files.hashed(progress::isStopped),
            work -> {
              Thread thread = new Thread(work, "attain-hash");
              thread.setDaemon(true);
              thread.start();
            });
    Reading reading = new Reading(out, bytes, settings.bySource(), threads, progress);
    try {
      source.read(threads, reading);
      List<InputFile> inputs = hashes.join();
      stopIfAsked();
      files.checkUnchanged();
      Readout read = reading.end(told, inputs);
      read.commit(out);
      return read;
    } catch (StoppedException e) {
      reading.close();
      throw new BatchStoppedException();
    } catch (CompletionException e) {
      reading.close();
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (IOException | RuntimeException | Error e) {
      reading.close();
      throw e;
    }
  }

  /** What an earlier run read, if it read the same for the same purpose. */
  private Readout checked(Readout earlier, InputFiles files) throws IOException {
    try {
      check(earlier.head(), files);
      progress.read(files.bytes(), earlier.head().rows());
      return earlier;
    } catch (RuntimeException e) {
      earlier.close();
      throw e;
    }
  }

  private void check(RunHead earlier, InputFiles files) {
    Resumed.check(out.path(), earlier.settings(), told);
    List<InputFile> now = files.hashed(progress::isStopped);
    stopIfAsked();
    Resumed.checkInputs(earlier.inputs(), now);
  }

  private PartsFolder parts() throws IOException {
    out.takeBack(OutFolder.FACTS);
    return new PartsFolder(out.workFolder("parts"), out.workFolder(OutFolder.FACTS));
  }

  private List<Sections> decide(Readout read, PartsFolder folder) {
    int count = read.order().parts();
    AtomicInteger next = new AtomicInteger();
    List<@Nullable Sections> done = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      done.add(null);
    }
    Workers.run(
        Math.max(1, Math.min(threads, count)),
        workers -> {
          PartDecider decider =
              new PartDecider(
                  settings,
                  read.directory(),
                  read.order(),
                  read.store(),
                  bytes,
                  () -> progress.decided(1),
                  () -> progress.isStopped() || workers.haveFailed());
          for (int part = next.getAndIncrement();
              part < count && !progress.isStopped() && !workers.haveFailed();
              part = next.getAndIncrement()) {
            done.set(part, part(part, decider, folder));
          }
        });
    stopIfAsked();
    return done.stream().map(java.util.Objects::requireNonNull).toList();
  }

  private @Nullable Sections part(int part, PartDecider decider, PartsFolder folder) {
    try {
      Sections before = resume ? folder.done(part) : null;
      if (before != null) {
        progress.decided(before.tally().partners());
        return before;
      }
      decider.decide(part, folder);
      return folder.done(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
