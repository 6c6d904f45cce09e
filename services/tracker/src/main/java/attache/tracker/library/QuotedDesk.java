package attache.tracker.library;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.Development;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Desk;
import attache.tracker.desk.Receipt;
import attache.tracker.json.BadInput;
import attache.tracker.json.Fault;
import java.util.ArrayList;
import java.util.List;

/** A desk that takes no quote that does not stand in the text it is said to be from. */
public final class QuotedDesk implements Desk {
  private final Desk desk;
  private final Quotes quotes;

  public QuotedDesk(Desk desk, Quotes quotes) {
    this.desk = desk;
    this.quotes = quotes;
  }

  @Override
  public Receipt submit(Command command, Circumstances circumstances) {
    List<Fault> faults = new ArrayList<>();
    switch (command) {
      case Command.Register register ->
          check("/sources", register.registration().sources(), faults);
      case Command.ImportRecord told -> {
        check("/sources", told.registration().sources(), faults);
        for (int i = 0; i < told.developments().size(); i++) {
          check("/events/" + i, told.developments().get(i), faults);
        }
      }
      case Command.CorrectRecord correct -> {
        if (correct.revision().sources() != null) {
          check("/sources", correct.revision().sources(), faults);
        }
        check(correct.because(), faults);
      }
      case Command.RecordDevelopment recorded -> check("", recorded.development(), faults);
      case Command.DraftDevelopment draft -> check("", draft.development(), faults);
      case Command.DiscardDraft discard -> check(discard.because(), faults);
      case Command.SubmitForReview _ -> {}
      case Command.ApproveDevelopment approve -> check(approve.because(), faults);
      case Command.RejectDevelopment reject -> check(reject.because(), faults);
      case Command.CorrectDevelopment correct -> check(correct.because(), faults);
      case Command.RetractDevelopment retract -> check(retract.because(), faults);
      case Command.AddEvidence add -> {
        check("/sources", add.sources(), faults);
        check(add.because(), faults);
      }
      case Command.GradeEvidence grade -> check(grade.because(), faults);
      case Command.DisputeDevelopment dispute -> {
        checkClaims("", dispute.claims(), faults);
        check(dispute.because(), faults);
      }
      case Command.ResolveDispute resolve -> check(resolve.because(), faults);
      case Command.LinkRecords _ -> {}
      case Command.UnlinkRecords unlink -> check(unlink.because(), faults);
    }
    if (!faults.isEmpty()) {
      throw new BadInput(faults);
    }
    return desk.submit(command, circumstances);
  }

  private void check(String pointer, Development development, List<Fault> faults) {
    check(pointer + "/sources", development.sources(), faults);
    checkClaims(pointer, development.claims(), faults);
  }

  private void checkClaims(String pointer, List<Claim> claims, List<Fault> faults) {
    for (int i = 0; i < claims.size(); i++) {
      check(pointer + "/claims/" + i + "/sources", claims.get(i).sources(), faults);
    }
  }

  private void check(Because because, List<Fault> faults) {
    check("/evidence", because.evidence(), faults);
  }

  private void check(String pointer, List<Citation> citations, List<Fault> faults) {
    quotes.check(pointer, citations, faults);
  }
}
