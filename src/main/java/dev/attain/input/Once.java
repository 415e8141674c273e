package dev.attain.input;

/** Something that may be done once. */
final class Once {

  private boolean done;

  void use() {
    if (done) {
      throw new IllegalStateException("a fact source may be read once; open it again");
    }
    done = true;
  }
}
