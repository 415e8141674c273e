package dev.attain.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

/**
 * The tiers of all partners by one query over the files, in a database that is made for such
 * queries. It tells nothing but the tier, and trusts every row.
 */
public final class DuckDbTiers {

  private static final String QUERY =
      """
      COPY (
        WITH bounds AS (
          SELECT DATE '${asOf}' AS as_of, DATE '${asOf}' - INTERVAL 12 MONTH AS window_start
        ),
        sold AS (
          SELECT partner_id, lower(customer_id) AS customer
          FROM read_csv('${folder}/subscriptions.csv', header = true, auto_detect = false,
              columns = {'partner_id': 'VARCHAR', 'subscription_id': 'VARCHAR',
                'customer_id': 'VARCHAR', 'product': 'VARCHAR', 'paid_seats': 'INTEGER',
                'started_on': 'DATE', 'ended_on': 'DATE'}), bounds
          WHERE paid_seats >= 1 AND lower(product) IN (${office})
          GROUP BY ALL
          HAVING bool_or(started_on <= as_of AND (ended_on IS NULL OR ended_on > as_of))
            AND NOT bool_or(started_on <= window_start)
        ),
        associated AS (
          SELECT DISTINCT partner_id, lower(customer_id) AS customer
          FROM read_csv('${folder}/associations.csv', header = true, auto_detect = false,
              columns = {'partner_id': 'VARCHAR', 'customer_id': 'VARCHAR', 'product': 'VARCHAR',
                'association_type': 'VARCHAR', 'associated_on': 'DATE', 'ended_on': 'DATE'}), bounds
          WHERE associated_on <= as_of AND (ended_on IS NULL OR ended_on > as_of)
            AND lower(product) IN (${office}) AND lower(association_type) IN (${types})
        ),
        net_new AS (
          SELECT partner_id, count(*) AS customers
          FROM sold JOIN associated USING (partner_id, customer) GROUP BY partner_id
        ),
        here AS (
          SELECT DISTINCT partner_id, individual_id
          FROM read_csv('${folder}/individuals.csv', header = true, auto_detect = false,
              columns = {'partner_id': 'VARCHAR', 'individual_id': 'VARCHAR', 'name': 'VARCHAR',
                'joined_on': 'DATE', 'left_on': 'DATE'}), bounds
          WHERE (joined_on IS NULL OR joined_on <= as_of) AND (left_on IS NULL OR left_on > as_of)
        ),
        passed AS (
          SELECT DISTINCT partner_id, individual_id
          FROM read_csv('${folder}/exam_passes.csv', header = true, auto_detect = false,
              columns = {'partner_id': 'VARCHAR', 'individual_id': 'VARCHAR', 'exam': 'VARCHAR',
                'passed_on': 'DATE'}), bounds
          WHERE passed_on <= as_of AND regexp_full_match(lower(exam), '(exam ?)?0*70-347')
        ),
        certified AS (
          SELECT partner_id, count(*) AS people
          FROM here JOIN passed USING (partner_id, individual_id) GROUP BY partner_id
        )
        SELECT partner_id,
          CASE WHEN customers >= 25 AND people >= 2 THEN 'gold'
               WHEN customers >= 4 THEN 'silver'
               ELSE 'none' END AS tier
        FROM read_csv('${folder}/partners.csv', header = true, auto_detect = false,
            columns = {'partner_id': 'VARCHAR', 'name': 'VARCHAR'})
          LEFT JOIN net_new USING (partner_id) LEFT JOIN certified USING (partner_id)
      ) TO '${result}' (FORMAT csv, HEADER)
      """;

  private DuckDbTiers() {}

  /**
   * Decides in a process of its own.
   *
   * @param args the folder, the as-of date, the file to write, and how much memory the database may
   *     take, such as {@code 1GB}; without it as much as it likes
   * @throws SQLException if the database says so
   */
  public static void main(String[] args) throws SQLException {
    write(
        Path.of(args[0]),
        LocalDate.parse(args[1]),
        Path.of(args[2]),
        args.length > 3 ? args[3] : "");
  }

  /**
   * Writes {@code partner_id,tier} for every partner, in any order.
   *
   * @param folder the facts
   * @param asOf the day for which it is decided
   * @param result the file to write
   * @param memory how much memory the database may take; empty for as much as it likes
   * @throws SQLException if the database says so
   */
  static void write(Path folder, LocalDate asOf, Path result, String memory) throws SQLException {
    String query =
        QUERY
            .replace("${asOf}", asOf.toString())
            .replace("${folder}", quoted(folder))
            .replace("${result}", quoted(result))
            .replace("${office}", list(Programme.OFFICE_365))
            .replace("${types}", list(Programme.COUNTING_TYPES));
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET temp_directory = '" + quoted(result) + ".tmp'");
      if (!memory.isEmpty()) {
        statement.execute("SET memory_limit = '" + memory + "'");
      }
      statement.execute(query);
    }
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private static String list(Iterable<String> words) {
    return "'" + String.join("', '", words) + "'";
  }
}
