package dev.attain.input;

import dev.attain.facts.ExamPass;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import dev.attain.input.PartnerIndex.Listed;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    files.tables().values().forEach(CsvTable::check);
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
    Map<Table, CsvTable> tables = files.tables();
    for (CsvTable file : tables.values()) {
      file.read(new Reading(file, index, rejects, origins), notices);
      if (file.table() == Table.PARTNERS && index.isEmpty()) {
        notices.accept(file.file() + ": holds no partner");
      }
    }
    for (Iterator<Listed> all = index.drain(); all.hasNext(); ) {
      Listed next = all.next();
      PartnerFacts facts = next.gathered().facts(next.id(), next.name(), individualsGiven());
      origins.individuals(next.id(), individualsGiven());
      origins.add(next.id(), facts.partner(), fileOf(Table.PARTNERS), next.line());
      partners.accept(facts);
    }
  }

  /** The rows of one file, each given to its partner or set aside. */
  private final class Reading implements CsvTable.Rows {

    private final CsvTable file;
    private final PartnerIndex index;
    private final Consumer<Rejected> rejects;
    private final Origins origins;

    Reading(CsvTable file, PartnerIndex index, Consumer<Rejected> rejects, Origins origins) {
      this.file = file;
      this.index = index;
      this.rejects = rejects;
      this.origins = origins;
    }

    @Override
    public void row(CsvRow row, long line) {
      try {
        if (file.table() == Table.PARTNERS) {
          index.add(row, line);
          return;
        }
        add(row, line, index.partnerOf(row, fileOf(Table.PARTNERS)));
      } catch (BadValue bad) {
        String written = row.raw(Table.PARTNER_ID);
        reject(line, bad, written == null ? List.of() : List.of(Row.stripped(written)));
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
            "is not in " + fileOf(Table.INDIVIDUALS) + " for partner " + Shown.value(partner.id()));
      }
    }

    @Override
    public void broken(long line, List<String> partnerIds, String reason) {
      reject(line, new BadValue(line, null, null, reason), partnerIds);
    }

    private void reject(long line, BadValue bad, List<String> partnerIds) {
      if (file.table() == Table.PARTNERS) {
        partnerIds.forEach(id -> index.setAside(id, line));
      }
      Listed partner = index.find(partnerIds);
      if (partner != null) {
        partner.gathered().lost();
      }
      rejects.accept(Rejected.of(file.file(), line, bad, idOf(partner)));
    }
  }

  private boolean individualsGiven() {
    return files.tables().containsKey(Table.INDIVIDUALS);
  }

  private static @Nullable String idOf(@Nullable Listed partner) {
    return partner == null ? null : partner.id();
  }

  private String fileOf(Table table) {
    CsvTable file = files.tables().get(table);
    return file == null ? table.title() + ".csv" : file.file();
  }
}
