package dev.attain.rules;

import static dev.attain.testing.RulesFolder.SILVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.testing.RulesInMemory;
import dev.attain.testing.Zip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that is damaged or odd is told so, and never read in part. */
class DamagedArchiveTest {

  @TempDir Path temp;

  private static Zip shipped(String below) {
    Zip zip = new Zip();
    RulesInMemory.shipped().texts().forEach((file, text) -> zip.add(below + file, text));
    return zip;
  }

  private static void assertRefused(byte[] archive, String why) {
    assertThatThrownBy(() -> RuleSource.read(archive))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining(why);
  }

  @Test
  void one_that_is_cut_off_anywhere_is_refused() throws IOException {
    byte[] whole = shipped("").bytes();
    for (int length = 0; length < whole.length; length += 97) {
      assertRefused(Arrays.copyOf(whole, length), "is damaged, or no zip or jar archive: ");
    }
  }

  @Test
  void a_byte_that_is_wrong_is_noticed_or_changes_nothing() throws IOException {
    byte[] whole = shipped("").bytes();
    String hash = RuleSource.read(whole).hash();
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        RuleSource read = RuleSource.read(damaged);
        // A letter in a name may become another one: that is another file, and so another hash.
        assertThat(read.hash().equals(hash) || !read.problems().isEmpty()).isTrue();
      } catch (RulesException e) {
        assertThat(e).hasMessageMatching("(?s).*(the rules archive in memory|several).*");
      }
    }
  }

  @Test
  void a_file_that_only_says_that_it_is_one() throws IOException {
    Path file = Files.writeString(temp.resolve("rules.zip"), "no zip");
    assertThatThrownBy(() -> RuleSource.read(file))
        .isInstanceOf(RulesException.class)
        .hasMessageStartingWith(
            "rules archive \"" + file + "\" is damaged, or no zip or jar archive: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../silver.drl", "a/../../silver.drl", "/etc/silver.drl", "C:\\silver.drl"})
  void an_entry_that_leads_out_of_the_archive(String name) throws IOException {
    assertRefused(
        shipped("").add(name, "").bytes(),
        "the rules archive in memory has an entry \""
            + name
            + "\", which leads out of the archive");
  }

  @Test
  void two_entries_of_one_name() throws IOException {
    String other = SILVER.replace("silver", "sliver");
    byte[] archive = shipped("").add(other, "").bytes();
    // No program writes such a one by mistake: the name is changed in the bytes.
    String bytes = new String(archive, StandardCharsets.ISO_8859_1).replace("sliver", "silver");
    assertRefused(
        bytes.getBytes(StandardCharsets.ISO_8859_1), "has the entry \"" + SILVER + "\" twice");
  }

  @Test
  void several_rules_folders() throws IOException {
    Zip zip = shipped("before/");
    RulesInMemory.shipped().texts().forEach((file, text) -> zip.add("after/" + file, text));
    assertRefused(
        zip.bytes(),
        "the rules archive in memory has several rules folders: after/, before/. Pack one of them");
  }

  @Test
  void a_vocabulary_below_a_rules_folder_makes_no_second_one() throws IOException {
    byte[] zip = shipped("rules/").add("rules/drafts/vocabulary.yaml", "").bytes();
    assertThat(RuleSource.read(zip).hash()).isEqualTo(RulesInMemory.SHIPPED.hash());
  }

  @Test
  void no_vocabulary_at_all() throws IOException {
    Zip zip = new Zip();
    RulesInMemory.shipped().remove("vocabulary.yaml").texts().forEach(zip::add);
    assertThat(RuleSource.read(zip.bytes()).problems().toString())
        .contains("vocabulary.yaml:1:1: the rules folder has no such file");
  }

  @Test
  void one_without_rules() throws IOException {
    assertRefused(
        new Zip().add("README.md", "").bytes(),
        "the rules archive in memory has no competency: no folder in it has a file"
            + " competency.yaml");
  }

  @Test
  void a_file_that_is_too_large_when_it_is_unpacked() throws IOException {
    byte[] zip = shipped("").add("huge/huge.drl", new byte[RuleTexts.LARGEST + 1]).bytes();
    assertThat(zip.length).isLessThan(100_000);
    assertThat(RuleSource.read(zip).problems().toString())
        .contains("huge/huge.drl:1:1: the file is larger than 4000000 bytes");
  }

  @Test
  void many_files_that_are_too_large_together() throws IOException {
    Zip zip = shipped("");
    byte[] large = new byte[RuleTexts.LARGEST];
    for (int i = 0; i < 20; i++) {
      zip.add("bomb/" + i + ".drl", large);
    }
    assertRefused(zip.bytes(), "has more than 64000000 bytes of rules when it is unpacked");
  }

  @Test
  void what_is_no_rule_file_is_not_unpacked() throws IOException {
    Zip zip = shipped("").add("huge.bin", new byte[100_000_000]);
    assertThat(RuleSource.read(zip.bytes()).hash()).isEqualTo(RulesInMemory.SHIPPED.hash());
  }

  @Test
  void no_temporary_file_is_left() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    RuleSource.read(shipped("").bytes());
    assertRefused(new byte[] {1, 2, 3}, "is damaged");
    try (var files = Files.newDirectoryStream(folder, "attain-rules-*.zip")) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void texts_that_are_too_large() {
    Map<String, String> texts =
        RulesInMemory.shipped().write("huge/huge.drl", "x".repeat(RuleTexts.LARGEST + 1)).texts();
    assertThat(RuleSource.of(texts).problems().toString())
        .contains("huge/huge.drl:1:1: the file is larger than 4000000 bytes");
  }
}
