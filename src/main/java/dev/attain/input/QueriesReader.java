package dev.attain.input;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the YAML of queries. */
final class QueriesReader {

  private static final String FETCH_SIZE = "fetch_size";
  private static final int USUAL_FETCH_SIZE = 10_000;
  private static final int LARGEST_FETCH_SIZE = 1_000_000;

  /** Texts, names in quotes and comments, in which a semicolon ends nothing. */
  private static final Pattern NOT_A_STATEMENT =
      Pattern.compile("'[^']*+'|\"[^\"]*+\"|`[^`]*+`|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

  private final Path path;
  private final YamlReader yaml;
  private final List<Query> queries = new ArrayList<>();
  private int fetchSize = USUAL_FETCH_SIZE;

  QueriesReader(Path path, List<Problem> problems) {
    this.path = path;
    this.yaml = new YamlReader(SourceText.name(path), problems);
  }

  /** What was read, if no problem was found. */
  Queries queries() {
    return new Queries(path, queries, fetchSize, null);
  }

  void read(String text) {
    List<String> known = new ArrayList<>(List.of(FETCH_SIZE));
    Table.FACTS.forEach(table -> known.add(table.title()));
    Map<String, Node> top = yaml.top(text, known);
    readFetchSize(top.get(FETCH_SIZE));
    for (Table table : Table.FACTS) {
      Node node = top.get(table.title());
      if (node != null) {
        queries.add(new Query(table, sql(table, node), yaml.place(node)));
      } else if (table.needed() && !yaml.isBroken()) {
        yaml.required(top, table.title(), null, "the file of queries");
      }
    }
  }

  private String sql(Table table, Node node) {
    String sql = yaml.scalar(node, table.title());
    while (sql.endsWith(";")) {
      sql = sql.substring(0, sql.length() - 1).stripTrailing();
    }
    if (sql.isEmpty()) {
      yaml.problem(
          node, Code.BAD_VALUE, table.title() + " is empty; a query such as SELECT … is expected");
    }
    if (hasSeveral(sql)) {
      yaml.problem(
          node,
          Code.BAD_VALUE,
          table.title()
              + " has a \";\" in the middle; one query is expected, and nothing behind it");
    }
    return sql;
  }

  /** What stands behind a query might change the database, and in some even commit that. */
  private static boolean hasSeveral(String sql) {
    return NOT_A_STATEMENT.matcher(sql).replaceAll("").contains(";");
  }

  private void readFetchSize(@Nullable Node node) {
    if (node == null) {
      return;
    }
    String written = yaml.scalar(node, FETCH_SIZE);
    try {
      fetchSize = Integer.parseInt(written);
    } catch (NumberFormatException e) {
      fetchSize = 0;
    }
    if (fetchSize < 1 || fetchSize > LARGEST_FETCH_SIZE) {
      yaml.problem(
          node,
          Code.BAD_VALUE,
          FETCH_SIZE
              + " "
              + Shown.quoted(written)
              + " must be a whole number from 1 to "
              + LARGEST_FETCH_SIZE);
    }
  }
}
