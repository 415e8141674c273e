import dev.attain.Attain;
import java.time.LocalDate;

public class Decides {
  public static void main(String[] args) {
    Attain attain = Attain.shipped();
    var facts =
        attain
            .partner("1111111", "Contoso")
            .association("c-1", "O365", "DPOR", LocalDate.of(2017, 1, 15), null)
            .build();
    attain.decide(facts, LocalDate.of(2017, 6, 27)).forEach(System.out::println);
  }
}
