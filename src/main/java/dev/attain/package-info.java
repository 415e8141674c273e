/**
 * The door for programs that embed Attain.
 *
 * <p>Rules are loaded once and decide for any number of partners, on any number of threads:
 *
 * <pre>{@code
 * Attain attain = Attain.load(Path.of("rules"));
 * PartnerFacts facts =
 *     attain
 *         .partner("1111111", "Contoso")
 *         .individual("i-1")
 *         .examPass("i-1", "e-1", LocalDate.of(2017, 6, 1))
 *         .build();
 * for (Decision decision : attain.decide(facts, LocalDate.of(2017, 6, 27))) {
 *   System.out.println(decision.competency() + ": " + decision.attained());
 * }
 * }</pre>
 *
 * <p>They may come in a folder, in a zip or jar archive, on a class path or in memory; the same
 * rules have the same hash, whatever they came in:
 *
 * <pre>{@code
 * Attain fromFolder = Attain.load(Path.of("rules"));
 * Attain fromClassPath = Attain.load(Attain.class.getClassLoader(), "attain/rules");
 * System.out.println(fromFolder.ruleSet().equals(fromClassPath.ruleSet()));
 * }</pre>
 *
 * <p>Many partners are a stream. They are decided as their decisions are asked for, in their order;
 * a parallel stream decides on the threads of whoever ends it:
 *
 * <pre>{@code
 * Attain attain = Attain.shipped();
 * Stream<PartnerFacts> partners =
 *     IntStream.range(0, 1000).mapToObj(i -> attain.partner("p-" + i, null).build());
 * long none =
 *     attain
 *         .decide(partners.parallel(), LocalDate.of(2017, 6, 27))
 *         .filter(decision -> decision.attained().equals(Decision.NONE))
 *         .count();
 * System.out.println(none);
 * }</pre>
 *
 * <p>What is wrong with rules is told with file and line, all of it at once. Rules that are used
 * are not touched: new ones are loaded beside them and take their place when they are ready.
 *
 * <pre>{@code
 * AtomicReference<Attain> current = new AtomicReference<>(Attain.shipped());
 * try {
 *   current.set(Attain.load(Map.of("my-competency/competency.yaml", "no competency")));
 * } catch (RulesException e) {
 *   for (Problem problem : e.problems()) {
 *     System.out.println(problem.file() + ":" + problem.line() + ": " + problem.message());
 *   }
 * }
 * }</pre>
 *
 * <p>An {@code Attain} has nothing to close: what works in threads ends them with its work, and
 * rules that are no longer used are collected with their classes. What must be closed (sessions
 * that are opened, audits, rules that are watched) is {@code AutoCloseable}. All results are
 * immutable. Only what is marked {@code @Nullable} may be null.
 *
 * <p>Each public type says how firm it is, by {@link org.apiguardian.api.API}, itself or in its
 * package: what is {@code STABLE} will not break before the next major version from 1.0.0 on,
 * {@code EXPERIMENTAL} may change in any, {@code INTERNAL} is not for other programs.
 */
@API(status = Status.EXPERIMENTAL)
@NullMarked
package dev.attain;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.NullMarked;
