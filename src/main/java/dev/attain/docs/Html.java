package dev.attain.docs;

import dev.attain.docs.Block.Heading;
import dev.attain.docs.Block.Item;
import dev.attain.docs.Block.Items;
import dev.attain.docs.Block.Paragraph;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a page as HTML that is well-formed XML, too, and needs no script. */
final class Html {

  private static final String STYLE =
      "body{font-family:sans-serif;line-height:1.5;max-width:50rem;margin:2rem auto;padding:0 1rem}";

  private final XMLStreamWriter xml;

  private Html(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(String title, String language, List<Block> blocks) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new Html(xml).page(title, language, blocks);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a page in memory can always be written", e);
    }
    return out.toString();
  }

  private void page(String title, String language, List<Block> blocks) throws XMLStreamException {
    xml.writeDTD("<!DOCTYPE html>");
    newLine();
    xml.writeStartElement("html");
    xml.writeAttribute("lang", language);
    newLine();
    xml.writeStartElement("head");
    xml.writeEmptyElement("meta");
    xml.writeAttribute("charset", "utf-8");
    xml.writeEmptyElement("meta");
    xml.writeAttribute("name", "viewport");
    xml.writeAttribute("content", "width=device-width");
    text("title", title);
    text("style", STYLE);
    xml.writeEndElement();
    newLine();
    xml.writeStartElement("body");
    newLine();
    for (Block block : blocks) {
      block(block);
    }
    xml.writeEndElement();
    newLine();
    xml.writeEndElement();
    newLine();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void block(Block block) throws XMLStreamException {
    if (block instanceof Heading heading) {
      element("h" + heading.level(), heading.anchor(), heading.text());
      xml.writeEndElement();
      newLine();
    } else if (block instanceof Paragraph paragraph) {
      element("p", null, paragraph.text());
      xml.writeEndElement();
      newLine();
    } else if (block instanceof Items items) {
      items(items.numbered() ? "ol" : "ul", items.items());
    }
  }

  private void items(String list, List<Item> items) throws XMLStreamException {
    xml.writeStartElement(list);
    newLine();
    for (Item item : items) {
      element("li", item.anchor(), item.text());
      if (!item.below().isEmpty()) {
        newLine();
        items("ul", item.below());
      }
      xml.writeEndElement();
      newLine();
    }
    xml.writeEndElement();
    newLine();
  }

  /** Begins an element and writes what it says. */
  private void element(String name, @Nullable String anchor, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    if (anchor != null) {
      xml.writeAttribute("id", anchor);
    }
    for (Marks.Run run : Marks.runs(text)) {
      switch (run.kind()) {
        case TEXT -> xml.writeCharacters(run.text());
        case CODE -> text("code", run.text());
        case LINK -> {
          xml.writeStartElement("a");
          xml.writeAttribute("href", run.target());
          xml.writeCharacters(run.text());
          xml.writeEndElement();
        }
      }
    }
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
