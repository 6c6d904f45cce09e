package attache.tracker.pages.acts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import attache.ledger.LedgerUnavailable;
import attache.tracker.commands.Act;
import attache.tracker.commands.Asked;
import attache.tracker.commands.Recorder;
import attache.tracker.desk.Receipt;
import attache.tracker.http.Submission;
import attache.tracker.pages.Press;
import attache.tracker.pages.form.Desktop;
import attache.tracker.questions.DraftsQuestion;
import attache.tracker.questions.ListQuestion;
import attache.tracker.questions.RecordQuestion;
import attache.tracker.questions.SourcesQuestion;
import attache.tracker.views.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

/** Each question to a database that does not answer takes seconds: it is asked once. */
class SilentLogTest {

  /** Nobody home; it keeps what was asked. */
  private static final class Silent
      implements Recorder, RecordQuestion, DraftsQuestion, SourcesQuestion, ListQuestion {
    private final List<String> asked = new ArrayList<>();

    private LedgerUnavailable silence(String question) {
      asked.add(question);
      return new LedgerUnavailable("nobody answers", null);
    }

    @Override
    public Receipt record(Act act, Submission submission) {
      throw silence("record " + act);
    }

    @Override
    public JsonNode preview(Act act, Submission submission) {
      throw silence("preview " + act);
    }

    @Override
    public JsonNode preview(List<Asked> several) {
      throw silence("preview " + several);
    }

    @Override
    public JsonNode record(String id, Parameters parameters) {
      throw silence("show " + id);
    }

    @Override
    public JsonNode explanation(String id, Parameters parameters) {
      throw silence("explain " + id);
    }

    @Override
    public JsonNode drafts(String id, Parameters parameters) {
      throw silence("drafts of " + id);
    }

    @Override
    public JsonNode reviews(Parameters parameters) {
      throw silence("reviews");
    }

    @Override
    public JsonNode sources(String words) {
      throw silence("sources");
    }

    @Override
    public Optional<JsonNode> source(String id) {
      throw silence("source " + id);
    }

    @Override
    public Optional<String> title(String id) {
      throw silence("title of " + id);
    }

    @Override
    public JsonNode list(Parameters parameters) {
      throw silence("list");
    }

    @Override
    public JsonNode heads(Parameters parameters) {
      throw silence("heads");
    }
  }

  private final Silent silent = new Silent();
  private final Desktop desktop = new Desktop(silent, silent, silent);
  private final Acts acts =
      new Acts(silent, new Subjects(silent, silent, desktop), desktop, new Press());

  private static MockHttpServletRequest form(String wanted) {
    var request = new MockHttpServletRequest("POST", "/records/deal-one/acts/x");
    request.addParameter("do", wanted);
    request.addParameter("analyst", "Ana");
    request.addParameter("version", "1");
    request.addParameter("development", "e1");
    request.addParameter("reason", "It was \"another\".");
    return request;
  }

  @ParameterizedTest
  @EnumSource
  void anActIsKeptAfterTheFirstSilence(Kind kind) {
    var answer = acts.take("deal-one", kind.slug(), form("save"));

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(silent.asked).hasSize(1).first().asString().startsWith("record");
    assertThat(new String(Objects.requireNonNull(answer.getBody()), UTF_8))
        .contains("It was \"another\".", "Send again");
  }

  @Test
  void aLookAheadIsKeptAfterTheFirstSilenceToo() {
    var answer = acts.take("deal-one", "retract", form("check"));

    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(silent.asked).singleElement().asString().startsWith("preview");
  }
}
