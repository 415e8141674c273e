package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A folder of CSV, TSV or Parquet files. All of it is read into memory, by partner, before the
 * first partner is given away: its facts may stand anywhere in the files.
 */
final class CsvFolder implements FactSource {

  private final FolderFiles files;
  private final FactParser parser;
  private final Once once = new Once();

  /**
   * A folder.
   *
   * @param files its files, which were looked into
   * @param vocabulary the words that they may use
   */
  CsvFolder(FolderFiles files, Vocabulary vocabulary) {
    this.files = files;
    this.parser = new FactParser(vocabulary);
  }

  @Override
  public void read(
      Consumer<PartnerFacts> partners,
      Consumer<Rejected> rejects,
      Consumer<String> notices,
      Origins origins) {
    once.use();
    files.notices().forEach(notices);
    PartnerIndex index = new PartnerIndex();
    PartnerDirectory directory = index.partners();
    List<Gathered> gathered = new ArrayList<>();
    for (TableFile file : files.tables()) {
      while (gathered.size() < directory.size()) {
        gathered.add(new Gathered());
      }
      Gathering gathering = new Gathering(file.file(), directory, gathered, rejects, origins);
      file.read(new FolderRows(file, files, index, parser, gathering), notices);
      if (files.isLastOf(Table.PARTNERS, file) && directory.size() == 0) {
        notices.accept(files.fileOf(Table.PARTNERS) + ": holds no partner");
      }
    }
    for (int i = 0; i < directory.size(); i++) {
      Gathered of = gathered.set(i, new Gathered()); // What was given away need not be kept.
      if (directory.hasLost(i)) {
        of.lost();
      }
      PartnerFacts facts = of.facts(directory.id(i), directory.name(i), individualsGiven());
      String id = facts.partner().partnerId();
      origins.individuals(id, individualsGiven());
      origins.add(id, facts.partner(), index.fileOf(i), directory.line(i));
      partners.accept(facts);
    }
  }

  /** Gives the facts of one file to their partners. */
  private final class Gathering implements FolderRows.Taker {

    private final String file;
    private final PartnerDirectory directory;
    private final List<Gathered> gathered;
    private final Consumer<Rejected> rejects;
    private final Origins origins;

    Gathering(
        String file,
        PartnerDirectory directory,
        List<Gathered> gathered,
        Consumer<Rejected> rejects,
        Origins origins) {
      this.file = file;
      this.directory = directory;
      this.gathered = gathered;
      this.rejects = rejects;
      this.origins = origins;
    }

    @Override
    public void fact(int partner, Record fact, long line) {
      gathered.get(partner).add(fact);
      if (origins != Origins.NONE) {
        new Placed(fact, line).tell(origins, directory.id(partner), file, individualsGiven());
      }
    }

    @Override
    public void examPass(int partner, ExamPass pass, long line, Unlisted ifNotListed) {
      if (gathered.get(partner).lists(pass.individualId())) {
        fact(partner, pass, line);
      } else {
        directory.lose(partner);
        rejects.accept(ifNotListed.rejected(pass, directory.id(partner)));
      }
    }

    @Override
    public void rejected(Rejected rejected) {
      rejects.accept(rejected);
    }
  }

  private boolean individualsGiven() {
    return files.has(Table.INDIVIDUALS);
  }
}
