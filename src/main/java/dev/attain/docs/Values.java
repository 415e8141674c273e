package dev.attain.docs;

import dev.attain.facts.Vocabulary;
import dev.attain.syntax.Expression;
import dev.attain.syntax.Expression.Arithmetic;
import dev.attain.syntax.Expression.Call;
import dev.attain.syntax.Expression.Field;
import dev.attain.syntax.Expression.Literal;
import dev.attain.syntax.Expression.Variable;
import dev.attain.syntax.Node;
import dev.attain.text.Text;
import java.util.List;
import java.util.Map;

/** Says values of a rule in words; what has no words is quoted. */
final class Values {

  private static final Map<String, String> SIGNS = Map.of("+", "plus", "-", "minus", "*", "times");

  private final Language language;
  private final Vocabulary vocabulary;
  private final Variables variables;
  private final String file;

  /**
   * Begins with what words depend on.
   *
   * @param language in which language
   * @param vocabulary labels of products, types and exams
   * @param variables what the rule's variables stand for
   * @param file the text that the rule stands in
   */
  Values(Language language, Vocabulary vocabulary, Variables variables, String file) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.variables = variables;
    this.file = file;
  }

  String quoted(Node node) {
    return Marks.code(file.substring(node.from(), node.to()));
  }

  /** A value that a field is compared with. */
  String of(Expression value, String field) {
    return value instanceof Literal literal ? literal(literal, field) : of(value);
  }

  /** A value. */
  String of(Expression value) {
    if (value instanceof Literal literal) {
      return literal(literal, "");
    }
    if (value instanceof Variable variable) {
      return variable(variable.name());
    }
    if (value instanceof Field field) {
      String label = label(field.name().text());
      return field.on() == null ? label : language.get("fieldOf", label, of(field.on()));
    }
    if (value instanceof Call call) {
      return call(call);
    }
    if (value instanceof Arithmetic sum) {
      return arithmetic(sum);
    }
    return quoted(value);
  }

  private String literal(Literal literal, String field) {
    String value = Marks.plain(literal.value());
    return switch (literal.type()) {
      case NUMBER -> value;
      case WORD -> language.get("word." + value);
      case TEXT ->
          switch (field) {
            case "product" -> label(vocabulary.products().labels(), value);
            case "type" -> label(vocabulary.associationTypes().labels(), value);
            default -> value.isEmpty() ? Marks.code("\"\"") : value;
          };
    };
  }

  private String label(Map<String, Text> labels, String word) {
    Text label = labels.get(word);
    return label == null ? word : Marks.plain(label.in(language.tag()));
  }

  /** What a field is called. */
  String label(String field) {
    return language.has("field." + field) ? language.get("field." + field) : Marks.code(field);
  }

  /** What a variable stands for; its name, too, where another stands for the like. */
  String variable(String name) {
    Variables.Binding binding = variables.binding(name).orElse(null);
    if (binding == null) {
      return Marks.code(name);
    }
    Expression value = binding.value();
    String words;
    if (value == null) {
      words = the(binding.fact());
    } else if (binding.fact().equals(Kinds.EVALUATION) && binding.field().isPresent()) {
      words = language.get("the." + binding.field().get());
    } else if (binding.field().isPresent()) {
      words = the(binding.field().get());
    } else {
      words = of(value);
    }
    boolean unclear = value instanceof Field field && !language.has("the." + field.name().text());
    return (unclear || variables.isOneOfSeveral(name)) && !binding.fact().equals(Kinds.EVALUATION)
        ? language.get("named", words, Marks.code(name))
        : words;
  }

  private String the(String name) {
    return language.has("the." + name)
        ? language.get("the." + name)
        : language.get("the", label(name));
  }

  private String call(Call call) {
    String name = call.name().text();
    List<String> arguments = call.arguments().stream().map(this::of).toList();
    if (call.on() == null) {
      return language.has("call." + name) && arguments.size() == 1
          ? language.get("call." + name, arguments.get(0))
          : quoted(call);
    }
    String on = of(call.on());
    if (language.has("call." + name)) {
      return arguments.size() == 1
          ? language.get("call." + name, arguments.get(0), on)
          : language.get("call." + name, on);
    }
    return quoted(call);
  }

  private String arithmetic(Arithmetic sum) {
    if (isText(sum.left()) || isText(sum.right())) {
      // An empty text only makes a text of a number; another one is put between.
      Expression other = isText(sum.left()) ? sum.right() : sum.left();
      Expression text = isText(sum.left()) ? sum.left() : sum.right();
      return text instanceof Literal literal && literal.value().isEmpty() ? of(other) : quoted(sum);
    }
    String key = SIGNS.get(sum.operator().text());
    return key == null ? quoted(sum) : language.get(key, of(sum.left()), of(sum.right()));
  }

  private static boolean isText(Expression value) {
    return value instanceof Literal literal && literal.type() == Expression.Type.TEXT;
  }
}
