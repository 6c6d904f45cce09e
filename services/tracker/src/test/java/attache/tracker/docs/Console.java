package attache.tracker.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One command of a page's {@code console} block with the output shown below it.
 *
 * @param line where the command stands on its page, from 1
 * @param output the lines shown; {@code …} stands for anything within a line
 */
record Console(Path page, int line, String command, List<String> output) {

  /** The commands of every {@code console} block, in order. */
  static List<Console> of(Path page) throws IOException {
    List<Console> commands = new ArrayList<>();
    boolean inside = false;
    int start = 0;
    StringBuilder command = new StringBuilder();
    List<String> output = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "```";
      boolean fence = line.startsWith("```");
      if (inside && (fence || line.startsWith("$ ")) && !command.isEmpty()) {
        commands.add(new Console(page, start, command.toString(), List.copyOf(output)));
        command.setLength(0);
        output.clear();
      }
      if (fence) {
        inside = line.equals("```console");
      } else if (inside && line.startsWith("$ ")) {
        start = i + 1;
        command.append(line.substring(2));
      } else if (inside && !command.isEmpty() && continues(command, output)) {
        command.append('\n').append(line);
      } else if (inside) {
        output.add(line);
      }
    }
    return commands;
  }

  /** A command goes on while a backslash ends its line or a quote is open. */
  private static boolean continues(StringBuilder command, List<String> output) {
    long quotes = command.chars().filter(c -> c == '\'').count();
    return output.isEmpty() && (command.toString().endsWith("\\") || quotes % 2 == 1);
  }

  /** The output shown, as a pattern. */
  Pattern expected() {
    return Pattern.compile(
        output.stream()
            .map(
                line ->
                    List.of(line.split("…", -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
            .collect(Collectors.joining("\n")));
  }

  @Override
  public String toString() {
    return page.getFileName() + ":" + line + " " + command.lines().findFirst().orElse("");
  }
}
