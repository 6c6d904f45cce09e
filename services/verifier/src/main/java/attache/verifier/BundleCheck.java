package attache.verifier;

import attache.proof.BadProof;
import attache.proof.BundleStatement;
import attache.proof.Checkpoint;
import attache.proof.ExportedEvent;
import attache.proof.Hashes;
import attache.proof.Hex;
import attache.proof.KeyRotation;
import attache.proof.Proofs;
import attache.proof.SignedNote;
import attache.proof.json.JsonMembers;
import attache.proof.json.RefusedJson;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a bundle: each event against the signed root, all of them against what was stated. */
final class BundleCheck {

  private record Proven(ExportedEvent event, List<byte[]> path) {}

  private final Map<String, String> bundle;
  private final Trust trust;

  BundleCheck(Map<String, String> bundle, Trust trust) {
    this.bundle = bundle;
    this.trust = trust;
  }

  Verdict check() throws Wrong {
    try {
      return checked();
    } catch (BadProof | RefusedJson malformed) {
      throw Wrong.with(Fault.UNREADABLE, "not in the form of a bundle: " + malformed.getMessage());
    }
  }

  private Verdict checked() throws Wrong {
    var note = SignedNote.parse(CanonicalMembers.text(bundle, "checkpoint"));
    var statementNote = SignedNote.parse(CanonicalMembers.text(bundle, "statement"));
    var checkpoint = Trust.checkpoint(note);
    var statement = BundleStatement.parse(statementNote.text());
    var events = events(statement);
    for (var proven : events) {
      trust.learn(proven.event());
    }
    trust.mustBeSigned(note, "the bundle's checkpoint");
    trust.mustBeSigned(statementNote, "the bundle's statement");
    var subject = CanonicalMembers.text(bundle, "subject");
    if (!statement.origin().equals(checkpoint.origin())
        || !statement.subject().equals(subject)
        || statement.size() > checkpoint.size()) {
      throw Wrong.with(Fault.UNREADABLE, "the bundle's statement is about another bundle");
    }
    walk(events, statement.positions(), checkpoint);
    streams(events);
    continuation(checkpoint);
    if (!MessageDigest.isEqual(digest(), statement.digest())) {
      throw Wrong.with(Fault.CHANGED, "something beside the events was changed in the bundle");
    }
    return new Verdict.Sound(
        statement.size() == checkpoint.size()
            ? "bundle of " + subject
            : "bundle of %s as known at position %d".formatted(subject, statement.size()),
        events.size(),
        checkpoint);
  }

  private List<Proven> events(BundleStatement statement) throws Wrong {
    var events = new ArrayList<Proven>();
    for (var json : JsonMembers.array(CanonicalMembers.get(bundle, "events"))) {
      try {
        var members = JsonMembers.object(json);
        var event = ExportedEvent.parse(CanonicalMembers.get(members, "event"));
        var path = CanonicalMembers.texts(members, "path").stream().map(Hex::hash).toList();
        events.add(new Proven(event, path));
      } catch (BadProof | RefusedJson malformed) {
        int nr = Math.min(events.size(), statement.positions().size() - 1);
        throw Wrong.at(
            Fault.MALFORMED,
            nr < 0 ? 0 : statement.positions().get(nr),
            "cannot be read: " + malformed.getMessage());
      }
    }
    return events;
  }

  /** Side by side with what was stated, so that the first difference is met first. */
  private static void walk(List<Proven> events, List<Long> stated, Checkpoint checkpoint)
      throws Wrong {
    String time = "";
    for (int i = 0; i < Math.max(events.size(), stated.size()); i++) {
      long there = i < events.size() ? events.get(i).event().position() : Long.MAX_VALUE;
      long expected = i < stated.size() ? stated.get(i) : Long.MAX_VALUE;
      if (there > expected) {
        throw Wrong.at(Fault.MISSING, expected, "is missing from the bundle");
      }
      if (there < expected) {
        boolean twice = i > 0 && there <= stated.get(i - 1);
        throw Wrong.at(twice ? Fault.OUT_OF_PLACE : Fault.INSERTED, there, "does not belong here");
      }
      var proven = events.get(i);
      var event = proven.event();
      if (!Proofs.includes(
          checkpoint.root(), checkpoint.size(), there - 1, event.leafHash(), proven.path())) {
        throw Wrong.at(
            Fault.CHANGED,
            there,
            "is not what was recorded: its proof does not lead to the signed root");
      }
      if (event.recordedAt().compareTo(time) < 0) {
        throw Wrong.at(Fault.TIME_GOES_BACK, there, "was recorded before the event before it");
      }
      time = event.recordedAt();
    }
  }

  /** Each stream from its first event on, without gaps. */
  private void streams(List<Proven> events) throws Wrong {
    var streams = Set.copyOf(CanonicalMembers.texts(bundle, "streams"));
    var next = new HashMap<String, Long>();
    for (var proven : events) {
      var event = proven.event();
      if (!streams.contains(event.stream()) && !event.stream().equals(KeyRotation.STREAM)) {
        throw Wrong.at(
            Fault.INSERTED,
            event.position(),
            "is about %s, which the bundle is not about".formatted(event.stream()));
      }
      long expected = next.getOrDefault(event.stream(), 0L);
      if (event.sequence() != expected) {
        throw Wrong.at(
            Fault.MISSING,
            event.position(),
            "is number %d of %s, and number %d is missing"
                .formatted(event.sequence(), event.stream(), expected));
      }
      next.put(event.stream(), expected + 1);
    }
  }

  private void continuation(Checkpoint checkpoint) throws Wrong {
    for (var kept : trust.kept(checkpoint.origin())) {
      trust.mustBeSigned(kept.note(), "the kept checkpoint");
      long from = kept.checkpoint().size();
      if (from == checkpoint.size()
          ? !kept.checkpoint().sameTree(checkpoint)
          : !continues(kept.checkpoint(), checkpoint)) {
        throw Wrong.between(
            Fault.FORKED,
            1,
            from,
            "is the first that can differ: the bundle's log does not continue the kept checkpoint");
      }
    }
  }

  private boolean continues(Checkpoint kept, Checkpoint checkpoint) throws Wrong {
    var consistency = JsonMembers.object(bundle.getOrDefault("consistency", "{}"));
    if (!String.valueOf(kept.size()).equals(consistency.get("from"))) {
      throw Wrong.with(
          Fault.UNPROVEN,
          kept.size() > checkpoint.size()
              ? "the kept checkpoint is newer (size %d) than the bundle (%d): ask for a new bundle"
                  .formatted(kept.size(), checkpoint.size())
              : "the bundle does not show that it continues the kept checkpoint: ask for it with from=%d"
                  .formatted(kept.size()));
    }
    var path = CanonicalMembers.texts(consistency, "path").stream().map(Hex::hash).toList();
    return Proofs.extend(kept.root(), kept.size(), checkpoint.root(), checkpoint.size(), path);
  }

  private byte[] digest() {
    var without =
        bundle.entrySet().stream()
            .filter(member -> !member.getKey().equals("statement"))
            .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    return Hashes.plain(without);
  }
}
