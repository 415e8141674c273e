package dev.attain.input;

import dev.attain.Attain;
import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes small fact sources and reads them. */
final class Sources {

  static final Vocabulary VOCABULARY = Attain.shipped().vocabulary();
  static final String PARTNERS = "partner_id,name\n1111111,Contoso\n2222222,Fabrikam\n";
  static final String ASSOCIATIONS =
      "partner_id,customer_id,product,association_type,associated_on,ended_on\n";
  static final String SUBSCRIPTIONS =
      "partner_id,subscription_id,customer_id,product,paid_seats,started_on,ended_on\n";

  private Sources() {}

  /** What came out of a source. */
  record Read(List<PartnerFacts> partners, List<Rejected> rejects, List<String> notices) {

    PartnerFacts partner(String id) {
      return partners.stream()
          .filter(facts -> facts.partner().partnerId().equals(id))
          .findFirst()
          .orElseThrow();
    }

    List<String> messages() {
      return rejects.stream().map(Rejected::toString).toList();
    }
  }

  static Read read(Path source) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    FactSource.open(source, VOCABULARY)
        .read(read.partners()::add, read.rejects()::add, read.notices()::add);
    return read;
  }

  static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with two partners and these rows of associations. */
  static Path folder(Path folder, String associations) {
    write(folder.resolve("partners.csv"), PARTNERS);
    write(folder.resolve("associations.csv"), ASSOCIATIONS + associations);
    write(folder.resolve("subscriptions.csv"), SUBSCRIPTIONS);
    return folder;
  }
}
