package dev.attain.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attain.scaffold.Change.Edit;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All files of a change are written, or none. */
class ChangeWriterTest {

  @TempDir private Path folder;

  @BeforeEach
  void a_folder_with_a_file() throws IOException {
    Files.writeString(folder.resolve("old.txt"), "old");
  }

  private void write(Edit... edits) throws IOException {
    ChangeWriter.write(folder, new Change(List.of(edits), List.of()));
  }

  private List<String> there() {
    return RulesFolder.files(folder).stream()
        .map(file -> folder.relativize(file).toString())
        .toList();
  }

  @Test
  void new_and_changed_files_are_written_together() throws IOException {
    write(new Edit("a/b/new.txt", null, "新しい"), new Edit("old.txt", "old", "changed"));

    assertThat(there()).containsExactly("a/b/new.txt", "old.txt");
    assertThat(folder.resolve("a/b/new.txt")).hasContent("新しい");
    assertThat(folder.resolve("old.txt")).hasContent("changed");
  }

  @Test
  void a_file_that_is_there_already_is_not_written_over_and_nothing_else_is_written() {
    assertThatThrownBy(
            () -> write(new Edit("a/new.txt", null, "new"), new Edit("old.txt", null, "new")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("old.txt is there already");
    assertThat(folder.toFile().list()).containsExactly("old.txt");
    assertThat(folder.resolve("old.txt")).hasContent("old");
  }

  @Test
  void a_file_that_somebody_changed_meanwhile_stays_theirs() {
    assertThatThrownBy(
            () ->
                write(new Edit("a/new.txt", null, "new"), new Edit("old.txt", "older", "changed")))
        .hasMessageContaining("changed by somebody else");
    assertThat(folder.toFile().list()).containsExactly("old.txt");
    assertThat(folder.resolve("old.txt")).hasContent("old");
  }

  @Test
  void a_move_that_fails_takes_back_those_before_it() throws IOException {
    // The second file finds a folder in its place, which the third one needs.
    assertThatThrownBy(
            () ->
                write(
                    new Edit("old.txt", "old", "changed"),
                    new Edit("x", null, "a file"),
                    new Edit("x/y", null, "below that file")))
        .isInstanceOf(IOException.class);
    assertThat(folder.toFile().list()).containsExactly("old.txt");
    assertThat(folder.resolve("old.txt")).hasContent("old");
  }
}
