package attache.tracker.pages.record;

import attache.tracker.pages.Apart;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why a record stands where it stands. */
public record Why(
    Moment moment,
    @Nullable String stage,
    List<String> candidates,
    boolean confirmed,
    @Nullable String firmStage,
    List<String> origins,
    List<Step> steps,
    List<Step> undecided,
    List<Step> later,
    List<Development> disputed) {

  static Why read(JsonNode node, Moment moment, List<Development> all, Documents documents) {
    Map<String, Development> developments =
        all.stream().collect(Collectors.toMap(Development::id, each -> each, (first, _) -> first));
    return new Why(
        moment,
        Fields.text(node, "stage"),
        Fields.texts(node, "candidates"),
        node.path("confirmed").asBoolean(true),
        Fields.text(node, "firmStage"),
        Fields.texts(node, "origins").stream().map(id -> named(id, documents)).toList(),
        Step.readAll(node.path("steps"), developments),
        Step.readAll(node.path("undecided"), developments),
        Step.readAll(node.path("later"), developments),
        all.stream().filter(Development::disputed).toList());
  }

  private static String named(String origin, Documents documents) {
    String title = documents.title(origin);
    return title == null ? Apart.of(origin) : "%s [%s]".formatted(Apart.of(title), origin);
  }

  /** The step that made the stage; {@code null} where there is none. */
  public @Nullable Step decisive() {
    return steps.stream().filter(Step::moved).reduce((_, later) -> later).orElse(null);
  }

  /** The sources of the step that made the stage, each once. */
  public SequencedSet<Citation> sources() {
    Step step = decisive();
    return step == null ? new LinkedHashSet<>() : new LinkedHashSet<>(step.sources());
  }

  /** The explanation in sentences, words of others marked as {@link Apart}. */
  public List<String> sentences(Texts texts) {
    List<String> sentences = new ArrayList<>();
    Step step = decisive();
    if (step == null || stage == null) {
      sentences.add(
          candidates.isEmpty()
              ? texts.say("record.why.nothing", moment.asOf())
              : texts.say("record.why.perhaps", moment.asOf(), candidates(texts)));
      disputes(texts).forEach(sentences::add);
      return sentences;
    }
    sentences.add(
        texts.say(
            "record.why.by",
            texts.word("stage", stage),
            texts.word("type", step.type()),
            step.occurred().words(texts)));
    if (!step.plain()) {
      sentences.add(step.because(texts));
    }
    sentences.addAll(differences(step, texts));
    disputes(texts).forEach(sentences::add);
    if (!candidates.isEmpty()) {
      sentences.add(texts.say("record.why.ambiguous", candidates(texts)));
    }
    if (!confirmed) {
      sentences.add(texts.say("status.unconfirmed.hint"));
    }
    if (firmStage != null && !firmStage.equals(stage)) {
      sentences.add(texts.say("record.why.firm", texts.word("stage", firmStage)));
    }
    sentences.add(
        origins.isEmpty()
            ? texts.say("record.why.origins.none")
            : texts.say("record.why.origins", origins.size(), String.join(", ", origins)));
    return sentences;
  }

  private String candidates(Texts texts) {
    return candidates.stream()
        .map(stage -> texts.quoted(texts.word("stage", stage)))
        .collect(Collectors.joining(texts.say("record.or")));
  }

  /** Open disputes, each with both sides. */
  private Stream<String> disputes(Texts texts) {
    return disputed.stream()
        .flatMap(
            development ->
                development.disputes().stream()
                    .filter(Development.Dispute::open)
                    .map(
                        dispute ->
                            texts.say(
                                "record.why.disputed",
                                texts.word("type", development.type()),
                                development.occurred().words(texts),
                                dispute.words(texts))));
  }

  private static List<String> differences(Step step, Texts texts) {
    Map<String, List<Claim>> byField =
        step.claims().stream()
            .collect(Collectors.groupingBy(Claim::field, LinkedHashMap::new, Collectors.toList()));
    List<String> sentences = new ArrayList<>();
    byField.forEach(
        (field, claims) -> {
          List<Claim> others = claims.stream().filter(claim -> !claim.preferred()).toList();
          String rest =
              others.stream().map(claim -> claim.apart(texts)).collect(Collectors.joining("; "));
          claims.stream()
              .filter(Claim::preferred)
              .findFirst()
              .ifPresentOrElse(
                  preferred ->
                      sentences.add(
                          texts.say(
                              "record.why.differ",
                              texts.word("claim", field),
                              preferred.apart(texts),
                              rest)),
                  () ->
                      sentences.add(
                          texts.say("record.why.differ.open", texts.word("claim", field), rest)));
        });
    return sentences;
  }
}
