package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.syntax.Word;
import dev.attain.text.Suggestion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The variables of a rule: which are bound where, and to what kind of value. */
final class Variables {

  private final RuleProblems problems;
  private final Deque<Map<String, Type>> scopes = new ArrayDeque<>();
  private final Set<String> left = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  Variables(RuleProblems problems) {
    this.problems = problems;
    scopes.push(new HashMap<>());
  }

  /** What is bound from here on is known only until {@link #leave}. */
  void enter() {
    scopes.push(new HashMap<>());
  }

  void leave() {
    left.addAll(scopes.pop().keySet());
  }

  void bind(Word variable, Type type) {
    if (isBound(variable.text())) {
      problems.at(
          variable,
          Code.VARIABLE_TWICE,
          "variable " + variable.text() + " is bound already; take another name");
    }
    scopes.element().put(variable.text(), type);
  }

  /** What is bound in one branch only is not known behind it. */
  void forget(Set<String> variables) {
    left.addAll(variables);
  }

  /** Binds it again, where only one of several branches can hold. */
  void bindAlso(Map<String, Type> branch) {
    scopes.element().putAll(branch);
  }

  /** The variables of the innermost scope, which is left with this. */
  Map<String, Type> take() {
    return scopes.pop();
  }

  /** The kind of value of a variable; says so when it is not bound here. */
  Type typeOf(Word variable) {
    for (Map<String, Type> scope : scopes) {
      Type type = scope.get(variable.text());
      if (type != null) {
        return type;
      }
    }
    if (!said.add(variable.text())) {
      return Type.ANY; // one mistake, however often it is used
    }
    if (left.contains(variable.text())) {
      problems.at(
          variable,
          Code.UNKNOWN_VARIABLE,
          "variable "
              + variable.text()
              + " is bound inside exists, not, forall or accumulate, or on one side of an or, and is"
              + " not known outside it");
      return Type.ANY;
    }
    Set<String> known = new TreeSet<>();
    scopes.forEach(scope -> known.addAll(scope.keySet()));
    String bind = "; bind it with \"" + variable.text() + " : field\"";
    problems.at(
        variable,
        Code.UNKNOWN_VARIABLE,
        "variable " + variable.text() + " is not bound in this rule" + bind,
        Suggestion.nearest(variable.text(), known).orElse(null));
    return Type.ANY;
  }

  /** The variable that a word without its {@code $} was meant as. */
  Optional<String> meantBy(String word) {
    Set<String> known = new TreeSet<>();
    scopes.forEach(scope -> known.addAll(scope.keySet()));
    return Suggestion.nearest("$" + word, known);
  }

  private boolean isBound(String variable) {
    return scopes.stream().anyMatch(scope -> scope.containsKey(variable));
  }
}
