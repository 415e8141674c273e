package dev.attain.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many instructions a call can take at most. Methods have no loops; what is left is a method
 * that calls itself, and methods that call one another so often that they never come to an end.
 */
final class CallCosts {

  private static final long MOST = 100_000_000;
  private static final int DEEPEST = 50;

  private final Map<Member, MethodForm> methods = new HashMap<>();
  private final Map<String, List<Member>> behindInterface = new HashMap<>();
  private final Map<Member, Long> costs = new HashMap<>();

  /**
   * The methods of all classes of a rule set.
   *
   * @param classes every class
   */
  CallCosts(Iterable<ClassForm> classes) {
    for (ClassForm form : classes) {
      for (MethodForm method : form.methods()) {
        methods.put(method.method(), method);
        if (!method.method().name().startsWith("<")) {
          for (String type : form.supertypes()) {
            behindInterface.computeIfAbsent(type, t -> new ArrayList<>()).add(method.method());
          }
        }
      }
    }
    // These are the constructors and equals, which the classes of the rules do not override.
    behindInterface.remove("java/lang/Object");
    behindInterface.remove("java/lang/Enum");
  }

  /** The name of a method of the class that may never come to an end, or not soon; or null. */
  @Nullable String endless(ClassForm form) {
    for (MethodForm method : form.methods()) {
      if (cost(method.method(), 0) >= MOST) {
        return method.method().name();
      }
    }
    return null;
  }

  private long cost(Member called, int depth) {
    MethodForm method = methods.get(called);
    if (method == null) {
      return 1;
    }
    Long known = costs.get(called);
    if (known != null) {
      return known;
    }
    if (depth > DEEPEST) {
      return MOST;
    }
    costs.put(called, MOST); // for whoever comes back here from within
    long cost = method.steps();
    for (Member call : method.calls()) {
      cost = Math.min(MOST, cost + cost(call, depth + 1));
      for (Member other : behindInterface.getOrDefault(call.owner(), List.of())) {
        cost = Math.min(MOST, cost + cost(other, depth + 1));
      }
    }
    costs.put(called, cost);
    return cost;
  }
}
