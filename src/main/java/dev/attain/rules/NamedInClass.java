package dev.attain.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;

/**
 * All that a class file names. An instruction cannot name anything else than what stands in the
 * constant pool, so the pool is read as a whole and nothing can be missed.
 */
final class NamedInClass {

  private static final int CLASS = 7;
  private static final int FIELD = 9;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_TYPE = 16;
  private static final int DYNAMIC = 17;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;

  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> known;
  private final Set<Member> members = new LinkedHashSet<>();
  private final Set<String> refused = new LinkedHashSet<>();

  /**
   * Reads the constant pool of a class.
   *
   * @param known signatures whose types another class of the same rules has named already; those of
   *     this one are added
   */
  NamedInClass(ClassReader reader, Set<String> known) {
    this.known = known;
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0) { // behind a long or a double stands nothing
        read(reader, at, buffer);
      }
    }
  }

  private void read(ClassReader reader, int at, char[] buffer) {
    switch (reader.readByte(at - 1)) {
      case CLASS -> addType(Type.getObjectType(reader.readUTF8(at, buffer)));
      case FIELD, METHOD, INTERFACE_METHOD -> {
        int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
        members.add(
            new Member(
                reader.readClass(at, buffer),
                reader.readUTF8(nameAndType, buffer),
                reader.readUTF8(nameAndType + 2, buffer)));
      }
      case NAME_AND_TYPE -> addSignature(reader.readUTF8(at + 2, buffer));
      case METHOD_TYPE -> addSignature(reader.readUTF8(at, buffer));
      case DYNAMIC -> refused.add("have a dynamic constant");
      case MODULE, PACKAGE -> refused.add("have a module");
      default -> {
        // texts, numbers, and what leads to one of the above
      }
    }
  }

  /** Adds the classes that a field or a method has in its signature. */
  void addSignature(String descriptor) {
    if (known.add(descriptor)) {
      addType(Type.getType(descriptor));
    }
  }

  private void addType(Type type) {
    switch (type.getSort()) {
      case Type.METHOD -> {
        addType(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          addType(argument);
        }
      }
      case Type.ARRAY -> addType(type.getElementType());
      case Type.OBJECT -> types.add(type.getInternalName());
      default -> {
        // a number or a boolean
      }
    }
  }

  /** The classes and interfaces, also those in signatures and of which there are arrays. */
  Set<String> types() {
    return types;
  }

  /** The fields and methods. */
  Set<Member> members() {
    return members;
  }

  /** What is refused whatever it names. */
  Set<String> refused() {
    return refused;
  }
}
