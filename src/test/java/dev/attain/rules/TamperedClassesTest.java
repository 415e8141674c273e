package dev.attain.rules;

import static dev.attain.testing.RulesFolder.SILVER;
import static dev.attain.testing.Story.partner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attain.Attain;
import dev.attain.testing.RulesFolder;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes that no compiler made are not run, wherever they were put. */
class TamperedClassesTest {

  private static final String RAN = "attain.test.ran";

  @TempDir Path temp;

  @BeforeEach
  @AfterEach
  void nothing_ran() {
    System.clearProperty(RAN);
  }

  @Test
  void a_cache_with_other_code_in_it_runs_none_of_it_and_stops_nobody() throws IOException {
    Path rules =
        RulesFolder.in(temp.resolve("rules")).edit(SILVER, "atLeast( 4,", "atLeast( 5,").path();
    Path cache = temp.resolve("cache");
    Attain.load(rules, cache);
    Path entry = RulesFolder.files(cache).get(0);
    String key = String.valueOf(entry.getFileName()).replace(".kjar", "");
    RulesCache kept = new RulesCache(cache);
    Map<String, byte[]> classes = new TreeMap<>(kept.get(key).orElseThrow());
    String model = model(classes);
    classes.put(model, thatRuns(classes.get(model)));
    kept.put(key, classes);
    assertThat(kept.get(key)).as("an entry whose digest fits").isPresent();

    Attain attain = Attain.load(rules, cache);

    assertThat(System.getProperty(RAN)).isNull();
    assertThat(partner().netNewCustomers(4).decision(attain).attained()).isEqualTo("none");
    assertThat(partner().netNewCustomers(5).decision(attain).attained()).isEqualTo("silver");
    assertThatCode(() -> new ModelLoader(kept.get(key).orElseThrow(), loader()))
        .as("the entry is a lawful one again")
        .doesNotThrowAnyException();
  }

  @Test
  void a_jar_with_other_code_in_it_is_refused_before_any_of_it_runs() throws Exception {
    Path jar = temp.resolve("jar");
    List<String> lines = copyOfTheJar(jar);
    String model = lines.get(1).replace('.', '/') + ".class";
    byte[] evil = thatRuns(Files.readAllBytes(jar.resolve(model)));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(ShippedRules.compiled(lines.get(0), loader)).as("the jar as it was").isPresent();

      Files.write(jar.resolve(model), evil);

      assertThatThrownBy(() -> ShippedRules.compiled(lines.get(0), loader))
          .isInstanceOf(RulesException.class)
          .hasMessageContaining(model)
          .hasMessageContaining("java.lang.System.setProperty")
          .hasMessageContaining("[ATN-407]");
      assertThat(System.getProperty(RAN)).isNull();
    }
    runUnchecked(evil);
    assertThat(System.getProperty(RAN)).as("the same class, where nobody checks").isEqualTo("yes");
  }

  @Test
  void a_jar_that_lacks_a_class_says_which() throws Exception {
    Path jar = temp.resolve("jar");
    List<String> lines = copyOfTheJar(jar);
    String last = lines.get(lines.size() - 1);
    Files.delete(jar.resolve(last));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThatThrownBy(() -> ShippedRules.compiled(lines.get(0), loader))
          .isInstanceOf(RulesException.class)
          .hasMessageContaining("it has no " + last);
    }
  }

  @Test
  void the_rule_is_named_that_a_class_was_compiled_from() {
    Map<String, byte[]> classes = new TreeMap<>(shipped());
    String lambda =
        classes.keySet().stream()
            .filter(f -> f.contains("LambdaConsequence"))
            .findFirst()
            .orElseThrow();
    classes.put(lambda, thatRuns(classes.get(lambda)));
    assertThat(refused(classes).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.file()).isEqualTo(lambda))
        .satisfies(problem -> assertThat(problem.ruleId()).startsWith("SMCS-O365-"));
  }

  @Test
  void a_class_that_takes_the_place_of_one_of_ours_is_not_taken() throws Exception {
    byte[] evil = written(code -> {}, "dev/attain/words/Requirements");
    ModelLoader loader =
        new ModelLoader(Map.of("dev/attain/words/Requirements.class", evil), loader());
    assertThat(loader.loadClass("dev.attain.words.Requirements"))
        .isSameAs(dev.attain.words.Requirements.class);
  }

  @Test
  void a_class_of_rules_that_nobody_checked_is_not_loaded() {
    String model = model(shipped()).replace(".class", "").replace('/', '.');
    assertThatCode(() -> loader().loadClass(model)).doesNotThrowAnyException();
    assertThatThrownBy(() -> new ModelLoader(Map.of(), loader()).loadClass(model))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void what_is_no_class_is_refused() {
    byte[] whole = written(code -> {}, "rules/evil/Evil");
    for (byte[] bytes :
        List.of(
            new byte[0],
            "no class".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(whole, whole.length / 2),
            java.util.Arrays.copyOf(whole, 12))) {
      assertThat(refused(Map.of("rules/evil/Evil.class", bytes)))
          .hasMessageContaining("cannot be read as a class");
    }
  }

  @Test
  void a_class_under_the_name_of_another_is_refused() {
    assertThat(refused(Map.of("rules/evil/Other.class", written(code -> {}, "rules/evil/Evil"))))
        .hasMessageContaining("rules.evil.Evil");
  }

  @Test
  void an_inherited_method_is_not_one_of_the_class_itself() {
    assertRefused(
        code -> {
          code.visitInsn(Opcodes.ACONST_NULL);
          code.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, "rules/evil/Evil", "getClass", "()Ljava/lang/Class;", false);
          code.visitInsn(Opcodes.POP);
        },
        "call rules.evil.Evil.getClass");
  }

  @Test
  void a_dynamic_constant_is_refused() {
    Handle bootstrap =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/ConstantBootstraps",
            "nullConstant",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
            false);
    assertRefused(
        code -> {
          code.visitLdcInsn(new ConstantDynamic("x", "Ljava/lang/Object;", bootstrap));
          code.visitInsn(Opcodes.POP);
        },
        "have a dynamic constant");
  }

  @Test
  void a_method_as_a_value_is_refused() {
    assertRefused(
        code -> {
          code.visitLdcInsn(
              new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "gc", "()V", false));
          code.visitInsn(Opcodes.POP);
        },
        "have a method as a value");
  }

  @Test
  void a_bootstrap_of_another_kind_is_refused() {
    assertRefused(
        code ->
            code.visitInvokeDynamicInsn(
                "x",
                "()V",
                new Handle(
                    Opcodes.H_INVOKESTATIC,
                    "rules/evil/Evil",
                    "test",
                    "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
                    false)),
        "link by rules.evil.Evil.test");
  }

  @Test
  void a_bootstrap_that_is_called_is_refused() {
    assertRefused(
        code ->
            code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/invoke/LambdaMetafactory",
                "metafactory",
                "()V",
                false),
        "call java.lang.invoke.LambdaMetafactory.metafactory");
  }

  @Test
  void a_jump_to_where_it_was_is_refused() {
    assertRefused(
        code -> {
          var here = new org.objectweb.asm.Label();
          code.visitLabel(here);
          code.visitInsn(Opcodes.ACONST_NULL);
          code.visitJumpInsn(Opcodes.IFNULL, here);
        },
        "jump back");
  }

  private static void assertRefused(Consumer<MethodVisitor> code, String told) {
    assertThat(refused(Map.of("rules/evil/Evil.class", written(code, "rules/evil/Evil"))))
        .hasMessageContaining("the compiled rules " + told);
  }

  private static RulesException refused(Map<String, byte[]> classes) {
    RulesException refused =
        catchThrowableOfType(RulesException.class, () -> ClassLaw.check(classes));
    assertThat(refused).as("classes that must not pass").isNotNull();
    return refused;
  }

  /** A class with one method {@code test} of this code. */
  private static byte[] written(Consumer<MethodVisitor> code, String name) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "test", "()V", null, null);
    method.visitCode();
    code.accept(method);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** The same class, which leaves a trace as soon as anything of it runs. */
  private static byte[] thatRuns(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, method) {
              @Override
              public void visitCode() {
                super.visitCode();
                visitLdcInsn(RAN);
                visitLdcInsn("yes");
                visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/System",
                    "setProperty",
                    "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                    false);
                visitInsn(Opcodes.POP);
              }
            };
          }
        },
        0);
    return writer.toByteArray();
  }

  private static void runUnchecked(byte[] bytes) throws Exception {
    new ClassLoader(loader()) {
      Class<?> define() {
        return defineClass(null, bytes, 0, bytes.length);
      }
    }.define().getConstructor().newInstance();
  }

  private static List<String> copyOfTheJar(Path jar) throws IOException {
    String list = new String(resource("attain/rules.compiled"), StandardCharsets.UTF_8);
    for (String file : (list + "attain/rules.compiled").lines().toList()) {
      if (file.contains("/")) {
        Files.createDirectories(jar.resolve(file).getParent());
        Files.write(jar.resolve(file), resource(file));
      }
    }
    return list.lines().toList();
  }

  private static Map<String, byte[]> shipped() {
    Map<String, byte[]> classes = new TreeMap<>();
    new String(resource("attain/rules.compiled"), StandardCharsets.UTF_8)
        .lines()
        .filter(ModelLoader::isOfRules)
        .forEach(file -> classes.put(file, resource(file)));
    return classes;
  }

  private static String model(Map<String, byte[]> classes) {
    return classes.keySet().stream()
        .filter(file -> file.matches("rules/.*/Rules[0-9A-F]{32}\\.class"))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] resource(String name) {
    try (var in = loader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ClassLoader loader() {
    return ShippedRules.class.getClassLoader();
  }
}
