package dev.attain.input;

import dev.attain.facts.PartnerFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of JSON: read twice by one thread, first for the ids of the partners. */
final class BulkJson implements BulkSource {

  private static final int TOLD_TOGETHER = 1000;

  private final Path path;
  private final JsonSource source;

  BulkJson(Path path, JsonSource source) {
    this.path = path;
    this.source = source;
  }

  @Override
  public List<File> files() {
    return List.of(new File(SourceText.name(path), path));
  }

  @Override
  public void read(int threads, Taker taker) {
    PartnerDirectory directory = new PartnerDirectory();
    Repeats repeats =
        source.repeats(
            id -> {
              directory.withdraw(directory.add(id, null, 0));
              stopIfWanted(taker);
            });
    taker.partners(directory);
    Facts facts = taker.facts();
    Pieces rejected = new Pieces(taker);
    source.read(
        repeats,
        partner -> {
          give(partner, directory, facts);
          taker.progress(0, partner.size());
          stopIfWanted(taker);
        },
        rejected::add,
        taker::notice,
        Origins.NONE);
    rejected.tell();
    try {
      taker.progress(Files.size(path), 0);
    } catch (IOException e) {
      throw SourceText.unreadable(path, e);
    }
  }

  private static void stopIfWanted(Taker taker) {
    if (taker.isStopped()) {
      throw new StoppedException();
    }
  }

  private static void give(PartnerFacts partner, PartnerDirectory directory, Facts facts) {
    int number = directory.find(partner.partner().partnerId());
    String name = partner.partner().name();
    directory.give(number);
    if (name != null) {
      directory.setName(number, name);
    }
    if (!partner.complete()) {
      directory.lose(number);
    }
    partner.associations().forEach(fact -> facts.add(number, fact));
    partner.subscriptions().forEach(fact -> facts.add(number, fact));
    partner.individuals().forEach(fact -> facts.add(number, fact));
    partner.examPasses().forEach(fact -> facts.add(number, fact));
  }

  /** What was set aside, told before there is too much of it. */
  private static final class Pieces {
    private final Taker taker;
    private List<Rejected> waiting = new ArrayList<>();
    private long piece;

    Pieces(Taker taker) {
      this.taker = taker;
    }

    void add(Rejected rejected) {
      waiting.add(rejected);
      if (waiting.size() == TOLD_TOGETHER) {
        tell();
      }
    }

    void tell() {
      taker.rejected(0, piece++, waiting);
      waiting = new ArrayList<>();
    }
  }
}
