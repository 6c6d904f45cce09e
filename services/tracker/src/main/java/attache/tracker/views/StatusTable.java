package attache.tracker.views;

import static attache.tracker.views.BatchWrite.longs;
import static attache.tracker.views.BatchWrite.texts;

import attache.dossier.lifecycle.Group;
import attache.dossier.lifecycle.RecordClass;
import attache.dossier.lifecycle.Stage;
import attache.dossier.status.Firm;
import attache.dossier.status.Since;
import attache.dossier.status.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rectangles of status. */
final class StatusTable {
  static final String COLUMNS =
      """
      slot, born, known_from, known_to, valid_from, valid_to, agreements, ambiguous, confirmed,
      class, stage, grp, firm, firm_stage, firm_grp, firm_ambiguous, firm_agreements, candidates,
      facets, since, since_earliest, since_qualifier, heard\
      """;

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
        texts(end -> StoredDays.text(end.key().validFrom())),
        longs(Sheet.End::at));
  }

  static void begin(BatchWrite write, List<Sheet.Row<Rows.Rectangle, Rows.Held>> rows) {
    write.begin(
        "status",
        COLUMNS,
        """
        select ?, unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::bigint[]),
          unnest(?::text[])::date, unnest(?::text[])::date, unnest(?::bigint[]),
          unnest(?::text[])::boolean, unnest(?::text[])::boolean, unnest(?::text[]),
          unnest(?::text[]), unnest(?::text[]), unnest(?::text[])::boolean, unnest(?::text[]),
          unnest(?::text[]), unnest(?::text[])::boolean, unnest(?::text[])::bigint,
          string_to_array(unnest(?::text[]), ','), unnest(?::text[])::json,
          unnest(?::text[])::date, unnest(?::text[])::date, unnest(?::text[]),
          unnest(?::text[])::date
        """,
        rows,
        longs(row -> row.key.born()),
        longs(row -> row.from),
        longs(Sheet.Row::to),
        texts(row -> StoredDays.text(row.key.validFrom())),
        texts(row -> StoredDays.text(StoredDays.to(row.content.span().until()))),
        longs(row -> agreements(row.content, status(row).facets().get("agreementCount"))),
        texts(row -> String.valueOf(status(row).ambiguous())),
        texts(row -> String.valueOf(status(row).confirmed())),
        texts(row -> row.content.registration().recordClass().name()),
        texts(row -> name(status(row).stage())),
        texts(row -> name(status(row).group())),
        texts(row -> String.valueOf(status(row).firm() == null)),
        texts(row -> name(firmStage(row.content))),
        texts(row -> name(firmGroup(row.content))),
        texts(row -> text(firmAmbiguous(row.content))),
        texts(row -> text(firmAgreements(row.content))),
        texts(row -> candidates(status(row))),
        texts(row -> FacetJson.text(status(row).facets())),
        texts(row -> StoredDays.text(StoredDays.from(since(row).certain()))),
        texts(row -> StoredDays.text(StoredDays.from(since(row).earliest()))),
        texts(row -> since(row).qualifier()),
        texts(row -> heard(row)));
  }

  static void copy(CopyRows to, short slot, Sheet.Row<Rows.Rectangle, Rows.Held> row) {
    Status status = status(row);
    to.row(23).add(slot).add(row.key.born()).add(row.from).add(row.to());
    to.add(row.key.validFrom()).add(StoredDays.to(row.content.span().until()));
    to.add(agreements(row.content, status.facets().get("agreementCount")))
        .add(status.ambiguous())
        .add(status.confirmed());
    to.add(row.content.registration().recordClass().name());
    to.add(name(status.stage())).add(name(status.group()));
    to.add(status.firm() == null);
    to.add(name(firmStage(row.content))).add(name(firmGroup(row.content)));
    Firm firm = status.firm();
    if (firm == null) {
      to.none().none();
    } else {
      to.add(firm.ambiguous()).add(agreements(row.content, firm.agreements()));
    }
    to.names(status.candidates());
    to.add(FacetJson.text(status.facets()));
    Since since = since(row);
    to.add(StoredDays.from(since.certain()))
        .add(StoredDays.from(since.earliest()))
        .add(since.qualifier());
    to.day(row.content.span().heard());
  }

  private static Status status(Sheet.Row<Rows.Rectangle, Rows.Held> row) {
    return row.content.span().status();
  }

  private static Since since(Sheet.Row<Rows.Rectangle, Rows.Held> row) {
    return row.content.span().since();
  }

  private static @Nullable Stage firmStage(Rows.Held held) {
    Firm firm = held.span().status().firm();
    return firm == null ? null : firm.stage();
  }

  private static @Nullable String heard(Sheet.Row<Rows.Rectangle, Rows.Held> row) {
    LocalDate heard = row.content.span().heard();
    return heard == null ? null : StoredDays.text(StoredDays.from(heard));
  }

  private static @Nullable Group firmGroup(Rows.Held held) {
    Stage firm = firmStage(held);
    return firm != null && held.registration().recordClass() == RecordClass.DEAL
        ? firm.dealGroup()
        : null;
  }

  private static @Nullable Boolean firmAmbiguous(Rows.Held held) {
    Firm firm = held.span().status().firm();
    return firm == null ? null : firm.ambiguous();
  }

  private static @Nullable Long firmAgreements(Rows.Held held) {
    Firm firm = held.span().status().firm();
    return firm == null ? null : agreements(held, firm.agreements());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
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
  private static long agreements(Rows.Held held, @Nullable Object said) {
    if (held.registration().recordClass() != RecordClass.AGREEMENT) {
      return 0;
    }
    return switch (said) {
      case Long count -> count;
      case BigDecimal count -> count.longValue();
      case null, default -> 1;
    };
  }
}
