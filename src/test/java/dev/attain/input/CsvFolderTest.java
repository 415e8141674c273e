package dev.attain.input;

import static dev.attain.input.Sources.ASSOCIATIONS;
import static dev.attain.input.Sources.PARTNERS;
import static dev.attain.input.Sources.SUBSCRIPTIONS;
import static dev.attain.input.Sources.VOCABULARY;
import static dev.attain.input.Sources.folder;
import static dev.attain.input.Sources.read;
import static dev.attain.input.Sources.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.attain.facts.Association;
import dev.attain.facts.ExamPass;
import dev.attain.facts.Individual;
import dev.attain.facts.Partner;
import dev.attain.facts.Subscription;
import dev.attain.input.Sources.Read;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFolderTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);

  @TempDir Path folder;

  @Test
  void every_column_reaches_its_fact() {
    folder(folder, "1111111,C1,o365,dpor,2017-01-01,2017-06-01\n");
    write(
        folder.resolve("subscriptions.csv"),
        SUBSCRIPTIONS + "1111111,s1,C1,Azure,25,2017-01-01,2017-01-01\n");
    write(
        folder.resolve("individuals.csv"),
        "partner_id,individual_id,name,joined_on,left_on\n1111111,i1,Ann,2017-01-01,2018-01-01\n");
    write(
        folder.resolve("exam_passes.csv"),
        "partner_id,individual_id,exam,passed_on\n1111111,i1,Exam 070-347,2017-01-01\n");

    Read read = read(folder);

    assertThat(read.messages()).isEmpty();
    assertThat(read.notices()).isEmpty();
    var facts = read.partner("1111111");
    assertThat(facts.partner()).isEqualTo(new Partner("1111111", "Contoso"));
    assertThat(facts.complete()).isTrue();
    assertThat(facts.associations())
        .containsExactly(
            new Association(
                "c1",
                "Office 365",
                "Digital Partner of Record",
                NEW_YEAR,
                LocalDate.of(2017, 6, 1)));
    assertThat(facts.subscriptions())
        .containsExactly(new Subscription("s1", "c1", "Azure", 25, NEW_YEAR, NEW_YEAR));
    assertThat(facts.individuals())
        .containsExactly(new Individual("i1", "Ann", NEW_YEAR, LocalDate.of(2018, 1, 1)));
    assertThat(facts.examPasses()).containsExactly(new ExamPass("i1", "70-347", NEW_YEAR));
  }

  @Test
  void partners_come_in_the_order_of_their_file() {
    folder(folder, "2222222,c1,O365,DAP,2017-01-01,\n1111111,c1,O365,DAP,2017-01-01,\n");
    assertThat(read(folder).partners())
        .extracting(facts -> facts.partner().partnerId())
        .containsExactly("1111111", "2222222");
  }

  @Test
  void columns_come_in_any_order_and_case_and_unknown_ones_are_noticed_once() {
    folder(folder, "");
    write(
        folder.resolve("associations.csv"),
        "Associated_On,PRODUCT, customer_id ,ended,association_type,Partner_ID\n"
            + "2017-01-01,O365,c1,x,DAP,1111111\n");
    Read read = read(folder);
    assertThat(read.partner("1111111").associations()).hasSize(1);
    assertThat(read.notices())
        .containsExactly(
            "associations.csv: column \"ended\" is unknown and was ignored."
                + " Did you mean \"ended_on\"?");
  }

  @Test
  void a_byte_order_mark_and_other_line_ends_do_not_matter() {
    folder(folder, "");
    String text =
        ASSOCIATIONS + "1111111,c1,O365,DAP,2017-01-01,\n\n \n1111111,c2,Offce,DAP,2017-01-01,";
    write(folder.resolve("associations.csv"), "\uFEFF" + text.replace("\n", "\r\n"));
    Read read = read(folder);
    assertThat(read.partner("1111111").associations()).hasSize(1);
    assertThat(read.rejects()).extracting(Rejected::line).containsExactly(5L);
  }

  @Test
  void tabs_separate_the_columns_of_tsv_files_and_file_names_have_any_case() {
    write(folder.resolve("Partners.TSV"), "partner_id\tname\n1111111\t\"Contoso\t\"\"Ltd\"\"\"\n");
    write(folder.resolve("ASSOCIATIONS.csv"), ASSOCIATIONS);
    write(folder.resolve("subscriptions.tsv"), SUBSCRIPTIONS.replace(',', '\t'));
    assertThat(read(folder).partner("1111111").partner().name()).isEqualTo("Contoso\t\"Ltd\"");
  }

  @Test
  void a_name_may_run_over_several_lines() {
    folder(folder, "");
    write(
        folder.resolve("partners.csv"),
        "partner_id,name\n1,\"Contoso\r\nLondon, \"\"UK\"\"\"\nx,\n2,\"a\n\nb\"\n");
    write(folder.resolve("associations.csv"), ASSOCIATIONS + "3,c1,O365,DAP,2017-01-01,\n");
    Read read = read(folder);
    assertThat(read.partner("1").partner().name()).isEqualTo("Contoso\r\nLondon, \"UK\"");
    assertThat(read.notices())
        .containsExactly(
            "partners.csv:2: a quoted name runs over 2 lines",
            "partners.csv:5: a quoted name runs over 3 lines");
    assertThat(read.messages())
        .containsExactly("associations.csv:2: partner_id \"3\" is not in partners.csv");
  }

  @Test
  void outer_blanks_are_no_part_of_a_value_and_ids_of_partners_have_none_inside() {
    folder(folder, "  111 1111 , c1\u00a0, Office 365 ,\"DAP \", 2017-01-01 ,  \n");
    Read read = read(folder);
    assertThat(read.messages()).isEmpty();
    assertThat(read.partner("1111111").associations())
        .containsExactly(
            new Association("c1", "Office 365", "Delegated Administrator", NEW_YEAR, null));
  }

  @Test
  void a_date_time_is_cut_at_its_date_in_utc() {
    folder(
        folder,
        "1111111,c1,O365,DAP,2017-01-01T00:30:00+09:00,2017-01-01T23:30:00.123-01:00\n"
            + "1111111,c2,O365,DAP,2017-01-01T23:59:59Z,2017-01-01T09:00+0900\n");
    assertThat(read(folder).partner("1111111").associations())
        .extracting(Association::associatedOn, Association::endedOn)
        .containsExactly(
            tuple(LocalDate.of(2016, 12, 31), LocalDate.of(2017, 1, 2)), tuple(NEW_YEAR, NEW_YEAR));
  }

  @Test
  void exact_duplicates_change_nothing() {
    String row = "1111111,c1,O365,DAP,2017-01-01,\n";
    folder(folder, row + row + row.replace("O365", "office 365") + row.replace("c1", "c2"));
    write(
        folder.resolve("partners.csv"),
        PARTNERS + "1111111,Contoso\n1111111,\n3333333,\n3333333,Late\n");
    Read read = read(folder);
    assertThat(read.messages()).isEmpty();
    assertThat(read.partners()).hasSize(3);
    assertThat(read.partner("1111111").associations()).hasSize(2);
    assertThat(read.partner("3333333").partner().name()).isEqualTo("Late");
  }

  @Test
  void without_a_list_of_individuals_everyone_who_passed_an_exam_is_with_the_partner() {
    folder(folder, "");
    write(
        folder.resolve("exam_passes.csv"),
        "partner_id,individual_id,exam,passed_on\n"
            + "1111111,i1,70-347,2017-01-01\n"
            + "1111111,i1,70-346,2017-01-01\n"
            + "2222222,i1,70-347,2017-01-01\n");
    Read read = read(folder);
    assertThat(read.partner("1111111").individuals())
        .containsExactly(new Individual("i1", null, null, null));
    assertThat(read.partner("2222222").individuals()).hasSize(1);
  }

  @Test
  void a_partner_that_is_set_aside_on_one_line_and_read_on_another_is_incomplete() {
    folder(folder, "");
    write(folder.resolve("partners.csv"), "partner_id,name\n1111111,Con,toso\n1111111,Contoso\n");
    assertThat(read(folder).partner("1111111").complete()).isFalse();
  }

  @Test
  void a_source_is_read_once() {
    FactSource source = FactSource.open(folder(folder, ""), VOCABULARY);
    source.read(facts -> {}, rejected -> {}, notice -> {});
    assertThatThrownBy(() -> source.read(facts -> {}, rejected -> {}, notice -> {}))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_path_with_nothing_there_is_unreadable_and_its_neighbour_is_proposed() {
    folder(folder, "");
    Path wrong = folder.resolve("partner.csv");
    assertThatThrownBy(() -> FactSource.open(wrong, VOCABULARY))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessage(
            "fact source \"%s\" does not exist. Did you mean \"%s\"?",
            wrong, folder.resolve("partners.csv"));
  }
}
