package dev.attain.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The kinds of problems that there are, each with a number that is never used for another.
 *
 * <p>Each has a page that says what it means, gives an example and tells how to mend it.
 */
@API(status = Status.STABLE)
public enum Code {
  // Files.
  NOT_UTF_8(101),
  WRONG_ENDING(102),
  STRAY_FILE(103),
  TOO_BIG(104),
  FILE_MISSING(105),

  // The form of a rule.
  SYNTAX(110),
  NOT_CLOSED(111),
  WRONG_SIGN(112),

  // The form of a YAML file.
  NOT_YAML(120),
  YAML_SHAPE(121),
  UNKNOWN_KEY(122),
  KEY_TWICE(123),
  KEY_MISSING(124),
  EMPTY_FILE(125),
  BAD_VALUE(126),

  // Words that nothing stands behind.
  UNKNOWN_FACT(201),
  UNKNOWN_FIELD(202),
  UNKNOWN_WORD(203),
  ALIAS(204),
  UNKNOWN_VARIABLE(205),
  UNKNOWN_FUNCTION(206),
  UNKNOWN_ANNOTATION(207),
  EXAM_SPELLING(208),
  CANNOT_BE_MADE(209),
  WRONG_NUMBER_OF_VALUES(210),
  SPELLING_TWICE(211),
  VARIABLE_TWICE(212),

  // Things that do not fit together.
  WRONG_TYPE(301),
  DATE_IN_QUOTES(302),
  NO_DATE(303),
  NO_WHOLE_NUMBER(304),

  // What rules may not do.
  NOT_IN_THEN(401),
  NOT_IN_WHEN(402),
  ATTRIBUTE(403),
  DECLARATION(404),
  IMPORT(405),
  BACKSLASH(406),
  COMPILED_CODE(407),
  LONG_FILE(408, Severity.WARNING),
  COMBINATIONS(409),

  // Ids and the order of the house.
  ID_MISSING(501),
  ID_MALFORMED(502),
  ID_TWICE(503),
  ID_ELSEWHERE(504),
  FILE_OF_ANOTHER_TIER(505),
  PACKAGE(506),
  NO_RESULT(507),
  RESULT_IN_DEFINITION(508),
  TIER_WITHOUT_REQUIREMENT(509),
  OPTION_WITHOUT_RULES(510),
  TWICE(511),
  BAD_NAME(512),

  // What people are told.
  NUMBER_IN_SENTENCE(601),
  SOURCE_MISSING(602),
  TRANSLATION_MISSING(603),
  VERSIONS_OVERLAP(604),
  VERSIONS_GAP(605),
  EXPIRES_FIRST(606),
  LABEL_MISSING(607, Severity.WARNING),

  // What cannot be meant.
  CONDITION_TWICE(701),
  DEFINITION_UNUSED(702),
  NEVER_MADE(703),
  NEVER_HOLDS(704),
  ALWAYS_HOLDS(705),
  TIER_ASKS_LESS(706),
  VARIABLE_UNUSED(707, Severity.WARNING),
  RULE_TWICE(708),

  // Scenarios.
  NO_SCENARIO(801, Severity.WARNING),
  CONDITION_WITHOUT_SCENARIO(802, Severity.WARNING),
  ASSERTS_NOTHING(803),
  UNKNOWN_IN_SCENARIO(804),
  SCENARIO_TWICE(805),

  // What only the compiler saw.
  COMPILER(901);

  private final int number;
  private final Severity severity;

  Code(int number) {
    this(number, Severity.ERROR);
  }

  Code(int number, Severity severity) {
    this.number = number;
    this.severity = severity;
  }

  /**
   * How bad it is.
   *
   * @return error or warning
   */
  public Severity severity() {
    return severity;
  }

  /**
   * The code of a name.
   *
   * @param name such as {@code ATN-201}, in any case
   * @return the code, or nothing when there is none of that name
   */
  public static Optional<Code> of(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(code -> code.toString().equals(upper)).findFirst();
  }

  /**
   * What it means, with an example and how to mend it.
   *
   * @return a page of plain text, in Markdown
   */
  public String page() {
    String name = "pages/" + this + ".md";
    try (InputStream in = Code.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("this build of Attain has no page for " + this);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar is damaged", e);
    }
  }

  /** The code as people see it: {@code ATN-201}. */
  @Override
  public String toString() {
    return "ATN-" + number;
  }
}
