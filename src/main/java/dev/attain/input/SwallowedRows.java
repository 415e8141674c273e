package dev.attain.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Looks whether a value that runs over several lines has rows in it, by a stray quote. */
final class SwallowedRows {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  private SwallowedRows() {}

  /**
   * Looks whether a line of a record, other than the first, would be a row on its own: with as many
   * fields as the record, and with a digit where the partner's id stands. A name such as {@code
   * "Contoso⏎London, UK"} is a name.
   *
   * @param fields the fields of the record
   * @param place the only field that has line breaks
   * @param idPlace the field that has the partner's id
   * @param separator what separates the fields
   * @return whether there is such a line
   */
  static boolean any(String[] fields, int place, int idPlace, char separator) {
    if (fields.length < 2) {
      return false;
    }
    String[] lines = LINE_BREAK.split(fields[place].replace("\"", "\"\""), -1);
    for (int i = 1; i < lines.length - 1; i++) {
      if (fieldsOf(lines[i], separator) == fields.length && hasId(lines[i], idPlace, separator)) {
        return true;
      }
    }
    String last = lines[lines.length - 1];
    int behind = fields.length - place - 1;
    return idPlace < place
        && fieldsOf(last + "\"", separator) + behind == fields.length
        && hasId(last, idPlace, separator);
  }

  private static boolean hasId(String line, int idPlace, char separator) {
    int from = 0;
    for (int i = 0; i < idPlace; i++) {
      from = line.indexOf(separator, from) + 1;
    }
    int end = line.indexOf(separator, from);
    return line.substring(from, end < 0 ? line.length() : end).chars().anyMatch(Character::isDigit);
  }

  private static int fieldsOf(String line, char separator) {
    int count = 1;
    if (line.indexOf(separator) < 0) {
      return count;
    }
    try (CsvReader<CsvRecord> alone =
        CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false).ofCsvRecord(line)) {
      var records = alone.iterator();
      return records.hasNext() ? records.next().getFieldCount() : count;
    } catch (CsvParseException e) {
      // A row with a stray quote of its own.
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Cannot be: the text is in memory.
    }
    for (int i = 0; i < line.length(); i++) {
      count += line.charAt(i) == separator ? 1 : 0;
    }
    return count;
  }
}
