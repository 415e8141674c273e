package dev.attain.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed files are read whole, or it is said that they are not. */
class FileBytesTest {

  @TempDir Path folder;

  @Test
  void a_name_loses_its_ending() {
    assertThat(FileBytes.plainName("associations.csv.gz")).isEqualTo("associations.csv");
    assertThat(FileBytes.plainName("Partners.JSONL.ZST")).isEqualTo("Partners.JSONL");
    assertThat(FileBytes.plainName("partners.json")).isEqualTo("partners.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void large_files_of_several_parts_are_read_whole(String ending) throws IOException {
    byte[] large = noise(3_000_000);
    byte[] file = joined(compressed(ending, large), compressed(ending, large));
    assertThat(read(ending, file)).isEqualTo(joined(large, large));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void many_small_and_empty_parts_are_read_whole(String ending) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (int i = 0; i < 10_000; i++) {
      byte[] part = noise(i % 61);
      plain.write(part);
      file.write(compressed(ending, part));
    }
    assertThat(read(ending, file.toByteArray())).isEqualTo(plain.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void wherever_a_file_is_cut_off_it_is_said(String ending) throws IOException {
    byte[] first = compressed(ending, noise(300));
    byte[] file = joined(first, compressed(ending, noise(500)));
    for (int length = 1; length < file.length; length++) {
      if (length != first.length) {
        byte[] cut = Arrays.copyOf(file, length);
        assertThatThrownBy(() -> read(ending, cut))
            .as("after %s of %s bytes", length, file.length)
            .isInstanceOf(IOException.class)
            .hasMessageMatching("the compressed data (end early|are damaged)");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void what_stands_behind_the_end_is_told(String ending) throws IOException {
    for (int more : new int[] {1, 2, 9, 18, 19, 40, 300_000}) {
      byte[] file = joined(compressed(ending, noise(300)), new byte[more]);
      assertThatThrownBy(() -> read(ending, file))
          .as("%s more", more)
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void damage_is_told(String ending) throws IOException {
    byte[] file = compressed(ending, noise(100_000));
    file[file.length - 6] ^= 1; // In both formats a check sum stands at the end.
    assertThatThrownBy(() -> read(ending, file)).hasMessageContaining("are damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void a_file_that_is_not_compressed_is_told(String ending) {
    byte[] file = "partner_id,name\n1111111,Contoso\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(ending, file)).hasMessageContaining("it is not compressed with");
  }

  private byte[] read(String ending, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("file.csv." + ending), bytes);
    try (InputStream in = FileBytes.open(file)) {
      return in.readAllBytes();
    }
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** Compresses with a check sum. */
  static byte[] compressed(String ending, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream stream =
        ending.equals("gz")
            ? new GZIPOutputStream(out)
            : new ZstdOutputStream(out).setChecksum(true)) {
      stream.write(bytes);
    }
    return out.toByteArray();
  }
}
