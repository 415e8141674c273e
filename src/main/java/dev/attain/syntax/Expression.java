package dev.attain.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a fact, or given to a word of {@code then}. */
public sealed interface Expression extends Node {

  /**
   * Two values compared: {@code paidSeats >= 1}; also {@code contains} and {@code memberOf}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param left the left value
   * @param operator {@code ==}, {@code !=}, {@code >=}, {@code <=}, {@code >}, {@code <}, {@code
   *     contains} or {@code memberOf}, where it stands
   * @param right the right value
   */
  record Comparison(int from, int to, Expression left, Word operator, Expression right)
      implements Expression {}

  /**
   * One of a list: {@code type in ( "…", "…" )}, or none of it: {@code not in}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param left the value
   * @param negated whether it is {@code not in}
   * @param values the list
   */
  record InList(int from, int to, Expression left, boolean negated, List<Expression> values)
      implements Expression {

    /** Keeps its own copy of the list. */
    public InList {
      values = List.copyOf(values);
    }
  }

  /**
   * Both, or one of both: {@code a && b}, {@code a || b}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param operator {@code &&} or <code>||</code>, where it first stands
   * @param parts two or more
   */
  record Logical(int from, int to, Word operator, List<Expression> parts) implements Expression {

    /** Keeps its own copy of the list. */
    public Logical {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The opposite: {@code !inForceOn( $asOf )}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param negated what is negated
   */
  record Negation(int from, int to, Expression negated) implements Expression {}

  /**
   * A method of the fact, or of a date: {@code inForceOn( $asOf )}, {@code $asOf.minusDays( 30 )}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param on what it is asked of; null for the fact itself
   * @param name the method
   * @param arguments what it is given
   */
  record Call(int from, int to, @Nullable Expression on, Word name, List<Expression> arguments)
      implements Expression {

    /** Keeps its own copy of the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A field of the fact, or of what stands before a dot.
   *
   * @param from where it begins
   * @param to where it ends
   * @param on what it is a field of; null for the fact itself
   * @param name the field
   */
  record Field(int from, int to, @Nullable Expression on, Word name) implements Expression {}

  /**
   * A variable.
   *
   * @param from where it begins
   * @param to where it ends
   * @param name its name, with its {@code $}; {@code kcontext} is one, too
   */
  record Variable(int from, int to, String name) implements Expression {}

  /** The kinds of literals. */
  enum Type {
    /** A text in quotes. */
    TEXT,
    /** A whole number, or one with a point. */
    NUMBER,
    /** {@code true}, {@code false} or {@code null}. */
    WORD
  }

  /**
   * A text, a number, or one of the words {@code true}, {@code false}, {@code null}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param type which of these
   * @param value the text without its quotes, or what stands there
   */
  record Literal(int from, int to, Type type, String value) implements Expression {}

  /**
   * Two values added, subtracted or multiplied.
   *
   * @param from where it begins
   * @param to where it ends
   * @param left the left value
   * @param operator {@code +}, {@code -} or {@code *}, where it stands
   * @param right the right value
   */
  record Arithmetic(int from, int to, Expression left, Word operator, Expression right)
      implements Expression {}
}
