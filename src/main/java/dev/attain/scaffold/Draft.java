package dev.attain.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A change in the making. */
final class Draft {

  private final RulesOnDisk disk;
  private final Map<String, Change.Edit> edits = new LinkedHashMap<>();
  private final List<String> next = new ArrayList<>();

  Draft(RulesOnDisk disk) {
    this.disk = disk;
  }

  /** A new file; one that is there is never written over. */
  void create(String path, String text) {
    if (disk.has(path) || edits.containsKey(path)) {
      throw new ScaffoldException(path + " is there already. Move it away, or edit it.");
    }
    edits.put(path, new Change.Edit(path, null, text));
  }

  /** Changes a file that is there; its line ends stay as they are. */
  void edit(String path, UnaryOperator<String> change) {
    Change.Edit earlier = edits.get(path);
    String before = earlier == null ? disk.read(path) : earlier.after();
    boolean windows = before.contains("\r\n");
    String mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
    String plain = before.substring(mark.length()).replace("\r\n", "\n");
    String after = mark + change.apply(plain);
    edits.put(
        path,
        new Change.Edit(
            path,
            earlier == null ? before : earlier.before(),
            windows ? after.replace("\n", "\r\n") : after));
  }

  /** Adds a rule at the end of a file, which is made where it is not there. */
  void append(String path, String packageName, String rule) {
    if (disk.has(path) || edits.containsKey(path)) {
      edit(path, text -> text.stripTrailing() + "\n" + rule);
    } else {
      create(path, Templates.packageLine(packageName) + rule);
    }
  }

  void next(String sentence) {
    next.add(sentence);
  }

  Change change() {
    return new Change(List.copyOf(edits.values()), next);
  }
}
