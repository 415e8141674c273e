package dev.attain.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.attain.text.Messages;
import dev.attain.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A page that needs nothing but itself: a template beside this class, filled with a record whose
 * components are what the template names. Every value is escaped.
 *
 * <p>In a template {@code {{#say}}key{{/say}}} is what the messages say under a key, and {@code
 * {{>style}}} the style that all pages have.
 */
final class HtmlPage {

  private HtmlPage() {}

  /**
   * Writes a page.
   *
   * @param template its name, without {@code .mustache}
   * @param content what it shows; records of public or private classes alike
   * @param messages what {@code say} says, and in which language
   */
  static void write(String template, Object content, Messages messages, Writer out)
      throws IOException {
    String language = messages.language();
    Template page =
        Mustache.compiler()
            .escapeHTML(true)
            .nullValue("")
            .emptyStringIsFalse(true)
            .zeroIsFalse(false)
            .withFormatter(
                value -> value instanceof Text text ? text.in(language) : String.valueOf(value))
            .withLoader(name -> new InputStreamReader(resource(name), StandardCharsets.UTF_8))
            .compile(new InputStreamReader(resource(template), StandardCharsets.UTF_8));
    Mustache.Lambda say =
        (fragment, writer) -> writer.write(escaped(messages.get(fragment.execute().strip())));
    page.execute(content, Map.of("say", say, "language", language), out);
    out.flush();
  }

  private static String escaped(String words) {
    return com.samskivert.mustache.Escapers.HTML.escape(words);
  }

  private static InputStream resource(String name) {
    InputStream in = HtmlPage.class.getResourceAsStream(name + ".mustache");
    if (in == null) {
      throw new UncheckedIOException(
          new IOException("the jar is damaged: it has no template " + name));
    }
    return in;
  }
}
