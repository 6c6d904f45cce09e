package attache.dossier;

import attache.dossier.lifecycle.Detail;
import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The new values of the fields of a development that a correction changes; the rest stays.
 *
 * @param attributedTo empty where it is taken away
 * @param sources all that it rests on; none where it rests on those of its record
 */
public record Correction(
    @Nullable DevelopmentType type,
    @Nullable EventDate occurred,
    @Nullable Modality modality,
    @Nullable String attributedTo,
    @Nullable Details details,
    @Nullable List<Claim> claims,
    @Nullable List<Citation> sources) {

  public Correction {
    claims = claims == null ? null : List.copyOf(claims);
    sources = sources == null ? null : List.copyOf(sources);
  }

  public Development applyTo(Development old) {
    return new Development(
        old.id(),
        old.seq(),
        type == null ? old.type() : type,
        occurred == null ? old.occurred() : occurred,
        modality == null ? old.modality() : modality,
        attributedTo == null ? old.attributedTo() : attributedTo.isEmpty() ? null : attributedTo,
        details == null ? old.details() : details,
        claims == null ? old.claims() : claims,
        sources == null ? old.sources() : sources);
  }

  /**
   * The fields in which the second development differs from the first, with the second's values.
   */
  static Correction between(Development from, Development to) {
    return new Correction(
        changed(from.type(), to.type()),
        changed(from.occurred(), to.occurred()),
        changed(from.modality(), to.modality()),
        changed(said(from.attributedTo()), said(to.attributedTo())),
        changed(from.details(), to.details()),
        changed(from.claims(), to.claims()),
        changed(from.sources(), to.sources()));
  }

  /** The same, with the details that it does not name as they were. */
  Correction naming(Set<Detail> named, Details old) {
    return details == null
        ? this
        : new Correction(
            type, occurred, modality, attributedTo, old.with(named, details), claims, sources);
  }

  /** The same, but of the details only what changed against those before. */
  Correction onDetailsOf(Development other, Details before) {
    return details == null
        ? this
        : new Correction(
            type,
            occurred,
            modality,
            attributedTo,
            other.details().changed(before, details),
            claims,
            sources);
  }

  /** The names of the fields it changes. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>();
    named("type", type, fields);
    named("occurred", occurred, fields);
    named("modality", modality, fields);
    named("attributedTo", attributedTo, fields);
    named("details", details, fields);
    named("claims", claims, fields);
    named("sources", sources, fields);
    return fields;
  }

  private static void named(String name, @Nullable Object value, List<String> fields) {
    if (value != null) {
      fields.add(name);
    }
  }

  boolean isEmpty() {
    return type == null
        && occurred == null
        && modality == null
        && attributedTo == null
        && details == null
        && claims == null
        && sources == null;
  }

  /** Nobody is named by an empty text, so that taking a name away can be told from leaving it. */
  private static String said(@Nullable String attributedTo) {
    return attributedTo == null ? "" : attributedTo;
  }

  private static <T> @Nullable T changed(@Nullable T from, @Nullable T to) {
    return Objects.equals(from, to) ? null : to;
  }
}
