package attache.tracker.pages.writing;

import attache.proof.Hashes;
import attache.tracker.commands.Act;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Circumstances.Key;
import attache.tracker.desk.Circumstances.Via;
import attache.tracker.desk.Expected;
import attache.tracker.http.Actor;
import attache.tracker.http.Submission;
import attache.tracker.pages.Texts;
import attache.tracker.problems.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** Whose hand fills in a form: makes submissions in the person's name. */
public final class Hand {
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final Entered entered;
  private final String actor;

  private Hand(Entered entered, String actor) {
    this.entered = entered;
    this.actor = actor;
  }

  /** The hand of who records, or {@code null} where the name is missing or none; that is noted. */
  public static @Nullable Hand of(Entered entered, HttpServletRequest request, Texts texts) {
    String name = entered.analyst();
    if (name.isEmpty()) {
      entered.wrong("analyst", new Wrong(texts.say("who.missing"), null));
      return null;
    }
    try {
      return new Hand(entered, Actor.of(request, name));
    } catch (Problem noName) {
      entered.wrong("analyst", new Wrong(texts.say("who.invalid"), null));
      return null;
    }
  }

  /** A hand for looking only: whoever it is, nothing is recorded. */
  public static Hand looking(Entered entered) {
    return new Hand(entered, entered.analyst().isEmpty() ? "-" : entered.analyst());
  }

  public String actor() {
    return actor;
  }

  /**
   * An act that is recorded once, however often the form is sent; on another record or development,
   * or with other words, it is another act.
   *
   * @param version the version the person decided on, or {@code null} for any
   */
  public Submission submission(Act act, Said said, @Nullable Long version) {
    return submission(act.toString(), said, version);
  }

  /** A source that is kept once, however often the form is sent. */
  public Submission source(Said said) {
    return submission("source", said, null);
  }

  /** What is only looked at. */
  public Submission look(Said said) {
    return new Submission(said.body(), new Circumstances(actor, Via.FORM, null, null));
  }

  private Submission submission(String step, Said said, @Nullable Long version) {
    byte[] hash = hash(step, said);
    String key = entered.form() + "-" + HexFormat.of().formatHex(hash, 0, 6);
    Expected expected = version == null ? null : Expected.version(version);
    return new Submission(
        said.body(), new Circumstances(actor, Via.FORM, expected, new Key(key, hash)));
  }

  private byte[] hash(String step, Said said) {
    return Hashes.plain(step + '\0' + actor + '\0' + said.body());
  }

  /** Leads on once something was recorded, and remembers who did and which form it was. */
  public ResponseEntity<byte[]> leadTo(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address))
        .header(HttpHeaders.SET_COOKIE, cookie(Entered.COOKIE, actor, true))
        .header(HttpHeaders.SET_COOKIE, cookie(Entered.RECORDED, entered.recorded(), false))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static String cookie(String name, String value, boolean forUsOnly) {
    return ResponseCookie.from(name, URLEncoder.encode(value, StandardCharsets.UTF_8))
        .path("/")
        .maxAge(REMEMBERED)
        .sameSite("Strict")
        .httpOnly(forUsOnly)
        .build()
        .toString();
  }
}
