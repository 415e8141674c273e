package app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application, started on any free port, and asked as others ask it. */
final class Web implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private Web(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Web started(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--server.port=0");
    return new Web(SpringApplication.run(Application.class, all.toArray(String[]::new)));
  }

  static Web open(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--management.endpoints.web.exposure.include=*");
    all.add("--management.endpoint.health.show-details=always");
    return started(all.toArray(String[]::new));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  String post(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.noBody()));
  }

  private URI at(String path) {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  @Override
  public void close() {
    context.close();
  }
}
