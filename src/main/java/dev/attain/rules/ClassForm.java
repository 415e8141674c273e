package dev.attain.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** What a class declares, and in its form what no rule has: annotations, native methods … */
final class ClassForm extends ClassVisitor {

  private final AllowedCode allowed;
  private final NamedInClass named;
  private final Set<String> refused = new LinkedHashSet<>();
  private final Set<Member> declared = new LinkedHashSet<>();
  private final List<MethodForm> methods = new ArrayList<>();
  private final Set<String> supertypes = new LinkedHashSet<>();
  private String name = "";

  ClassForm(AllowedCode allowed, NamedInClass named) {
    super(Opcodes.ASM9);
    this.allowed = allowed;
    this.named = named;
  }

  /** All that it names. */
  NamedInClass named() {
    return named;
  }

  /** The class, with slashes. */
  String name() {
    return name;
  }

  /** What is refused, each as {@code the compiled rules …} would go on. */
  Set<String> refused() {
    return refused;
  }

  Set<Member> declared() {
    return declared;
  }

  List<MethodForm> methods() {
    return methods;
  }

  Set<String> supertypes() {
    return supertypes;
  }

  @Override
  public void visit(
      int version,
      int access,
      String className,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    name = className;
    if (superName != null) {
      supertypes.add(superName);
    }
    supertypes.addAll(List.of(interfaces == null ? new String[0] : interfaces));
    for (String type : supertypes) {
      if (!allowed.mayExtend(type)) {
        refused.add("extend " + ClassLaw.shown(type));
      }
    }
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    declared.add(new Member(name, field, descriptor));
    named.addSignature(descriptor);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return refuse(annotation);
      }

      @Override
      public @Nullable AnnotationVisitor visitTypeAnnotation(
          int reference, @Nullable TypePath path, String annotation, boolean visible) {
        return refuse(annotation);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    Member member = new Member(name, method, descriptor);
    declared.add(member);
    named.addSignature(descriptor);
    if (!allowed.mayDeclare(method)) {
      refused.add("have a method " + method);
    }
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      refused.add("have a native method " + method);
    }
    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      refused.add("have a synchronized method " + method);
    }
    MethodForm form = new MethodForm(member, allowed, refused);
    methods.add(form);
    return form;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    if (!allowed.mayAnnotate(annotation)) {
      return refuse(annotation);
    }
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(@Nullable String value, Object constant) {
        refuse(annotation);
      }

      @Override
      public void visitEnum(@Nullable String value, String type, String constant) {
        refuse(annotation);
      }

      @Override
      public @Nullable AnnotationVisitor visitAnnotation(@Nullable String value, String inner) {
        return refuse(inner);
      }

      @Override
      public @Nullable AnnotationVisitor visitArray(@Nullable String value) {
        return refuse(annotation);
      }
    };
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String annotation, boolean visible) {
    return refuse(annotation);
  }

  @Override
  public @Nullable ModuleVisitor visitModule(
      String module, int access, @Nullable String moduleVersion) {
    refused.add("have a module");
    return null;
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String signature) {
    refused.add("have a record");
    return null;
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
