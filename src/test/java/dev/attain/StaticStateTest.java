package dev.attain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Nothing static can change: two rule sets in one JVM do not know of each other, and a rule set
 * that is dropped is gone.
 */
class StaticStateTest {

  /** What nobody can change, whatever it holds. */
  private static final Set<String> IMMUTABLE =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.lang.Double",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.util.regex.Pattern",
          "java.util.Optional",
          "java.math.BigInteger",
          "java.math.BigDecimal",
          "java.nio.charset.Charset",
          "tools.jackson.core.json.JsonFactory");

  private static final List<String> IMMUTABLE_PACKAGES =
      List.of(
          "java.util.ImmutableCollections",
          "java.util.Collections$Unmodifiable",
          "java.util.Collections$Empty",
          "java.util.Collections$Reverse",
          "java.util.Comparator$$Lambda",
          "sun.nio.fs.",
          "java.lang.invoke.",
          "java.time.",
          "sun.nio.cs.",
          "ch.qos.logback.classic.Logger",
          "org.snakeyaml.engine.v2.api.LoadSettings");

  /** What could be changed and is not, or does no harm. */
  private static final Map<String, String> JUSTIFIED =
      Map.of(
          "batch.Guids.DIGITS", "an array that is only read",
          "batch.FactReader.MADE_UP", "an array that is only read once it is filled",
          "input.Days.NUMBERS", "an array that is only read");

  @Test
  void no_static_field_can_be_set_or_holds_what_can_be_changed() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .importPath(
                Path.of(
                    Attain.class.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
      for (Field field :
          Class.forName(type.getName(), true, getClass().getClassLoader()).getDeclaredFields()) {
        if (type.getName().startsWith("dev.attain.")
            && Modifier.isStatic(field.getModifiers())
            && !field.isSynthetic()) {
          String name = type.getName().replace("dev.attain.", "") + "." + field.getName();
          if (!JUSTIFIED.containsKey(name) && !isConstant(field)) {
            wrong.add(name + " " + field.getType().getName());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isConstant(Field field) throws IllegalAccessException {
    if (!Modifier.isFinal(field.getModifiers())) {
      return false;
    }
    if (field.getType().isPrimitive()) {
      return true;
    }
    field.setAccessible(true);
    Object value = field.get(null);
    if (value == null || value instanceof Record || value instanceof Enum<?>) {
      return true;
    }
    String type = value.getClass().getName();
    return IMMUTABLE.contains(type)
        || IMMUTABLE_PACKAGES.stream().anyMatch(type::startsWith)
        || value.getClass() == Object.class
        || isOurConstant(value);
  }

  /** A lambda without state, or an object of ours whose fields are all final. */
  private static boolean isOurConstant(Object value) {
    if (!value.getClass().getName().startsWith("dev.attain.")) {
      return false;
    }
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
        return false;
      }
    }
    return true;
  }
}
