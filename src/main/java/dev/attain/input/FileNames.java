package dev.attain.input;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file says of the kind of table that it holds. */
final class FileNames {

  static final String CSV = ".csv";
  private static final String PARQUET = ".parquet";
  private static final Pattern ENDING = Pattern.compile("(\\.[ct]sv(\\.gz|\\.zst)?|\\.parquet)$");

  private FileNames() {}

  /** Whether it is one of the kinds of tables. */
  static boolean isTable(String name) {
    return matcher(name).find();
  }

  /** Whether it is a Parquet file. */
  static boolean isParquet(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(PARQUET);
  }

  /** The ending that tells the kind, in lower case; that of CSV where there is none. */
  static String ending(String name) {
    Matcher matcher = matcher(name);
    return matcher.find() ? matcher.group() : CSV;
  }

  /** The name without the ending that tells the kind. */
  static String stem(String name) {
    Matcher matcher = matcher(name);
    return matcher.find() ? name.substring(0, matcher.start()) : name;
  }

  /** What it would be called as a CSV file; unchanged where it is no kind of table. */
  static String asCsv(String name) {
    return isTable(name) ? stem(name) + CSV : name;
  }

  private static Matcher matcher(String name) {
    return ENDING.matcher(name.toLowerCase(Locale.ROOT));
  }
}
