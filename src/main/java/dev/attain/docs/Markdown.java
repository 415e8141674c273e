package dev.attain.docs;

import dev.attain.docs.Block.Heading;
import dev.attain.docs.Block.Item;
import dev.attain.docs.Block.Items;
import dev.attain.docs.Block.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a page as Markdown (CommonMark). */
final class Markdown {

  private final StringBuilder out = new StringBuilder();

  private Markdown() {}

  static String of(List<Block> blocks) {
    Markdown markdown = new Markdown();
    blocks.forEach(markdown::block);
    return markdown.out.toString();
  }

  private void block(Block block) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    if (block instanceof Heading heading) {
      out.append("#".repeat(heading.level()))
          .append(' ')
          .append(anchor(heading.anchor()))
          .append(inline(heading.text()))
          .append('\n');
    } else if (block instanceof Paragraph paragraph) {
      out.append(inline(paragraph.text())).append('\n');
    } else if (block instanceof Items items) {
      int number = 1;
      for (Item item : items.items()) {
        item(item, items.numbered() ? number++ + ". " : "- ", "");
      }
    }
  }

  private void item(Item item, String bullet, String indent) {
    out.append(indent).append(bullet).append(anchor(item.anchor())).append(inline(item.text()));
    out.append('\n');
    item.below().forEach(below -> item(below, "- ", indent + " ".repeat(bullet.length())));
  }

  private static String anchor(@Nullable String anchor) {
    return anchor == null ? "" : "<a id=\"" + anchor + "\"></a>";
  }

  private static String inline(String text) {
    StringBuilder line = new StringBuilder();
    for (Marks.Run run : Marks.runs(text)) {
      switch (run.kind()) {
        case TEXT -> line.append(escape(run.text()));
        case CODE -> line.append(code(run.text()));
        case LINK ->
            line.append('[')
                .append(escape(run.text()))
                .append("](")
                .append(run.target())
                .append(')');
      }
    }
    // A number, a dash or a sign of a heading would begin a block of its own.
    return line.toString()
        .replaceFirst("^(\\d+)([.)])", "$1\\\\$2")
        .replaceFirst("^([-+=])", "\\\\$1");
  }

  private static String escape(String text) {
    return text.replaceAll("\\s*\n\\s*", " ")
        .replace("&", "&amp;")
        .replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }

  private static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return fence + pad + text + pad + fence;
  }
}
