package dev.attain.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words in a realistic mix: some more often than others, a few by an alias or in another case. */
final class WordMix {

  static final WordMix PRODUCTS =
      new WordMix()
          .add(50, "Office 365", "O365", "Microsoft Office 365", "Office365", "MS Office 365")
          .add(20, "Azure", "Microsoft Azure", "Windows Azure")
          .add(9, "Dynamics 365", "D365", "Microsoft Dynamics 365")
          .add(8, "Enterprise Mobility Suite", "EMS", "Enterprise Mobility + Security")
          .add(7, "Power BI", "PowerBI", "Microsoft Power BI")
          .add(6, "Windows", "Microsoft Windows");

  static final WordMix TYPES =
      new WordMix()
          .add(27, "Delegated Administrator", "DAP", "Delegated Admin")
          .add(27, "Transacting Partner", "TPOR", "CSP Tier 1", "CSP Tier 2")
          .add(18, "Digital Partner of Record", "DPOR", "POR", "Partner of Record")
          .add(10, "Advisor", "Advisor Partner")
          .add(6, "Partner Admin Link", "PAL")
          .add(5, "FastTrack Partner", "FastTrack", "FRP")
          .add(4, "Claiming Partner of Record", "CPOR")
          .add(3, "Partner as End Customer", "Partner as end-customer");

  static final WordMix EXAMS =
      new WordMix()
          .add(45, "70-347", "070-347", "Exam 70-347", "exam 070-347")
          .add(35, "70-346", "070-346", "Exam 70-346")
          .add(12, "70-533", "Exam 70-533")
          .add(8, "MB2-715");

  private static final int ALIASES_IN_THOUSAND = 40;
  private static final int OTHER_CASE_IN_THOUSAND = 10;

  private final List<byte[][]> spellingsByHundredth = new ArrayList<>();

  private WordMix() {}

  private WordMix add(int hundredths, String... spellings) {
    byte[][] bytes = new byte[spellings.length + 2][];
    for (int i = 0; i < spellings.length; i++) {
      bytes[i] = spellings[i].getBytes(UTF_8);
    }
    bytes[spellings.length] = spellings[0].toLowerCase(Locale.ROOT).getBytes(UTF_8);
    bytes[spellings.length + 1] = spellings[0].toUpperCase(Locale.ROOT).getBytes(UTF_8);
    for (int i = 0; i < hundredths; i++) {
      spellingsByHundredth.add(bytes);
    }
    return this;
  }

  /**
   * A word.
   *
   * @param which which word, any number
   * @param how how it is spelled, any number
   */
  byte[] word(long which, long how) {
    byte[][] spellings =
        spellingsByHundredth.get(Scramble.below(spellingsByHundredth.size(), which));
    int spelled = Scramble.below(1000, how);
    if (spelled < OTHER_CASE_IN_THOUSAND) {
      return spellings[spellings.length - 1 - spelled % 2];
    }
    boolean alias = spelled < OTHER_CASE_IN_THOUSAND + ALIASES_IN_THOUSAND && spellings.length > 3;
    return spellings[alias ? 1 + spelled % (spellings.length - 3) : 0];
  }
}
