package dev.attain.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Rules that take the as-of date in ways that nobody may ever want, each an option of its own. */
public final class OddDays {

  public static final String COMPETENCY = "odd-days";

  private static final String CUSTOMER = "new NetNewCustomer( $c )";

  private OddDays() {}

  /** Puts them into a rules folder, beside what is there. */
  public static void addTo(Path rules) {
    StringBuilder options = new StringBuilder();
    all()
        .forEach(
            (name, definition) -> {
              String code = name.replace("-", "").toUpperCase(Locale.ROOT);
              options.append("  - option: " + name + "\n    code: " + code + "\n");
              write(
                  rules.resolve(COMPETENCY).resolve(name).resolve("rules.drl"),
                  "package rules.odd." + name.replace("-", "") + ";\n" + rules(code, definition));
            });
    write(
        rules.resolve(COMPETENCY).resolve("competency.yaml"),
        "code: OD\nname: Odd days\ntiers:\n  - tier: low\n  - tier: high\noptions:\n" + options);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rules(String code, String[] definition) {
    String made = definition[1].replaceAll("new (\\w+).*", "$1");
    return "rule \"OD-"
        + code
        + "-DEF-1: a thing\" @source( \"test\" )\nwhen\n    "
        + definition[0]
        + "\nthen\n    insertLogical( "
        + definition[1]
        + " );\nend\n"
        + requirement(code, "LOW", 1, made)
        + requirement(code, "HIGH", 3, made);
  }

  private static String requirement(String code, String tier, int needed, String made) {
    return "rule \"OD-"
        + code
        + "-"
        + tier
        + "-1: at least "
        + needed
        + "\" @source( \"test\" )\nwhen\n    accumulate( "
        + made
        + "(); $found : count() )\nthen\n    atLeast( "
        + needed
        + ", $found, kcontext );\nend\n";
  }

  private static Map<String, String[]> all() {
    Map<String, String[]> all = new LinkedHashMap<>();
    put(
        all,
        "same-month",
        "Evaluation( $m : asOf.monthValue ) Subscription( startedOn.monthValue == $m, $c : customerId )",
        CUSTOMER);
    put(
        all,
        "as-many-days-as-seats",
        "Evaluation( $asOf : asOf ) Subscription( $n : paidSeats, $c : customerId )\n"
            + "    exists Association( customerId == $c, associatedOn <= $asOf.minusDays( $n ) )",
        CUSTOMER);
    put(
        all,
        "as-many-days-as-there-are",
        "Evaluation( $asOf : asOf )\n"
            + "    Number( $n : intValue ) from accumulate( Subscription( $s : paidSeats ), sum( $s ) )\n"
            + "    Association( associatedOn <= $asOf.minusDays( $n ), $c : customerId )",
        CUSTOMER);
    put(
        all,
        "today-or-a-month-ago",
        "( Evaluation( $d : asOf ) or Evaluation( $d : monthsBefore( 1 ) ) )\n"
            + "    Association( inForceOn( $d ), $c : customerId )",
        CUSTOMER);
    put(
        all,
        "another-thing-each-year",
        "Evaluation( $asOf : asOf, $y : asOf.year )\n"
            + "    Association( associatedOn <= $asOf, $c : customerId )",
        "new Qualified( \"w\", $c + $y )");
    put(
        all,
        "a-day-of-another-fact",
        "Evaluation( $asOf : asOf ) Subscription( $from : startedOn, $c : customerId )\n"
            + "    Association( customerId == $c, $from.plusMonths( 6 ) <= $asOf, inForceOn( $from.plusMonths( 5"
            + " ) ) )",
        CUSTOMER);
    put(
        all,
        "chains",
        "Evaluation( $asOf : asOf )\n"
            + "    Association( $asOf.minusMonths( 1 ).plusDays( 1 ).minusYears( 1 ) <= associatedOn,"
            + " associatedOn.minusMonths( 1 ) < $asOf, $c : customerId )",
        CUSTOMER);
    put(
        all,
        "before-and-after",
        "Evaluation( $asOf : asOf, $back : asOf.minusMonths( 3 ) )\n"
            + "    Association( associatedOn.isBefore( $back ), !( $back.isAfter( associatedOn.plusYears( 1 ) ) ),"
            + " $c : customerId )",
        CUSTOMER);
    put(
        all,
        "on-the-very-day",
        "Evaluation( $asOf : asOf )\n"
            + "    Association( associatedOn == $asOf.minusMonths( 6 ) || associatedOn.isEqual( $asOf ), $c :"
            + " customerId )",
        CUSTOMER);
    put(
        all,
        "back-and-forth",
        "Evaluation( $asOf : asOf )\n"
            + "    Association( associatedOn < $asOf.minusDays( $asOf.monthValue ), $c : customerId )",
        CUSTOMER);
    put(
        all,
        "from-a-year-on",
        "exists Evaluation( asOf.year >= 2017, asOf.monthValue != 5 ) Association( $c : customerId )",
        CUSTOMER);
    put(
        all,
        "in-a-list-of-days",
        "Evaluation( $asOf : asOf, $start : monthsBefore( 2 ) )\n"
            + "    Association( associatedOn in ( $start, $asOf ), $c : customerId )",
        CUSTOMER);
    put(
        all,
        "all-of-them",
        "Evaluation( $asOf : asOf, $start : monthsBefore( 2 ) ) Association( $c : customerId )\n"
            + "    forall( Subscription( startedOn <= $asOf || startedOn > $start.plusYears( 5 ) ) )\n"
            + "    not ( Subscription( customerId == $c, $from : startedOn ) and Subscription( startedOn > $from,"
            + " startedOn <= $start ) )",
        CUSTOMER);
    put(
        all,
        "as-many-as-months",
        "Evaluation( $m : asOf.monthValue )\n"
            + "    Association( $c : customerId )\n"
            + "    Number( intValue >= $m ) from accumulate( Subscription( customerId == $c, $n : paidSeats ),"
            + " sum( $n ) )",
        CUSTOMER);
    return all;
  }

  private static void put(Map<String, String[]> all, String name, String when, String makes) {
    all.put(name, new String[] {when, makes});
  }
}
