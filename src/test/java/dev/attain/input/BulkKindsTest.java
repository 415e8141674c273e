package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.facts.ExamPass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads read every kind of file, too. */
class BulkKindsTest {

  private static final int ROWS = 50_000;

  @TempDir Path folder;

  @Test
  void compressed_files_and_parquet_are_read_by_several_threads() throws IOException {
    writeSubscriptions();
    Files.delete(folder.resolve("associations.csv"));
    ParquetTableTest.copy(
        "SELECT '1111111' AS partner_id, 'c-' || i AS customer_id, 'O365' AS product, 'DPOR' AS"
            + " association_type, DATE '2017-01-15' AS associated_on FROM range("
            + ROWS
            + ") t(i)",
        folder.resolve("associations.parquet"),
        "");
    Counting read = new Counting();
    BulkSource source = BulkSource.open(folder, Sources.VOCABULARY);
    source.read(2, read);
    assertThat(read.facts).hasValue(2 * ROWS);
    assertThat(read.rejected).hasValue(1);
    assertThat(read.bytes)
        .hasValue(
            Files.size(folder.resolve("partners.csv"))
                + Files.size(folder.resolve("associations.parquet"))
                + Files.size(folder.resolve("subscriptions.csv.zst")));
  }

  @Test
  void a_file_that_ends_early_is_told_by_name() throws IOException {
    Path file = writeSubscriptions();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 9));
    BulkSource source = BulkSource.open(folder, Sources.VOCABULARY);
    assertThatThrownBy(() -> source.read(2, new Counting()))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage("subscriptions.csv.zst: cannot be read: the compressed data end early");
  }

  private Path writeSubscriptions() throws IOException {
    Sources.folder(folder, "");
    StringBuilder rows = new StringBuilder(Sources.SUBSCRIPTIONS);
    for (int i = 0; i < ROWS; i++) {
      rows.append("1111111,s-").append(i).append(",c-1,O365,5,2017-01-15,\n");
    }
    rows.append("1111111,s,c-1,O365,many,2017-01-15,\n");
    Files.delete(folder.resolve("subscriptions.csv"));
    return Files.write(
        folder.resolve("subscriptions.csv.zst"),
        FileBytesTest.compressed("zst", rows.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Counts what is read. */
  private static final class Counting implements BulkSource.Taker, BulkSource.Facts {
    private final AtomicInteger facts = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    @Override
    public void partners(PartnerDirectory partners) {}

    @Override
    public BulkSource.Facts facts() {
      return this;
    }

    @Override
    public void rejected(int file, long piece, List<Rejected> rows) {
      rejected.addAndGet(rows.size());
    }

    @Override
    public void notice(String notice) {}

    @Override
    public void progress(long read, long rows) {
      bytes.addAndGet(read);
    }

    @Override
    public boolean isStopped() {
      return false;
    }

    @Override
    public void add(int partner, RawFact fact) {
      facts.incrementAndGet();
    }

    @Override
    public void add(int partner, Record fact) {
      facts.incrementAndGet();
    }

    @Override
    public void add(int partner, ExamPass pass, Unlisted ifNotListed) {
      facts.incrementAndGet();
    }
  }
}
