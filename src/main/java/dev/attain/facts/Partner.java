package dev.attain.facts;

import org.jspecify.annotations.Nullable;

/**
 * An organisation in the partner programme.
 *
 * @param partnerId its id in the programme, without blanks
 * @param name its name, where the source gives one
 */
public record Partner(String partnerId, @Nullable String name) {

  /** Takes blanks out of the id; exports write MPN ids with and without them. */
  public Partner {
    partnerId = Ids.partner(partnerId);
  }
}
