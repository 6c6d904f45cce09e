package attache.dossier.status;

import attache.dossier.lifecycle.Stage;
import attache.dossier.time.Edtf;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a record stands at one stage, or can stand at the same ones, without a break. A
 * change of what else holds does not end a run.
 */
final class Run {
  private final List<Occurrence> setters;

  /** Every stage it can have now, with the first day of those on which it could without a break. */
  private final Map<Stage, LocalDate> possible = new EnumMap<>(Stage.class);

  private int certain;
  private Status status;
  private Since since = new Since(null, null, null);

  /**
   * @param setters the developments that set a stage
   * @param status that of the days before any development
   */
  Run(List<Occurrence> setters, Status status) {
    this.setters = setters;
    this.status = status;
    follow(LocalDate.MIN);
  }

  Since since() {
    return since;
  }

  /** The status turned on this day. */
  void turn(LocalDate day, Status turned) {
    boolean same =
        turned.stage() == status.stage() && turned.candidates().equals(status.candidates());
    status = turned;
    if (!same) {
      follow(day);
      since = begun(day);
    }
  }

  private void follow(LocalDate day) {
    Stage stage = status.stage();
    List<Stage> stages =
        status.ambiguous() ? status.candidates() : stage == null ? List.of() : List.of(stage);
    possible.keySet().retainAll(stages);
    stages.forEach(each -> possible.putIfAbsent(each, day));
  }

  private Since begun(LocalDate day) {
    Stage stage = status.stage();
    if (status.ambiguous() || stage == null) {
      return new Since(day, day, null);
    }
    LocalDate earliest = possible.getOrDefault(stage, day);
    return new Since(earliest.equals(LocalDate.MIN) ? null : earliest, day, qualifier(day));
  }

  /** That of the last development that had certainly happened on this day, and not before. */
  private @Nullable String qualifier(LocalDate day) {
    while (certain < setters.size() && setters.get(certain).certainBy(day)) {
      certain++;
    }
    Occurrence last = certain == 0 ? null : setters.get(certain - 1);
    if (last == null || !last.latest().equals(day)) {
      return null; // a period ended
    }
    Edtf edtf = last.development().occurred().edtf();
    return edtf == null ? null : qualifier(edtf);
  }

  private static @Nullable String qualifier(Edtf edtf) {
    if (edtf.uncertain()) {
      return edtf.approximate() ? "%" : "?";
    }
    return edtf.approximate() ? "~" : null;
  }
}
