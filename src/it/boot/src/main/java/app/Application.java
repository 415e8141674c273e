package app;

import dev.attain.Attain;
import dev.attain.decision.Decision;
import dev.attain.live.LiveRules;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Application {
  private final LiveRules live;

  Application(LiveRules live) {
    this.live = live;
  }

  @GetMapping("/tiers")
  List<String> tiers() {
    Attain attain = live.attain(); // once for all that is to be decided by the same rules
    var facts =
        attain.partner("1111111", "Contoso")
            .association("c-1", "O365", "DPOR", LocalDate.of(2017, 1, 15), null)
            .build();
    List<Decision> decisions = attain.decide(facts, LocalDate.of(2017, 6, 27));
    return decisions.stream().map(Decision::attained).toList();
  }

  public static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
