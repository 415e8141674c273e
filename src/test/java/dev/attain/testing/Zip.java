package dev.attain.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive that a test makes up. */
public final class Zip {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  public Zip add(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Zip add(String name, String text) {
    return add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The archive; nothing can be added to it afterwards. */
  public byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }

  public Path file(Path path) throws IOException {
    return Files.write(path, bytes());
  }
}
