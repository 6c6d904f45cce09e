package attache.dossier.lifecycle;

/** The columns of a dashboard of deals. */
public enum Group {
  PROSPECTIVE,
  NEGOTIATION,
  COMMITTED,
  DELIVERED,
  ENDED
}
