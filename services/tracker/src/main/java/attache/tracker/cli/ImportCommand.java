package attache.tracker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code attache import}: sends catalogues to a running service and shows what became of them. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpWidth = 100,
    description = {
      "Sends catalogue files to a running service and reports what became of each record.",
      "Importing a file again changes nothing; a changed record is corrected.",
      "",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every record was taken, or was there already",
      "1:some records were rejected; the others were taken",
      "2:wrong usage, or a file that cannot be read; nothing was sent",
      "3:the service cannot be reached, or it stopped half-way: run the command again",
      "4:the service refused a whole file: no JSON, too large, no valid token",
    })
final class ImportCommand implements Callable<Integer> {
  static final int TAKEN = 0;
  static final int SOME_REJECTED = 1;
  static final int UNREADABLE = 2;
  static final int UNREACHABLE = 3;
  static final int REFUSED = 4;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "A JSON array of records (.json) or one record a line (.ndjson, .jsonl), also compressed"
              + " (.gz). A hyphen is standard input.")
  private List<String> files = List.of();

  @Mixin private ServerOptions service = new ServerOptions();

  @Option(names = "--dry-run", description = "Only say what would happen.")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "json or ndjson. Where it is missing, the file's name tells, or else what is in it.")
  private @Nullable Format format;

  @Option(names = "--report", paramLabel = "FILE", description = "Write the whole report as JSON.")
  private @Nullable Path report;

  @Option(
      names = {"-w", "--warnings"},
      description = "List the warnings too, not only their number.")
  private boolean warnings;

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

  @Override
  public Integer call() {
    service.server();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int worst = TAKEN;
    try (ReportFile kept = ReportFile.open(report)) {
      List<CatalogueFile> catalogues = new ArrayList<>();
      for (String file : files) {
        catalogues.add(CatalogueFile.of(file, format));
      }
      Table table = new Table();
      try (Service running = new Service(service, dryRun)) {
        for (CatalogueFile catalogue : catalogues) {
          int code =
              send(
                  running,
                  catalogue,
                  new Listing(catalogue.name(), warnings, out),
                  kept,
                  table,
                  err);
          worst = Math.max(worst, code);
          if (code == UNREACHABLE) {
            break;
          }
        }
      }
      table.print(out, dryRun);
      out.flush();
      return worst;
    } catch (IOException | UncheckedIOException unreadable) {
      err.println(unreadable.getMessage());
      return UNREADABLE;
    }
  }

  private static int send(
      Service service,
      CatalogueFile catalogue,
      Listing listing,
      ReportFile kept,
      Table table,
      PrintWriter err)
      throws IOException {
    try (Progress progress = Progress.of(catalogue.name())) {
      kept.begin(catalogue.name());
      return service.send(catalogue, List.of(progress, listing, kept, table)).rejected() == 0
          ? TAKEN
          : SOME_REJECTED;
    } catch (Failure failure) {
      err.println(catalogue.name() + ": " + failure.getMessage());
      return failure.exitCode();
    } finally {
      kept.end();
    }
  }
}
