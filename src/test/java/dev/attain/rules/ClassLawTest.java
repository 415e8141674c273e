package dev.attain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attain.source.Code;
import dev.attain.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A class of the rules that does anything but decide is refused, and what it does is named. */
class ClassLawTest {

  private static final String LAWFUL = "return x;";

  private record Evil(String code, String told) {
    @Override
    public String toString() {
      return code;
    }
  }

  /** Each stands in a method that Drools generates. */
  static final List<Evil> IN_METHOD =
      List.of(
          new Evil("System.exit( 1 ); return x;", "call java.lang.System.exit"),
          new Evil("return System.getProperty( \"x\" );", "call java.lang.System.getProperty"),
          new Evil(
              "return System.setProperty( \"x\", \"\" );", "call java.lang.System.setProperty"),
          new Evil("return System.getenv();", "call java.lang.System.getenv"),
          new Evil("System.load( \"/x\" ); return x;", "call java.lang.System.load"),
          new Evil("System.out.println(); return x;", "use the field java.lang.System.out"),
          new Evil("return Runtime.getRuntime();", "call java.lang.Runtime.getRuntime"),
          new Evil(
              "return new ProcessBuilder( \"x\" ).start();", "call java.lang.ProcessBuilder.start"),
          new Evil("return x.getClass();", "call java.lang.Object.getClass"),
          new Evil("return this.getClass().getMethods();", "call java.lang.Class.getMethods"),
          new Evil("return Class.forName( \"x\" );", "call java.lang.Class.forName"),
          new Evil("return String.class.getClassLoader();", "call java.lang.Class.getClassLoader"),
          new Evil("return Thread.class;", "name java.lang.Thread"),
          new Evil("new Thread().start(); return x;", "call java.lang.Thread.start"),
          new Evil("Thread.sleep( 1L ); return x;", "call java.lang.Thread.sleep"),
          new Evil("return new Thread[ 1 ];", "name java.lang.Thread"),
          new Evil("return (Thread) x;", "name java.lang.Thread"),
          new Evil("return x instanceof java.io.File;", "name java.io.File"),
          new Evil("return new java.io.File( \"x\" ).delete();", "call java.io.File.delete"),
          new Evil(
              "return java.nio.file.Files.readAllBytes( null );",
              "call java.nio.file.Files.readAllBytes"),
          new Evil(
              "return new java.net.URL( \"http://x\" ).openStream();",
              "call java.net.URL.openStream"),
          new Evil("return new java.net.Socket( \"x\", 1 );", "call java.net.Socket.<init>"),
          new Evil(
              "return java.util.ServiceLoader.load( Runnable.class );",
              "call java.util.ServiceLoader.load"),
          new Evil(
              "return java.lang.invoke.MethodHandles.lookup();",
              "call java.lang.invoke.MethodHandles.lookup"),
          new Evil(
              "return new java.io.ObjectInputStream( null ).readObject();",
              "call java.io.ObjectInputStream.readObject"),
          new Evil(
              "return new javax.script.ScriptEngineManager();",
              "call javax.script.ScriptEngineManager.<init>"),
          new Evil("return sun.misc.Unsafe.getUnsafe();", "call sun.misc.Unsafe.getUnsafe"),
          new Evil(
              "return java.lang.reflect.Array.newInstance( String.class, 9 );",
              "call java.lang.reflect.Array.newInstance"),
          new Evil(
              "return java.util.concurrent.ForkJoinPool.commonPool();",
              "call java.util.concurrent.ForkJoinPool.commonPool"),
          new Evil(
              "return java.util.regex.Pattern.compile( \"(a+)+\" );",
              "call java.util.regex.Pattern.compile"),
          new Evil("return \"a\".matches( \"(a+)+\" );", "call java.lang.String.matches"),
          new Evil("return \"a\".repeat( 1000000000 );", "call java.lang.String.repeat"),
          new Evil("return java.time.LocalDate.now();", "call java.time.LocalDate.now"),
          new Evil("return java.util.UUID.randomUUID();", "call java.util.UUID.randomUUID"),
          new Evil("x.wait(); return x;", "call java.lang.Object.wait"),
          new Evil("x.notifyAll(); return x;", "call java.lang.Object.notifyAll"),
          new Evil("synchronized ( x ) { return x; }", "lock"),
          new Evil("while ( true ) { }", "jump back"),
          new Evil("for ( int i = 0; i < 9; i++ ) { x.equals( x ); } return x;", "jump back"),
          new Evil("do { x = null; } while ( x == null ); return x;", "jump back"),
          new Evil("return execute( x );", "may never come to an end in execute"),
          new Evil("return test( x );", "may never come to an end in execute"),
          new Evil(
              "try { return x; } catch ( Throwable e ) { return x; }", "catch java.lang.Throwable"),
          new Evil("try { return x; } finally { x = null; }", "catch everything"),
          new Evil(
              "try { return x; } catch ( StackOverflowError e ) { return x; }",
              "catch java.lang.StackOverflowError"),
          new Evil("throw new Error();", "call java.lang.Error.<init>"),
          new Evil("return new long[ 2000000000 ];", "make an array of numbers"),
          new Evil(
              "return new String[ 2000000000 ];", "make an array of a length that is not fixed"),
          new Evil("return new String[ 9 ][ 9 ];", "make an array of arrays"),
          new Evil("kept = x; return x;", "write the field rules.evil.Evil.kept"),
          new Evil("own = x; return x;", "write the field rules.evil.Evil.own"),
          new Evil(
              "java.util.Locale.setDefault( null ); return x;", "call java.util.Locale.setDefault"),
          new Evil(
              "return (java.util.function.Supplier<Object>) Runtime::getRuntime;",
              "call java.lang.Runtime.getRuntime"),
          new Evil(
              "return (java.util.function.Supplier<Object>) () -> System.console();",
              "have a method lambda$execute$0"),
          new Evil("return (Runnable) System::gc;", "name java.lang.Runnable"),
          new Evil(
              "return (java.util.function.Supplier<Object>) x::getClass;",
              "call java.lang.Object.getClass"),
          new Evil(
              "return ( (java.util.function.Supplier<Object>) x ).get();",
              "call java.util.function.Supplier.get"),
          new Evil(
              "return ( (org.kie.api.runtime.rule.RuleContext) x ).getKieRuntime();",
              "call org.kie.api.runtime.rule.RuleContext.getKieRuntime"),
          new Evil(
              "( (org.kie.api.runtime.KieSession) x ).halt(); return x;",
              "call org.kie.api.runtime.KieSession.halt"),
          new Evil(
              "( (org.drools.model.Drools) x ).halt(); return x;",
              "call org.drools.model.Drools.halt"),
          new Evil(
              "( (org.drools.core.rule.consequence.KnowledgeHelper) x ).insert( x ); return x;",
              "call org.drools.core.rule.consequence.KnowledgeHelper.insert"),
          new Evil("return org.kie.api.KieServices.get();", "call org.kie.api.KieServices.get"),
          new Evil(
              "return org.drools.modelcompiler.dsl.pattern.D.globalOf( Object.class, \"a\", \"b\" );",
              "call org.drools.modelcompiler.dsl.pattern.D.globalOf"),
          new Evil(
              "return org.drools.modelcompiler.dsl.pattern.D.executeScript( \"java\", Object.class, \"\" );",
              "call org.drools.modelcompiler.dsl.pattern.D.executeScript"),
          new Evil("return dev.attain.Attain.shipped();", "call dev.attain.Attain.shipped"),
          new Evil(
              "return new dev.attain.facts.RequirementResult( \"x\", 1, 1, true );",
              "call dev.attain.facts.RequirementResult.<init>"),
          new Evil("return rules.other.Other.class;", "name rules.other.Other"));

  /** Each is a class of its own. */
  static final List<Evil> CLASSES =
      List.of(
          new Evil("class Evil extends Thread { }", "extend java.lang.Thread"),
          new Evil("class Evil extends ClassLoader { }", "extend java.lang.ClassLoader"),
          new Evil(
              "class Evil implements Runnable { public void run() { } }",
              "extend java.lang.Runnable"),
          new Evil("class Evil implements java.io.Serializable { }", "extend java.io.Serializable"),
          new Evil(
              "class Evil implements java.io.Externalizable { public void readExternal( java.io.ObjectInput in ) { } public void writeExternal( java.io.ObjectOutput out ) { } }",
              "name java.io.ObjectInput"),
          new Evil("class Evil { static { System.exit( 1 ); } }", "call java.lang.System.exit"),
          new Evil(
              "class Evil { { Runtime.getRuntime().halt( 1 ); } }", "call java.lang.Runtime.halt"),
          new Evil("class Evil { native void test(); }", "have a native method test"),
          new Evil(
              "class Evil { synchronized void test() { } }", "have a synchronized method test"),
          new Evil("class Evil { protected void finalize() { } }", "have a method finalize"),
          new Evil(
              "class Evil { public String toString() { return \"\" + this; } }",
              "have a method toString"),
          new Evil("class Evil { void main() { } }", "have a method main"),
          new Evil("class Evil { Thread t; }", "name java.lang.Thread"),
          new Evil("class Evil { void test( java.io.File f ) { } }", "name java.io.File"),
          new Evil(
              "class Evil { void test() throws java.io.IOException { } }",
              "name java.io.IOException"),
          new Evil(
              "class Evil { @Deprecated void test() { } }",
              "are annotated with java.lang.Deprecated"),
          new Evil("class Evil { @Deprecated int x; }", "are annotated with java.lang.Deprecated"),
          new Evil(
              "class Evil { void test( @A( Thread.class ) int x ) { } } @java.lang.annotation.Retention( java.lang.annotation.RetentionPolicy.RUNTIME ) @interface A { Class<?> value(); }",
              "are annotated with rules.evil.A"),
          new Evil(
              "@A( Thread.class ) class Evil { } @java.lang.annotation.Retention( java.lang.annotation.RetentionPolicy.RUNTIME ) @interface A { Class<?> value(); }",
              "are annotated with rules.evil.A"),
          new Evil("record Evil( int x ) { }", "extend java.lang.Record"),
          new Evil(
              "class Evil { class Inner extends java.util.TimerTask { public void run() { } } }",
              "extend java.util.TimerTask"),
          new Evil("class Evil extends Base { } class Base { }", "extend rules.evil.Base"),
          new Evil(
              "class Evil implements org.drools.model.DomainClassMetadata { public Class<?> getDomainClass() { return null; } public int getPropertiesSize() { return 0; } public int getPropertyIndex( String n ) { return ( (org.drools.model.DomainClassMetadata) this ).getPropertyIndex( n ); } }",
              "may never come to an end in getPropertyIndex"));

  @TempDir Path temp;

  @Test
  void a_class_as_drools_generates_it_is_lawful() throws IOException {
    Map<String, byte[]> classes = compile(method(LAWFUL));
    assertThatCode(() -> ClassLaw.check(classes)).doesNotThrowAnyException();
  }

  @Test
  void a_text_that_is_put_together_and_a_switch_over_texts_are_lawful() throws IOException {
    Map<String, byte[]> classes =
        compile(
            method(
                "String s = \"\" + x + 1; if ( x == null ) { return s; }"
                    + " switch ( s ) { case \"a\": return \"b\"; default: return x; }"));
    assertThatCode(() -> ClassLaw.check(classes)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @FieldSource("IN_METHOD")
  void a_method_that_does_anything_else_is_refused(Evil evil) throws IOException {
    assertThat(refused(compile(method(evil.code())))).contains("compiled rules " + evil.told());
  }

  @ParameterizedTest
  @FieldSource("CLASSES")
  void a_class_that_is_anything_else_is_refused(Evil evil) throws IOException {
    assertThat(refused(compile("package rules.evil; " + evil.code())))
        .contains("compiled rules " + evil.told());
  }

  @Test
  void methods_that_call_one_another_ever_more_often_are_refused() throws IOException {
    StringBuilder methods = new StringBuilder("package rules.evil; class Evil {\n");
    for (int i = 0; i < 30; i++) {
      methods.append(
          "static void rule_%d() { rule_%d(); rule_%d(); }%n".formatted(i, i + 1, i + 1));
    }
    assertThat(refused(compile(methods + "static void rule_30() { } }")))
        .contains("may never come to an end in rule_");
  }

  @Test
  void the_problem_has_its_code_and_its_class() throws IOException {
    Map<String, byte[]> classes = compile(method("System.exit( 1 ); return x;"));
    RulesException refused =
        catchThrowableOfType(RulesException.class, () -> ClassLaw.check(classes));
    assertThat(refused.problems())
        .singleElement()
        .returns(Code.COMPILED_CODE, Problem::code)
        .returns("rules/evil/Evil.class", Problem::file)
        .returns(
            "the compiled rules call java.lang.System.exit; rules decide and do nothing else",
            Problem::message);
  }

  private static String method(String body) {
    return """
        package rules.evil;
        public final class Evil implements org.drools.model.functions.Function1<Object, Object> {
          static Object kept;
          Object own;
          public Object apply( Object x ) {
            return x;
          }
          Object execute( Object x ) throws Exception {
            %s
          }
          Object test( Object x ) throws Exception {
            return execute( x );
          }
        }
        """
        .formatted(body);
  }

  private static String refused(Map<String, byte[]> classes) {
    RulesException refused =
        catchThrowableOfType(RulesException.class, () -> ClassLaw.check(classes));
    assertThat(refused).as("classes that must not pass").isNotNull();
    return refused.getMessage();
  }

  /** The classes of a source, without those of other packages that it needs. */
  private Map<String, byte[]> compile(String source) throws IOException {
    Path other =
        Files.writeString(
            temp.resolve("Other.java"), "package rules.other; public class Other { }");
    Path file = Files.writeString(temp.resolve("Evil.java"), source);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-nowarn",
                "-Xlint:none",
                "-proc:none",
                "-d",
                temp.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                file.toString(),
                other.toString());
    assertThat(failed).as(source).isZero();
    Map<String, byte[]> classes = new TreeMap<>();
    try (var files = Files.newDirectoryStream(temp.resolve("rules/evil"))) {
      for (Path compiled : files) {
        classes.put("rules/evil/" + compiled.getFileName(), Files.readAllBytes(compiled));
      }
    }
    return classes;
  }
}
