package dev.attain.input;

import dev.attain.facts.Partner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A first look at a JSON source: which partners are there more than once, and do they contradict
 * themselves? Keeps an id and a digest of every partner, nothing else.
 */
final class Repeats implements JsonElements.Visitor {

  private final Map<String, Seen> partners = new HashMap<>();
  private final Digest digest = new Digest();
  private final List<String> ids = new ArrayList<>();
  private boolean object;
  private long ordinal;

  /** What was seen of a partner. */
  static final class Seen {
    private final List<Place> places = new ArrayList<>(1);
    private boolean contradicted;
    private int next;
    private Digest.@Nullable Sum taken;
    private long takenLine;

    /** An object of this partner. */
    private record Place(long ordinal, Digest.Sum sum) {}

    private void add(Place place) {
      contradicted |= !places.isEmpty() && !places.get(0).sum.equals(place.sum);
      places.add(place);
    }

    /** Whether there are objects of this partner that do not say the same. */
    boolean contradicted() {
      return contradicted;
    }

    /** The line of the object that was taken; 0 while none is. */
    long takenLine() {
      return takenLine;
    }

    /** The element stands for this partner. */
    void take(long ordinal, long line) {
      taken = sum(ordinal);
      takenLine = line;
    }

    /** Whether an element says the same as the one that was taken. Asked in the order of reading. */
    boolean repeatsTaken(long ordinal) {
      return taken != null && taken.equals(sum(ordinal));
    }

    private Digest.@Nullable Sum sum(long ordinal) {
      while (next < places.size() && places.get(next).ordinal < ordinal) {
        next++;
      }
      boolean there = next < places.size() && places.get(next).ordinal == ordinal;
      return there ? places.get(next).sum : null;
    }
  }

  /**
   * What was seen of a partner.
   *
   * @param partnerId its id, without blanks
   * @return what was seen, or null when no whole object names it
   */
  @Nullable Seen of(String partnerId) {
    return partners.get(partnerId);
  }

  /** How the id in a JSON text is written everywhere. */
  static String idOf(String written) {
    return new Partner(Row.stripped(written), null).partnerId();
  }

  @Override
  public void begin(long ordinal) {
    this.ordinal = ordinal;
    object = false;
    ids.clear();
    digest.reset();
  }

  @Override
  public void element(JsonTokens tokens) throws BadJson {
    object = tokens.current() == JsonToken.START_OBJECT;
    if (!object) {
      tokens.skip();
      return;
    }
    int depth = 1;
    boolean isId = false;
    while (depth > 0) {
      JsonToken token = tokens.next();
      if (token == null) {
        throw tokens.unexpected("is no valid JSON: it ends too early");
      }
      String text = token.isStructStart() || token.isStructEnd() ? "" : tokens.text();
      digest.add(token.id(), text);
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (isId && token == JsonToken.VALUE_STRING) {
        ids.add(idOf(text));
      }
      isId = depth == 1 && token == JsonToken.PROPERTY_NAME && text.equals("partnerId");
    }
  }

  @Override
  public void end(@Nullable BadJson error) {
    if (!object) {
      return;
    }
    boolean whole = error == null && ids.size() == 1;
    for (String id : ids) {
      Seen seen = partners.computeIfAbsent(id, any -> new Seen());
      if (whole) {
        seen.add(new Seen.Place(ordinal, digest.sum()));
      } else {
        seen.contradicted = true;
      }
    }
  }
}
