package dev.attain.change;

import dev.attain.syntax.Node;

/**
 * A part of a text, from an offset to behind another.
 *
 * @param from the first offset
 * @param to the offset behind the last
 */
public record Span(int from, int to) {

  /**
   * A node with the brackets that belong to it: a tree has no node for a bracket.
   *
   * @param text the text of its file
   * @param node the node
   * @return where it begins and ends
   */
  public static Span whole(String text, Node node) {
    int from = node.from();
    int to = node.to();
    int open = 0;
    int missing = 0;
    char quote = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && open > 0) {
        open--;
      } else if (c == ')') {
        missing++;
      }
    }
    while (open > 0 && to < text.length()) {
      open -= text.charAt(to++) == ')' ? 1 : 0;
    }
    while (missing > 0 && from > 0) {
      missing -= text.charAt(--from) == '(' ? 1 : 0;
    }
    return new Span(from, to);
  }
}
