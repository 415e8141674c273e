package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.Vocabulary;
import dev.attain.input.Blocks.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Reads a folder in several threads. Tables whose rows are on one line are cut into blocks; of the
 * others, in which names may run over several lines, each is read by one thread.
 */
final class BulkFolder implements BulkSource {

  /** For a file that holds none. */
  private static final Facts NO_FACTS =
      new Facts() {
        @Override
        public void add(int partner, RawFact fact) {}

        @Override
        public void add(int partner, Record fact) {}

        @Override
        public void add(int partner, ExamPass pass, Unlisted ifNotListed) {}
      };

  private final FolderFiles files;
  private final Vocabulary vocabulary;
  private final List<Path> besides;
  private final Once once = new Once();

  /**
   * A folder.
   *
   * @param files its files, which were looked into
   * @param vocabulary the words that they may use
   * @param besides other files on which it depends what is read
   */
  BulkFolder(FolderFiles files, Vocabulary vocabulary, List<Path> besides) {
    this.besides = besides;
    this.files = files;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<File> files() {
    return Stream.concat(
            files.tables().stream().map(file -> new File(file.file(), file.path())),
            besides.stream().map(path -> new File(SourceText.name(path), path)))
        .toList();
  }

  @Override
  public void read(int threads, Taker taker) {
    once.use();
    files.notices().forEach(taker::notice);
    besides.forEach(path -> taker.progress(WholeFile.size(path), 0));
    PartnerIndex index = new PartnerIndex();
    List<TableFile> tables = files.tables();
    Queue<WholeFile> whole = new ConcurrentLinkedQueue<>();
    List<BlockFile> inBlocks = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      TableFile file = tables.get(i);
      if (file.table() == Table.PARTNERS) {
        new WholeFile(file, i, files, index, new FactParser(vocabulary)).read(taker, NO_FACTS);
      } else if (file instanceof CsvTable csv && BlockFile.canRead(csv)) {
        inBlocks.add(new BlockFile(csv, i, files, index, vocabulary));
      } else {
        whole.add(new WholeFile(file, i, files, index, new FactParser(vocabulary)));
      }
    }
    if (index.partners().size() == 0) {
      taker.notice(files.fileOf(Table.PARTNERS) + ": holds no partner");
    }
    taker.partners(index.partners());
    AtomicInteger next = new AtomicInteger();
    try {
      inBlocks.forEach(file -> file.open(taker));
      Workers.run(
          threads,
          workers -> {
            int own = next.getAndIncrement();
            Facts facts = taker.facts();
            readWhole(whole, taker, facts, workers);
            readBlocks(inBlocks, own, taker, facts, workers);
          });
    } finally {
      inBlocks.forEach(BlockFile::close);
    }
  }

  private static void readWhole(Queue<WholeFile> whole, Taker taker, Facts facts, Workers workers) {
    for (WholeFile file = whole.poll(); file != null; file = whole.poll()) {
      if (!taker.isStopped() && !workers.haveFailed()) {
        file.read(taker, facts);
      }
    }
  }

  /** Each thread begins with another file, so that they wait less for each other. */
  private static void readBlocks(
      List<BlockFile> files, int own, Taker taker, Facts facts, Workers workers) {
    Block block = new Block();
    for (int i = 0; i < files.size(); i++) {
      BlockFile file = files.get((own + i) % files.size());
      BlockRows rows = file.rows(taker, facts);
      while (!taker.isStopped() && !workers.haveFailed() && file.fill(block)) {
        rows.read(block);
      }
    }
  }
}
