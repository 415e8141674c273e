package dev.attain.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads compiled rules from memory; what is not among them comes from the parent.
 *
 * <p>The own classes go first: another rule set inside the jar may have classes of the same names.
 */
final class ModelLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> files;

  ModelLoader(Map<String, byte[]> files, ClassLoader parent) {
    super("attain-rules", parent);
    this.files = files;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte @Nullable [] bytes = files.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
