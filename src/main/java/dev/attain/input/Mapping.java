package dev.attain.input;

import dev.attain.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How exports of another system are read as facts: which file holds what, which column feeds which
 * field, what its words mean, and how it writes days. Operators write it, as YAML.
 */
public final class Mapping {

  private static final long LARGEST = 1 << 20;

  private final Path path;
  private final List<MappedSource> sources;
  private final boolean partnersNamed;

  Mapping(Path path, List<MappedSource> sources, boolean partnersNamed) {
    this.path = path;
    this.sources = List.copyOf(sources);
    this.partnersNamed = partnersNamed;
  }

  /**
   * Reads a mapping.
   *
   * @param path a file of YAML
   * @return the mapping
   * @throws UnreadableSourceException if it cannot be read, or something in it is wrong; names
   *     every problem, each with its place, what is wrong and what was probably meant
   */
  public static Mapping read(Path path) {
    List<Problem> problems = new ArrayList<>();
    String file = SourceText.name(path);
    try {
      MappingReader reader = new MappingReader(path, problems);
      dev.attain.source.SourceText.read(file, path, LARGEST, problems).ifPresent(reader::read);
      refuse(problems);
      return reader.mapping();
    } catch (IOException e) {
      throw SourceText.unreadable(path, e);
    }
  }

  /** Tells all problems at once, if there are any. */
  static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new UnreadableSourceException(
          problems.stream()
              .sorted()
              .distinct()
              .map(Problem::toString)
              .collect(Collectors.joining("\n")));
    }
  }

  /**
   * Where it is.
   *
   * @return the file that was read
   */
  public Path path() {
    return path;
  }

  /** Where facts come from, in the order of the file. */
  List<MappedSource> sources() {
    return sources;
  }

  /** Whether partners are those whom the rows of any source name. */
  boolean partnersAreNamed() {
    return partnersNamed;
  }
}
