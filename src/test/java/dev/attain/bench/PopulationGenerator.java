package dev.attain.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a folder of facts of any size, the same for the same seed. The rows of a partner are
 * strewn over the whole of each file, as they are in an export that is in no order.
 *
 * @param partners how many partners
 * @param associations how many rows of associations
 * @param subscriptions how many rows of subscriptions
 * @param seed what they are made of
 * @param order in which order rows stand; another order of the same rows for another number
 * @param damage which share of the rows is damaged, from 0 to 1
 * @param gzip whether the files are compressed
 */
public record PopulationGenerator(
    int partners,
    long associations,
    long subscriptions,
    long seed,
    long order,
    double damage,
    boolean gzip) {

  private static final int BUFFER = 1 << 20;

  /**
   * Writes a folder.
   *
   * @param args the folder, partners, associations, subscriptions, seed, order, share of damaged
   *     rows, and {@code gzip}; all but the first may be left out
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    PopulationGenerator generator =
        new PopulationGenerator(
            Integer.parseInt(argument(args, 1, "200000")),
            Long.parseLong(argument(args, 2, "10000000")),
            Long.parseLong(argument(args, 3, "10000000")),
            Long.parseLong(argument(args, 4, "1")),
            Long.parseLong(argument(args, 5, "1")),
            Double.parseDouble(argument(args, 6, "0")),
            argument(args, 7, "").equals("gzip"));
    long start = System.nanoTime();
    Map<String, Long> damaged = generator.write(Path.of(args[0]));
    System.out.printf("%s: %.1f s%n", generator, (System.nanoTime() - start) / 1e9);
    damaged.forEach((what, rows) -> System.out.printf("%,12d %s%n", rows, what));
  }

  private static String argument(String[] args, int index, String otherwise) {
    return args.length > index ? args[index] : otherwise;
  }

  /** A population without damage. */
  static PopulationGenerator of(int partners, long associations, long subscriptions, long seed) {
    return new PopulationGenerator(partners, associations, subscriptions, seed, seed, 0, false);
  }

  /**
   * Writes the files.
   *
   * @param folder where to; made if it is not there
   * @return how many rows have which damage, by file and kind
   * @throws IOException if they cannot be written
   */
  public Map<String, Long> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, Long> damaged = new TreeMap<>();
    Population of = new Population(partners, associations, subscriptions, seed);
    var associationRows =
        CompletableFuture.supplyAsync(
            () ->
                file(
                    folder,
                    "associations",
                    "partner_id,customer_id,product,association_type,associated_on,ended_on",
                    associations,
                    any -> true,
                    of::association));
    damaged.putAll(
        file(
            folder,
            "subscriptions",
            "partner_id,subscription_id,customer_id,product,paid_seats,started_on,ended_on",
            subscriptions,
            any -> true,
            of::subscription));
    file(folder, "partners", "partner_id,name", partners, any -> true, of::partner);
    file(
        folder,
        "individuals",
        "partner_id,individual_id,name,joined_on,left_on",
        of.places(),
        of::isThere,
        of::individual);
    damaged.putAll(
        file(
            folder,
            "exam_passes",
            "partner_id,individual_id,exam,passed_on",
            2 * of.places(),
            place -> of.isThere(place / 2) && Scramble.mix(seed, place) % 3 != 0,
            of::examPass));
    damaged.putAll(associationRows.join());
    return damaged;
  }

  private Map<String, Long> file(
      Path folder,
      String name,
      String header,
      long numbers,
      LongPredicate isThere,
      BiConsumer<Long, RowBytes> content) {
    Scramble places = new Scramble(numbers, order ^ name.hashCode());
    int columns = header.split(",").length;
    boolean mayBeDamaged = !name.equals("partners") && !name.equals("individuals");
    List<Damage> kinds = Damage.of(columns);
    Map<String, Long> damaged = new TreeMap<>();
    RowBytes row = new RowBytes();
    try (OutputStream out = open(folder.resolve(name + ".csv" + (gzip ? ".gz" : "")))) {
      out.write((header + "\n").getBytes(UTF_8));
      for (long place = 0; place < numbers; place++) {
        long number = places.at(place);
        if (!isThere.test(number)) {
          continue;
        }
        content.accept(number, row);
        long hash = Scramble.mix(seed ^ ~name.hashCode(), number);
        if (mayBeDamaged && Scramble.below(1 << 30, hash) < damage * (1 << 30)) {
          Damage kind = kinds.get(Scramble.below(kinds.size(), Scramble.mix(hash)));
          kind.to(row, columns);
          damaged.merge(name + " " + kind.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        }
        row.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return damaged;
  }

  private OutputStream open(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    return gzip ? new GZIPOutputStream(out, BUFFER) : out;
  }
}
