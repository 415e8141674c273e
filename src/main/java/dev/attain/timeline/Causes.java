package dev.attain.timeline;

import dev.attain.explain.Telling;
import dev.attain.logic.Moved;
import dev.attain.logic.Obstacle;
import dev.attain.logic.Turn;
import dev.attain.logic.Turns;
import dev.attain.rules.Rule;
import dev.attain.syntax.Condition.Constraint;
import dev.attain.syntax.Condition.Pattern;
import dev.attain.syntax.Printer;
import dev.attain.text.Messages;
import dev.attain.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What happens to a requirement on a day, in words of all languages. */
final class Causes {

  private static final List<Messages> LANGUAGES =
      List.of(new Messages(Causes.class, "en"), new Messages(Causes.class, "ja"));

  private final Turns turns;
  private final Telling telling;

  Causes(Turns turns, Telling telling) {
    this.turns = turns;
    this.telling = telling;
  }

  List<MovedThing> of(String requirement) {
    return turns.of(requirement).stream().map(this::thing).toList();
  }

  private MovedThing thing(Moved moved) {
    List<Cause> causes = moved.turns().stream().map(this::cause).toList();
    Record thing = moved.thing();
    if (thing == null) {
      return new MovedThing(null, null, moved.rule().text(), moved.counts(), causes);
    }
    boolean made = !moved.rule().makes().isEmpty();
    return new MovedThing(
        Telling.id(thing),
        telling.name(thing),
        made ? moved.rule().text() : telling.shown(thing).text(),
        moved.counts(),
        causes);
  }

  private Cause cause(Turn turn) {
    Rule rule = turn.rule();
    Pattern pattern = turn.pattern();
    Constraint asked = turn.asked();
    if (pattern == null || asked == null) {
      return new Cause(
          turn.kind(),
          said(turn.kind(), language -> rule.id()),
          null,
          turn.holds(),
          null,
          rule.file() + ":" + rule.line(),
          rule.id(),
          null);
    }
    Text condition = telling.asked(rule, pattern, asked);
    Record fact = turn.fact();
    Text what = fact == null ? condition : statement(turn, pattern, asked);
    return new Cause(
        turn.kind(),
        said(turn.kind(), what::in),
        condition,
        turn.holds(),
        Printer.of(asked),
        telling.place(rule, asked),
        rule.id(),
        fact == null ? null : telling.shown(fact));
  }

  /** What is true of the fact from the day on; said as explanations say it. */
  private Text statement(Turn turn, Pattern pattern, Constraint asked) {
    return telling.statement(
        Obstacle.told(
            turn.holds() ? Obstacle.Kind.PRESENT : Obstacle.Kind.VALUE,
            turn.rule(),
            pattern,
            List.of(asked),
            turn.fact(),
            turn.fields()));
  }

  private static Text said(Turn.Kind kind, Function<String, String> what) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Messages messages : LANGUAGES) {
      all.put(messages.language(), messages.get(kind.name(), what.apply(messages.language())));
    }
    return new Text(all);
  }
}
