package attache.tracker.wiring;

import attache.dossier.Because;
import attache.dossier.source.Amendment;
import attache.dossier.source.Source;
import attache.dossier.source.SourceDecider;
import attache.dossier.source.SourceEvent;
import attache.dossier.value.SourceId;
import attache.ledger.Ledger;
import attache.ledger.Recorded;
import attache.tracker.desk.Circumstances;
import attache.tracker.library.Held;
import attache.tracker.library.Library;
import attache.tracker.log.EventReader;
import attache.tracker.log.Streams;
import java.util.List;
import java.util.Optional;

/** The library over Axon's command bus; what it finds, it reads from the log itself. */
final class AxonLibrary implements Library {
  private final Commands commands;
  private final Ledger ledger;
  private final EventReader reader;

  AxonLibrary(Commands commands, Ledger ledger, EventReader reader) {
    this.commands = commands;
    this.ledger = ledger;
    this.reader = reader;
  }

  @Override
  public Held register(Source source, Circumstances circumstances) {
    var asked = new SourceAggregate.Registered(source, circumstances);
    var answer = commands.send(Streams.of(source.id()), asked, circumstances);
    return answer.events().isEmpty()
        ? find(source.id()).orElseThrow()
        : held(answer.events(), true);
  }

  @Override
  public Held amend(
      SourceId id, Amendment amendment, Because because, Circumstances circumstances) {
    var asked = new SourceAggregate.Amended(id, amendment, because, circumstances);
    return held(commands.send(Streams.of(id), asked, circumstances).events(), true);
  }

  @Override
  public Optional<Held> find(SourceId id) {
    return find(id, Long.MAX_VALUE);
  }

  @Override
  public Optional<Held> find(SourceId id, long known) {
    List<Recorded> events =
        ledger.read(Streams.of(id), 0).stream().filter(event -> event.position() <= known).toList();
    return events.isEmpty() ? Optional.empty() : Optional.of(held(events, false));
  }

  private Held held(List<Recorded> events, boolean isNew) {
    Recorded last = events.getLast();
    SourceEvent event = reader.ofSource(last);
    return new Held(
        SourceDecider.evolve(null, event).now(),
        last.sequence() + 1,
        last.position(),
        last.recordedAt(),
        last.actor(),
        isNew);
  }
}
