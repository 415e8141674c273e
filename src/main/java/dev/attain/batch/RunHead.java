package dev.attain.batch;

import dev.attain.summary.InputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for, and what was read for it.
 *
 * @param settings the settings, as words
 * @param inputs the files that were read
 * @param rows how many rows were read
 * @param notices what was worth knowing
 */
record RunHead(
    Map<String, String> settings, List<InputFile> inputs, long rows, List<String> notices) {

  void write(Bytes out) {
    out.addNumber(settings.size());
    settings.forEach(
        (name, value) -> {
          out.addText(name);
          out.addText(value);
        });
    out.addNumber(inputs.size());
    for (InputFile input : inputs) {
      out.addText(input.file());
      out.addNumber(input.bytes());
      out.addText(input.sha256());
    }
    out.addNumber(rows);
    out.addNumber(notices.size());
    notices.forEach(out::addText);
  }

  static RunHead read(Cursor in) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (long i = in.nextNumber(); i > 0; i--) {
      settings.put(in.nextText(), in.nextText());
    }
    List<InputFile> inputs = new ArrayList<>();
    for (long i = in.nextNumber(); i > 0; i--) {
      inputs.add(new InputFile(in.nextText(), in.nextNumber(), in.nextText()));
    }
    long rows = in.nextNumber();
    List<String> notices = new ArrayList<>();
    for (long i = in.nextNumber(); i > 0; i--) {
      notices.add(in.nextText());
    }
    return new RunHead(settings, inputs, rows, notices);
  }
}
