package dev.attain.input;

import dev.attain.facts.Partner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A first look at a JSON source: which partners are there more than once, and do they contradict
 * themselves? Keeps digests of every partner, nothing else.
 */
final class Repeats implements JsonElements.Visitor {

  private final PartnerTable partners = new PartnerTable();
  private final Consumer<String> newIds;
  private final List<String> ids = new ArrayList<>();
  private boolean object;
  private long digest;

  /**
   * A first look.
   *
   * @param newIds takes the id of each partner when it is met first
   */
  Repeats(Consumer<String> newIds) {
    this.newIds = newIds;
  }

  /** The partners that were seen. An id that was cut off in the middle of its line counts too. */
  PartnerTable partners() {
    return partners;
  }

  /** How the id in a JSON text is written everywhere. */
  static String idOf(String written) {
    return new Partner(Row.stripped(written), null).partnerId();
  }

  @Override
  public void begin() {
    object = false;
    ids.clear();
  }

  @Override
  public void element(JsonTokens tokens) throws BadJson {
    object = tokens.current() == JsonToken.START_OBJECT;
    if (!object) {
      tokens.skip();
      return;
    }
    tokens.beginDigest();
    int depth = 1;
    boolean isId = false;
    while (depth > 0) {
      JsonToken token = tokens.nextInside();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (isId && token == JsonToken.VALUE_STRING) {
        ids.add(idOf(tokens.text()));
      }
      isId = depth == 1 && token == JsonToken.PROPERTY_NAME && tokens.text().equals("partnerId");
    }
    digest = tokens.digest();
  }

  @Override
  public void end(@Nullable BadJson error) {
    if (!object) {
      return;
    }
    boolean whole = error == null && ids.size() == 1;
    for (String id : ids) {
      boolean isNew = partners.add(id);
      if (isNew) {
        newIds.accept(id);
      }
      if (!whole) {
        partners.setContradicted();
      } else if (isNew) {
        partners.setObject(digest);
      } else if (partners.object() != digest) {
        partners.setContradicted();
      }
    }
  }
}
