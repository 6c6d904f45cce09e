package attache.tracker.pages;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;

/**
 * Lets characters be seen that a browser would not show, or that would turn the text around them:
 * what a source says looks like what it says.
 */
final class Visible implements TemplateOutput {
  private final Utf8ByteOutput out = new Utf8ByteOutput();
  private boolean exactly;

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Whether what follows is written as it is. */
  void exactly(boolean asItIs) {
    exactly = asItIs;
  }

  @Override
  public void writeContent(String text) {
    for (int i = 0; i < text.length() && !exactly; i++) {
      if (hidden(text.charAt(i))) {
        out.writeContent(shown(text));
        return;
      }
    }
    out.writeContent(text);
  }

  @Override
  public void writeContent(String text, int begin, int end) {
    writeContent(text.substring(begin, end));
  }

  @Override
  public void writeBinaryContent(byte[] text) {
    out.writeBinaryContent(text);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!hidden(c)) {
        shown.append(c);
      } else if (c < ' ') {
        shown.append((char) ('\u2400' + c));
      } else {
        shown.append("[U+%04X]".formatted((int) c));
      }
    }
    return shown.toString();
  }

  /** Control characters but line breaks and tabs, and those that set the direction of text. */
  static boolean hidden(char c) {
    return (c < ' ' && c != '\n' && c != '\t' && c != '\r')
        || (c >= '\u007f' && c < '\u00a0')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200e'
        || c == '\u200f';
  }
}
