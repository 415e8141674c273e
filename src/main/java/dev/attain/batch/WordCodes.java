package dev.attain.batch;

import dev.attain.facts.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number of two bytes for each word of a vocabulary. It follows from the word alone, so that the
 * same facts are the same bytes under any rules; only where two words would have the same number
 * does it depend on their order.
 */
final class WordCodes {

  private final int[] codes;
  private final @Nullable String[] words = new String[1 << 16];
  private final Map<String, Integer> codeByWord = new HashMap<>();

  WordCodes(Words vocabulary) {
    List<String> all = List.copyOf(vocabulary.labels().keySet());
    codes = new int[all.size()];
    for (int i = 0; i < codes.length; i++) {
      int code = (all.get(i).hashCode() * 0x9E3779B1) >>> 16;
      while (words[code] != null) {
        code = (code + 1) & 0xFFFF;
      }
      words[code] = all.get(i);
      codes[i] = code;
      codeByWord.put(all.get(i), code);
    }
  }

  /** The code of the word at a place of the vocabulary. */
  int code(int place) {
    return codes[place];
  }

  /** The code of a canonical word. */
  int code(String word) {
    Integer code = codeByWord.get(word);
    if (code == null) {
      throw new IllegalArgumentException("\"" + word + "\" is no word of the vocabulary");
    }
    return code;
  }

  /** The word of a code. */
  String word(int code) {
    String word = words[code];
    if (word == null) {
      throw new IllegalStateException("no word has the code " + code);
    }
    return word;
  }
}
