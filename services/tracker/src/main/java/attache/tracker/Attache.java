package attache.tracker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service: analysts record, readers ask, auditors replay. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Attache {

  public static void main(String[] args) {
    SpringApplication.run(Attache.class, args);
  }
}
