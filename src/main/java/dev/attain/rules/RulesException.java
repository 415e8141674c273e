package dev.attain.rules;

import dev.attain.source.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The rules cannot be used; its message names every problem that was found, one a line. */
@API(status = Status.STABLE)
public final class RulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * The rules cannot be read at all.
   *
   * @param message why
   */
  @API(status = Status.INTERNAL)
  public RulesException(String message) {
    super(message);
    this.problems = List.of();
  }

  /**
   * There are problems in the rules.
   *
   * @param problems at least one
   */
  @API(status = Status.INTERNAL)
  public RulesException(List<Problem> problems) {
    super(
        problems.stream()
            .sorted()
            .distinct()
            .map(Problem::toString)
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().distinct().toList();
  }

  /**
   * The problems by place.
   *
   * @return what is wrong, sorted; empty when the rules could not be read at all
   */
  public List<Problem> problems() {
    return problems;
  }
}
