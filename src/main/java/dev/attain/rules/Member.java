package dev.attain.rules;

/**
 * A field or method of a class file.
 *
 * @param owner the class, with slashes
 * @param name its name
 * @param descriptor its type, as class files write it
 */
record Member(String owner, String name, String descriptor) {

  boolean isMethod() {
    return descriptor.startsWith("(");
  }
}
