package attache.tracker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: analysts record, readers ask, auditors replay. */
@SpringBootApplication
public class Attache {

  public static void main(String[] args) {
    SpringApplication.run(Attache.class, args);
  }
}
