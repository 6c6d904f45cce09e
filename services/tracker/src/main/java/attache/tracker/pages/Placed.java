package attache.tracker.pages;

import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Escapes a text for the place where it stands. What stands in a field comes back when the form is
 * sent, so there it is what it is, and not what makes it {@linkplain Visible visible}.
 */
final class Placed extends OwaspHtmlTemplateOutput {
  private final Visible out;

  Placed(Visible out) {
    super(out);
    this.out = out;
  }

  @Override
  public void setContext(String tag, @Nullable String attribute) {
    out.exactly(attribute == null ? "textarea".equals(tag) : "value".equals(attribute));
    super.setContext(tag, attribute);
  }
}
