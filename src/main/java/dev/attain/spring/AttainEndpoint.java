package dev.attain.spring;

import dev.attain.live.LiveRules;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Names the rules that serve; to write to it is to have the folder looked at now. */
@Endpoint(id = "attain")
final class AttainEndpoint {

  private final LiveRules live;

  AttainEndpoint(LiveRules live) {
    this.live = live;
  }

  @ReadOperation
  Map<String, Object> rules() {
    return LiveReport.of(live);
  }

  @WriteOperation
  Map<String, Object> reload() {
    return LiveReport.of(live.reload());
  }
}
