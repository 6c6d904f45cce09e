package attache.tracker.recording;

import attache.dossier.Merger;
import attache.tracker.commands.Act;
import attache.tracker.commands.Asked;
import attache.tracker.commands.Recorder;
import attache.tracker.desk.Desk;
import attache.tracker.desk.MergerDesk;
import attache.tracker.desk.Receipt;
import attache.tracker.http.Submission;
import attache.tracker.json.MergerJson;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Takes what is asked to the desk that decides it. */
@Component
final class AtTheDesk implements Recorder {
  private final Reading reading;
  private final References references;
  private final Desk desk;
  private final MergerDesk mergers;
  private final Foresight foresight;

  AtTheDesk(
      Reading reading, References references, Desk desk, MergerDesk mergers, Foresight foresight) {
    this.reading = reading;
    this.references = references;
    this.desk = desk;
    this.mergers = mergers;
    this.foresight = foresight;
  }

  @Override
  public Receipt record(Act act, Submission said) {
    return switch (act) {
      case Act.OnOne one -> desk.submit(reading.command(one, said), said.circumstances());
      case Act.OnTwo two -> mergers.submit(merger(two, said), said.circumstances());
    };
  }

  @Override
  public JsonNode preview(Act act, Submission said) {
    return switch (act) {
      case Act.OnOne _ -> preview(List.of(new Asked(act, said)));
      case Act.OnTwo two -> foresight.of(merger(two, said), said.circumstances());
    };
  }

  @Override
  public JsonNode preview(List<Asked> asked) {
    List<Foresight.Step> steps = new ArrayList<>();
    for (Asked one : asked) {
      if (!(one.act() instanceof Act.OnOne act)) {
        throw new IllegalArgumentException("a merger is looked at by itself");
      }
      Submission said = one.submission();
      steps.add(new Foresight.Step(reading.command(act, said), said.circumstances()));
    }
    return foresight.of(steps);
  }

  private Merger merger(Act.OnTwo act, Submission said) {
    return switch (act) {
      case Act.MergeRecords(var id) -> {
        var record = Named.record(id);
        Merger.Merge merge = said.read(fields -> MergerJson.merge(record, fields));
        if (merge.record().equals(merge.duplicate())) {
          references.require("/into", merge.survivor());
        } else {
          references.require("/from", merge.duplicate());
        }
        yield merge;
      }
      case Act.UnmergeRecords(var id) -> {
        var record = Named.record(id);
        yield said.read(fields -> MergerJson.unmerge(record, fields));
      }
    };
  }
}
