package attache.tracker.recording;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.Development;
import attache.dossier.value.Link;
import attache.dossier.value.RecordId;
import attache.tracker.commands.Act;
import attache.tracker.http.Submission;
import attache.tracker.json.BecauseJson;
import attache.tracker.json.CitationJson;
import attache.tracker.json.DevelopmentJson;
import attache.tracker.json.Fields;
import attache.tracker.json.JudgementJson;
import attache.tracker.json.LinkJson;
import attache.tracker.json.RegistrationJson;
import attache.tracker.json.RevisionJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is asked of one record as the command it is, refusing what it refers to in vain. */
@Component
final class Reading {
  private static final String UNSAID = "No reason was given.";

  private final References references;

  Reading(References references) {
    this.references = references;
  }

  Command command(Act.OnOne act, Submission said) {
    return switch (act) {
      case Act.RegisterRecord _ -> register(said);
      case Act.CorrectRecord(var id) -> correct(Named.record(id), said);
      case Act.RecordDevelopment(var id) -> development(Named.record(id), said);
      case Act.CorrectDevelopment(var id, var about) -> correct(id, about, said);
      case Act.RetractDevelopment(var id, var about) ->
          new Command.RetractDevelopment(Named.record(id), Named.development(about), why(said));
      case Act.AddEvidence(var id, var about) -> evidence(id, about, said);
      case Act.GradeEvidence(var id, var about) -> {
        var record = Named.record(id);
        var development = Named.development(about);
        yield said.read(fields -> JudgementJson.grade(record, development, fields));
      }
      case Act.DisputeDevelopment(var id, var about) -> {
        var record = Named.record(id);
        var development = Named.development(about);
        yield said.read(
            fields -> JudgementJson.dispute(record, development, fields, NewIds::dispute));
      }
      case Act.ResolveDispute(var id, var about, var dispute) ->
          new Command.ResolveDispute(
              Named.record(id), Named.development(about), Named.dispute(dispute), why(said));
      case Act.SubmitForReview(var id, var about) -> {
        said.read(fields -> fields.make(() -> true));
        yield new Command.SubmitForReview(Named.record(id), Named.development(about), actor(said));
      }
      case Act.ApproveDevelopment(var id, var about) ->
          new Command.ApproveDevelopment(
              Named.record(id), Named.development(about), actor(said), why(said));
      case Act.RejectDevelopment(var id, var about) ->
          new Command.RejectDevelopment(
              Named.record(id), Named.development(about), actor(said), why(said));
      case Act.DiscardDraft(var id, var about) ->
          new Command.DiscardDraft(
              Named.record(id), Named.development(about), actor(said), why(said));
      case Act.LinkRecords(var id) -> link(Named.record(id), said);
      case Act.UnlinkRecords(var id, var link) ->
          new Command.UnlinkRecords(Named.record(id), Named.link(link), said.read(Reading::maybe));
    };
  }

  private static String actor(Submission said) {
    return said.circumstances().actor();
  }

  private static Because why(Submission said) {
    return said.read(BecauseJson::said);
  }

  private static @Nullable Because maybe(Fields fields) {
    String reason = fields.text("reason");
    return fields.make(
        () -> new Because(reason == null ? UNSAID : reason, Because.Origin.ANALYST, List.of()));
  }

  private Command register(Submission said) {
    Command.Register command =
        said.read(
            fields -> {
              RecordId id = fields.value("id", RecordId::new);
              boolean draft = fields.flag("draft");
              var registration = RegistrationJson.handedIn(fields);
              return registration == null
                  ? null
                  : new Command.Register(
                      id == null ? NewIds.record(registration.recordClass()) : id,
                      registration,
                      draft);
            });
    references.require("/requirement", command.registration().requirement());
    return command;
  }

  private Command correct(RecordId record, Submission said) {
    Command.CorrectRecord command = said.read(fields -> RevisionJson.correction(record, fields));
    references.require("/requirement", command.revision().requirement());
    return command;
  }

  private Command development(RecordId record, Submission said) {
    boolean[] draft = new boolean[1];
    Development development =
        said.read(
            fields -> {
              draft[0] = fields.flag("draft");
              return Preferred.carried(
                  DevelopmentJson.handedIn(fields, NewIds::development), fields);
            });
    references.require(development);
    return draft[0]
        ? new Command.DraftDevelopment(record, development, actor(said))
        : new Command.RecordDevelopment(record, development);
  }

  private Command correct(String id, String development, Submission said) {
    var record = Named.record(id);
    var about = Named.development(development);
    Command.CorrectDevelopment command =
        said.read(
            fields -> {
              String reason = fields.requiredText("reason");
              var evidence = fields.list("evidence", CitationJson::read);
              var correction = DevelopmentJson.correctionHandedIn(fields);
              return correction == null
                  ? null
                  : fields.make(
                      () ->
                          new Command.CorrectDevelopment(
                              record,
                              about,
                              correction,
                              DevelopmentJson.named(said.body()),
                              new Because(reason, Because.Origin.ANALYST, evidence)));
            });
    references.require(command);
    return command;
  }

  private static Command evidence(String id, String development, Submission said) {
    var record = Named.record(id);
    var about = Named.development(development);
    return said.read(
        fields -> {
          var sources = fields.list("sources", CitationJson::read);
          var given = fields.any("sources");
          if (given == null || given.isEmpty()) {
            fields.missing("sources", "\"sources\" is missing; cite at least one document");
          }
          Because because = BecauseJson.said(fields);
          return because == null ? null : new Command.AddEvidence(record, about, sources, because);
        });
  }

  private Command link(RecordId record, Submission said) {
    Link link = said.read(LinkJson::handedIn);
    references.require("/to", link.to());
    return new Command.LinkRecords(record, link);
  }
}
