package attache.dossier;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Invalid;
import attache.dossier.value.Link;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What follows from a command, given what is known of the record. Pure: time and ids arrive with
 * the command.
 *
 * <p>Little is refused, because sources miss steps and come late: only a record or development that
 * is not there or is there already, a type the record's class does not know, and a change that
 * changes nothing.
 */
public final class Decider {
  private Decider() {}

  /**
   * Decides a command.
   *
   * @return the events to append, empty where there is nothing new
   * @throws Refusal where the record cannot follow
   */
  public static List<Event> decide(Dossier dossier, Command command) {
    return switch (dossier) {
      case Dossier.Blank _ -> onBlank(command);
      case Dossier.Open open -> onOpen(open, command);
    };
  }

  private static List<Event> onBlank(Command command) {
    return switch (command) {
      case Command.Register register ->
          List.of(new Event.RecordRegistered(register.registration(), register.draft()));
      case Command.ImportRecord imported -> Imports.first(imported);
      case Command.CorrectRecord _,
          Command.RecordDevelopment _,
          Command.DraftDevelopment _,
          Command.DiscardDraft _,
          Command.SubmitForReview _,
          Command.ApproveDevelopment _,
          Command.RejectDevelopment _,
          Command.CorrectDevelopment _,
          Command.RetractDevelopment _,
          Command.AddEvidence _,
          Command.GradeEvidence _,
          Command.DisputeDevelopment _,
          Command.ResolveDispute _,
          Command.LinkRecords _,
          Command.UnlinkRecords _ ->
          throw new Refusal(
              Refusal.Kind.UNKNOWN_RECORD,
              null,
              "there is no record %s; register it first".formatted(command.record()));
    };
  }

  private static List<Event> onOpen(Dossier.Open open, Command command) {
    MergedAway away = open.mergedAway();
    if (away != null) {
      return onMerged(away, command);
    }
    // it stands in no list, so whoever registers it cannot know that the id is taken
    if (open.isGivenUp()
        && (command instanceof Command.Register || command instanceof Command.ImportRecord)) {
      return onBlank(command);
    }
    return switch (command) {
      case Command.Register register -> throw exists(register);
      case Command.ImportRecord imported -> Imports.again(open, imported);
      case Command.CorrectRecord correct -> List.of(correct(open, correct));
      case Command.RecordDevelopment recorded -> List.of(recordDevelopment(open, recorded));
      case Command.DraftDevelopment draft -> {
        requireKnownType(open.registration().recordClass(), draft.development().type(), "type");
        yield List.of(Reviews.draft(open, draft));
      }
      case Command.DiscardDraft discard -> List.of(Reviews.discard(open, discard));
      case Command.SubmitForReview submit -> List.of(Reviews.submit(open, submit));
      case Command.ApproveDevelopment approve -> List.of(Reviews.approve(open, approve));
      case Command.RejectDevelopment reject -> List.of(Reviews.reject(open, reject));
      case Command.CorrectDevelopment correct -> List.of(correct(open, correct));
      case Command.RetractDevelopment retract -> {
        standing(open, retract.development());
        yield List.of(new Event.DevelopmentRetracted(retract.development(), retract.because()));
      }
      case Command.AddEvidence add ->
          List.of(Judgements.add(standing(open, add.development()), add));
      case Command.GradeEvidence grade ->
          List.of(Judgements.grade(open, standing(open, grade.development()), grade));
      case Command.DisputeDevelopment dispute ->
          List.of(Judgements.dispute(standing(open, dispute.development()), dispute));
      case Command.ResolveDispute resolve ->
          List.of(Judgements.resolve(standing(open, resolve.development()), resolve));
      case Command.LinkRecords link -> List.of(link(open, link));
      case Command.UnlinkRecords unlink -> {
        if (!open.links().containsKey(unlink.link())) {
          throw new Refusal(
              Refusal.Kind.UNKNOWN_LINK,
              null,
              "record %s has no link %s".formatted(unlink.record(), unlink.link()));
        }
        yield List.of(new Event.RecordsUnlinked(unlink.link(), unlink.because()));
      }
    };
  }

  private static Refusal exists(Command.Register register) {
    return new Refusal(
        Refusal.Kind.RECORD_EXISTS,
        "id",
        "there is a record %s already; choose another id, or record developments on it"
            .formatted(register.record()));
  }

  /** A catalogue may tell again what it told before; all else belongs to the other record. */
  private static List<Event> onMerged(MergedAway away, Command command) {
    if (command instanceof Command.Register register) {
      throw exists(register);
    }
    if (command instanceof Command.ImportRecord told
        && Imports.again(away.before(), told).isEmpty()) {
      return List.of();
    }
    throw Mergers.merged(command.record(), away);
  }

  private static Event correct(Dossier.Open open, Command.CorrectRecord command) {
    Registration old = open.registration();
    Registration corrected = command.revision().applyTo(old);
    if (corrected.equals(old)) {
      throw new Refusal(
          Refusal.Kind.NOTHING_TO_CORRECT,
          null,
          "record %s says so already; a correction changes at least one field"
              .formatted(command.record()));
    }
    return new Event.RecordCorrected(old, corrected, command.because());
  }

  private static Event recordDevelopment(Dossier.Open open, Command.RecordDevelopment command) {
    Development development = command.development();
    requireKnownType(open.registration().recordClass(), development.type(), "type");
    if (open.entries().containsKey(development.id())
        || open.drafts().containsKey(development.id())) {
      throw Reviews.exists(command.record().value(), development.id());
    }
    return new Event.DevelopmentRecorded(development);
  }

  private static Event correct(Dossier.Open open, Command.CorrectDevelopment command) {
    Development old = standing(open, command.development()).development();
    Development corrected =
        command.correction().naming(command.named(), old.details()).applyTo(old);
    requireKnownType(open.registration().recordClass(), corrected.type(), "type");
    if (corrected.equals(old)) {
      throw new Refusal(
          Refusal.Kind.NOTHING_TO_CORRECT,
          null,
          "development %s says so already; a correction changes at least one field"
              .formatted(old.id()));
    }
    return new Event.DevelopmentCorrected(
        old.id(),
        Correction.between(corrected, old),
        Correction.between(old, corrected),
        command.because());
  }

  private static Event link(Dossier.Open open, Command.LinkRecords command) {
    Link link = command.link();
    if (link.to().equals(command.record())) {
      throw new Invalid("to", "a record cannot be linked to itself");
    }
    open.links().values().stream()
        .filter(link::saysAs)
        .findFirst()
        .ifPresent(
            there -> {
              throw new Refusal(
                  Refusal.Kind.LINK_EXISTS,
                  there.leadsAs(link) ? null : "id",
                  "there is a link %s to %s already, %s"
                      .formatted(there.rel(), there.to(), there.id()));
            });
    return new Event.RecordsLinked(link);
  }

  private static Entry standing(Dossier.Open open, DevelopmentId id) {
    Entry entry = open.entries().get(id);
    if (entry == null) {
      throw new Refusal(
          Refusal.Kind.UNKNOWN_DEVELOPMENT,
          null,
          "there is no development %s; the record has %s"
              .formatted(
                  id,
                  open.entries().isEmpty()
                      ? "none"
                      : open.entries().sequencedKeySet().stream()
                          .limit(20)
                          .map(DevelopmentId::value)
                          .collect(Collectors.joining(", "))));
    }
    if (entry.retracted() != null) {
      throw new Refusal(
          Refusal.Kind.ALREADY_RETRACTED,
          null,
          "development %s was retracted: %s".formatted(id, entry.retracted().reason()));
    }
    return entry;
  }

  /** Refuses a type that records of the class cannot have, and names those they can. */
  static void requireKnownType(RecordClass recordClass, DevelopmentType type, String field) {
    if (!recordClass.lifeCycle().knows(type)) {
      throw new Refusal(Refusal.Kind.WRONG_TYPE_FOR_CLASS, field, recordClass.lacks(type));
    }
  }
}
