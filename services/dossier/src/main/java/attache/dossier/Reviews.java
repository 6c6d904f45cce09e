package attache.dossier;

import attache.dossier.Dossier.Open;
import attache.dossier.Draft.State;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What follows from drafts and their review. A draft is its author's; another person approves or
 * rejects it.
 */
final class Reviews {
  private Reviews() {}

  static Event draft(Open open, Command.DraftDevelopment command) {
    DevelopmentId id = command.development().id();
    if (open.entries().containsKey(id)) {
      throw exists(command.record().value(), id);
    }
    Draft old = open.drafts().get(id);
    if (old != null) {
      requireAuthor(old, command.author());
      if (old.state() == State.SUBMITTED) {
        throw wrong(id, "is under review; it can be written anew once it is sent back");
      }
    }
    return new Event.DevelopmentDrafted(command.development());
  }

  static Refusal exists(String record, DevelopmentId id) {
    return new Refusal(
        Refusal.Kind.DEVELOPMENT_EXISTS,
        "id",
        "record %s has a development %s already".formatted(record, id));
  }

  static Event submit(Open open, Command.SubmitForReview command) {
    Draft draft = draft(open, command.development());
    requireAuthor(draft, command.author());
    if (draft.state() == State.SUBMITTED) {
      throw wrong(command.development(), "is under review already");
    }
    requireFree(open, command.record(), command.development());
    return new Event.DevelopmentSubmitted(command.development());
  }

  static Event discard(Open open, Command.DiscardDraft command) {
    requireAuthor(draft(open, command.development()), command.author());
    return new Event.DraftDiscarded(command.development(), command.because());
  }

  static Event approve(Open open, Command.ApproveDevelopment command) {
    requireReview(open, command.development(), command.reviewer());
    requireFree(open, command.record(), command.development());
    return new Event.DevelopmentApproved(command.development(), command.because());
  }

  static Event reject(Open open, Command.RejectDevelopment command) {
    requireReview(open, command.development(), command.reviewer());
    return new Event.DevelopmentRejected(command.development(), command.because());
  }

  /** An import numbers what it tells, so its id can be that of a draft; what is told stays. */
  private static void requireFree(Open open, RecordId record, DevelopmentId id) {
    if (open.entries().containsKey(id)) {
      throw new Refusal(
          Refusal.Kind.DEVELOPMENT_EXISTS,
          null,
          "record %s has a development %s already; discard the draft and write it under another id"
              .formatted(record, id));
    }
  }

  private static void requireReview(Open open, DevelopmentId id, String reviewer) {
    Draft draft = draft(open, id);
    if (isOf(draft, reviewer)) {
      throw new Refusal(
          Refusal.Kind.OWN_REVIEW,
          null,
          "%s wrote %s; another person reviews it".formatted(reviewer, id));
    }
    if (draft.state() != State.SUBMITTED) {
      throw wrong(id, "was not handed in for review");
    }
  }

  private static Draft draft(Open open, DevelopmentId id) {
    Draft draft = open.drafts().get(id);
    if (draft != null) {
      return draft;
    }
    if (open.entries().containsKey(id)) {
      throw wrong(id, "is no draft; it was recorded or approved already");
    }
    throw new Refusal(Refusal.Kind.UNKNOWN_DEVELOPMENT, null, "there is no draft %s".formatted(id));
  }

  private static void requireAuthor(Draft draft, @Nullable String actor) {
    if (!isOf(draft, actor)) {
      throw new Refusal(
          Refusal.Kind.NOT_THE_AUTHOR,
          null,
          "%s wrote %s, and nobody else changes a draft"
              .formatted(draft.author(), draft.development().id()));
    }
  }

  /** Names differ in more than case and the space around them. */
  private static boolean isOf(Draft draft, @Nullable String actor) {
    return actor != null && draft.author().strip().equalsIgnoreCase(actor.strip());
  }

  private static Refusal wrong(DevelopmentId id, String why) {
    return new Refusal(Refusal.Kind.WRONG_STATE, null, "development %s %s".formatted(id, why));
  }
}
