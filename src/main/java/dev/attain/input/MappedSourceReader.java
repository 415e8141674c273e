package dev.attain.input;

import dev.attain.input.Table.Column;
import dev.attain.source.Code;
import dev.attain.source.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what a mapping says of one source: a file, and what is in it. */
final class MappedSourceReader {

  private static final List<String> KEYS =
      List.of("file", "separator", "dates", "only", "except", "columns");

  private final YamlReader yaml;
  private final DateForms dates;
  private final MappedFieldReader fields;

  /**
   * Reads sources.
   *
   * @param yaml reads the file
   * @param dates the forms of dates where a source gives none
   */
  MappedSourceReader(YamlReader yaml, DateForms dates) {
    this.yaml = yaml;
    this.dates = dates;
    this.fields = new MappedFieldReader(yaml);
  }

  /** A source of a table; null, with problems said, where it has no file or no columns. */
  @Nullable MappedSource read(Table table, Node node) {
    String what = "a source of " + table.title();
    Map<String, Node> entries = yaml.mapping(node, what, KEYS);
    if (entries.isEmpty()) {
      return null;
    }
    Node file = yaml.required(entries, "file", node, what).orElse(null);
    Node columns = yaml.required(entries, "columns", node, what).orElse(null);
    List<RowFilter> filters = new ArrayList<>(filters(entries.get("only"), "only", true));
    filters.addAll(filters(entries.get("except"), "except", false));
    Node own = entries.get("dates");
    DateForms forms = own == null ? dates : new DateFormsReader(yaml).read(own);
    Character separator = separator(entries.get("separator"));
    List<@Nullable MappedField> read = columns == null ? List.of() : fields(table, columns);
    if (file == null || columns == null) {
      return null;
    }
    String name = yaml.scalar(file, "file");
    if (name.isEmpty()) {
      yaml.problem(file, Code.BAD_VALUE, "file is empty; the name of an export is expected");
    }
    return new MappedSource(
        table, new FileMask(name), separator, filters, read, forms, yaml.place(file));
  }

  private List<@Nullable MappedField> fields(Table table, Node node) {
    String what = "the columns of " + table.title();
    Map<String, Node> entries =
        yaml.mapping(node, what, table.columns().stream().map(Column::name).toList());
    List<@Nullable MappedField> read = new ArrayList<>();
    boolean earliest = false;
    for (Column column : table.columns()) {
      Node of = entries.get(column.name());
      MappedField field = of == null ? null : fields.read(column.name(), of);
      if (field != null && field.earliest()) {
        if (earliest && of != null) {
          yaml.problem(of, Code.BAD_VALUE, what + " may have one \"earliest\"");
        }
        earliest = true;
      }
      if (of == null && !column.mayLack()) {
        yaml.required(entries, column.name(), node, what);
      }
      read.add(field);
    }
    return read;
  }

  private @Nullable Character separator(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (written.equalsIgnoreCase("tab")) {
      return '\t';
    }
    if (written.length() != 1
        || written.equals("\"")
        || Character.isLetterOrDigit(written.charAt(0))) {
      yaml.problem(
          node, Code.BAD_VALUE, "separator must be tab, or one character such as \",\" or \";\"");
      return null;
    }
    return written.charAt(0);
  }

  private List<RowFilter> filters(@Nullable Node node, String key, boolean wanted) {
    List<RowFilter> filters = new ArrayList<>();
    if (node == null) {
      return filters;
    }
    yaml.mapping(node, key, List.of())
        .forEach(
            (column, values) -> {
              Map<String, String> read = new LinkedHashMap<>();
              List<Node> all =
                  values instanceof SequenceNode
                      ? yaml.sequence(values, column)
                      : Collections.singletonList(values);
              for (Node value : all) {
                String written = yaml.scalar(value, column);
                read.putIfAbsent(MappedField.key(written), written);
              }
              filters.add(
                  new RowFilter(new ExportColumn(column, yaml.place(values)), read, wanted));
            });
    return filters;
  }
}
