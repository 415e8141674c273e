package dev.attain.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * What a method does: it runs from its start to its end, never back, waits for nothing, and keeps
 * nothing. Drools generates no loop, no catch and no lock, and no array but of a known length.
 */
final class MethodForm extends MethodVisitor {

  private static final int NONE = -1;

  private final Member method;
  private final AllowedCode allowed;
  private final Set<String> refused;
  private final Set<Label> passed = new HashSet<>();
  private final List<Member> calls = new ArrayList<>();
  private int last = NONE;
  private int second = NONE;
  private int third = NONE;
  private long steps;

  MethodForm(Member method, AllowedCode allowed, Set<String> refused) {
    super(Opcodes.ASM9);
    this.method = method;
    this.allowed = allowed;
    this.refused = refused;
  }

  Member method() {
    return method;
  }

  /** How many instructions it has. */
  long steps() {
    return steps;
  }

  /** The methods that it calls, each as often as it does. */
  List<Member> calls() {
    return calls;
  }

  private void step(int opcode) {
    steps++;
    third = second;
    second = last;
    last = opcode;
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
    step(NONE);
  }

  private void jump(Label... targets) {
    for (Label target : targets) {
      if (passed.contains(target)) {
        refused.add("jump back, as a loop does");
      }
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label target) {
    step(opcode);
    jump(target);
    if (opcode == Opcodes.JSR) {
      refused.add("have a subroutine");
    }
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
    step(Opcodes.TABLESWITCH);
    jump(otherwise);
    jump(targets);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
    step(Opcodes.LOOKUPSWITCH);
    jump(otherwise);
    jump(targets);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    refused.add("catch " + (type == null ? "everything" : ClassLaw.shown(type)));
  }

  @Override
  public void visitInsn(int opcode) {
    step(opcode);
    if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
      refused.add("lock, as synchronized does");
    }
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    step(opcode);
    if (opcode == Opcodes.RET) {
      refused.add("have a subroutine");
    }
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    step(Opcodes.IINC);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    step(opcode);
    if (opcode == Opcodes.NEWARRAY) {
      refused.add("make an array of numbers");
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == Opcodes.ANEWARRAY && !lengthIsKnown()) {
      refused.add("make an array of a length that is not fixed");
    }
    step(opcode);
  }

  /** A small number, or the length of another array as in the values of an enum. */
  private boolean lengthIsKnown() {
    return (last >= Opcodes.ICONST_0 && last <= Opcodes.ICONST_5)
        || last == Opcodes.BIPUSH
        || last == Opcodes.SIPUSH
        || (last == Opcodes.ISTORE && second == Opcodes.DUP && third == Opcodes.ARRAYLENGTH);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    step(Opcodes.MULTIANEWARRAY);
    refused.add("make an array of arrays");
  }

  @Override
  public void visitLdcInsn(Object value) {
    step(Opcodes.LDC);
    if (value instanceof Handle || (value instanceof Type type && type.getSort() == Type.METHOD)) {
      refused.add("have a method as a value");
    }
  }

  /** Constants are written when a class begins and fields when an object does, and never again. */
  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    step(opcode);
    boolean own = owner.equals(method.owner());
    if ((opcode == Opcodes.PUTSTATIC && !(own && method.name().equals("<clinit>")))
        || (opcode == Opcodes.PUTFIELD && !(own && method.name().equals("<init>")))) {
      refused.add("write the field " + ClassLaw.shown(owner) + "." + name);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    step(opcode);
    calls.add(new Member(owner, name, descriptor));
    if (allowed.mayLink(owner, name)) {
      refused.add("call " + ClassLaw.shown(owner) + "." + name);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    step(Opcodes.INVOKEDYNAMIC);
    if (!allowed.mayLink(bootstrap.getOwner(), bootstrap.getName())) {
      refused.add("link by " + ClassLaw.shown(bootstrap.getOwner()) + "." + bootstrap.getName());
    }
    for (Object argument : arguments) {
      if (argument instanceof Handle handle && handle.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
        refused.add("refer to " + ClassLaw.shown(handle.getOwner()) + "." + handle.getName());
      }
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    return refuse(annotation);
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String annotation, boolean visible) {
    return refuse(annotation);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(
      int parameter, String annotation, boolean visible) {
    return refuse(annotation);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refused.add("have an attribute " + attribute.type);
  }

  private @Nullable AnnotationVisitor refuse(String annotation) {
    refused.add("are annotated with " + ClassLaw.shown(Type.getType(annotation).getInternalName()));
    return null;
  }
}
