package dev.attain.report;

import dev.attain.text.Text;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Results as JSON: each record an object whose fields are the record's components, in their order.
 *
 * <p>What has no value is left out. A {@link Text} is written in one language or in all, a word of
 * an enum in lower case, a day as {@code yyyy-MM-dd}.
 */
public final class RecordJson {

  private final JsonGenerator json;
  private final @Nullable String language;

  private RecordJson(JsonGenerator json, @Nullable String language) {
    this.json = json;
    this.language = language;
  }

  /**
   * Writes a result, and a line's end.
   *
   * @param result a record, or a collection or map of such
   * @param language the language of sentences and names
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void write(Object result, String language, Writer out) throws IOException {
    write(pretty(), result, language, out);
  }

  /**
   * Writes a result, and a line's end, with sentences and names in every language that they have:
   * {@code {"en": "…", "ja": "…"}}, in the order of the tags.
   *
   * @param result a record, or a collection or map of such
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void writeInAllLanguages(Object result, Writer out) throws IOException {
    write(pretty(), result, null, out);
  }

  private static ObjectWriteContext pretty() {
    return new ObjectWriteContext.Base() {
      @Override
      public DefaultPrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n")); // on every system the same
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }

  /**
   * Writes a result on one line, and the line's end.
   *
   * @param result a record, or a collection or map of such
   * @param language the language of sentences and names
   * @param out takes the text, and stays open
   * @throws IOException if it cannot be written
   */
  public static void writeLine(Object result, String language, Writer out) throws IOException {
    write(ObjectWriteContext.empty(), result, language, out);
  }

  private static void write(
      ObjectWriteContext form, Object result, @Nullable String language, Writer out)
      throws IOException {
    try (JsonGenerator json = JsonReport.JSON.createGenerator(form, out)) {
      new RecordJson(json, language).value(result);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new IOException(e);
    }
    out.write('\n');
  }

  private void value(Object value) {
    if (value instanceof Text text) {
      if (language == null) {
        value(new TreeMap<>(text.byLanguage()));
      } else {
        json.writeString(text.in(language));
      }
    } else if (value instanceof Collection<?> all) {
      json.writeStartArray();
      all.forEach(this::value);
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((key, of) -> property(String.valueOf(key), of));
      json.writeEndObject();
    } else if (value instanceof Record result) {
      json.writeStartObject();
      for (RecordComponent component : result.getClass().getRecordComponents()) {
        property(component.getName(), read(result, component));
      }
      json.writeEndObject();
    } else if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Enum<?> word) {
      json.writeString(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else {
      json.writeString(value.toString());
    }
  }

  private void property(String name, @Nullable Object value) {
    Object known = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (known != null) {
      json.writeName(name);
      value(known);
    }
  }

  private static @Nullable Object read(Record result, RecordComponent component) {
    try {
      return component.getAccessor().invoke(result);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "a result's " + component.getName() + " cannot be read; is its record public?", e);
    }
  }
}
