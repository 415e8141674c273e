package dev.attain.scaffold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Writes the files of a change: all of them, or none.
 *
 * <p>They are written aside first, under names that no rule file has; a disk that is full is full
 * then. Only when all are there they are moved to their places, and a move that fails takes back
 * those before it.
 */
public final class ChangeWriter {

  private record Written(Path target, Path aside, Path old, boolean creates) {}

  private final Path folder;
  private final Deque<Path> folders = new ArrayDeque<>();
  private final List<Written> files = new ArrayList<>();
  private final Deque<Written> moved = new ArrayDeque<>();

  private ChangeWriter(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes a change.
   *
   * @param folder the rules folder
   * @param change the files
   * @throws IOException if a file cannot be written, is there already, or is no longer as it was
   *     read; then everything is as before
   */
  public static void write(Path folder, Change change) throws IOException {
    new ChangeWriter(folder).write(change);
  }

  private void write(Change change) throws IOException {
    boolean done = false;
    try {
      for (Change.Edit edit : change.edits()) {
        aside(edit);
      }
      for (Written file : files) {
        move(file);
      }
      done = true;
    } finally {
      if (!done) {
        takeBack();
      }
      for (Written file : files) {
        Files.deleteIfExists(file.aside());
        Files.deleteIfExists(file.old());
      }
      while (!done && !folders.isEmpty()) {
        Files.deleteIfExists(folders.pop());
      }
    }
  }

  private void aside(Change.Edit edit) throws IOException {
    Path target = folder.resolve(edit.path());
    if (edit.creates()) {
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(edit.path() + " is there already");
      }
      createFolder(Objects.requireNonNull(target.getParent()));
    } else {
      target = target.toRealPath(); // an edit of a linked file is one of the file itself
      if (!Files.readString(target).equals(edit.before())) {
        throw new IOException(edit.path() + " was changed by somebody else meanwhile");
      }
    }
    Path aside = target.resolveSibling(".attain-new-" + target.getFileName());
    Path old = target.resolveSibling(".attain-old-" + target.getFileName());
    files.add(new Written(target, aside, old, edit.creates()));
    if (!edit.creates()) {
      Files.copy(target, old, StandardCopyOption.COPY_ATTRIBUTES);
      Files.copy(target, aside, StandardCopyOption.COPY_ATTRIBUTES); // keeps who may read it
    }
    Files.write(aside, edit.after().getBytes(StandardCharsets.UTF_8));
  }

  private void createFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      if (path.getParent() != null) {
        createFolder(path.getParent());
      }
      Files.createDirectory(path);
      folders.push(path);
    }
  }

  private void move(Written file) throws IOException {
    if (file.creates()) {
      Files.move(file.aside(), file.target());
    } else {
      Files.move(file.aside(), file.target(), StandardCopyOption.REPLACE_EXISTING);
    }
    moved.push(file);
  }

  private void takeBack() throws IOException {
    while (!moved.isEmpty()) {
      Written file = moved.pop();
      if (file.creates()) {
        Files.deleteIfExists(file.target());
      } else {
        Files.move(file.old(), file.target(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
