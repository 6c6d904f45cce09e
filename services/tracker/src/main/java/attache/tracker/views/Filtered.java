package attache.tracker.views;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that {@link Selection} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
    in = ParameterIn.QUERY,
    name = "class",
    description = "Classes of records, such as DEAL; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "kind",
    description =
        "Kinds within a class, such as PURCHASE; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "modality",
    description =
        "How the sources put it, such as ASSERTED; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "stage",
    description =
        "Stages, such as OFFERED; NONE for records of which nothing is known to have happened yet,"
            + " ANY for all others; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "group",
    description =
        "Columns of a dashboard, such as PROSPECTIVE; only deals have one; several joined by commas"
            + " mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "requirement",
    description =
        "Ids of requirements that deals compete for; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "party",
    description =
        "Codes (ISO 3166) or names of any party; several joined by commas mean any of them, and a"
            + " comma after a backslash belongs to a name",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "supplier",
    description =
        "Codes or names of the side that supplies; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "recipient",
    description =
        "Codes or names of the side that receives; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "equipment",
    description =
        "Designations or categories of equipment; several joined by commas mean any of them",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "ambiguous",
    description = "true: only records whose stage cannot be told for certain; false: only others",
    schema = @Schema(type = "string"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "quiet",
    description = "Only records of which nothing is known to have happened for so many days",
    schema = @Schema(type = "integer"))
@Parameter(
    in = ParameterIn.QUERY,
    name = "q",
    description =
        "Words that all stand in the title, the equipment or the parties; case and accents do not"
            + " matter. Names of states find them in English, Spanish, Portuguese and Russian",
    schema = @Schema(type = "string"))
public @interface Filtered {}
