package dev.attain.syntax;

import java.util.List;

/** What stands between {@code then} and {@code end}. */
public sealed interface Statement extends Node {

  /**
   * A derived fact is made: {@code insertLogical( new NetNewCustomer( $customer ) );}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param fact the fact's name
   * @param values what it is made of
   */
  record Make(int from, int to, Word fact, List<Expression> values) implements Statement {

    /** Keeps its own copy of the list. */
    public Make {
      values = List.copyOf(values);
    }
  }

  /**
   * A requirement's result is recorded: {@code atLeast( 10, $found, kcontext );}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param needed how many are needed
   * @param found how many were found
   */
  record AtLeast(int from, int to, Expression needed, Expression found) implements Statement {}
}
