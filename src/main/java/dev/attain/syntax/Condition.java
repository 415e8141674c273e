package dev.attain.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between {@code when} and {@code then}. */
public sealed interface Condition extends Node {

  /**
   * A fact that must be there: {@code $a : Association( product == "…", $c : customerId )}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param variable the variable that is bound to it, with its {@code $}; null for none
   * @param fact the fact's name
   * @param constraints what is asked of it
   * @param source what it is taken from, behind {@code from}; null for the facts of the session
   */
  record Pattern(
      int from,
      int to,
      @Nullable Word variable,
      Word fact,
      List<Constraint> constraints,
      @Nullable Counting source)
      implements Condition {

    /** Keeps its own copy of the list. */
    public Pattern {
      constraints = List.copyOf(constraints);
    }
  }

  /** How the parts of a group belong together. */
  enum Kind {
    /** All hold: {@code A and B}, or one after the other in a bracket. */
    AND,
    /** One holds: {@code A or B}. */
    OR,
    /** There is one: {@code exists A}. */
    EXISTS,
    /** There is none: {@code not A}. */
    NOT,
    /** For all that meet the first the others hold: {@code forall( A B )}. */
    FORALL
  }

  /**
   * Conditions that belong together.
   *
   * @param from where it begins
   * @param to where it ends
   * @param kind how they belong together
   * @param parts the conditions; exactly one for {@code EXISTS} and {@code NOT}
   */
  record Group(int from, int to, Kind kind, List<Condition> parts) implements Condition {

    /** Keeps its own copy of the list. */
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Facts that are counted or gathered: {@code accumulate( NetNewCustomer(); $found : count() )},
   * or {@code collect( … )}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param word {@code accumulate}, {@code acc} or {@code collect}
   * @param counted what is counted
   * @param functions how; none for {@code collect}
   * @param constraints what is asked of the results, behind a second {@code ;}
   */
  record Counting(
      int from,
      int to,
      Word word,
      Condition counted,
      List<Function> functions,
      List<Constraint> constraints)
      implements Condition {

    /** Keeps its own copies of the lists. */
    public Counting {
      functions = List.copyOf(functions);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * How facts are counted: {@code $found : count()}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param variable the variable for the result; null for none
   * @param name the function
   * @param arguments what it is applied to
   */
  record Function(int from, int to, @Nullable Word variable, Word name, List<Expression> arguments)
      implements Node {

    /** Keeps its own copy of the list. */
    public Function {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * One thing that is asked of a fact: what stands between two commas.
   *
   * @param from where it begins
   * @param to where it ends
   * @param variable the variable that is bound to the expression's value; null for none
   * @param expression what is asked, or what the variable is bound to
   */
  record Constraint(int from, int to, @Nullable Word variable, Expression expression)
      implements Node {}
}
