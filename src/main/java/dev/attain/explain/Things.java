package dev.attain.explain;

import dev.attain.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a requirement counts and does not count; or why that cannot be told. */
record Things(List<CountedThing> counted, List<NotCounted> notCounted, @Nullable Text unclear) {

  static final Things NONE = new Things(List.of(), List.of(), null);
}
