package dev.attain.input;

import dev.attain.facts.Origin;
import dev.attain.facts.Vocabulary;
import dev.attain.whatif.Removal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads changes from a JSON file. A partner may stand in it more than once. */
final class JsonChanges implements JsonElements.Visitor {

  private final String file;
  private final Changes changes;
  private final UnknownKeys unknownKeys = new UnknownKeys();
  private final JsonPartnerReader reader;
  private @Nullable Element partner;
  private @Nullable BadValue noObject;
  private boolean any;

  private JsonChanges(String file, Vocabulary vocabulary, Changes changes) {
    this.file = file;
    this.changes = changes;
    this.reader = new JsonPartnerReader(vocabulary, unknownKeys, Table.CHANGES);
  }

  /**
   * Reads the file.
   *
   * @param elements its elements
   * @param vocabulary the words that it may use
   * @param changes takes what is read
   * @return whether there was a partner
   */
  static boolean read(JsonElements elements, Vocabulary vocabulary, Changes changes) {
    String file = SourceText.name(elements.file());
    JsonChanges reading = new JsonChanges(file, vocabulary, changes);
    elements.visit(reading);
    reading.unknownKeys.say(file, changes::notice);
    return reading.any;
  }

  @Override
  public void begin() {
    partner = null;
    noObject = null;
  }

  @Override
  public void element(JsonTokens tokens) throws BadJson {
    if (tokens.current() == JsonToken.START_OBJECT) {
      partner = new Element(tokens.line());
      reader.read(tokens, partner);
    } else {
      noObject = tokens.noObject();
    }
  }

  @Override
  public void end(@Nullable BadJson error) {
    any = true;
    Element read = partner;
    if (error != null) {
      reject(error.asValue(), read);
    } else if (noObject != null) {
      reject(noObject, read);
    } else if (read != null) {
      try {
        read.giveTo(changes);
      } catch (BadValue bad) {
        reject(bad, read);
      }
    }
  }

  private void reject(BadValue bad, @Nullable Element read) {
    String id = read == null ? null : read.self.textOrNull(Table.PARTNER_ID);
    long line = read == null ? 0 : read.self.line();
    changes.reject(file, line, bad, id == null ? List.of() : List.of(id));
  }

  /** The object of one partner. */
  private final class Element implements JsonPartnerReader.Target {

    private final JsonRow self = new JsonRow(Table.PARTNERS);
    private final List<ChangedPartner.Given> given = new ArrayList<>();
    private final List<Removal> removals = new ArrayList<>();
    private final List<BadValue> bad = new ArrayList<>();
    private boolean individualsListed;
    private @Nullable BadValue fatal;

    Element(long line) {
      self.begin("", line);
    }

    @Override
    public JsonRow self() {
      return self;
    }

    @Override
    public void individualsAreGiven() {
      individualsListed = true;
    }

    @Override
    public void add(Table table, JsonRow row, FactParser parser) throws BadValue {
      Origin at = new Origin(file, row.line());
      if (table.removes() != null) {
        removals.add(RemovalRows.removal(table, row, parser, at));
      } else {
        given.add(ChangedPartner.Given.of(parser.fact(table, row), row, at));
      }
    }

    @Override
    public void lose(BadValue value) {
      bad.add(value);
    }

    @Override
    public void loseAll(BadValue value) {
      fatal = fatal == null ? value : fatal;
    }

    void giveTo(Changes changes) throws BadValue {
      if (fatal != null) {
        throw fatal;
      }
      ChangedPartner changed = changes.partner(self.required(Table.PARTNER_ID));
      changed.declare(self, new Origin(file, self.line()));
      if (individualsListed) {
        changed.individualsListed(true);
      }
      given.forEach(changed::give);
      removals.forEach(changed::remove);
      bad.forEach(value -> reject(value, this));
    }
  }
}
