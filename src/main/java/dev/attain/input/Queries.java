package dev.attain.input;

import dev.attain.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a database is asked for facts: a query for each kind of them, whose columns are called as
 * those of the fact files. Operators write them, as YAML. Immutable.
 */
public final class Queries {

  private static final long LARGEST = 1 << 20;

  private final Path path;
  private final List<Query> all;
  private final int fetchSize;
  private final @Nullable List<String> partners;

  Queries(Path path, List<Query> all, int fetchSize, @Nullable List<String> partners) {
    this.path = path;
    this.all = List.copyOf(all);
    this.fetchSize = fetchSize;
    this.partners = partners == null ? null : List.copyOf(partners);
  }

  /**
   * Reads queries. The database is not asked yet.
   *
   * @param path a file of YAML
   * @return the queries
   * @throws UnreadableSourceException if it cannot be read, or something in it is wrong; names
   *     every problem, each with its place, what is wrong and what was probably meant
   */
  public static Queries read(Path path) {
    List<Problem> problems = new ArrayList<>();
    String file = SourceText.name(path);
    try {
      QueriesReader reader = new QueriesReader(path, problems);
      dev.attain.source.SourceText.read(file, path, LARGEST, problems).ifPresent(reader::read);
      Mapping.refuse(problems);
      return reader.queries();
    } catch (IOException e) {
      throw SourceText.unreadable(path, e);
    }
  }

  /**
   * The same queries for some partners. The database is asked for their rows only, by the column
   * {@code partner_id} of each query, so that an index on it can be used.
   *
   * @param ids the partners' ids, compared as the database compares them: it does not leave out
   *     blanks around an id as the reading of all rows does
   * @return queries that give no other partner
   */
  public Queries ofPartners(Collection<String> ids) {
    return new Queries(path, all, fetchSize, List.copyOf(ids));
  }

  /**
   * Where they are.
   *
   * @return the file that was read
   */
  public Path path() {
    return path;
  }

  /** The queries, in the order of their tables. */
  List<Query> all() {
    return all;
  }

  /** How many rows the database is asked for at a time. */
  int fetchSize() {
    return fetchSize;
  }

  /** Whose rows are wanted; null for all. */
  @Nullable List<String> partners() {
    return partners;
  }
}
