package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.syntax.FileParser;
import dev.attain.syntax.FileTree;
import dev.attain.syntax.Node;
import dev.attain.syntax.RuleTree;
import dev.attain.syntax.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule file and its syntax tree.
 *
 * @param file the file
 * @param tree its syntax tree, without what could not be read
 */
record DrlFile(RuleFile file, FileTree tree) {

  static DrlFile parse(RuleFile file, List<Problem> problems) {
    return new DrlFile(file, FileParser.parse(file.path(), file.text(), problems));
  }

  String packageName() {
    Word name = tree.packageName();
    return name == null ? "" : name.text();
  }

  List<RuleTree> rules() {
    return tree.rules();
  }

  Place place(Node node) {
    return Place.of(file.path(), file.text(), node.from(), node.to());
  }

  Problem problem(Node node, Code code, @Nullable String ruleId, String message) {
    return problem(node, code, ruleId, message, null);
  }

  Problem problem(
      Node node, Code code, @Nullable String ruleId, String message, @Nullable String suggestion) {
    return new Problem(code, place(node), ruleId, message, suggestion);
  }
}
