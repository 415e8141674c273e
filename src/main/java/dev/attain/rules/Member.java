package dev.attain.rules;

/**
 * A field or method of a class file.
 *
 * @param owner the class, with slashes
 * @param name its name
 * @param descriptor its type, as class files write it
 */
record Member(String owner, String name, String descriptor) {

  // What a record has of its own is slow as long as the program is young, and this one is asked for
  // thousands of times.
  @Override
  public int hashCode() {
    return 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Member member
        && name.equals(member.name)
        && owner.equals(member.owner)
        && descriptor.equals(member.descriptor);
  }

  boolean isMethod() {
    return descriptor.startsWith("(");
  }
}
