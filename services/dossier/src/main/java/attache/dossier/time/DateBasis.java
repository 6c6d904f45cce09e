package attache.dossier.time;

/** What the date of a development rests on. */
public enum DateBasis {
  /** The source says it. */
  STATED,
  /** The address of the cited page carries it. */
  SOURCE_URL,
  /** The source was published then. */
  SOURCE_PUBLICATION,
  /** It follows from what stands around it. */
  CONTEXT,
  /** There is no date. */
  NONE
}
