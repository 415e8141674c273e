package dev.attain.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of shapes that other competencies will need, each an option of one competency {@code
 * shapes}: what must hold for any rules holds for these.
 */
public final class Shapes {

  public static final String COMPETENCY = "shapes";

  /** A shape: its name, its definitions and its requirements. */
  public record Shape(String name, String rules) {}

  private static final String HEAD = "Evaluation( $asOf : asOf, $start : monthsBefore( 12 ) )";

  private Shapes() {}

  /** Puts the shapes into a rules folder, beside what is there. */
  public static void addTo(Path rules) {
    StringBuilder options = new StringBuilder();
    for (Shape shape : all()) {
      options
          .append("  - option: ")
          .append(shape.name())
          .append("\n    code: ")
          .append(code(shape))
          .append('\n');
      write(
          rules.resolve(COMPETENCY).resolve(shape.name()).resolve("rules.drl"),
          "package rules.shapes."
              + code(shape).toLowerCase(java.util.Locale.ROOT)
              + ";\n"
              + shape.rules());
    }
    write(
        rules.resolve(COMPETENCY).resolve("competency.yaml"),
        "code: SH\nname: Shapes\ntiers:\n  - tier: low\n  - tier: high\noptions:\n" + options);
  }

  private static String code(Shape shape) {
    return shape.name().replace("-", "").toUpperCase(java.util.Locale.ROOT);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Shape> all() {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(
        shape(
            "seats",
            definition(
                1,
                "Subscription( product == \"Office 365\", paidSeats >= 2, inForceOn( $asOf ), $customer :"
                    + " customerId )",
                "new NetNewCustomer( $customer )"),
            requirement(
                "LOW",
                1,
                3,
                HEAD
                    + " accumulate( Subscription( product == \"Office 365\", inForceOn( $asOf ), $n :"
                    + " paidSeats ); $found : sum( $n ) )"),
            requirement("HIGH", 1, 2, "accumulate( NetNewCustomer(); $found : count() )")));
    shapes.add(
        shape(
            "either",
            definition(
                1,
                "Individual( withPartnerOn( $asOf ), $who : individualId )\n"
                    + "    exists ( ExamPass( individualId == $who, exam == \"70-347\", passedOn <= $asOf )"
                    + " or ExamPass( individualId == $who, exam == \"MS-100\", passedOn <= $asOf, passedOn >"
                    + " $start ) )",
                "new CertifiedIndividual( $who )"),
            requirement("LOW", 1, 1, "accumulate( CertifiedIndividual(); $found : count() )")));
    shapes.add(
        shape(
            "two-of",
            definition(
                1,
                "Individual( withPartnerOn( $asOf ), $who : individualId )\n"
                    + "    Set( size >= 2 ) from accumulate( ExamPass( individualId == $who, exam in (\"70-346\","
                    + " \"70-347\", \"MS-100\" ), passedOn <= $asOf, $exam : exam ), collectSet( $exam ) )",
                "new Qualified( \"expert\", $who )"),
            requirement(
                "LOW", 1, 1, "accumulate( Qualified( as == \"expert\" ); $found : count() )")));
    shapes.add(
        shape(
            "on-top",
            definition(
                1,
                "Individual( withPartnerOn( $asOf ), $who : individualId )\n"
                    + "    exists ExamPass( individualId == $who, exam == \"70-346\", passedOn <= $asOf )",
                "new Qualified( \"first\", $who )"),
            definition(
                2,
                "Qualified( as == \"first\", $who : id )\n"
                    + "    exists ExamPass( individualId == $who, exam == \"70-347\", passedOn <= $asOf )",
                "new Qualified( \"both\", $who )"),
            definition(
                3,
                "Qualified( as == \"first\", $who : id )\n    not Qualified( as == \"both\", id == $who )",
                "new Qualified( \"only first\", $who )"),
            requirement("LOW", 1, 1, "accumulate( Qualified( as == \"both\" ); $found : count() )"),
            requirement(
                "HIGH",
                1,
                1,
                "accumulate( Qualified( as == \"only first\" ); $found : count() )")));
    shapes.add(
        shape(
            "lately",
            definition(
                1,
                "Association( $customer : customerId, type != \"Advisor\", associatedOn > $start, associatedOn"
                    + " <= $asOf, ( endedOn == null || endedOn > $asOf.plusDays( 30 ) ) )\n"
                    + "    not Association( customerId == $customer, associatedOn <= $start )",
                "new NetNewCustomer( $customer )"),
            definition(
                2,
                "Association( $customer : customerId, endedOn != null, endedOn > $start, endedOn <= $asOf )\n"
                    + "    not Association( customerId == $customer, inForceOn( $asOf ) )",
                "new Qualified( \"lost\", $customer )"),
            requirement("LOW", 1, 1, "accumulate( NetNewCustomer(); $found : count() )"),
            "rule \"SH-LATELY-HIGH-1: net of losses\" @source( \"test\" )\nwhen\n"
                + "    accumulate( NetNewCustomer(); $new : count() )\n"
                + "    accumulate( Qualified( as == \"lost\" ); $lost : count() )\n"
                + "then\n    atLeast( 1, $new - $lost, kcontext );\nend\n"));
    shapes.add(
        shape(
            "each",
            definition(
                1,
                "Association( $customer : customerId, inForceOn( $asOf ) )\n"
                    + "    forall( Subscription( customerId == $customer, $id : subscriptionId ) Subscription("
                    + " subscriptionId == $id, customerId == $customer, paidSeats >= 1, startedOn > $start ) )\n"
                    + "    exists Subscription( customerId == $customer )",
                "new NetNewCustomer( $customer )"),
            requirement("LOW", 1, 2, "accumulate( NetNewCustomer(); $found : count() )")));
    shapes.add(
        shape(
            "validity",
            definition(
                1,
                "Individual( withPartnerOn( $asOf ), $who : individualId )\n"
                    + "    exists ExamPass( individualId == $who, passedOn <= $asOf, passedOn.plusMonths( 24 ) >"
                    + " $asOf, exam == \"70-347\" )",
                "new CertifiedIndividual( $who )"),
            requirement("LOW", 1, 1, "accumulate( CertifiedIndividual(); $found : count() )"),
            requirement(
                "HIGH",
                1,
                2,
                HEAD
                    + " accumulate( ExamPass( passedOn > $start, passedOn <= $asOf ); $found : count() )")));
    shapes.add(
        shape(
            "not-both",
            definition(
                1,
                "Association( $customer : customerId, inForceOn( $asOf ) )\n"
                    + "    not ( Association( customerId == $customer, type == \"Advisor\", inForceOn( $asOf ) ) and"
                    + " Subscription( customerId == $customer, paidSeats == 0 ) )",
                "new NetNewCustomer( $customer )"),
            requirement("LOW", 1, 3, "accumulate( NetNewCustomer(); $found : count() )")));
    shapes.add(
        shape(
            "months",
            definition(
                1,
                "Subscription( $customer : customerId, $from : startedOn, paidSeats >= 1, startedOn <= $asOf,"
                    + " $asOf.monthValue >= startedOn.monthValue )\n"
                    + "    not Subscription( customerId == $customer, startedOn < $from )",
                "new NetNewCustomer( $customer )"),
            requirement("LOW", 1, 2, "accumulate( NetNewCustomer(); $found : count() )")));
    shapes.add(
        shape(
            "dated",
            "rule \"SH-DATED-DEF-1: a customer\" @source( \"test\" )\n    date-effective \"2017-01-01\"\nwhen\n    "
                + HEAD
                + "\n    Association( inForceOn( $asOf ), $customer : customerId )\nthen\n    insertLogical( new"
                + " NetNewCustomer( $customer ) );\nend\n",
            "rule \"SH-DATED-LOW-1: some\" @source( \"test\" )\n    date-expires \"2017-05-01\"\nwhen\n"
                + "    accumulate( NetNewCustomer(); $found : count() )\nthen\n    atLeast( 1, $found, kcontext"
                + " );\nend\n",
            "rule \"SH-DATED-LOW-1: more\" @source( \"test\" )\n    date-effective \"2017-05-01\"\nwhen\n"
                + "    accumulate( NetNewCustomer(); $found : count() )\nthen\n    atLeast( 2, $found, kcontext"
                + " );\nend\n"));
    return shapes;
  }

  private static Shape shape(String name, String... rules) {
    StringBuilder all = new StringBuilder();
    String code = name.replace("-", "").toUpperCase(java.util.Locale.ROOT);
    for (String rule : rules) {
      all.append(rule.replace("SH-CODE", "SH-" + code));
    }
    return new Shape(name, all.toString());
  }

  private static String definition(int number, String when, String makes) {
    return "rule \"SH-CODE-DEF-"
        + number
        + ": definition "
        + number
        + "\" @source( \"test\" )\nwhen\n    "
        + HEAD
        + "\n    "
        + when
        + "\nthen\n    insertLogical( "
        + makes
        + " );\nend\n";
  }

  private static String requirement(String tier, int number, int needed, String when) {
    return "rule \"SH-CODE-"
        + tier
        + "-"
        + number
        + ": at least "
        + needed
        + "\" @source( \"test\" )\nwhen\n    "
        + when
        + "\nthen\n    atLeast( "
        + needed
        + ", $found, kcontext );\nend\n";
  }
}
