package dev.attain.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the rule that a class was compiled from: the rule's own method names both. Only for telling
 * what is wrong, and so it reads the classes not before somebody asks.
 */
final class RuleOfClass {

  private static final String RULE_METHOD = "rule_";

  private final Map<String, byte[]> classes;
  private @Nullable Map<String, String> ruleByClass;

  RuleOfClass(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** The id of the rule, or null when the class belongs to none or to several. */
  @Nullable String find(String file) {
    if (ruleByClass == null) {
      ruleByClass = new HashMap<>();
      for (byte[] bytes : classes.values()) {
        try {
          new ClassReader(bytes).accept(new RuleMethods(ruleByClass), ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
          // what cannot be read names no rule, and is refused for it elsewhere
        }
      }
    }
    String id = ruleByClass.get(file);
    return id == null || id.isEmpty() ? null : id;
  }

  private static final class RuleMethods extends ClassVisitor {

    private final Map<String, String> ruleByClass;

    RuleMethods(Map<String, String> ruleByClass) {
      super(Opcodes.ASM9);
      this.ruleByClass = ruleByClass;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return method.startsWith(RULE_METHOD) ? new RuleMethod() : null;
    }

    private final class RuleMethod extends MethodVisitor {

      private final Set<String> used = new TreeSet<>();
      private String text = "";
      private String id = "";

      RuleMethod() {
        super(Opcodes.ASM9);
      }

      @Override
      public void visitLdcInsn(Object value) {
        text = value.toString();
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        used.add(owner + ".class");
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (name.equals("rule") && id.isEmpty()) {
          int colon = text.indexOf(':');
          id = colon < 0 ? text : text.substring(0, colon);
        }
      }

      /** A class that several rules share is nobody's. */
      @Override
      public void visitEnd() {
        used.forEach(file -> ruleByClass.merge(file, id, (one, other) -> ""));
      }
    }
  }
}
