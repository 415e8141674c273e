package dev.attain.input;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a JSON text, with their lines; what is no JSON is a {@link BadJson}. */
final class JsonTokens implements AutoCloseable {

  static final int DEEPEST = 100;
  static final int LONGEST_TEXT = 1 << 24;
  static final int LONGEST_NUMBER = 1000;
  static final int LONGEST_KEY = 10_000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_KEY)
                  .build())
          .build();

  private final JsonParser parser;
  private final long onlyLine;
  private final Digest digest = new Digest();

  /**
   * The tokens of a text.
   *
   * @param text the text
   * @param onlyLine the line of the source that the text is; 0 when it is the whole source
   */
  JsonTokens(Reader text, long onlyLine) {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    this.onlyLine = onlyLine;
  }

  /** Goes on to the next token, and gives it; null behind the last. */
  @Nullable JsonToken next() throws BadJson {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.PROPERTY_NAME) {
        digest.add(token.id(), parser.currentName());
      } else if (token == JsonToken.VALUE_STRING || (token != null && token.isNumeric())) {
        char[] text = parser.getStringCharacters();
        digest.add(token.id(), text, parser.getStringOffset(), parser.getStringLength());
      } else if (token != null) {
        digest.add(token.id(), "");
      }
      return token;
    } catch (JacksonException e) {
      throw bad(e);
    }
  }

  /** Goes on to the next token within an object or array that must end. */
  JsonToken nextInside() throws BadJson {
    JsonToken token = next();
    if (token == null) {
      throw unexpected("is no valid JSON: it ends too early");
    }
    return token;
  }

  /** Begins the digest of an object; blanks between its tokens will not matter. */
  void beginDigest() {
    digest.reset();
  }

  /** The digest of all tokens since it was begun. */
  long digest() {
    return digest.high();
  }

  /** The token that was read last. */
  @Nullable JsonToken current() {
    return parser.currentToken();
  }

  /** The text of the token: a key, a text without quotes, a number as it is written. */
  String text() throws BadJson {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw bad(e);
    }
  }

  /** Goes to the end of the object or array that begins here; does nothing on another token. */
  void skip() throws BadJson {
    JsonToken first = current();
    int depth = first != null && first.isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken token = nextInside();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  /** The line of the token. */
  long line() {
    return onlyLine > 0 ? onlyLine : parser.currentTokenLocation().getLineNr();
  }

  /** The text has something here that should not be there. */
  BadJson unexpected(String reason) {
    return bad(parser.currentTokenLocation(), reason);
  }

  /** Skips a value that should be an object, and says so. */
  BadValue noObject() throws BadJson {
    BadValue bad = new BadValue(line(), null, null, "is " + kind() + "; an object is expected");
    skip();
    return bad;
  }

  /** What kind of value the token begins, in words. */
  String kind() {
    JsonToken token = parser.currentToken();
    return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      default -> "nothing";
    };
  }

  private BadJson bad(JacksonException e) {
    TokenStreamLocation at = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    if (e instanceof StreamConstraintsException) {
      return bad(at, JsonWords.limit(String.valueOf(e.getOriginalMessage())));
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return bad(at, "is no valid JSON: it ends too early");
    }
    return bad(at, "is no valid JSON: " + JsonWords.plain(String.valueOf(e.getOriginalMessage())));
  }

  private BadJson bad(TokenStreamLocation at, String reason) {
    return new BadJson(onlyLine > 0 ? onlyLine : at.getLineNr(), at.getColumnNr(), reason);
  }

  @Override
  public void close() {
    parser.close();
  }
}
