package dev.attain.docs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a page. Its texts may have {@link Marks}. */
sealed interface Block {

  /** A heading; readers come to it by its anchor, if it has one. */
  record Heading(int level, @Nullable String anchor, String text) implements Block {}

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /** A list; numbered where the order is one of steps. */
  record Items(boolean numbered, List<Item> items) implements Block {

    /** Keeps its own copy of the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An entry of a list, with what belongs below it. */
  record Item(@Nullable String anchor, String text, List<Item> below) {

    /** Keeps its own copy of the list. */
    public Item {
      below = List.copyOf(below);
    }

    static Item of(String text) {
      return new Item(null, text, List.of());
    }

    static Item of(String text, List<Item> below) {
      return new Item(null, text, below);
    }
  }
}
