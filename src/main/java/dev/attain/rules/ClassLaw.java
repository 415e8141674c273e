package dev.attain.rules;

import dev.attain.source.Code;
import dev.attain.source.Place;
import dev.attain.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;

/**
 * The law for compiled rules: rules decide and do nothing else.
 *
 * <p>Checked on the class files themselves, before any of them is loaded, and wherever they come
 * from. What is not allowed by {@code class-law.txt} is refused: whatever a rule's text may have
 * slipped past the checks of the source, and whatever was put into a cache or a jar.
 */
final class ClassLaw {

  private static final AllowedCode ALLOWED = AllowedCode.read();
  private static final String RULES = "rules/";
  private static final int MOST_PROBLEMS = 20;

  private final Map<String, ClassForm> forms = new TreeMap<>();
  private final Set<String> signatures = new HashSet<>();
  private final Set<Member> declared = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final RuleOfClass ruleOfClass;

  private ClassLaw(Map<String, byte[]> classes) {
    this.ruleOfClass = new RuleOfClass(classes);
  }

  /**
   * Checks the classes of a rule set.
   *
   * @param classes the class files by name, such as {@code rules/abc/P01/Lambda.class}; all of them
   * @throws RulesException if one of them breaks the law, or cannot be read; it names the class,
   *     the rule if that is known, and what is refused
   */
  static void check(Map<String, byte[]> classes) {
    ClassLaw law = new ClassLaw(classes);
    classes.forEach(law::read);
    law.forms.forEach(law::check);
    law.checkCalls();
    if (!law.problems.isEmpty()) {
      throw new RulesException(law.problems);
    }
  }

  /** A type of a class file, as Java writes it. */
  static String shown(String type) {
    return type.replace('/', '.');
  }

  private void read(String file, byte[] bytes) {
    try {
      ClassReader reader = new ClassReader(bytes);
      ClassForm form = new ClassForm(ALLOWED, new NamedInClass(reader, signatures));
      reader.accept(form, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      forms.put(file, form);
      declared.addAll(form.declared());
      if (!file.equals(form.name() + ".class")) {
        refuse(file, "call the class " + shown(form.name()) + " by another name");
      }
    } catch (RuntimeException e) { // ASM says in no other way that bytes are not a class
      refuse(file, "cannot be read as a class");
    }
  }

  private void check(String file, ClassForm form) {
    Set<String> refused = new LinkedHashSet<>(form.refused());
    refused.addAll(form.named().refused());
    Set<String> told = new HashSet<>();
    for (Member member : form.named().members()) {
      if (!mayUse(member)) {
        told.add(member.owner());
        refused.add(
            (member.isMethod() ? "call " : "use the field ")
                + shown(member.owner())
                + "."
                + member.name());
      }
    }
    for (String type : form.named().types()) {
      if (!mayName(type) && !told.contains(type)) {
        refused.add("name " + shown(type));
      }
    }
    refused.forEach(what -> refuse(file, what));
  }

  /** What a class of the rules inherits is not declared by it, and so is looked for in vain. */
  private boolean mayUse(Member member) {
    return member.owner().startsWith(RULES)
        ? declared.contains(member)
        : ALLOWED.mayUse(member.owner(), member.name());
  }

  private boolean mayName(String type) {
    return forms.containsKey(type + ".class") || ALLOWED.mayName(type);
  }

  private void checkCalls() {
    CallCosts costs = new CallCosts(forms.values());
    forms.forEach(
        (file, form) -> {
          String endless = costs.endless(form);
          if (endless != null) {
            refuse(file, "may never come to an end in " + endless);
          }
        });
  }

  private void refuse(String file, String what) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(
          new Problem(
              Code.COMPILED_CODE,
              Place.startOf(file),
              ruleOfClass.find(file),
              "the compiled rules " + what + "; rules decide and do nothing else",
              null));
    }
  }
}
