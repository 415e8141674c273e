package dev.attain.rules;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads compiled rules from memory, once they have passed {@link ClassLaw}: there is no other way
 * for the classes of rules to be loaded.
 *
 * <p>What is not in a package of rules comes from the parent, and what is never does: another rule
 * set on the class path may have classes of the same names, and nobody has checked those.
 */
final class ModelLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> files;

  /**
   * Checks the classes.
   *
   * @param files class files of rules; others are left aside
   * @throws RulesException if one of them breaks the law
   */
  ModelLoader(Map<String, byte[]> files, ClassLoader parent) {
    super("attain-rules", parent);
    this.files = new TreeMap<>(files);
    this.files.keySet().removeIf(file -> !isOfRules(file));
    ClassLaw.check(this.files);
  }

  /** Whether a file is a class in a package of rules. */
  static boolean isOfRules(String file) {
    return file.startsWith("rules/") && file.endsWith(".class");
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    if (!isOfRules(file)) {
      return super.loadClass(name, resolve);
    }
    byte @Nullable [] bytes = files.get(file);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
