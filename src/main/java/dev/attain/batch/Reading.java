package dev.attain.batch;

import dev.attain.input.BulkSource;
import dev.attain.input.PartnerDirectory;
import dev.attain.input.Rejected;
import dev.attain.summary.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes all that a source has, and puts it where deciding finds it, part by part. */
final class Reading implements BulkSource.Taker {

  private final OutFolder out;
  private final FactBytes bytes;
  private final boolean bySource;
  private final int threads;
  private final Progress progress;
  private final RejectSpool rejects;
  private final List<FactStore.Writer> writers = new ArrayList<>();
  private final Set<String> notices = new LinkedHashSet<>();
  private @Nullable PartnerDirectory directory;
  private @Nullable PartnerOrder order;
  private @Nullable FactStore store;

  Reading(OutFolder out, FactBytes bytes, boolean bySource, int threads, Progress progress)
      throws IOException {
    this.out = out;
    this.bytes = bytes;
    this.bySource = bySource;
    this.threads = threads;
    this.progress = progress;
    this.rejects = RejectSpool.create(Readout.rejects(out));
  }

  @Override
  public void partners(PartnerDirectory partners) {
    directory = partners;
    order = new PartnerOrder(partners, bySource);
    progress.partners(partners.size());
    try {
      store = FactStore.create(Readout.store(out), order.parts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized BulkSource.Facts facts() {
    if (store == null || order == null) {
      throw new IllegalStateException("the partners come first");
    }
    FactStore.Writer writer = store.writer(order, bytes, threads);
    writers.add(writer);
    return writer;
  }

  @Override
  public void rejected(int file, long piece, List<Rejected> rejected) {
    rejects.add(file, piece, rejected);
  }

  @Override
  public synchronized void notice(String notice) {
    notices.add(notice);
  }

  @Override
  public void progress(long bytesRead, long rows) {
    progress.read(bytesRead, rows);
  }

  @Override
  public boolean isStopped() {
    return progress.isStopped();
  }

  /** All that was read, when everything was. */
  Readout end(Map<String, String> settings, List<InputFile> inputs) {
    if (directory == null || order == null || store == null) {
      throw new IllegalStateException("nothing was read");
    }
    writers.forEach(FactStore.Writer::end);
    return new Readout(
        new RunHead(settings, inputs, progress.rows(), notices.stream().sorted().toList()),
        directory,
        order,
        store,
        rejects);
  }

  /** Closes the files after a failure. */
  void close() throws IOException {
    rejects.close();
    if (store != null) {
      store.close();
    }
  }
}
