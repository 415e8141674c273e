package dev.attain.input;

import dev.attain.source.Place;

/**
 * A query whose rows are those of a table.
 *
 * @param table the table
 * @param sql what the database is asked, without a semicolon at its end
 * @param place where it stands
 */
record Query(Table table, String sql, Place place) {

  /** What its rows are called in messages, where a file has its name. */
  String rows() {
    return "query " + table.title();
  }

  /** What it is called in messages about itself. */
  String shown() {
    return place + ": " + rows();
  }
}
