package attache.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.util.function.LongConsumer;

/** The command: a file, a key, a verdict, an exit code. Opens no connection. */
public final class Verifier {

  private static final int WRONG_USE = 2;

  private Verifier() {}

  public static void main(String[] args) {
    System.exit(
        run(
            new PrintStream(System.out, true, UTF_8),
            new PrintStream(System.err, true, UTF_8),
            args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    try {
      var arguments = Arguments.parse(args);
      var trust = new Trust(arguments.keys(), arguments.checkpoints());
      var verdict = Check.of(arguments.file(), trust, progress(err));
      out.println(arguments.json() ? Report.json(verdict) : Report.words(verdict));
      return Report.exitCode(verdict);
    } catch (Arguments.WrongUse wrong) {
      err.println(wrong.getMessage());
      err.println(Arguments.USAGE);
      return WRONG_USE;
    } catch (IOException unreadable) {
      err.println("The file cannot be read: " + unreadable);
      return WRONG_USE;
    }
  }

  /** A line that counts, where somebody looks. */
  @SuppressWarnings("SystemConsoleNull") // it still is, where -Djdk.console=java.base is given
  private static LongConsumer progress(PrintStream err) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return _ -> {};
    }
    return checked -> {
      if (checked % 50_000 == 0) {
        err.printf("\r%,d events checked", checked);
        if (checked % 1_000_000 == 0) {
          err.flush();
        }
      }
    };
  }
}
