package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;
import static attache.tracker.views.BatchWrite.texts;

import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Since;
import attache.dossier.status.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rectangles of status. */
final class StatusTable {
  private StatusTable() {}

  static void end(BatchWrite write, List<Sheet.End<Rows.Rectangle>> ends) {
    write.end(
        """
        update views.status_%d s
        set known_to = e.at
        from unnest(?::bigint[], ?::text[]::date[], ?::bigint[]) as e (born, valid_from, at)
        where s.slot = ?
          and s.born = e.born
          and s.valid_from = e.valid_from
          and s.known_to = 9223372036854775807
        """,
        ends,
        longs(end -> end.key().born()),
        texts(end -> Days.text(end.key().validFrom())),
        longs(Sheet.End::at));
  }

  static void begin(BatchWrite write, List<Sheet.Row<Rows.Rectangle, Rows.Held>> rows) {
    write.begin(
        """
        insert into views.status_%d (slot, born, known_from, known_to, valid_from, valid_to, agreements,
          ambiguous, confirmed, class, stage, grp, firm_stage, firm_grp, candidates, facets,
          since, since_earliest, since_qualifier)
        select ?, unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
          unnest(?::text[])::date, unnest(?::text[])::date, unnest(?::bigint[]),
          unnest(?::text[])::boolean, unnest(?::text[])::boolean, unnest(?::text[]),
          unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
          string_to_array(unnest(?::text[]), ','), unnest(?::text[])::json,
          unnest(?::text[])::date, unnest(?::text[])::date, unnest(?::text[])
        """,
        rows,
        longs(row -> row.key.born()),
        longs(row -> row.from),
        longs(Sheet.Row::to),
        texts(row -> Days.text(row.key.validFrom())),
        texts(row -> Days.text(Days.to(row.content.span().until()))),
        longs(row -> agreements(row.content)),
        texts(row -> String.valueOf(status(row).ambiguous())),
        texts(row -> String.valueOf(status(row).confirmed())),
        texts(row -> row.content.registration().recordClass().name()),
        texts(row -> name(status(row).stage())),
        texts(row -> name(status(row).group())),
        texts(row -> name(status(row).firm())),
        texts(row -> name(firmGroup(row.content))),
        texts(row -> candidates(status(row))),
        texts(row -> FacetJson.text(status(row).facets())),
        texts(row -> Days.text(Days.from(since(row).certain()))),
        texts(row -> Days.text(Days.from(since(row).earliest()))),
        texts(row -> since(row).qualifier()));
  }

  static final String COLUMNS =
      """
      slot, born, known_from, known_to, valid_from, valid_to, agreements, ambiguous, confirmed,
      class, stage, grp, firm_stage, firm_grp, candidates, facets, since, since_earliest,
      since_qualifier\
      """;

  static void copy(CopyRows to, short slot, Sheet.Row<Rows.Rectangle, Rows.Held> row) {
    Status status = status(row);
    to.row(19).add(slot).add(row.key.born()).add(row.from).add(row.to());
    to.add(row.key.validFrom()).add(Days.to(row.content.span().until()));
    to.add(agreements(row.content)).add(status.ambiguous()).add(status.confirmed());
    to.add(row.content.registration().recordClass().name());
    to.add(name(status.stage())).add(name(status.group()));
    to.add(name(status.firm())).add(name(firmGroup(row.content)));
    to.names(status.candidates());
    to.add(FacetJson.text(status.facets()));
    Since since = since(row);
    to.add(Days.from(since.certain())).add(Days.from(since.earliest())).add(since.qualifier());
  }

  private static Status status(Sheet.Row<Rows.Rectangle, Rows.Held> row) {
    return row.content.span().status();
  }

  private static Since since(Sheet.Row<Rows.Rectangle, Rows.Held> row) {
    return row.content.span().since();
  }

  private static @Nullable Group firmGroup(Rows.Held held) {
    Stage firm = held.span().status().firm();
    return firm != null && held.registration().recordClass() == RecordClass.DEAL
        ? firm.dealGroup()
        : null;
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static String candidates(Status status) {
    return status.candidates().stream().map(Stage::name).collect(Collectors.joining(","));
  }

  /**
   * A package of agreements counts as many as its sources say; what is no agreement counts none.
   */
  private static long agreements(Rows.Held held) {
    if (held.registration().recordClass() != RecordClass.AGREEMENT) {
      return 0;
    }
    return switch (held.span().status().facets().get("agreementCount")) {
      case Long count -> count;
      case BigDecimal count -> count.longValue();
      case null, default -> 1;
    };
  }
}
