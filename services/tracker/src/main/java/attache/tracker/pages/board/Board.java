package attache.tracker.pages.board;

import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.tracker.pages.Card;
import attache.tracker.pages.Choices;
import attache.tracker.pages.Fields;
import attache.tracker.pages.Moment;
import attache.tracker.pages.Press;
import attache.tracker.pages.Quiet;
import attache.tracker.pages.Visit;
import attache.tracker.pages.board.BoardPage.Column;
import attache.tracker.pages.board.BoardPage.Stack;
import attache.tracker.questions.ListQuestion;
import attache.tracker.views.Parameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows the records of a class by stage, of each stage those that moved last. */
@RestController
@Hidden
class Board {
  private static final String FEW = "8";
  private static final String MORE = "25";
  private static final String NO_STAGE = "NONE";

  private final ListQuestion list;
  private final Choices choices;
  private final Quiet quiet;
  private final Press press;

  Board(ListQuestion list, Choices choices, Quiet quiet, Press press) {
    this.list = list;
    this.choices = choices;
    this.quiet = quiet;
    this.press = press;
  }

  @GetMapping(path = "/board", produces = "text/html")
  ResponseEntity<byte[]> board(HttpServletRequest request) {
    Visit visit = new Visit(request);
    RecordClass recordClass = recordClass(visit);
    Map<String, String[]> question = question(visit, recordClass);
    question.put("limit", new String[] {FEW});
    JsonNode heads = list.heads(new Parameters(question));
    Moment moment = Moment.of(heads);
    Map<String, Stack> found = new HashMap<>();
    for (JsonNode head : heads.path("items")) {
      String stage = Fields.text(head, "stage", NO_STAGE);
      found.put(stage, read(stage, head.path("count").longValue(), head));
    }
    List<Stack> stacks = stages(recordClass).filter(found::containsKey).map(found::get).toList();
    List<Column> columns = columns(recordClass, stacks);
    return press.print(
        "board/board.jte",
        visit,
        new BoardPage(
            moment,
            recordClass.name(),
            columns,
            choices.now(recordClass.name()),
            quiet(stacks, moment)));
  }

  /** More of one stage: a list that a script adds to the board. */
  @GetMapping(path = "/board/more", produces = "text/html")
  ResponseEntity<byte[]> more(HttpServletRequest request) {
    Visit visit = new Visit(request);
    RecordClass recordClass = recordClass(visit);
    String stage = visit.or("stage", NO_STAGE);
    long left = Math.max(0, number(visit.or("left", "0")));
    JsonNode answer = ask(visit, recordClass, stage, MORE, visit.one("cursor"));
    Stack stack = read(stage, left, answer);
    return press.print(
        "board/more.jte",
        visit,
        new MorePage(
            recordClass.name(),
            stack,
            Math.max(0, left - stack.cards().size()),
            quiet(List.of(stack), Moment.of(answer))));
  }

  private static long number(String text) {
    return text.matches("\\d{1,12}") ? Long.parseLong(text) : 0;
  }

  private static RecordClass recordClass(Visit visit) {
    return Stream.of(RecordClass.values())
        .filter(known -> known.name().equals(visit.one("class")))
        .findFirst()
        .orElse(RecordClass.DEAL);
  }

  private static Stream<String> stages(RecordClass recordClass) {
    return Stream.concat(
        Stream.of(NO_STAGE), recordClass.lifeCycle().stages().stream().map(Stage::name));
  }

  private static Map<String, String[]> question(Visit visit, RecordClass recordClass) {
    Map<String, String[]> question = visit.question("stage", "cursor", "left", "limit", "sort");
    question.put("class", new String[] {recordClass.name()});
    return question;
  }

  private static Stack read(String stage, long number, JsonNode answer) {
    return new Stack(
        stage, number, Card.readAll(answer.path("items")), Fields.text(answer, "next"));
  }

  private JsonNode ask(
      Visit visit, RecordClass recordClass, String stage, String limit, @Nullable String cursor) {
    Map<String, String[]> question = question(visit, recordClass);
    question.put("stage", new String[] {stage});
    question.put("sort", new String[] {"-since"});
    question.put("limit", new String[] {limit});
    if (cursor != null) {
      question.put("cursor", new String[] {cursor});
    }
    return list.list(new Parameters(question));
  }

  private static List<Column> columns(RecordClass recordClass, List<Stack> stacks) {
    if (recordClass != RecordClass.DEAL) {
      return stacks.stream()
          .map(stack -> new Column(null, stack.number(), List.of(stack)))
          .toList();
    }
    List<Column> columns = new ArrayList<>();
    stacks.stream()
        .filter(stack -> stack.stage().equals(NO_STAGE))
        .map(stack -> new Column(NO_STAGE, stack.number(), List.of(stack)))
        .forEach(columns::add);
    for (Group group : Group.values()) {
      List<Stack> own = stacks.stream().filter(stack -> group(stack.stage()) == group).toList();
      columns.add(new Column(group.name(), own.stream().mapToLong(Stack::number).sum(), own));
    }
    return columns;
  }

  private static @Nullable Group group(String stage) {
    return stage.equals(NO_STAGE) ? null : Stage.valueOf(stage).dealGroup();
  }

  private Quiet.Since quiet(List<Stack> stacks, Moment moment) {
    return quiet.of(
        stacks.stream().flatMap(stack -> stack.cards().stream()).map(Card::id).toList(), moment);
  }
}
