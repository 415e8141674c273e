package dev.attain.rules;

import dev.attain.decision.Decision;
import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import dev.attain.source.YamlReader;
import dev.attain.syntax.RuleTree;
import dev.attain.text.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one {@code competency.yaml} and the rules of its options. */
final class CompetencyReader {

  private static final List<String> KEYS =
      List.of("code", "name", "about", "source", "tiers", "options");
  private static final List<String> TIER_KEYS = List.of("tier", "name");
  private static final List<String> OPTION_KEYS = List.of("option", "code", "name", "about");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]+");

  private final RuleFile file;
  private final Map<String, List<DrlFile>> drlByFolder;
  private final List<Problem> problems;
  private final YamlReader yaml;
  private final Map<Option, List<DrlFile>> filesOf = new LinkedHashMap<>();
  private final Set<String> optionIds = new HashSet<>();
  private final Set<String> optionCodes = new HashSet<>();
  private final Map<String, Place> places = new HashMap<>();

  /** Takes the files that belong to it out of the map. */
  CompetencyReader(RuleFile file, Map<String, List<DrlFile>> drlByFolder, List<Problem> problems) {
    this.file = file;
    this.drlByFolder = drlByFolder;
    this.problems = problems;
    this.yaml = new YamlReader(file.path(), problems);
  }

  /** The competency; nothing, with problems said, when its file lacks what is needed. */
  Optional<Competency> read() {
    Map<String, Node> top = yaml.top(file.text(), KEYS);
    if (yaml.isBroken()) {
      return Optional.empty();
    }
    Optional<Node> codeNode = yaml.required(top, "code", null, "the competency");
    Optional<Node> nameNode = yaml.required(top, "name", null, "the competency");
    Optional<Node> tiersNode = yaml.required(top, "tiers", null, "the competency");
    Optional<Node> optionsNode = yaml.required(top, "options", null, "the competency");
    if (codeNode.isEmpty() || nameNode.isEmpty() || tiersNode.isEmpty() || optionsNode.isEmpty()) {
      return Optional.empty();
    }
    String code = matching(codeNode.get(), "code", CODE, "capital letters and digits, such as ABC");
    List<Tier> tiers = tiers(tiersNode.get());
    if (!hasName() || !hasSome(tiersNode.get(), "tiers") || tiers.isEmpty()) {
      return Optional.empty();
    }
    List<DrlFile> shared = take(file.folder());
    List<Option> options = new ArrayList<>();
    for (Node node : yaml.sequence(optionsNode.get(), "options")) {
      option(code, tiers, shared, node).ifPresent(options::add);
    }
    if (!hasSome(optionsNode.get(), "options") || options.isEmpty()) {
      return Optional.empty();
    }
    Text name = yaml.text(nameNode.get(), "name");
    return Optional.of(
        new Competency(file.folder(), code, name, tiers, options, about(top), source(top)));
  }

  private @Nullable Text about(Map<String, Node> entries) {
    Node about = entries.get("about");
    return about == null ? null : yaml.text(about, "about");
  }

  private @Nullable String source(Map<String, Node> entries) {
    Node source = entries.get("source");
    return source == null ? null : yaml.scalar(source, "source");
  }

  List<Programme.Unit> units(Competency competency) {
    return filesOf.entrySet().stream()
        .map(e -> new Programme.Unit(competency, e.getKey(), e.getValue()))
        .toList();
  }

  private boolean hasSome(Node list, String what) {
    boolean none = list instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    if (none) {
      yaml.problem(list, Code.KEY_MISSING, "a competency needs at least one of " + what);
    }
    return !none;
  }

  /** Where a tier or an option of this name is named; the start of the file for none such. */
  Place place(String name) {
    return places.getOrDefault(name, Place.startOf(file.path()));
  }

  private boolean hasName() {
    String name = file.folder();
    if (name.isEmpty()) {
      problems.add(
          Problem.in(
              file.path(),
              Code.STRAY_FILE,
              "this file must stand in a folder of the competency's own"));
      return false;
    }
    if (!NAME.matcher(name).matches()) {
      problems.add(
          Problem.in(
              file.path(),
              Code.BAD_NAME,
              "the folder's name \""
                  + name
                  + "\" is the competency's name in decisions; write it in"
                  + " lower case, such as \"my-competency\", directly in the rules folder"));
      return false;
    }
    return true;
  }

  private String matching(Node node, String what, Pattern pattern, String form) {
    String value = yaml.scalar(node, what);
    if (pattern.matcher(value).matches()) {
      places.put(value, yaml.place(node));
      return value;
    }
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    String meant =
        pattern == CODE
            ? plain.toUpperCase(Locale.ROOT)
            : plain.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    Optional<String> near = Optional.of(meant).filter(pattern.asMatchPredicate());
    yaml.problem(node, Code.BAD_VALUE, what + " \"" + value + "\" must be " + form, near);
    places.put(near.orElse(value), yaml.place(node));
    return near.orElse(value); // read as it was meant, so that no id is blamed for it
  }

  private List<Tier> tiers(Node list) {
    List<Tier> tiers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node node : yaml.sequence(list, "tiers")) {
      Map<String, Node> entries = yaml.mapping(node, "a tier", TIER_KEYS);
      Optional<Node> idNode = yaml.required(entries, "tier", node, "a tier");
      if (idNode.isEmpty()) {
        continue;
      }
      String id =
          matching(
              idNode.get(),
              "tier",
              NAME,
              "of the letters a to z, digits and hyphens, such as \"bronze\"");
      if (isTaken(id)) {
        yaml.problem(
            idNode.get(),
            Code.BAD_NAME,
            "tier \"" + id + "\" cannot be a tier's name; it has a meaning already");
      } else if (!seen.add(id)) {
        yaml.problem(idNode.get(), Code.TWICE, "tier \"" + id + "\" stands twice");
      }
      Node name = entries.get("name");
      tiers.add(new Tier(id, name == null ? Text.of(id) : yaml.text(name, "the tier's name")));
    }
    return tiers;
  }

  /** Whether a tier cannot have this name, because it means something already. */
  static boolean isTaken(String tier) {
    return tier.equals(Decision.NONE) || RuleIds.isDefinition(tier);
  }

  private Optional<Option> option(String code, List<Tier> tiers, List<DrlFile> shared, Node node) {
    Map<String, Node> entries = yaml.mapping(node, "an option", OPTION_KEYS);
    Optional<Node> idNode = yaml.required(entries, "option", node, "an option");
    Optional<Node> codeNode = yaml.required(entries, "code", node, "an option");
    if (idNode.isEmpty() || codeNode.isEmpty()) {
      return Optional.empty();
    }
    String id =
        matching(
            idNode.get(),
            "option",
            NAME,
            "of the letters a to z, digits and hyphens, such as \"my-option\"");
    String optionCode =
        matching(codeNode.get(), "code", CODE, "capital letters and digits, such as XYZ");
    if (!optionIds.add(id)) {
      yaml.problem(idNode.get(), Code.TWICE, "option \"" + id + "\" stands twice");
      return Optional.empty();
    }
    if (!optionCodes.add(optionCode)) {
      yaml.problem(
          codeNode.get(), Code.TWICE, "code \"" + optionCode + "\" is the code of another option");
    }
    List<DrlFile> own = take(file.folder() + "/" + id);
    if (own.isEmpty()) {
      boolean broken =
          problems.stream().anyMatch(p -> p.file().startsWith(file.folder() + "/" + id + "/"));
      if (!broken) {
        yaml.problem(
            idNode.get(),
            Code.OPTION_WITHOUT_RULES,
            "option \""
                + id
                + "\" has no rules: there is no folder "
                + id
                + " with .drl files beside this file");
      }
      return Optional.empty();
    }
    List<Rule> definitions = new ArrayList<>();
    List<Rule> requirements = new ArrayList<>();
    rules(shared, new RuleIds(code, null, List.of()), definitions, requirements);
    rules(own, new RuleIds(code, optionCode, tiers), definitions, requirements);
    List<String> order = tiers.stream().map(Tier::id).toList();
    requirements.sort(Comparator.comparingInt(rule -> order.indexOf(rule.tier())));
    Node name = entries.get("name");
    Text text = name == null ? Text.of(id) : yaml.text(name, "the option's name");
    Option option = new Option(id, optionCode, text, definitions, requirements, about(entries));
    List<DrlFile> files = new ArrayList<>(shared);
    files.addAll(own);
    filesOf.put(option, files);
    return Optional.of(option);
  }

  private void rules(
      List<DrlFile> drls, RuleIds ids, List<Rule> definitions, List<Rule> requirements) {
    for (DrlFile drl : drls) {
      for (RuleTree tree : drl.rules()) {
        Optional<RuleIds.Wrong> wrong = ids.whatIsWrong(tree.id(), tree.name().text());
        if (wrong.isPresent()) {
          RuleIds.Wrong what = wrong.get();
          problems.add(
              drl.problem(tree.name(), what.code(), tree.id(), what.message(), what.suggestion()));
          continue;
        }
        Rule rule =
            new RuleReader(drl, tree, problems)
                .read(ids.tier(String.valueOf(tree.id())).orElse(null));
        (rule.tier() == null ? definitions : requirements).add(rule);
      }
    }
  }

  /** The rule files of a folder and of the folders in it, in the order of their paths. */
  private List<DrlFile> take(String folder) {
    List<DrlFile> taken = new ArrayList<>();
    List<String> folders =
        drlByFolder.keySet().stream()
            .filter(
                f ->
                    f.equals(folder)
                        || (!folder.equals(file.folder()) && f.startsWith(folder + "/")))
            .sorted()
            .toList();
    folders.forEach(f -> taken.addAll(drlByFolder.getOrDefault(f, List.of())));
    folders.forEach(drlByFolder::remove);
    return taken;
  }
}
