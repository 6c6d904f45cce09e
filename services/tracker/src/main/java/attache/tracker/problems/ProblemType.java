package attache.tracker.problems;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of refusal. Slug, status and title are part of the outside contract: a slug may be
 * added, none changes.
 */
public enum ProblemType {
  INVALID_INPUT(
      "invalid-input",
      422,
      "The input breaks rules",
      "The JSON is well-formed, but a value breaks a rule that has no type of its own, or several"
          + " values break rules of several types. Each entry of errors names the place by a JSON"
          + " Pointer, the kind, and what would be right. Nothing was recorded."),
  MISSING_FIELD(
      "missing-field",
      422,
      "A field is missing",
      "Each entry of errors names a field that must be there. Nothing was recorded."),
  UNKNOWN_FIELD(
      "unknown-field",
      422,
      "A field is unknown",
      "Fields that nobody would read are refused, so that nothing is lost unseen; each entry of"
          + " errors names one and lists those that are known there. Nothing was recorded."),
  WRONG_JSON_KIND(
      "wrong-json-kind",
      422,
      "A value is of the wrong kind",
      "A text stands where a number is needed, an object where a list is, or the like; each entry"
          + " of errors says what is needed. Nothing was recorded."),
  UNKNOWN_TYPE(
      "unknown-type",
      422,
      "The type of development is unknown",
      "The detail lists the types of development that there are. Nothing was recorded."),
  UNKNOWN_WORD(
      "unknown-word",
      422,
      "A word of a closed vocabulary is unknown",
      "Classes, modalities and the like are closed vocabularies; the detail lists the words."
          + " Nothing was recorded."),
  UNKNOWN_COUNTRY(
      "unknown-country",
      422,
      "The country is unknown",
      "States are named by ISO 3166-1 alpha-2, former states by ISO 3166-3. Nothing was recorded."),
  UNKNOWN_CURRENCY(
      "unknown-currency",
      422,
      "The currency is unknown",
      "Currencies are named by ISO 4217. Nothing was recorded."),
  INVALID_DATE(
      "invalid-date",
      422,
      "The date is no EDTF, or contradicts itself",
      "Dates are written in EDTF (ISO 8601-2); the detail names the offset of the fault. Nothing"
          + " was recorded."),
  INVALID_QUANTITY(
      "invalid-quantity",
      422,
      "The quantity cannot be",
      "Quantities and counts are whole and not negative, and a range ends above its start. Nothing"
          + " was recorded."),
  TOO_LONG(
      "too-long",
      422,
      "A text is too long",
      "The detail says how long it is and how much is kept. Nothing was recorded."),
  MALFORMED_JSON(
      "malformed-json",
      400,
      "The body is not JSON",
      "The body cannot be read as JSON in UTF-8; the detail gives the line and column. Field names"
          + " may stand only once in an object."),
  INVALID_PARAMETER(
      "invalid-parameter",
      400,
      "A parameter or header cannot be read",
      "A part of the address, a query parameter or a header has a shape that cannot be read; the"
          + " detail says which and what it should look like."),
  UNKNOWN_RECORD(
      "unknown-record",
      404,
      "There is no such record",
      "No record of this id was registered, or not yet at the knownAt that was asked for."),
  RECORD_EXISTS(
      "record-exists",
      409,
      "The record exists already",
      "Ids name a record for ever. Choose another id, leave it out to be given one, or record"
          + " developments on the existing record."),
  UNKNOWN_DEVELOPMENT(
      "unknown-development",
      404,
      "There is no such development",
      "The record has no development of this id."),
  DEVELOPMENT_EXISTS(
      "development-exists",
      409,
      "The development exists already",
      "The record has a development of this id. Correct it, or leave the id out to be given one."),
  WRONG_TYPE_FOR_CLASS(
      "wrong-type-for-class",
      422,
      "Records of this class have no such development",
      "Each class of record has a life cycle of its own with the development types it knows; the"
          + " detail lists them."),
  ALREADY_RETRACTED(
      "already-retracted",
      409,
      "The development was retracted",
      "A development that was retracted can be neither changed nor retracted again."),
  NOTHING_TO_CORRECT(
      "nothing-to-correct",
      422,
      "The correction changes nothing",
      "A correction gives at least one field of the development a value it does not have."),
  UNKNOWN_CITATION(
      "unknown-citation",
      422,
      "The development does not rest on that source",
      "A grading names a document, or the place of a citation, that the development does not rest"
          + " on. Developments without a source of their own rest on those of the record."),
  UNKNOWN_DISPUTE(
      "unknown-dispute",
      404,
      "There is no such dispute",
      "The development has no dispute of this id."),
  DISPUTE_EXISTS(
      "dispute-exists",
      409,
      "The dispute exists already",
      "The development has a dispute of this id. Leave the id out to be given one."),
  ALREADY_RESOLVED(
      "already-resolved",
      409,
      "The dispute was settled",
      "A dispute is settled once. Where sources disagree again, dispute the development again."),
  UNKNOWN_LINK("unknown-link", 404, "There is no such link", "The record has no link of this id."),
  LINK_EXISTS(
      "link-exists",
      409,
      "The link exists already",
      "A record has one link of a relation to another record."),
  CLASS_CHANGED(
      "class-changed",
      422,
      "A record keeps its class",
      "A catalogue that is imported again cannot make a record one of another class."),
  MERGED_AWAY(
      "merged-away",
      409,
      "The record was merged into another",
      "The record is the same as another, which tells its story now; the detail names it. Record"
          + " it there, or unmerge the two first."),
  CANNOT_MERGE(
      "cannot-merge",
      422,
      "These records cannot be one",
      "Only records of one class can be the same, and a merger cannot be told within mergers"
          + " without end; the detail says which it is."),
  NOT_MERGED(
      "not-merged",
      409,
      "There is nothing to unmerge",
      "The record was not merged with the other; where several were merged into it, name one."),
  OWN_REVIEW(
      "own-review",
      403,
      "Another person reviews a draft",
      "Who wrote a draft can neither approve nor reject it. Nothing was recorded."),
  NOT_THE_AUTHOR(
      "not-the-author",
      403,
      "A draft is its author's",
      "Nobody but its author changes a draft, hands it in or throws it away. Nothing was recorded."),
  WRONG_STATE(
      "wrong-state",
      409,
      "The draft is not at that point",
      "A draft is handed in, then approved or rejected; a rejected one can be written anew and"
          + " handed in again. The detail says where this one stands."),
  UNKNOWN_REFERENCE(
      "unknown-reference",
      422,
      "A reference leads to no record",
      "A link, a requirement or a detail names a record that was not registered; errors says where."
          + " Register it first."),
  UNKNOWN_SOURCE(
      "unknown-source",
      404,
      "There is no such source",
      "No source document of this id was registered."),
  SOURCE_EXISTS(
      "source-exists",
      409,
      "The source exists already",
      "A source document of this id was registered with other content."),
  TEXT_KEPT(
      "text-kept",
      409,
      "The text is kept already",
      "A text that was kept may have been quoted from and never changes. Register another text as"
          + " a source of its own, derived from the first."),
  CIRCULAR_LINEAGE(
      "circular-lineage",
      422,
      "A document would be derived from itself",
      "derivedFrom leads back to the document, directly or by way of others; errors says which."),
  STALE_VERSION(
      "stale-version",
      412,
      "Somebody else recorded something meanwhile",
      "If-Match names a version the record is not at. Read the record again and decide anew."),
  UNREADABLE_RECORD(
      "unreadable-record",
      409,
      "The record has an event that cannot be read here",
      "A newer release recorded it, or somebody wrote into the log past the service. What came"
          + " before it is still shown; nothing can be recorded about the record by this release."),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused",
      422,
      "The idempotency key stands for another request",
      "A key names one request: the same method, path, body and actor. Choose a new key."),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type",
      415,
      "The content type cannot be read",
      "The detail and the header Accept say which content types can be read here."),
  NOT_ACCEPTABLE(
      "not-acceptable",
      406,
      "The answer cannot be given in that form",
      "The header Accept asks for none of the forms the answer has; the detail lists them."),
  PAYLOAD_TOO_LARGE(
      "payload-too-large",
      413,
      "The body is too large",
      "The detail says how much fits. Nothing was recorded."),
  METHOD_NOT_ALLOWED(
      "method-not-allowed",
      405,
      "The address does not know this method",
      "The header Allow lists the methods this address knows."),
  NOT_FOUND("not-found", 404, "There is nothing here", "No resource has this address."),
  BAD_REQUEST(
      "bad-request", 400, "The request cannot be read", "The request breaks the rules of HTTP."),
  UNAUTHORIZED(
      "unauthorized",
      401,
      "The token is not valid",
      "The header Authorization carries a token this service does not know."),
  FORBIDDEN_HOST(
      "forbidden-host",
      403,
      "The service does not answer under this name",
      "Until there are accounts the service answers under loopback names only, such as localhost,"
          + " so that no web page can reach it under a name of its own. --attache.allowed-hosts"
          + " adds names."),
  CROSS_SITE(
      "cross-site",
      403,
      "Another web site may not record here",
      "A browser said that a page of another origin sent this write. Only the service's own pages"
          + " and programs may."),
  VIEW_BEHIND(
      "view-behind",
      503,
      "The view has not reached that position yet",
      "The view did not reach minPosition in time. Try again after the time in Retry-After."),
  BUSY(
      "busy",
      503,
      "Too much is waiting",
      "More writes wait than may. Nothing was recorded; try again after the time in Retry-After."),
  TOOK_TOO_LONG(
      "took-too-long",
      503,
      "The answer took too long",
      "A read ends after some seconds, so that one question keeps no others waiting. Ask for less,"
          + " or again after the time in Retry-After."),
  TOO_MANY_STREAMS(
      "too-many-streams",
      503,
      "Too many streams are open",
      "As many streams of events are open as may be at once. Try again after the time in"
          + " Retry-After; GET /api/v1/events gives the same events without a stream."),
  UNAVAILABLE(
      "unavailable",
      503,
      "The log does not answer",
      "The database does not answer now. Nothing was recorded; try again after the time in"
          + " Retry-After."),
  IMPORT_STOPPED(
      "import-stopped",
      503,
      "The import stopped half-way",
      "The log stopped answering while records were taken. Each record was taken as a whole or not"
          + " at all. Send the file again: what is there stays unchanged, the rest is taken."),
  OUTCOME_UNKNOWN(
      "outcome-unknown",
      503,
      "It is unknown whether this was recorded",
      "The write was sent to the database and no answer came in time: it was recorded or not. Send"
          + " it again with the same Idempotency-Key or If-Match, which records nothing twice;"
          + " without either, read the record first."),
  INTERNAL(
      "internal",
      500,
      "Something is wrong here",
      "A fault of the service, not of the request. It was logged under the incident's number.");

  private final String slug;
  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(String slug, int status, String title, String explanation) {
    this.slug = slug;
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  public String slug() {
    return slug;
  }

  /** The address that explains the type; also its name. */
  public String uri() {
    return "/problems/" + slug;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String explanation() {
    return explanation;
  }

  public static Optional<ProblemType> ofSlug(String slug) {
    return Stream.of(values()).filter(type -> type.slug.equals(slug)).findFirst();
  }
}
