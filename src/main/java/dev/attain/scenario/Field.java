package dev.attain.scenario;

/** A field of a fact, by the name that rules and scenarios have for it. */
enum Field {
  PRODUCT("product", Form.PRODUCT),
  TYPE("type", Form.TYPE),
  ASSOCIATED_ON("associatedOn", Form.DAY),
  SUBSCRIPTION_ID("subscriptionId", Form.WORD),
  PAID_SEATS("paidSeats", Form.NUMBER),
  STARTED_ON("startedOn", Form.DAY),
  ENDED_ON("endedOn", Form.DAY_OR_NONE),
  EXAM("exam", Form.WORD),
  PASSED_ON("passedOn", Form.DAY),
  NAME("name", Form.WORD),
  JOINED_ON("joinedOn", Form.DAY_OR_NONE),
  LEFT_ON("leftOn", Form.DAY_OR_NONE);

  /** How a value is written. */
  enum Form {
    PRODUCT,
    TYPE,
    DAY,
    DAY_OR_NONE,
    NUMBER,
    WORD
  }

  private final String key;
  private final Form form;

  Field(String key, Form form) {
    this.key = key;
    this.form = form;
  }

  String key() {
    return key;
  }

  Form form() {
    return form;
  }

  boolean mayBeMissing() {
    return form == Form.DAY_OR_NONE || this == SUBSCRIPTION_ID || this == NAME;
  }
}
