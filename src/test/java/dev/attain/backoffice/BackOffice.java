package dev.attain.backoffice;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.facts.PartnerFacts;
import dev.attain.input.Database;
import dev.attain.input.FactSource;
import dev.attain.input.Origins;
import dev.attain.input.Queries;
import dev.attain.input.Rejected;
import dev.attain.report.DecisionTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A back office: partners, customers and exams stand in its database; it decides for one partner as
 * soon as something of it changed, or for all, and keeps what was decided beside the facts.
 */
public final class BackOffice {

  private static final Path FOLDER =
      Path.of(System.getProperty("attain.basedir", ""), "test-data/database");

  private final DataSource database;
  private final Attain attain;
  private final Queries queries = Queries.read(FOLDER.resolve("queries.yaml"));
  private final DecisionTable decisions = DecisionTable.named("decision").withJson("en");
  private final List<Rejected> setAside = new ArrayList<>();

  /**
   * A back office.
   *
   * @param database where everything is kept
   * @param attain decides
   */
  public BackOffice(DataSource database, Attain attain) {
    this.database = database;
    this.attain = attain;
  }

  /** Makes the tables. */
  public void create() throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : Files.readString(FOLDER.resolve("schema.sql")).split(";\n")) {
        statement.execute(sql);
      }
      statement.execute(decisions.ddl());
    }
  }

  /** Fills the tables from a folder of fact files, in one transaction. */
  public void load(Path folder) throws Exception {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      new SampleLoader(connection).load(folder);
      connection.commit();
    }
  }

  /** Decides for one partner, of whom alone the facts are read, and keeps the decisions. */
  public List<Decision> decide(String partnerId, LocalDate asOf) throws SQLException {
    return decide(queries.ofPartners(List.of(partnerId)), asOf, Origins.NONE);
  }

  /** Decides for all partners, and keeps the decisions. */
  public List<Decision> decideAll(LocalDate asOf) throws SQLException {
    return decide(queries, asOf, Origins.NONE);
  }

  /** The same, where somebody looks on while facts are read. */
  List<Decision> decide(Queries asked, LocalDate asOf, Origins lookingOn) throws SQLException {
    List<Decision> made = new ArrayList<>();
    FactSource.open(Database.of("the back office", database), asked, attain.vocabulary())
        .read(
            (PartnerFacts facts) -> made.addAll(attain.decide(facts, asOf)),
            setAside::add,
            notice -> {},
            lookingOn);
    try (Connection connection = database.getConnection()) {
      decisions.write(connection, made);
    }
    return made;
  }

  /** What was decided for a partner, and by which rules. */
  public Optional<Kept> kept(String partnerId, String competency, LocalDate asOf)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT attained, rule_set, complete, decision FROM decision WHERE partner_id = ?"
                    + " AND competency = ? AND as_of = ?")) {
      query.setString(1, partnerId);
      query.setString(2, competency);
      query.setObject(3, asOf);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Kept(row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4)))
            : Optional.empty();
      }
    }
  }

  /** A decision as it is kept. */
  public record Kept(String attained, String ruleSet, boolean complete, String json) {}

  /** What was set aside of what was read so far. */
  public List<Rejected> setAside() {
    return List.copyOf(setAside);
  }

  /** Decides for the sample in an H2 database in memory, and prints what is kept. */
  public static void main(String[] args) throws Exception {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:backoffice;DB_CLOSE_DELAY=-1");
    BackOffice office = new BackOffice(h2, Attain.shipped());
    office.create();
    office.load(Path.of("test-data/partners"));
    LocalDate asOf = LocalDate.of(2017, 6, 27);
    for (Decision decision : office.decideAll(asOf)) {
      System.out.println(
          decision.partnerId()
              + " "
              + office.kept(decision.partnerId(), decision.competency(), asOf).orElseThrow());
    }
  }
}
