package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.input.PartnerIndex.Listed;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A folder of CSV or TSV files. All of it is read into memory, by partner, before the first partner
 * is given away: its facts may stand anywhere in the files.
 */
final class CsvFolder implements FactSource {

  private final FolderFiles files;
  private final FactParser parser;
  private final Once once = new Once();

  private CsvFolder(FolderFiles files, Vocabulary vocabulary) {
    this.files = files;
    this.parser = new FactParser(vocabulary);
  }

  static CsvFolder open(Path folder, Vocabulary vocabulary) {
    FolderFiles files = FolderFiles.of(folder);
    files.tables().forEach(TableFile::check);
    return new CsvFolder(files, vocabulary);
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
    for (TableFile file : files.tables()) {
      file.read(new Reading(file, index, rejects, origins), notices);
      if (file.table() == Table.PARTNERS && index.isEmpty()) {
        notices.accept(file.file() + ": holds no partner");
      }
    }
    for (Iterator<Listed> all = index.drain(); all.hasNext(); ) {
      Listed next = all.next();
      PartnerFacts facts = next.gathered().facts(next.id(), next.name(), individualsGiven());
      origins.individuals(next.id(), individualsGiven());
      origins.add(next.id(), facts.partner(), files.fileOf(Table.PARTNERS), next.line());
      partners.accept(facts);
    }
  }

  /** The rows of one file, each given to its partner or set aside. */
  private final class Reading implements TableFile.Rows {

    private final TableFile file;
    private final PartnerIndex index;
    private final Consumer<Rejected> rejects;
    private final Origins origins;

    Reading(TableFile file, PartnerIndex index, Consumer<Rejected> rejects, Origins origins) {
      this.file = file;
      this.index = index;
      this.rejects = rejects;
      this.origins = origins;
    }

    @Override
    public void row(WrittenRow row, long line) {
      try {
        if (file.table() == Table.PARTNERS) {
          index.add(row, line);
          return;
        }
        add(row, line, index.partnerOf(row, files.fileOf(Table.PARTNERS)));
      } catch (BadValue bad) {
        String written = row.raw(Table.PARTNER_ID);
        reject(
            line, bad, written == null ? List.of() : List.of(Row.stripped(written)), row.written());
      }
    }

    private void add(Row row, long line, Listed partner) throws BadValue {
      Record fact = parser.fact(file.table(), row);
      if (fact instanceof ExamPass pass) {
        checkListed(pass, row, partner);
      }
      partner.gathered().add(fact);
      if (origins != Origins.NONE) {
        new Placed(fact, line).tell(origins, partner.id(), file.file(), individualsGiven());
      }
    }

    private void checkListed(ExamPass pass, Row row, Listed partner) throws BadValue {
      if (individualsGiven() && !partner.gathered().lists(pass.individualId())) {
        throw row.bad(
            1,
            pass.individualId(),
            "is not in "
                + files.fileOf(Table.INDIVIDUALS)
                + " for partner "
                + Shown.value(partner.id()));
      }
    }

    @Override
    public void broken(long line, List<String> partnerIds, String reason, String written) {
      reject(line, new BadValue(line, null, null, reason), partnerIds, written);
    }

    private void reject(long line, BadValue bad, List<String> partnerIds, String written) {
      if (file.table() == Table.PARTNERS) {
        partnerIds.forEach(id -> index.setAside(id, line));
      }
      Listed partner = index.find(partnerIds);
      if (partner != null) {
        partner.gathered().lost();
      }
      rejects.accept(Rejected.of(file.file(), line, bad, idOf(partner), written));
    }
  }

  private boolean individualsGiven() {
    return files.has(Table.INDIVIDUALS);
  }

  private static @Nullable String idOf(@Nullable Listed partner) {
    return partner == null ? null : partner.id();
  }
}
