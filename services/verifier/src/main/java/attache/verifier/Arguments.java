package attache.verifier;

import attache.proof.BadProof;
import attache.proof.SignedNote;
import attache.proof.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line says. */
record Arguments(Path file, List<VerifierKey> keys, List<SignedNote> checkpoints, boolean json) {

  static final String USAGE =
      """
      java -jar attache-verifier.jar FILE --key KEY [--checkpoint NOTE]... [--json]

        FILE               an export of the whole log or an evidence bundle
        --key KEY          the log's public key (name+hash+base64), or a file with one a line
        --checkpoint NOTE  a file with a checkpoint kept from before; may be repeated
        --json             the verdict as one JSON object

      Exit codes: 0 all is as it was signed; 1 an event is not; 2 wrong use of this program;
      3 not signed by this log's key; 4 not the history of the kept checkpoint; 5 not a file that
      can show it.
      """;

  static final class WrongUse extends Exception {
    private static final long serialVersionUID = 1L;

    WrongUse(String sentence) {
      super(sentence);
    }
  }

  static Arguments parse(String... given) throws WrongUse {
    var left = new ArrayDeque<>(List.of(given));
    @Nullable String file = null;
    var keys = new ArrayList<VerifierKey>();
    var checkpoints = new ArrayList<SignedNote>();
    boolean json = false;
    while (!left.isEmpty()) {
      var argument = left.remove();
      switch (argument) {
        case "--key" -> keys.addAll(keys(value(argument, left)));
        case "--checkpoint" -> checkpoints.add(checkpoint(value(argument, left)));
        case "--json" -> json = true;
        default -> {
          if (argument.startsWith("-") || file != null) {
            throw new WrongUse("what is \"%s\"?".formatted(argument));
          }
          file = argument;
        }
      }
    }
    if (file == null) {
      throw new WrongUse("which file?");
    }
    if (keys.isEmpty()) {
      throw new WrongUse("whose log? Give its public key with --key");
    }
    return new Arguments(path(file), List.copyOf(keys), List.copyOf(checkpoints), json);
  }

  private static String value(String option, ArrayDeque<String> left) throws WrongUse {
    if (left.isEmpty()) {
      throw new WrongUse(option + " needs a value");
    }
    return left.remove();
  }

  private static List<VerifierKey> keys(String given) throws WrongUse {
    try {
      var path = path(given);
      var text = Files.isRegularFile(path) ? Files.readString(path) : given;
      return text.strip().lines().map(VerifierKey::parse).toList();
    } catch (BadProof | IOException wrong) {
      throw new WrongUse("--key %s: %s".formatted(given, wrong.getMessage()));
    }
  }

  private static SignedNote checkpoint(String given) throws WrongUse {
    try {
      return SignedNote.parse(Files.readString(path(given)));
    } catch (BadProof | IOException wrong) {
      throw new WrongUse(
          "--checkpoint %s: %s".formatted(given, String.valueOf(wrong.getMessage())));
    }
  }

  private static Path path(String given) throws WrongUse {
    try {
      return Path.of(given);
    } catch (InvalidPathException wrong) {
      throw new WrongUse(String.valueOf(wrong.getMessage()));
    }
  }
}
