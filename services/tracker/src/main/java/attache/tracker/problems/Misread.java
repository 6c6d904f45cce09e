package attache.tracker.problems;

import attache.tracker.json.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring refuses before or around a handler, as problems. */
final class Misread {
  private Misread() {}

  /** The problem, or {@code null} where the failure is none of Spring's. */
  static @Nullable Problem problem(Exception failure) {
    return switch (failure) {
      case NoHandlerFoundException none -> nothingAt(none.getRequestURL());
      case NoResourceFoundException none -> nothingAt("/" + none.getResourcePath());
      case HttpRequestMethodNotSupportedException other -> method(other);
      case HttpMediaTypeNotSupportedException other -> contentType(other);
      case HttpMediaTypeNotAcceptableException other ->
          new Problem(
              ProblemType.NOT_ACCEPTABLE,
              "this address answers in " + names(other.getSupportedMediaTypes()));
      case MethodArgumentTypeMismatchException mismatch ->
          new Problem(
              ProblemType.INVALID_PARAMETER,
              List.of(
                  new Fault(
                      "/" + mismatch.getName(),
                      "the parameter %s cannot be read; %s"
                          .formatted(mismatch.getName(), wanted(mismatch.getRequiredType())))));
      case InvalidParameterException broken -> query(broken);
      case MissingServletRequestParameterException missing ->
          new Problem(
              ProblemType.INVALID_PARAMETER,
              List.of(
                  new Fault(
                      "/" + missing.getParameterName(),
                      "the parameter %s is missing".formatted(missing.getParameterName()))));
      case MissingRequestValueException missing ->
          new Problem(ProblemType.INVALID_PARAMETER, String.valueOf(missing.getBody().getDetail()));
      case HttpMessageNotReadableException _ ->
          new Problem(ProblemType.MALFORMED_JSON, "the body cannot be read");
      case BadRequestException _ ->
          new Problem(ProblemType.BAD_REQUEST, "the body breaks the rules of HTTP");
      case AsyncRequestTimeoutException _ ->
          new Problem(ProblemType.UNAVAILABLE, "the answer took too long");
      case ErrorResponse other when other.getStatusCode().is4xxClientError() -> byStatus(other);
      default -> null;
    };
  }

  private static Problem nothingAt(String path) {
    return new Problem(
        ProblemType.NOT_FOUND,
        "there is nothing at %s; /v3/api-docs lists what there is".formatted(shortened(path)));
  }

  @SuppressWarnings("OrphanedFormatString") // a percent sign of an address, not of a format
  private static Problem query(InvalidParameterException broken) {
    return new Problem(
        broken.getErrorCode() == 413
            ? ProblemType.PAYLOAD_TOO_LARGE
            : ProblemType.INVALID_PARAMETER,
        "the query cannot be read; names and values are percent-encoded UTF-8, as in"
            + " q=Guaran%C3%AD, and there are at most some hundreds of them");
  }

  private static Problem method(HttpRequestMethodNotSupportedException other) {
    var known = other.getSupportedHttpMethods();
    String allowed =
        known == null
            ? ""
            : known.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    return new Problem(
        ProblemType.METHOD_NOT_ALLOWED,
        "%s is not known here; known are %s".formatted(shortened(other.getMethod()), allowed),
        List.of(),
        Map.of("Allow", allowed));
  }

  private static Problem contentType(HttpMediaTypeNotSupportedException other) {
    String readable = names(other.getSupportedMediaTypes());
    String detail =
        other.getContentType() == null
            ? "the header Content-Type is missing or cannot be read; send " + readable
            : "%s cannot be read here; send %s"
                .formatted(shortened(other.getContentType().toString()), readable);
    return new Problem(
        ProblemType.UNSUPPORTED_MEDIA_TYPE, detail, List.of(), Map.of("Accept", readable));
  }

  private static String names(List<MediaType> types) {
    return types.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
  }

  private static Problem byStatus(ErrorResponse other) {
    String detail = String.valueOf(other.getBody().getDetail());
    return new Problem(
        switch (other.getStatusCode().value()) {
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          default -> ProblemType.INVALID_PARAMETER;
        },
        detail);
  }

  private static String wanted(@Nullable Class<?> type) {
    if (type == null) {
      return "look it up in /v3/api-docs";
    }
    if (type.isEnum()) {
      return "known are "
          + List.of(type.getEnumConstants()).stream()
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive()
        ? "a number or true or false is needed"
        : "look up its shape in /v3/api-docs";
  }

  private static String shortened(String text) {
    return text.length() <= 120 ? text : text.substring(0, 117) + "…";
  }
}
