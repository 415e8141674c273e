package dev.attain.input;

import dev.attain.facts.PartnerFacts;
import dev.attain.facts.Vocabulary;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A {@code .json} or {@code .jsonl} file. It is read twice: first to find partners that are there
 * more than once, then partner by partner, so that it may be larger than the memory.
 */
final class JsonSource implements FactSource {

  private final JsonElements elements;
  private final Vocabulary vocabulary;
  private final Once once = new Once();

  JsonSource(Path file, boolean byLine, Vocabulary vocabulary) {
    this.elements = new JsonElements(file, byLine);
    this.vocabulary = vocabulary;
  }

  @Override
  public void read(
      Consumer<PartnerFacts> partners,
      Consumer<Rejected> rejects,
      Consumer<String> notices,
      Origins origins) {
    read(repeats(id -> {}), partners, rejects, notices, origins);
  }

  /**
   * Takes the first look.
   *
   * @param ids takes the id of each partner that there is, once
   * @return what was found
   */
  Repeats repeats(Consumer<String> ids) {
    once.use();
    Repeats repeats = new Repeats(ids);
    elements.visit(repeats);
    return repeats;
  }

  /** Takes the second look. */
  void read(
      Repeats repeats,
      Consumer<PartnerFacts> partners,
      Consumer<Rejected> rejects,
      Consumer<String> notices,
      Origins origins) {
    String file = SourceText.name(elements.file());
    Reading reading = new Reading(file, repeats.partners(), partners, rejects, origins);
    elements.visit(reading);
    reading.unknownKeys.say(file, notices);
    if (!reading.any) {
      notices.accept(file + ": holds no partner");
    }
  }

  /** The second look. */
  private final class Reading implements JsonElements.Visitor {

    private final String file;
    private final PartnerTable seen;
    private final Consumer<PartnerFacts> partners;
    private final Consumer<Rejected> rejects;
    private final Origins origins;
    private final UnknownKeys unknownKeys = new UnknownKeys();
    private final JsonPartnerReader reader;
    private @Nullable JsonPartner partner;
    private @Nullable BadValue noObject;
    private long digest;
    private boolean any;

    Reading(
        String file,
        PartnerTable seen,
        Consumer<PartnerFacts> partners,
        Consumer<Rejected> rejects,
        Origins origins) {
      this.file = file;
      this.seen = seen;
      this.partners = partners;
      this.rejects = rejects;
      this.origins = origins;
      this.reader = new JsonPartnerReader(vocabulary, unknownKeys, Table.FACTS);
    }

    @Override
    public void begin() {
      partner = null;
      noObject = null;
    }

    @Override
    public void element(JsonTokens tokens) throws BadJson {
      if (tokens.current() == JsonToken.START_OBJECT) {
        partner = new JsonPartner(tokens.line(), origins != Origins.NONE);
        tokens.beginDigest();
        reader.read(tokens, partner);
        digest = tokens.digest();
      } else {
        noObject = tokens.noObject();
      }
    }

    @Override
    public void end(@Nullable BadJson error) {
      any = true;
      if (error != null) {
        reject(error.asValue());
      } else if (noObject != null) {
        reject(noObject);
      } else if (partner != null) {
        end(partner);
      }
    }

    private void end(JsonPartner read) {
      String id = read.idOrNull();
      boolean found = id != null && seen.find(id);
      if (found && seen.takenLine() > 0) {
        if (seen.object() != digest) {
          reject(
              read.self()
                  .bad(
                      Table.PARTNER_ID,
                      String.valueOf(id),
                      "stands on line " + seen.takenLine() + " already, with other facts"));
        }
        return;
      }
      PartnerFacts facts;
      try {
        facts = read.facts(found && seen.isContradicted());
      } catch (BadValue bad) {
        reject(bad);
        return;
      }
      if (found) {
        seen.setObject(digest);
        seen.setTakenLine(read.line());
      }
      read.bad().forEach(this::reject);
      read.tell(origins, facts, file);
      partners.accept(facts);
    }

    private void reject(BadValue bad) {
      JsonPartner of = partner;
      long line = of == null ? 0 : of.line();
      rejects.accept(Rejected.of(file, line, bad, of == null ? null : of.idOrNull(), null));
    }
  }
}
