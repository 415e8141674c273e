package dev.attain.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The jar of the command has all that the command needs, and nothing for applications. */
class CommandJarIT {

  @Test
  void the_command_comes_without_spring() throws IOException {
    try (JarFile jar = new JarFile("target/attain.jar")) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .anyMatch(name -> name.startsWith("org/drools/"))
          .noneMatch(name -> name.startsWith("org/springframework/"))
          .noneMatch(name -> name.startsWith("io/micrometer/"));
    }
  }
}
