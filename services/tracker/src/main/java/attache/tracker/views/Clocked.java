package attache.tracker.views;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that {@link Question} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    in = ParameterIn.QUERY,
    name = "asOf",
    description = "What was true on this day (EDTF, known to the day); today if missing",
    schema = @Schema(type = "string", example = "2021-05-31"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "knownAt",
    description =
        "What was known at this instant; now if missing. A day means its last moment in UTC, a"
            + " whole number what was known right after that position of the log",
    schema = @Schema(type = "string", example = "2026-11-21T12:00:00Z"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "minPosition",
    description =
        "Wait until the view has reached this position of the log, as Attache-Position named it; at"
            + " most 5 s",
    schema = @Schema(type = "integer", format = "int64", minimum = "0"))
public @interface Clocked {}
