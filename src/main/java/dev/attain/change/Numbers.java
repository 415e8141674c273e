package dev.attain.change;

import dev.attain.syntax.Expression;
import dev.attain.syntax.Node;
import dev.attain.syntax.Statement;
import java.math.BigInteger;

/** Numbers one less and one more: those that are compared with, and those of windows. */
final class Numbers implements Operator {

  @Override
  public void expression(Expression expression, String fact, Site site) {
    if (expression instanceof Expression.Comparison comparison) {
      near(Change.Kind.NUMBER, comparison.left(), expression, site);
      near(Change.Kind.NUMBER, comparison.right(), expression, site);
    } else if (expression instanceof Expression.Call call) {
      call.arguments().forEach(argument -> near(Change.Kind.WINDOW, argument, call, site));
    } else if (expression instanceof Expression.InList list) {
      list.values().forEach(value -> near(Change.Kind.NUMBER, value, list, site));
    } else if (expression instanceof Expression.Arithmetic sum) {
      near(Change.Kind.NUMBER, sum.left(), sum, site);
      near(Change.Kind.NUMBER, sum.right(), sum, site);
    }
  }

  @Override
  public void statement(Statement statement, Site site) {
    if (statement instanceof Statement.AtLeast atLeast) {
      near(Change.Kind.NUMBER, atLeast.needed(), atLeast, site);
    }
  }

  private static void near(Change.Kind kind, Expression number, Node whole, Site site) {
    if (number instanceof Expression.Literal literal
        && literal.type() == Expression.Type.NUMBER
        && literal.value().matches("-?\\d+")) {
      BigInteger value = new BigInteger(literal.value());
      for (BigInteger other :
          new BigInteger[] {value.subtract(BigInteger.ONE), value.add(BigInteger.ONE)}) {
        site.replaced(kind, literal, other.toString(), whole);
      }
    }
  }
}
