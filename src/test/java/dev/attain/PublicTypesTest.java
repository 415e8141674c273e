package dev.attain;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Each public type says how firm it is, and what is firm is made of what is firm. */
@AnalyzeClasses(packages = "dev.attain", importOptions = ImportOption.DoNotIncludeTests.class)
class PublicTypesTest {

  @ArchTest
  static final ArchRule each_public_type_has_a_status =
      classes()
          .that()
          .arePublic()
          .should(
              holding(
                  "have a status, or be in a package that has one",
                  (type, wrong) -> {
                    if (status(type).isEmpty()) {
                      wrong.add("has no status");
                    }
                  }))
          .because("whoever uses a type wants to know for how long");

  @ArchTest
  static final ArchRule stable_types_name_no_others =
      classes()
          .that()
          .arePublic()
          .should(
              holding(
                  "name types that are stable where it is stable, and none that are internal",
                  PublicTypesTest::collectUnstable))
          .because("a promise is as firm as the weakest type in it");

  private interface Look {
    void at(JavaClass type, Set<String> wrong);
  }

  private static ArchCondition<JavaClass> holding(String what, Look look) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Set<String> wrong = new LinkedHashSet<>();
        look.at(type, wrong);
        for (String one : wrong) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " " + one));
        }
        if (wrong.isEmpty()) {
          events.add(SimpleConditionEvent.satisfied(type, type.getName()));
        }
      }
    };
  }

  private static void collectUnstable(JavaClass type, Set<String> wrong) {
    if (!status(type).equals(Optional.of(Status.STABLE))) {
      return;
    }
    type.getRawSuperclass().ifPresent(above -> look(above, Status.STABLE, "extends", wrong));
    type.getRawInterfaces().forEach(above -> look(above, Status.STABLE, "implements", wrong));
    for (JavaMember member : type.getMembers()) {
      boolean seen =
          member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED);
      if (seen) {
        Status own =
            member.tryGetAnnotationOfType(API.class).map(API::status).orElse(Status.STABLE);
        for (JavaClass named : named(member)) {
          look(named, own, member.getName() + " names", wrong);
        }
      }
    }
  }

  private static void look(JavaClass named, Status own, String how, Set<String> wrong) {
    JavaClass type = named.getBaseComponentType();
    if (!type.getPackageName().startsWith("dev.attain")) {
      return;
    }
    Optional<Status> status = status(type);
    boolean firm =
        own == Status.STABLE
            ? status.equals(Optional.of(Status.STABLE))
            : status.isPresent() && status.get() != Status.INTERNAL;
    if (!firm || !type.getModifiers().contains(PUBLIC)) {
      wrong.add(how + " " + type.getName() + ", which is " + status.map(Status::name).orElse("–"));
    }
  }

  private static Set<JavaClass> named(JavaMember member) {
    Set<JavaType> types = new LinkedHashSet<>();
    if (member instanceof JavaField field) {
      types.add(field.getType());
    } else if (member instanceof JavaCodeUnit code) {
      types.add(code.getReturnType());
      types.addAll(code.getParameterTypes());
      types.addAll(code.getExceptionTypes());
    }
    Set<JavaClass> classes = new LinkedHashSet<>();
    types.forEach(type -> classes.addAll(type.getAllInvolvedRawTypes()));
    return classes;
  }

  /** Its own, else that of the type around it, else that of its package. */
  private static Optional<Status> status(JavaClass type) {
    return type.tryGetAnnotationOfType(API.class)
        .or(() -> Optional.empty())
        .map(API::status)
        .or(
            () ->
                type.getEnclosingClass().isPresent()
                    ? status(type.getEnclosingClass().get())
                    : type.getPackage().tryGetAnnotationOfType(API.class).map(API::status));
  }
}
