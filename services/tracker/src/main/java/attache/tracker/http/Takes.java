package attache.tracker.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the shapes of a write's body and of its answer, by their names among the schemas: both are
 * read and written field by field, so that signatures do not tell them.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {
  /** The shape of what says no more than that it is sent: its body may be left out. */
  String NOTHING = "Nothing";

  String value();

  String gives() default "Recorded";
}
