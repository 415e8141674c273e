package dev.attain.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known about how days follow each other: one lies at most so many days behind another.
 *
 * <p>A contradiction is a way from a day back to itself that is shorter than nothing.
 */
final class DayOrder {

  private static final long FAR = Long.MAX_VALUE / 4;

  private record AtMost(String day, String behind, long days) {}

  private final List<AtMost> known = new ArrayList<>();

  /** {@code day - behind <= days}. */
  void atMost(String day, String behind, long days) {
    known.add(new AtMost(day, behind, days));
  }

  void add(String left, String operator, String right) {
    switch (operator) {
      case "<" -> atMost(left, right, -1);
      case "<=" -> atMost(left, right, 0);
      case ">" -> atMost(right, left, -1);
      case ">=" -> atMost(right, left, 0);
      case "==" -> {
        atMost(left, right, 0);
        atMost(right, left, 0);
      }
      default -> {
        // That two days differ says nothing about their order.
      }
    }
  }

  boolean isContradiction() {
    long[][] distance = distances(index());
    for (int i = 0; i < distance.length; i++) {
      if (distance[i][i] < 0) {
        return true;
      }
    }
    return false;
  }

  boolean implies(String left, String operator, String right) {
    return switch (operator) {
      case "<" -> isAtMost(left, right, -1);
      case "<=" -> isAtMost(left, right, 0);
      case ">" -> isAtMost(right, left, -1);
      case ">=" -> isAtMost(right, left, 0);
      case "==" -> isAtMost(left, right, 0) && isAtMost(right, left, 0);
      default -> isAtMost(left, right, -1) || isAtMost(right, left, -1);
    };
  }

  private boolean isAtMost(String day, String behind, long days) {
    Map<String, Integer> index = index();
    Integer from = index.get(behind);
    Integer to = index.get(day);
    return from != null && to != null && distances(index)[from][to] <= days;
  }

  private Map<String, Integer> index() {
    Map<String, Integer> index = new HashMap<>();
    for (AtMost fact : known) {
      index.putIfAbsent(fact.day(), index.size());
      index.putIfAbsent(fact.behind(), index.size());
    }
    return index;
  }

  private long[][] distances(Map<String, Integer> index) {
    int n = index.size();
    long[][] distance = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        distance[i][j] = i == j ? 0 : FAR;
      }
    }
    for (AtMost fact : known) {
      int from = index.getOrDefault(fact.behind(), 0);
      int to = index.getOrDefault(fact.day(), 0);
      distance[from][to] = Math.min(distance[from][to], fact.days());
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
        }
      }
    }
    return distance;
  }
}
