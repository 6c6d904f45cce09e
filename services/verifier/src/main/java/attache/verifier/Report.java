package attache.verifier;

import attache.proof.Hex;
import attache.proof.json.JsonText;

/** A verdict in words, or as JSON. */
final class Report {

  private Report() {}

  static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sound(var what, var events, var checkpoint) ->
          """
          Sound: %s, %,d events, as signed by %s
            checkpoint  size %d, signed at %s
            root        %s\
          """
              .formatted(
                  what,
                  events,
                  checkpoint.origin(),
                  checkpoint.size(),
                  checkpoint.time(),
                  Hex.text(checkpoint.root()));
      case Verdict.Unsound(var fault, var position, var through, var says) ->
          "NOT SOUND (%s): %s%s".formatted(fault.word(), where(position, through), says);
    };
  }

  private static String where(long position, long through) {
    if (position == 0) {
      return "";
    }
    return position == through
        ? "position %d ".formatted(position)
        : "somewhere from position %d to %d, where %1$d ".formatted(position, through);
  }

  static String json(Verdict verdict) {
    var json = new StringBuilder();
    switch (verdict) {
      case Verdict.Sound(var what, var events, var checkpoint) -> {
        JsonText.quote(json.append("{\"result\":\"sound\",\"what\":"), what);
        json.append(",\"events\":").append(events);
        JsonText.quote(json.append(",\"origin\":"), checkpoint.origin());
        json.append(",\"size\":").append(checkpoint.size());
        JsonText.quote(json.append(",\"root\":"), Hex.text(checkpoint.root()));
        JsonText.quote(json.append(",\"signedAt\":"), checkpoint.time().toString());
      }
      case Verdict.Unsound(var fault, var position, var through, var says) -> {
        JsonText.quote(json.append("{\"result\":\"unsound\",\"fault\":"), fault.word());
        if (position > 0) {
          json.append(",\"position\":").append(position);
          json.append(",\"through\":").append(through);
        }
        JsonText.quote(json.append(",\"says\":"), where(position, through) + says);
      }
    }
    return json.append('}').toString();
  }

  static int exitCode(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sound _ -> 0;
      case Verdict.Unsound unsound -> unsound.fault().exitCode;
    };
  }
}
