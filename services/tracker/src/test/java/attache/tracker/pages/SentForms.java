package attache.tracker.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.tracker.RunningTracker;
import attache.tracker.RunningTracker.Reply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sends forms as a browser without scripts does, in Ana's name. */
record SentForms(RunningTracker tracker, String language) {

  SentForms(RunningTracker tracker) {
    this(tracker, "en");
  }

  /** Fields are names and values in turn. */
  Reply send(String path, String... fields) {
    List<String> pairs = new ArrayList<>(List.of("analyst=Ana"));
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return tracker.send(
        "POST",
        path,
        BodyPublishers.ofString(String.join("&", pairs)),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept-Language",
        language);
  }

  Reply save(String form, String... fields) {
    List<String> all = new ArrayList<>(List.of("do", "save", "form", form));
    all.addAll(List.of(fields));
    return send("/record", all.toArray(String[]::new));
  }

  /** The name of a filling-in of a form. */
  static String form() {
    return UUID.randomUUID().toString();
  }
}
