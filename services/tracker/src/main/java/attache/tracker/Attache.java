package attache.tracker;

import attache.tracker.cli.CommandLineTool;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service: analysts record, readers ask, auditors replay. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Attache {

  /** Starts the service, or runs a command such as {@code import} against one that runs. */
  public static void main(String[] args) {
    if (CommandLineTool.isMeant(args)) {
      System.exit(CommandLineTool.run(args));
    }
    SpringApplication.run(Attache.class, args);
  }
}
