package dev.attain.compat;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.filter.BehaviorFilter;
import japicmp.filter.ClassFilter;
import japicmp.filter.FieldFilter;
import japicmp.model.JApiClass;
import japicmp.output.stdout.StdoutOutputGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javassist.CtClass;
import javassist.CtMember;
import javassist.NotFoundException;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Compares what is stable in two builds of Attain. What is no longer there or no longer stable, and
 * what programs that were compiled or written for the earlier one do not fit, is told. See
 * CONTRIBUTING.
 */
public final class Compatibility {

  private final Path before;
  private final Path after;

  Compatibility(Path before, Path after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Compares two jars; ends with 1 if the later one breaks a promise of the earlier one.
   *
   * @param args the jar of the earlier build, and that of the later one
   */
  public static void main(String[] args) {
    if (args.length != 2 || args[0].isEmpty()) {
      System.err.println("Which jar to compare with? Give it as -Dattain.baseline=FILE");
      System.exit(2);
    }
    if (!Files.isRegularFile(Path.of(args[0]))) {
      System.err.println("There is no file " + args[0] + " to compare with");
      System.exit(2);
    }
    Compatibility compatibility = new Compatibility(Path.of(args[0]), Path.of(args[1]));
    if (compatibility.promised().isEmpty()) {
      System.err.println(args[0] + " has nothing that is stable, so there is nothing to compare");
      System.exit(2);
    }
    List<JApiClass> broken = compatibility.broken();
    System.out.println(
        broken.isEmpty() ? "All that was stable is as it was." : compatibility.told(broken));
    System.exit(broken.isEmpty() ? 0 : 1);
  }

  /** The stable types that a program could fail with. */
  List<JApiClass> broken() {
    return promised().stream()
        .filter(type -> !type.isBinaryCompatible() || !type.isSourceCompatible())
        .toList();
  }

  /** The types that were stable in the earlier build. */
  List<JApiClass> promised() {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    options.getFilters().getIncludes().add((ClassFilter) Compatibility::isStable);
    options.getFilters().getExcludes().add((BehaviorFilter) Compatibility::isNotPromised);
    options.getFilters().getExcludes().add((FieldFilter) Compatibility::isNotPromised);
    return new JarArchiveComparator(options)
        .compare(archive(before), archive(after)).stream()
            .filter(type -> type.getOldClass().isPresent())
            .toList();
  }

  private String told(List<JApiClass> broken) {
    Options options = Options.newDefault();
    options.setOldArchives(List.of(archive(before)));
    options.setNewArchives(List.of(archive(after)));
    options.setOutputOnlyModifications(true);
    options.setIgnoreMissingClasses(true);
    return new StdoutOutputGenerator(options, broken).generate();
  }

  private static JApiCmpArchive archive(Path jar) {
    return new JApiCmpArchive(jar.toFile(), jar.getFileName().toString());
  }

  private static boolean isStable(CtClass type) {
    return status(type).equals(Optional.of(Status.STABLE));
  }

  private static boolean isNotPromised(CtMember member) {
    return own(member).map(API::status).filter(status -> status != Status.STABLE).isPresent();
  }

  /** Its own, else that of the type around it, else that of its package. */
  private static Optional<Status> status(CtClass type) {
    try {
      API own = (API) type.getAnnotation(API.class);
      if (own != null) {
        return Optional.of(own.status());
      }
      CtClass around = type.getDeclaringClass();
      if (around != null) {
        return status(around);
      }
      CtClass folder = type.getClassPool().getOrNull(type.getPackageName() + ".package-info");
      return folder == null
          ? Optional.empty()
          : Optional.ofNullable((API) folder.getAnnotation(API.class)).map(API::status);
    } catch (ClassNotFoundException | NotFoundException e) {
      throw new IllegalStateException(type.getName() + " cannot be read", e);
    }
  }

  private static Optional<API> own(CtMember member) {
    try {
      return Optional.ofNullable((API) member.getAnnotation(API.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(member + " cannot be read", e);
    }
  }
}
