package attache.dossier;

import attache.dossier.lifecycle.DevelopmentType;
import attache.dossier.time.EventDate;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.dossier.value.DevelopmentId;
import attache.dossier.value.Modality;
import attache.dossier.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source says happened.
 *
 * @param seq the place in the order the source itself tells the story in; it decides where dates
 *     cannot
 * @param attributedTo who is said to have said so, for {@link Modality#ATTRIBUTED}
 */
public record Development(
    DevelopmentId id,
    @Nullable Integer seq,
    DevelopmentType type,
    EventDate occurred,
    Modality modality,
    @Nullable String attributedTo,
    Details details,
    List<Claim> claims,
    List<Citation> sources) {

  public Development {
    Text.optionalLine("attributedTo", attributedTo);
    claims = List.copyOf(claims);
    sources = List.copyOf(sources);
  }

  /** True for what is said to come, not to have come. */
  public boolean isToCome() {
    return modality == Modality.PLANNED || details.future();
  }

  /** True for what is said to come, but not from when on or until when. */
  public boolean isToComeSomeDay() {
    return details.future()
        && occurred.range().earliest() == null
        && occurred.range().latest() == null;
  }

  /** True where nothing but unconfirmed words, or sources that cannot be judged, bear it out. */
  public boolean isUnconfirmedBy(List<Citation> citations) {
    if (modality == Modality.UNCONFIRMED) {
      return true;
    }
    for (Citation source : citations) {
      if (source.grading() == null || !source.grading().isUnknown()) {
        return false;
      }
    }
    return !citations.isEmpty();
  }

  /** The same with more of what sources claim about it. */
  public Development claimed(List<Claim> more) {
    return new Development(
        id,
        seq,
        type,
        occurred,
        modality,
        attributedTo,
        details,
        Stream.concat(claims.stream(), more.stream()).toList(),
        sources);
  }

  Development bornOutBy(List<Citation> more) {
    return citing(Stream.concat(sources.stream(), more.stream()).distinct().toList());
  }

  /** The same under another name. */
  Development named(DevelopmentId other) {
    return movedTo(other, seq, sources);
  }

  /** The same under another name, in another record. */
  Development movedTo(DevelopmentId other, @Nullable Integer place, List<Citation> restingOn) {
    return new Development(
        other, place, type, occurred, modality, attributedTo, details, claims, restingOn);
  }

  /** True where both say the same of the world, whoever says so. */
  boolean saysAs(Development other) {
    return type == other.type
        && occurred.equals(other.occurred)
        && modality == other.modality
        && Objects.equals(attributedTo, other.attributedTo)
        && details.equals(other.details)
        && claims.equals(other.claims);
  }

  /** The same, resting on these sources. */
  Development citing(List<Citation> others) {
    return new Development(
        id, seq, type, occurred, modality, attributedTo, details, claims, others);
  }
}
