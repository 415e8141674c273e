package dev.attain.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the runnable jar in a process of its own, as an operator or an analyst does. */
public final class Jar {

  private static final Path JAR = Path.of("target/attain.jar").toAbsolutePath();

  private Jar() {}

  /** What a process wrote, and how it ended. */
  public record Ended(int code, String out, String err) {}

  public static Path path() {
    return JAR;
  }

  /** Starts it in a folder, with some variables of the environment set. */
  public static Process start(Path folder, Map<String, String> environment, String... args)
      throws IOException {
    return builder(folder, environment, args).start();
  }

  /** The same, with what it says written to a file. */
  public static Process start(
      Path folder, Path messages, Map<String, String> environment, String... args)
      throws IOException {
    return builder(folder, environment, args).redirectError(messages.toFile()).start();
  }

  private static ProcessBuilder builder(
      Path folder, Map<String, String> environment, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs it to its end. */
  public static Ended run(Path folder, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    Process process = start(folder, environment, args);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }
}
