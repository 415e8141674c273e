package dev.attain;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Which package may use which, each line with its reason. */
@AnalyzeClasses(packages = "dev.attain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DROOLS = {"org.drools..", "org.kie.."};

  @ArchTest
  static final ArchRule text_uses_nothing =
      only("text").because("words for people are needed everywhere and need nothing");

  @ArchTest
  static final ArchRule source_uses_text =
      only("source", "text").because("a problem in a file is told without knowing what it decides");

  @ArchTest
  static final ArchRule syntax_uses_source_and_text =
      only("syntax", "source", "text")
          .because("how a rule is written does not depend on which facts there are");

  @ArchTest
  static final ArchRule facts_use_text =
      only("facts", "text")
          .because("a rule sees facts, and whatever they used would be in every rule");

  @ArchTest
  static final ArchRule words_use_facts_and_the_kie_api =
      only("words", "facts").because("what a requirement says in then makes derived facts");

  @ArchTest
  static final ArchRule decision_uses_facts_and_text =
      only("decision", "facts", "text").because("what came out is told without how it was found");

  @ArchTest
  static final ArchRule whatif_uses_facts_and_decisions =
      only("whatif", "decision", "facts", "text")
          .because("two decisions are held against each other without knowing who decided");

  @ArchTest
  static final ArchRule rules_use_facts_text_and_the_word_for_no_tier =
      only("rules", "facts", "text", "words", "decision", "source", "syntax")
          .because("rules are read and compiled before anybody decides by them");

  @ArchTest
  static final ArchRule session_uses_rules_facts_and_decision =
      only("session", "rules", "facts", "decision", "words", "text")
          .because(
              "a session turns facts and rules into a decision and knows of nothing around it");

  @ArchTest
  static final ArchRule scenarios_use_what_decides_and_nothing_of_the_edges =
      only("scenario", "session", "rules", "facts", "decision", "source", "text")
          .because("a scenario is run by the same code as a decision, and read without fact files");

  @ArchTest
  static final ArchRule logic_uses_rules_and_their_trees =
      only("logic", "rules", "syntax", "facts", "source", "text")
          .because("what a rule says of facts is read from its tree, and never from a second copy");

  @ArchTest
  static final ArchRule explain_tells_what_logic_finds_in_the_words_of_docs =
      only(
              "explain",
              "logic",
              "docs",
              "session",
              "rules",
              "syntax",
              "source",
              "decision",
              "facts",
              "text")
          .because("an explanation is read from the rules and held against a session");

  @ArchTest
  static final ArchRule advise_tries_what_logic_finds =
      only("advise", "logic", "explain", "session", "rules", "decision", "facts", "text")
          .because("every advice is tried in a session before it is given");

  @ArchTest
  static final ArchRule timeline_decides_on_the_days_that_logic_finds =
      only(
              "timeline",
              "logic",
              "explain",
              "session",
              "rules",
              "syntax",
              "decision",
              "facts",
              "text")
          .because("which days can matter is read from the rules, and what they decide is not");

  @ArchTest
  static final ArchRule docs_use_rules_and_their_trees =
      only("docs", "rules", "syntax", "facts", "text")
          .because("a page says what the rules say, and nothing that was decided by them");

  @ArchTest
  static final ArchRule scaffold_uses_rules_and_what_looks_at_them =
      only("scaffold", "rules", "syntax", "facts", "text", "source", "check", "scenario")
          .because("new rules are checked and tested before they are written");

  @ArchTest
  static final ArchRule input_uses_facts_and_gives_their_changes =
      only("input", "facts", "source", "text", "whatif")
          .because("reading facts, and changes to them, does not depend on what decides");

  @ArchTest
  static final ArchRule summary_uses_text =
      only("summary", "text")
          .because("what came out for a population is told without knowing who decided it");

  @ArchTest
  static final ArchRule report_uses_what_is_reported =
      only(
              "report",
              "advise",
              "decision",
              "difference",
              "explain",
              "facts",
              "impact",
              "input",
              "source",
              "summary",
              "text",
              "timeline",
              "whatif")
          .because("what is shown follows from results, and from the facts that they name");

  @ArchTest
  static final ArchRule batch_reads_decides_and_reports =
      only(
              "batch",
              "decision",
              "explain",
              "facts",
              "input",
              "logic",
              "report",
              "rules",
              "session",
              "summary",
              "text",
              "timeline")
          .because("a batch is all of it, one behind the other, and nobody but the edges uses it");

  @ArchTest
  static final ArchRule audit_uses_decisions =
      only("audit", "decision", "facts", "text")
          .because("keeping account of decisions does not depend on how they are made");

  @ArchTest
  static final ArchRule live_rules_are_checked_and_tried_before_they_serve =
      onlyBesideTheDoor(
              "live",
              "audit",
              "check",
              "decision",
              "difference",
              "facts",
              "impact",
              "input",
              "rules",
              "scenario",
              "session",
              "source",
              "text")
          .because("it stands before the door, and exchanges what is behind it");

  @ArchTest
  static final ArchRule check_uses_rules_and_their_trees =
      only(
              "check",
              "coverage",
              "scenario",
              "rules",
              "syntax",
              "source",
              "facts",
              "text",
              "decision")
          .because("what is wrong with rules is found before anybody decides by them");

  @ArchTest
  static final ArchRule change_uses_rules_and_their_trees =
      only("change", "facts", "rules", "source", "syntax", "text")
          .because(
              "what may be changed in a rule is read from the rule, before anything is decided");

  @ArchTest
  static final ArchRule differences_are_read_from_rules_and_their_trees =
      only("difference", "change", "facts", "rules", "source", "syntax")
          .because("what differs between two sets of rules is known before anybody decides");

  @ArchTest
  static final ArchRule impact_decides_by_two_rule_sets_and_by_what_is_between_them =
      only("impact", "decision", "difference", "facts", "rules", "session", "text")
          .because("a program measures a change of rules without files and without a command line");

  @ArchTest
  static final ArchRule coverage_decides_scenarios_by_changed_rules =
      only(
              "coverage",
              "change",
              "decision",
              "facts",
              "rules",
              "scenario",
              "session",
              "source",
              "syntax",
              "text")
          .because("whether a condition decides alone is seen by deciding without it");

  @ArchTest
  static final ArchRule boundaries_make_scenarios_from_rules =
      only(
              "boundaries",
              "change",
              "decision",
              "facts",
              "rules",
              "scenario",
              "session",
              "source",
              "syntax",
              "text")
          .because("cases at the edges are read from the rules and are scenarios in the end");

  @ArchTest
  static final ArchRule mutate_runs_scenarios_against_changed_rules =
      only("mutate", "boundaries", "change", "facts", "rules", "scenario", "source", "text")
          .because("a ready scenario against a change is looked for among the cases at the edges");

  @ArchTest
  static final ArchRule the_door_does_not_know_who_comes_through_it =
      noClasses()
          .that()
          .resideInAPackage("dev.attain")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.attain..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.attain",
                              "dev.attain.session",
                              "dev.attain.rules",
                              "dev.attain.advise",
                              "dev.attain.audit",
                              "dev.attain.batch",
                              "dev.attain.explain",
                              "dev.attain.decision",
                              "dev.attain.facts",
                              "dev.attain.impact",
                              "dev.attain.input",
                              "dev.attain.summary",
                              "dev.attain.text",
                              "dev.attain.timeline",
                              "dev.attain.whatif"))))
          .because("an embedder gets no command line, and files only who asks for a batch");

  @ArchTest
  static final ArchRule drools_stays_where_rules_are_compiled_and_fired =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "dev.attain.rules..", "dev.attain.session..", "dev.attain.words..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DROOLS)
          .allowEmptyShould(true)
          .because("facts, decisions, input and reports outlive a change of engine");

  @ArchTest
  static final ArchRule words_know_the_kie_api_only =
      noClasses()
          .that()
          .resideInAPackage("dev.attain.words..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.drools..")
          .allowEmptyShould(true)
          .because("rules must run in a plain KIE session, whichever Drools makes it");

  @ArchTest
  static final ArchRule spring_uses_what_an_embedder_uses =
      onlyBesideTheDoor("spring", "audit", "decision", "facts", "input", "live", "rules")
          .because("what Spring Boot is given, any other program can have without it");

  @ArchTest
  static final ArchRule spring_stays_in_its_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.attain.spring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "io.micrometer..", "dev.attain.spring..")
          .because("only an application of Spring Boot has it");

  @ArchTest
  static final ArchRule picocli_stays_in_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.attain.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("it is an optional dependency that an embedder does not have");

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.attain.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("the output of a program belongs to the program that embeds this");

  @ArchTest
  static final ArchRule file_formats_stay_at_the_edges =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.attain.input..", "dev.attain.report..", "dev.attain.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "tools.jackson..",
              "com.fasterxml..",
              "de.siegmar..",
              "org.apache.parquet..",
              "com.github.luben..")
          .because("they are optional dependencies that deciding does not need");

  @ArchTest
  static final ArchRule no_decision_reads_the_wall_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.attain.cli..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .because("the as-of date is a fact; the same facts give the same answer on every day");

  @ArchTest
  static final ArchRule no_cycles =
      slices()
          .matching("dev.attain.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a reader should be able to begin somewhere");

  private static ArchRule only(String name, String... mayUse) {
    return only(new ArrayList<>(), name, mayUse);
  }

  /** For what is built on the door, and may use what is behind it, too. */
  private static ArchRule onlyBesideTheDoor(String name, String... mayUse) {
    return only(new ArrayList<>(List.of("dev.attain")), name, mayUse);
  }

  private static ArchRule only(List<String> allowed, String name, String... mayUse) {
    allowed.add("dev.attain." + name + "..");
    for (String other : mayUse) {
      allowed.add("dev.attain." + other + "..");
    }
    return noClasses()
        .that()
        .resideInAPackage("dev.attain." + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.attain..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .allowEmptyShould(true);
  }
}
