package dev.attain.logic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attain.facts.Association;
import dev.attain.facts.FactKinds;
import dev.attain.facts.Individual;
import dev.attain.facts.Subscription;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Days are looked for as if each method that asks for a day holds from one day to another. */
class HoldingMethodsTest {

  private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
  private static final LocalDate END = LocalDate.of(2017, 2, 1);

  private static Stream<Method> methods(Class<?> kind) {
    return Stream.of(kind.getDeclaredMethods())
        .filter(method -> method.getReturnType() == boolean.class)
        .filter(method -> List.of(method.getParameterTypes()).equals(List.of(LocalDate.class)));
  }

  @Test
  void a_fact_holds_from_its_first_day_on_and_before_its_second() throws Exception {
    int asked = 0;
    for (Record fact :
        List.of(
            new Association("c", "p", "t", FIRST, END),
            new Subscription("s", "c", "p", 1, FIRST, END),
            new Individual("i", null, FIRST, END))) {
      for (Method method : methods(fact.getClass()).toList()) {
        asked++;
        assertThat(method.invoke(fact, FIRST.minusDays(1))).as(method.getName()).isEqualTo(false);
        assertThat(method.invoke(fact, FIRST)).as(method.getName()).isEqualTo(true);
        assertThat(method.invoke(fact, END.minusDays(1))).as(method.getName()).isEqualTo(true);
        assertThat(method.invoke(fact, END)).as(method.getName()).isEqualTo(false);
      }
    }
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void no_other_fact_has_such_a_method() {
    assertThat(FactKinds.all().stream().flatMap(HoldingMethodsTest::methods))
        .extracting(method -> method.getDeclaringClass().getSimpleName())
        .containsExactlyInAnyOrder("Association", "Subscription", "Individual");
  }
}
