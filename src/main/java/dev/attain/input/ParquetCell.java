package dev.attain.input;

import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** Takes the values of one column. What is in a dictionary becomes a text once. */
final class ParquetCell extends PrimitiveConverter {

  private final ParquetText text;
  private final ValuesRow row;
  private final int place;
  private @Nullable Dictionary dictionary;
  private String[] known = {};

  ParquetCell(ParquetText text, ValuesRow row, int place) {
    this.text = text;
    this.row = row;
    this.place = place;
  }

  @Override
  public boolean hasDictionarySupport() {
    return true;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    this.dictionary = dictionary;
    this.known = new String[dictionary.getMaxId() + 1];
  }

  @Override
  public void addValueFromDictionary(int id) {
    Dictionary of = dictionary;
    if (of == null) {
      throw new IllegalStateException("no dictionary");
    }
    if (known[id] == null) {
      known[id] = text.decoded(of, id);
    }
    row.set(place, known[id]);
  }

  @Override
  public void addBinary(Binary value) {
    row.set(place, text.of(value));
  }

  @Override
  public void addBoolean(boolean value) {
    row.set(place, String.valueOf(value));
  }

  @Override
  public void addInt(int value) {
    row.set(place, text.of(value));
  }

  @Override
  public void addLong(long value) {
    row.set(place, text.of(value));
  }

  @Override
  public void addFloat(float value) {
    row.set(place, NumberText.ofFraction(value));
  }

  @Override
  public void addDouble(double value) {
    row.set(place, NumberText.ofFraction(value));
  }
}
