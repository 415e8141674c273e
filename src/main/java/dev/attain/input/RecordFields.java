package dev.attain.input;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the fields of a record. */
final class RecordFields extends AbstractBaseCsvCallbackHandler<String[]> {

  private final List<String> collected = new ArrayList<>();

  /** The line, within the chunk, on which the record begins that was read last. */
  long line() {
    return getStartingLineNumber();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    collected.clear();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    collected.add(length == 0 ? "" : new String(buffer, offset, length));
  }

  @Override
  protected String[] buildRecord() {
    return collected.toArray(String[]::new);
  }
}
