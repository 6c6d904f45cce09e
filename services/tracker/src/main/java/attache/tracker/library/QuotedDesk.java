package attache.tracker.library;

import attache.dossier.Because;
import attache.dossier.Command;
import attache.dossier.Development;
import attache.dossier.value.Citation;
import attache.dossier.value.Claim;
import attache.tracker.desk.Circumstances;
import attache.tracker.desk.Desk;
import attache.tracker.desk.Receipt;
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
    Proofreading proof = quotes.begin();
    switch (command) {
      case Command.Register register -> check("/sources", register.registration().sources(), proof);
      case Command.ImportRecord told -> {
        check("/sources", told.registration().sources(), proof);
        for (int i = 0; i < told.developments().size(); i++) {
          check("/events/" + i, told.developments().get(i), proof);
        }
      }
      case Command.CorrectRecord correct -> {
        if (correct.revision().sources() != null) {
          check("/sources", correct.revision().sources(), proof);
        }
        check(correct.because(), proof);
      }
      case Command.RecordDevelopment recorded -> check("", recorded.development(), proof);
      case Command.DraftDevelopment draft -> check("", draft.development(), proof);
      case Command.DiscardDraft discard -> check(discard.because(), proof);
      case Command.SubmitForReview _ -> {}
      case Command.ApproveDevelopment approve -> check(approve.because(), proof);
      case Command.RejectDevelopment reject -> check(reject.because(), proof);
      case Command.CorrectDevelopment correct -> {
        if (correct.correction().claims() != null) {
          checkClaims("", correct.correction().claims(), proof);
        }
        if (correct.correction().sources() != null) {
          check("/sources", correct.correction().sources(), proof);
        }
        check(correct.because(), proof);
      }
      case Command.RetractDevelopment retract -> check(retract.because(), proof);
      case Command.AddEvidence add -> {
        check("/sources", add.sources(), proof);
        check(add.because(), proof);
      }
      case Command.GradeEvidence grade -> check(grade.because(), proof);
      case Command.DisputeDevelopment dispute -> {
        checkClaims("", dispute.claims(), proof);
        check(dispute.because(), proof);
      }
      case Command.ResolveDispute resolve -> check(resolve.because(), proof);
      case Command.LinkRecords _ -> {}
      case Command.UnlinkRecords unlink -> check(unlink.because(), proof);
    }
    return desk.submit(command, circumstances.finding(proof.found()));
  }

  private static void check(String pointer, Development development, Proofreading proof) {
    check(pointer + "/sources", development.sources(), proof);
    checkClaims(pointer, development.claims(), proof);
  }

  private static void checkClaims(String pointer, List<Claim> claims, Proofreading proof) {
    for (int i = 0; i < claims.size(); i++) {
      check(pointer + "/claims/" + i + "/sources", claims.get(i).sources(), proof);
    }
  }

  private static void check(Because because, Proofreading proof) {
    check("/evidence", because.evidence(), proof);
  }

  private static void check(String pointer, List<Citation> citations, Proofreading proof) {
    proof.read(pointer, citations);
  }
}
