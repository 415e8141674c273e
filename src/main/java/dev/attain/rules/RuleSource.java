package dev.attain.rules;

import dev.attain.facts.Vocabulary;
import dev.attain.source.Problem;
import dev.attain.syntax.FileParser;
import dev.attain.syntax.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rules of a folder, read and understood as far as they can be, and not compiled.
 *
 * <p>What tools need to know about rules they take from here: the files' texts, and each rule's
 * tree. Immutable; read once, so that whatever happens to the folder meanwhile changes nothing.
 */
public final class RuleSource {

  private final RuleFiles files;
  private final String hash;
  private final Programme programme;
  private final List<Problem> problems;

  private RuleSource(RuleFiles files) {
    this.files = files;
    this.hash = files.hash();
    List<Problem> found = new ArrayList<>();
    this.programme = ProgrammeReader.read(files, found);
    this.problems = found.stream().sorted().distinct().toList();
  }

  /**
   * Reads the rules of a folder, or of a zip or jar archive that has one inside.
   *
   * @param rules the rules folder: a vocabulary, and a folder for each competency; or the archive
   * @return the rules, with what is wrong with them
   * @throws RulesException if it cannot be read, or is none of rules
   */
  public static RuleSource read(Path rules) {
    return new RuleSource(RuleFiles.in(rules));
  }

  /**
   * Reads the rules of a zip or jar archive that is in memory.
   *
   * @param archive its bytes
   * @return the rules, with what is wrong with them
   * @throws RulesException if it cannot be read, or is none of rules
   */
  public static RuleSource read(byte[] archive) {
    return new RuleSource(RuleArchive.read(archive));
  }

  /**
   * Reads the rules of a folder on a class path.
   *
   * @param loader what has the folder
   * @param folder its path on the class path, such as {@code com/example/rules}
   * @return the rules, with what is wrong with them
   * @throws RulesException if there is none, or more than one, or it cannot be read or listed, or
   *     is none of rules
   */
  public static RuleSource read(ClassLoader loader, String folder) {
    return new RuleSource(ClassPathRules.read(loader, folder));
  }

  /**
   * Reads the rules inside the jar.
   *
   * @return the rules
   * @throws RulesException if this build of Attain has no rules inside
   */
  public static RuleSource shipped() {
    return new RuleSource(RuleFiles.inJar(RuleSource.class.getClassLoader()));
  }

  /**
   * Takes rules that are in memory, as if they stood in a folder.
   *
   * @param textByFile the texts of the files, by their paths below the folder
   * @return the rules, with what is wrong with them
   * @throws RulesException if there is no competency among them
   */
  public static RuleSource of(Map<String, String> textByFile) {
    return new RuleSource(RuleFiles.of(textByFile));
  }

  static RuleSource of(RuleFiles files) {
    return new RuleSource(files);
  }

  /**
   * What keeps these rules from being used.
   *
   * @return the problems by place; empty when the rules can be compiled
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * What identifies these rules.
   *
   * @return {@code sha256:…} over all that can change a decision
   */
  public String hash() {
    return hash;
  }

  /**
   * The words that facts may use.
   *
   * @return the vocabulary
   */
  public Vocabulary vocabulary() {
    return programme.vocabulary();
  }

  /**
   * The competencies with their options and rules.
   *
   * @return the competencies by name; without what could not be read
   */
  public List<Competency> competencies() {
    return programme.competencies();
  }

  /**
   * The files that can change a decision.
   *
   * @return their paths below the rules folder, in alphabetical order
   */
  public List<String> files() {
    return files.all().stream().map(RuleFile::path).toList();
  }

  /**
   * The text of a file.
   *
   * @param file one of {@link #files()}
   * @return its text, with {@code \n} at the end of each line; the places of rules are offsets in
   *     it
   * @throws IllegalArgumentException if there is no such file
   */
  public String text(String file) {
    return files.all().stream()
        .filter(known -> known.path().equals(file))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no rule file " + file))
        .text();
  }

  /**
   * The tree of a rule file.
   *
   * @param file one of {@link #files()} that has rules
   * @return its tree, without what could not be read
   * @throws IllegalArgumentException if there is no such file
   */
  public FileTree tree(String file) {
    return FileParser.parse(file, text(file), new ArrayList<>());
  }

  RuleFiles ruleFiles() {
    return files;
  }

  Programme programme() {
    return programme;
  }
}
