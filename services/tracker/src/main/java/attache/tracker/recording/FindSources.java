package attache.tracker.recording;

import attache.dossier.source.FullText;
import attache.dossier.value.Invalid;
import attache.dossier.value.SourceId;
import attache.tracker.json.Json;
import attache.tracker.json.SourceJson;
import attache.tracker.library.FullTexts;
import attache.tracker.library.Held;
import attache.tracker.library.Library;
import attache.tracker.log.Unreadable;
import attache.tracker.questions.SourcesQuestion;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds documents for those who quote them. They are in no view, so the log is asked. */
@Component
final class FindSources implements SourcesQuestion {
  private static final int MOST = 8;

  private final JdbcClient database;
  private final Library library;
  private final FullTexts texts;

  FindSources(JdbcClient database, Library library, FullTexts texts) {
    this.database = database;
    this.library = library;
    this.texts = texts;
  }

  @Override
  public JsonNode sources(String words) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    database
        .sql(
            """
            select e.data::text
            from ledger.event e
            where e.stream >= 'source:'
              and e.stream < 'source;'
              and e.name = 'SourceRegistered'
              and concat_ws(' ', e.data->>'id', e.data->>'title', e.data->>'publisher',
                e.data->>'url') ilike all(:words::text[])
            order by e.position desc
            limit :most
            """)
        .param("words", patterns(words))
        .param("most", MOST)
        .query((row, _) -> Json.parse(row.getString(1)))
        .list()
        .forEach(found::add);
    return found;
  }

  private static String[] patterns(String words) {
    return Arrays.stream(words.strip().split("\\s+"))
        .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
        .map(word -> "%" + word + "%")
        .toArray(String[]::new);
  }

  @Override
  public Optional<JsonNode> source(String id) {
    try {
      return library.find(new SourceId(id)).map(this::shown);
    } catch (Invalid noId) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> title(String id) {
    try {
      return library.find(new SourceId(id)).map(held -> held.source().title());
    } catch (Unreadable nameless) {
      return Optional.of(id);
    } catch (Invalid noId) {
      return Optional.empty();
    }
  }

  private JsonNode shown(Held held) {
    ObjectNode node = SourceJson.write(held.source());
    FullText described = held.source().text();
    if (described != null) {
      texts.find(described).ifPresent(text -> node.put("fullText", text));
    }
    return node;
  }
}
