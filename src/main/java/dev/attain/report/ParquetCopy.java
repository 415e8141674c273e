package dev.attain.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Decisions that were written as JSON lines, once more as Parquet. */
public final class ParquetCopy {

  private ParquetCopy() {}

  /**
   * Copies decisions.
   *
   * @param lines what {@link DecisionLines} wrote
   * @param parquet the file to be made
   * @throws IOException if it cannot be read or written
   */
  public static void write(Path lines, Path parquet) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(lines);
        DecisionsParquet out = DecisionsParquet.create(parquet)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Map<String, String> cells = cells(line);
        out.add(
            DecisionsParquet.COLUMNS.stream()
                .map(column -> cells.getOrDefault(column, ""))
                .toArray(String[]::new));
      }
    } catch (JacksonException e) {
      throw new IOException(e);
    }
  }

  /**
   * What stands in the columns, by column; the names of JSON are those of columns in camel case.
   */
  private static Map<String, String> cells(String line) {
    Map<String, String> cells = new HashMap<>();
    StringBuilder requirements = new StringBuilder();
    Map<String, String> requirement = new HashMap<>();
    int depth = 0;
    try (JsonParser json = JsonReport.JSON.createParser(ObjectReadContext.empty(), line)) {
      String name = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          name = json.currentName();
          if (depth == 1 && name.equals("explanation")) {
            json.nextToken();
            json.skipChildren();
          }
        } else if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
          addTo(requirements, requirement);
        } else if (depth == 1 && token != JsonToken.VALUE_NULL) {
          cells.put(column(name), json.getString());
        } else if (token.isScalarValue()) {
          requirement.put(name, json.getString());
        }
      }
    }
    cells.put("requirements", requirements.toString());
    return cells;
  }

  /** Adds a requirement, if the object that ends here was one. */
  private static void addTo(StringBuilder requirements, Map<String, String> object) {
    if (object.containsKey("id")) {
      requirements
          .append(requirements.isEmpty() ? "" : "; ")
          .append(object.get("id"))
          .append(' ')
          .append(object.get("found"))
          .append('/')
          .append(object.get("needed"));
    }
    object.clear();
  }

  private static String column(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }
}
