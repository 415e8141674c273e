package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  private static final String TWICE = String.valueOf(SourceText.MALFORMED).repeat(2);

  @TempDir Path folder;

  @Test
  void bytes_that_are_no_utf_8_are_marked_twice_however_the_text_is_read() {
    Path file = folder.resolve("text");
    Sources.write(
        file,
        new byte[] {
          (byte) 0x80,
          'a',
          (byte) 0xFF,
          (byte) 0xF0,
          (byte) 0x9F,
          (byte) 0x92,
          (byte) 0x80,
          'b',
          (byte) 0x80,
          (byte) 0x80
        });
    for (int size = 1; size < 20; size++) {
      assertThat(read(file, size)).isEqualTo(TWICE + "a" + TWICE + "\uD83D\uDC80b" + TWICE + TWICE);
    }
  }

  private static String read(Path file, int size) {
    StringBuilder read = new StringBuilder();
    char[] some = new char[size + 2];
    try (SourceText text = SourceText.open(file)) {
      for (int count = text.read(some, 1, size); count >= 0; count = text.read(some, 1, size)) {
        read.append(some, 1, count);
      }
    }
    return read.toString();
  }
}
