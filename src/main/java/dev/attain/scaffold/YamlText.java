package dev.attain.scaffold;

import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;

/** Writes single values of YAML. */
final class YamlText {

  private YamlText() {}

  /** A text on one line, in quotes where it needs them, also inside brackets. */
  static String scalar(String text) {
    DumpSettings settings =
        DumpSettings.builder()
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
            .build();
    // Inside brackets, where more signs have a meaning than outside.
    String list = new Dump(settings).dumpToString(List.of(text)).strip();
    return list.substring(1, list.length() - 1).strip();
  }
}
