package dev.attain.whatif;

import dev.attain.facts.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact that was added, changed or removed.
 *
 * @param what which of them
 * @param kind the kind of the fact
 * @param before the fact as it was; null where it was added
 * @param after the fact as it would be; null where it was removed
 * @param fields each field that has another value now; none unless the fact was changed
 * @param was where the fact stands that was changed or removed, where that is known
 * @param at where the change is asked for, when it was read from a file
 */
public record Change(
    What what,
    Kind kind,
    @Nullable Record before,
    @Nullable Record after,
    List<ChangedField> fields,
    @Nullable Origin was,
    @Nullable Origin at) {

  /** What can happen to a fact. */
  public enum What {
    /** It was not there. */
    ADDED,
    /** It, or what is the same thing, was there with other values. */
    CHANGED,
    /** It was there, and no longer is. */
    REMOVED
  }

  /** Keeps its own copy of the list. */
  public Change {
    fields = List.copyOf(fields);
  }

  static Change added(Put put) {
    return new Change(What.ADDED, Kind.of(put.fact()), null, put.fact(), List.of(), null, put.at());
  }

  static Change changed(Record before, @Nullable Origin was, Put put) {
    return new Change(
        What.CHANGED,
        Kind.of(before),
        before,
        put.fact(),
        fields(before, put.fact()),
        was,
        put.at());
  }

  static Change removed(Record before, @Nullable Origin was, @Nullable Origin at) {
    return new Change(What.REMOVED, Kind.of(before), before, null, List.of(), was, at);
  }

  /** The fields in which two facts of a kind differ. */
  static List<ChangedField> fields(Record before, Record after) {
    Map<String, Object> old = Kind.values(before);
    Map<String, Object> now = Kind.values(after);
    List<ChangedField> fields = new ArrayList<>();
    for (String field : Kind.of(before).fields()) {
      ChangedField changed = new ChangedField(field, old.get(field), now.get(field));
      if (changed.isOne()) {
        fields.add(changed);
      }
    }
    return fields;
  }
}
