package attache.dossier;

/** What a record was registered for. */
public enum Purpose {
  /** To be public at once. */
  ITSELF,
  /** To carry a draft, and to be public once something of it is approved. */
  A_DRAFT,
  /** For a draft that its author threw away since. */
  A_DISCARDED_DRAFT;

  /** After a draft was thrown away. */
  Purpose discarding() {
    return this == ITSELF ? ITSELF : A_DISCARDED_DRAFT;
  }
}
