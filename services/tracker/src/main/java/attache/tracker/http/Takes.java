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
  String value();

  String gives() default "Recorded";
}
