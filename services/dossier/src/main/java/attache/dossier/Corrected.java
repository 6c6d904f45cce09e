package attache.dossier;

/**
 * A correction that was made, and what it was made of.
 *
 * @param before what the corrected fields said until then
 */
public record Corrected(
    Correction before, Correction after, Because because, Recording recording) {}
